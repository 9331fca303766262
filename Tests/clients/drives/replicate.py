"""replicate: predictions, official models, files."""

import io

import media
from driving import act, refused

PACKAGE = "replicate"
MODEL = "black-forest-labs/flux-schnell"


def client(simulator):
    import replicate

    one = replicate.Client(api_token=simulator.key(), base_url=simulator.area("replicate"))
    one.poll_interval = 0.05
    return one


@act(PACKAGE, "run: waits for the pictures")
def run(simulator):
    output = client(simulator).run(MODEL, input={"prompt": "a fox", "num_outputs": 2, "aspect_ratio": "16:9"})
    media.need(len(output) == 2, f"not two pictures: {output}")
    sizes = [media.picture(str(one)) for one in output]
    return f"2 PNG {sizes[0]}"


@act(PACKAGE, "run of a model that gives one address")
def run_one(simulator):
    output = client(simulator).run("black-forest-labs/flux-1.1-pro", input={"prompt": "a fox", "aspect_ratio": "1:1"})
    media.need(not isinstance(output, list), f"a list: {output}")
    return "PNG " + media.picture(str(output))


@act(PACKAGE, "models.predictions.create, wait, reload")
def create(simulator):
    one = client(simulator)
    prediction = one.models.predictions.create(MODEL, input={"prompt": "a boat"})
    media.need(prediction.status == "starting", f"begins as {prediction.status}")
    media.need(prediction.model == MODEL and prediction.input["prompt"] == "a boat", f"{prediction.input}")
    began = prediction.id
    prediction.wait()
    media.need(prediction.id == began, f"{began} became {prediction.id}")
    media.need(prediction.status == "succeeded" and prediction.metrics["predict_time"] > 0, prediction.status)
    media.need(prediction.completed_at and prediction.urls["get"].endswith(began), f"{prediction.urls}")
    return "PNG " + media.picture(prediction.output[0])


@act(PACKAGE, "predictions.create(model=…), get by id")
def by_name(simulator):
    one = client(simulator)
    prediction = one.predictions.create(model=MODEL, input={"prompt": "a boat"})
    again = one.predictions.get(prediction.id)
    media.need(again.id == prediction.id and again.model == MODEL, f"{again}")
    return again.status


@act(PACKAGE, "predictions.create(version=…)")
def by_version(simulator):
    prediction = client(simulator).predictions.create(version="5f24084160c90895" * 4, input={"prompt": "a boat"})
    prediction.wait()
    output = prediction.output
    return "PNG " + media.picture(output if isinstance(output, str) else output[0])


@act(PACKAGE, "predictions.create(version=owner/name)")
def by_version_name(simulator):
    prediction = client(simulator).predictions.create(version=MODEL, input={"prompt": "a boat", "num_outputs": 3})
    prediction.wait()
    media.need(prediction.model == MODEL and len(prediction.output) == 3, f"{prediction}")
    return "3 PNG " + media.picture(prediction.output[2])


@act(PACKAGE, "predictions.cancel")
def cancel(simulator):
    prediction = client(simulator).models.predictions.create(MODEL, input={"prompt": "a boat"})
    prediction.cancel()
    media.need(prediction.status == "canceled", f"it is {prediction.status}")
    prediction.reload()
    media.need(prediction.status == "canceled", f"it is {prediction.status} again")
    return prediction.status


@act(PACKAGE, "files.create, and a picture after it")
def files(simulator):
    one = client(simulator)
    file = io.BytesIO(media.drawn())
    file.name = "a.png"
    made = one.files.create(file)
    media.need(made.name == "a.png" and made.content_type == "image/png", f"{made}")
    media.need(made.size == len(media.drawn()) and made.id in made.urls["get"], f"{made}")
    output = one.run("black-forest-labs/flux-1.1-pro", input={"prompt": "like it", "image_prompt": file})
    return "PNG " + media.picture(str(output))


@act(PACKAGE, "refusals: no prompt, an unknown model, an unknown id")
def refusals(simulator):
    from replicate.exceptions import ReplicateError

    one = client(simulator)
    with refused(ReplicateError, 422):
        one.models.predictions.create(MODEL, input={})
    with refused(ReplicateError, 404):
        one.models.predictions.create("nobody/nothing", input={"prompt": "x"})
    with refused(ReplicateError, 404):
        one.predictions.get("nothing")
    return "422, 404, 404"
