"""runwayml: tasks, uploads. Answers are held against the package's own models, strictly."""

import media
from driving import act, refused

PACKAGE = "runwayml"
FRAME = "https://example.com/frame.png"


def client(simulator):
    import runwayml.lib.polling as polling
    from runwayml import RunwayML

    # The package asks every six seconds; here everything is quicker.
    polling.POLL_TIME, polling.POLL_JITTER = 0.05, 0
    return RunwayML(
        api_key=simulator.key(), base_url=simulator.area("runway"), max_retries=0, _strict_response_validation=True)


@act(PACKAGE, "image_to_video.create, wait_for_task_output")
def video(simulator):
    task = client(simulator).image_to_video.create(
        model="gen4_turbo", prompt_image=FRAME, prompt_text="a boat", ratio="720:1280", duration=5)
    done = task.wait_for_task_output()
    media.need(done.id == task.id and done.status == "SUCCEEDED", f"{done}")
    return "MP4 " + media.clip(done.output[0], 5, 720, 1280)


@act(PACKAGE, "image_to_video.create with a list of frames")
def frames(simulator):
    task = client(simulator).image_to_video.create(
        model="gen4.5", prompt_image=[{"uri": FRAME, "position": "first"}], prompt_text="a boat", ratio="1280:720", duration=5)
    return "MP4 " + media.clip(task.wait_for_task_output().output[0], 5, 1280, 720)


@act(PACKAGE, "text_to_image.create, tasks.retrieve")
def image(simulator):
    one = client(simulator)
    task = one.text_to_image.create(model="gen4_image", prompt_text="a fox", ratio="1360:768")
    state = one.tasks.retrieve(task.id)
    media.need(state.id == task.id, f"{state}")
    return "PNG " + media.picture(task.wait_for_task_output().output[0], 1360, 768)


@act(PACKAGE, "uploads.create_ephemeral, and a clip from it")
def upload(simulator):
    one = client(simulator)
    made = one.uploads.create_ephemeral(file=("a.png", media.drawn()))
    media.need(made.uri.startswith("runway://"), f"{made}")
    task = one.image_to_video.create(model="gen4_turbo", prompt_image=made.uri, prompt_text="p", ratio="1280:720", duration=2)
    return "MP4 " + media.clip(task.wait_for_task_output().output[0], 2)


@act(PACKAGE, "tasks.delete")
def delete(simulator):
    one = client(simulator)
    task = one.text_to_image.create(model="gen4_image", prompt_text="a fox", ratio="1024:1024")
    one.tasks.delete(task.id)
    return "gone"


@act(PACKAGE, "refusals: no prompt, an unknown task")
def refusals(simulator):
    import runwayml

    one = client(simulator)
    with refused(runwayml.BadRequestError, 400):
        one.post("/v1/text_to_image", body={"model": "gen4_image", "ratio": "1024:1024"}, cast_to=object)
    with refused(runwayml.NotFoundError, 404):
        one.tasks.retrieve("00000000-0000-4000-8000-000000000000")
    return "400, 404"
