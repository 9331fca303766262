"""openai: pictures, changed pictures, clips. Answers are held against the package's own models, strictly."""

import base64

import media
from driving import act, refused

PACKAGE = "openai"


def client(simulator):
    from openai import OpenAI

    return OpenAI(
        api_key=simulator.key(), base_url=f"{simulator.area('openai')}/v1", max_retries=0,
        _strict_response_validation=True)


@act(PACKAGE, "images.generate")
def generate(simulator):
    answer = client(simulator).images.generate(model="gpt-image-2", prompt="a fox", size="1536x864", n=2)
    media.need(len(answer.data) == 2 and answer.usage.total_tokens > 0, f"{answer.usage}")
    pictures = [base64.b64decode(one.b64_json) for one in answer.data]
    media.need(answer.size == "1536x864", f"it says {answer.size}")
    return "2 PNG " + media.picture(pictures[0], 1536, 864)


@act(PACKAGE, "images.edit, one picture and a mask")
def edit(simulator):
    picture = ("a.png", media.drawn(), "image/png")
    answer = client(simulator).images.edit(model="gpt-image-2", prompt="at night", image=picture, mask=picture)
    return "PNG " + media.picture(base64.b64decode(answer.data[0].b64_json))


@act(PACKAGE, "images.edit, several pictures")
def edit_several(simulator):
    pictures = [("a.png", media.drawn(), "image/png"), ("b.png", media.drawn(), "image/png")]
    answer = client(simulator).images.edit(
        model="gpt-image-2", prompt="together", image=pictures, size="1024x1536", quality="low")
    return "PNG " + media.picture(base64.b64decode(answer.data[0].b64_json), 1024, 1536)


@act(PACKAGE, "videos.create, retrieve until done, download_content")
def video(simulator):
    one = client(simulator)
    job = one.videos.create(model="sora-2", prompt="a boat", seconds="4", size="720x1280")
    media.need((job.seconds, job.size, job.status) == ("4", "720x1280", "queued"), f"{job}")
    began = job.id
    while job.status in ("queued", "in_progress"):
        job = one.videos.retrieve(began)
        media.need(job.id == began and (job.seconds, job.size) == ("4", "720x1280"), f"{job}")
    media.need(job.status == "completed" and job.progress == 100, f"{job}")
    return "MP4 " + media.clip(one.videos.download_content(began).read(), 4, 720, 1280)


@act(PACKAGE, "videos.create_and_poll, from a first frame")
def video_from_frame(simulator):
    one = client(simulator)
    job = one.videos.create_and_poll(
        model="sora-2", prompt="it moves", seconds="8", size="1280x720",
        input_reference=("a.png", media.drawn(), "image/png"), poll_interval_ms=50)
    return "MP4 " + media.clip(one.videos.download_content(job.id).read(), 8, 1280, 720)


@act(PACKAGE, "refusals: no key, no prompt, an unknown model, an unknown id")
def refusals(simulator):
    import openai

    one = client(simulator)
    with refused(openai.BadRequestError, 400):
        one.post("/images/generations", body={"model": "gpt-image-2"}, cast_to=object)
    with refused(openai.APIStatusError, 400, 404):
        one.images.generate(model="gpt-image-nobody-knows", prompt="x")
    with refused(openai.NotFoundError):
        one.videos.retrieve("video_nothing")
    with refused(openai.AuthenticationError):
        one.images.generate(model="gpt-image-2", prompt="x", extra_headers={"Authorization": openai.Omit()})
    return "400, 404, 404, 401"
