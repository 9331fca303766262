"""fal-client: the queue, direct runs, and uploads.

The package has its hosts as constants, with https before them; they are set to the simulator's before it is used.
"""

import os

import media
from driving import act, picture_file, refused

PACKAGE = "fal-client"


def client(simulator):
    os.environ.setdefault("FAL_KEY", "id:secret")
    import fal_client
    import fal_client.client as hosts

    area = simulator.area("fal")
    hosts.QUEUE_URL_FORMAT = f"{area}/"
    hosts.RUN_URL_FORMAT = f"{area}/fal.run/"
    hosts.REST_URL = f"{area}/rest.fal.ai"
    hosts.CDN_URL = f"{area}/v3.fal.media"
    return fal_client.SyncClient(key=f"id:{simulator.key()}")


@act(PACKAGE, "subscribe: submit, state until done, result")
def subscribe(simulator):
    import fal_client

    seen = []
    result = client(simulator).subscribe(
        "fal-ai/flux-pro/v1.1",
        arguments={"prompt": "a fox", "image_size": "landscape_16_9", "num_images": 2, "seed": 5},
        with_logs=True, on_queue_update=seen.append,
    )
    media.need(isinstance(seen[-1], fal_client.Completed), f"the last state was {seen[-1]}")
    media.need(result["prompt"] == "a fox", f"the prompt came back as {result['prompt']}")
    media.need(len(result["images"]) == 2, "not two pictures")
    media.need(result["has_nsfw_concepts"] == [False, False], f"{result['has_nsfw_concepts']} of two pictures")
    urls = {picture["url"] for picture in result["images"]}
    media.need(len(urls) == 2, "two pictures with one address")
    media.need(result["images"][0]["width"] == 1024, f"{result['images'][0]}")
    sizes = {media.picture(one["url"], one["width"], one["height"]) for one in result["images"]}
    return f"2 PNG {sizes.pop()}, {len(seen)} states"


@act(PACKAGE, "submit, status, get by the handle")
def submit(simulator):
    import fal_client

    one = client(simulator)
    handle = one.submit("fal-ai/nano-banana", arguments={"prompt": "a boat", "aspect_ratio": "3:4"})
    media.need(handle.request_id in handle.status_url, f"{handle.request_id} is not in {handle.status_url}")
    media.need(isinstance(handle.status(), (fal_client.Queued, fal_client.InProgress, fal_client.Completed)), "no state")
    return "PNG " + media.picture(handle.get()["images"][0]["url"])


@act(PACKAGE, "status and result by model and id alone")
def by_id(simulator):
    one = client(simulator)
    model = "fal-ai/flux-pro/v1.1"
    handle = one.submit(model, arguments={"prompt": "a boat"})
    for state in handle.iter_events():
        pass
    again = one.status(model, handle.request_id, with_logs=True)
    media.need(type(again).__name__ == "Completed", f"{again}")
    return "PNG " + media.picture(one.result(model, handle.request_id)["images"][0]["url"])


@act(PACKAGE, "cancel")
def cancel(simulator):
    one = client(simulator)
    handle = one.submit("fal-ai/sora-2/text-to-video", arguments={"prompt": "a boat", "duration": 4})
    handle.cancel()
    return "asked"


@act(PACKAGE, "run: one request that waits")
def run(simulator):
    result = client(simulator).run("fal-ai/flux/schnell", arguments={"prompt": "a fox", "image_size": "square_hd"})
    return "PNG " + media.picture(result["images"][0]["url"], 1024, 1024)


@act(PACKAGE, "upload_file, and a clip from it")
def upload(simulator):
    one = client(simulator)
    with picture_file() as path:
        url = one.upload_file(path)
    result = one.subscribe(
        "fal-ai/veo3.1/image-to-video", arguments={"prompt": "it moves", "image_url": url, "duration": "4s"})
    return "MP4 " + media.clip(result["video"]["url"], seconds=4)


@act(PACKAGE, "refusals: no prompt, an unknown model")
def refusals(simulator):
    import fal_client

    one = client(simulator)
    with refused(fal_client.FalClientHTTPError, 422):
        one.submit("fal-ai/flux-pro/v1.1", arguments={}).get()
    with refused(fal_client.FalClientHTTPError, 404):
        one.submit("fal-ai/no-such-model", arguments={"prompt": "x"})
    return "422, 404"
