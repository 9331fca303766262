"""lumaai and luma-agents: generations. Answers are held against the packages' own models, strictly."""

import base64

import media
from driving import act, refused


def dream_machine(simulator):
    from lumaai import LumaAI

    return LumaAI(
        auth_token=simulator.key(), base_url=f"{simulator.area('luma')}/dream-machine/v1", max_retries=0,
        _strict_response_validation=True)


def finished(ask, id, ends):
    while True:
        job = ask(id)
        media.need(job.id == id, f"{id} became {job.id}")
        if job.state in ends:
            return job


@act("lumaai", "generations.create, get until completed")
def video(simulator):
    one = dream_machine(simulator)
    job = one.generations.create(prompt="a boat", model="ray-2", resolution="720p", duration="5s", aspect_ratio="9:16")
    media.need(job.state == "queued" and job.request.prompt == "a boat", f"{job}")
    job = finished(lambda id: one.generations.get(id=id), job.id, ("completed", "failed"))
    media.need(job.model == "ray-2" and job.created_at is not None, f"{job}")
    return "MP4 " + media.clip(job.assets.video, 5, 720, 1280)


@act("lumaai", "generations.video.create with two keyframes")
def keyframes(simulator):
    one = dream_machine(simulator)
    frames = {
        "frame0": {"type": "image", "url": "https://example.com/a.png"},
        "frame1": {"type": "image", "url": "https://example.com/b.png"},
    }
    job = one.generations.video.create(prompt="a boat", model="ray-flash-2", duration="9s", keyframes=frames)
    job = finished(lambda id: one.generations.get(id=id), job.id, ("completed", "failed"))
    return "MP4 " + media.clip(job.assets.video, 9)


@act("lumaai", "generations.image.create, get until completed")
def image(simulator):
    one = dream_machine(simulator)
    job = one.generations.image.create(prompt="a fox", model="photon-1", aspect_ratio="16:9", format="png")
    media.need(job.generation_type == "image", f"{job.generation_type}")
    job = finished(lambda id: one.generations.get(id=id), job.id, ("completed", "failed"))
    media.need(job.generation_type == "image" and job.assets.video is None, f"{job}")
    return "PNG " + media.picture(job.assets.image)


@act("lumaai", "generations.delete, and what is refused")
def delete(simulator):
    import lumaai

    one = dream_machine(simulator)
    job = one.generations.image.create(prompt="a fox", model="photon-1")
    one.generations.delete(job.id)
    with refused(lumaai.NotFoundError, 404):
        one.generations.get("00000000-0000-4000-8000-000000000000")
    with refused(lumaai.APIStatusError, 400, 422):
        one.generations.image.create(model="photon-1")
    return "gone; 404, 400"


def agents(simulator):
    import luma_agents

    names = [name for name in dir(luma_agents) if name.startswith("Luma") and not name.endswith("Error")]
    return getattr(luma_agents, "LumaAgents" if "LumaAgents" in names else "Luma")(
        auth_token=simulator.key(), base_url=f"{simulator.area('luma_agents')}/v1", max_retries=0,
        _strict_response_validation=True)


@act("luma-agents", "generations.create, get until completed: a picture")
def agents_image(simulator):
    one = agents(simulator)
    job = one.generations.create(prompt="a fox", model="uni-1", type="image", aspect_ratio="16:9", output_format="png")
    media.need(job.state == "queued" and job.type == "image", f"{job}")
    job = finished(one.generations.get, job.id, ("completed", "failed"))
    return "PNG " + media.picture(job.output[0].url)


@act("luma-agents", "generations.create, get until completed: a clip between two frames")
def agents_video(simulator):
    one = agents(simulator)
    frame = {"data": base64.b64encode(media.drawn()).decode(), "media_type": "image/png"}
    job = one.generations.create(
        prompt="a boat", model="ray-3.2", type="video", aspect_ratio="16:9",
        video={"resolution": "720p", "duration": "5s", "start_frame": frame, "end_frame": frame})
    job = finished(one.generations.get, job.id, ("completed", "failed"))
    media.need(job.type == "video" and job.output[0].type == "video", f"{job}")
    return "MP4 " + media.clip(job.output[0].url, 5)
