"""blackforest: pictures by the address that comes with the submission.

The package joins paths to the host of its base URL and drops the path of it. Its own paths are like no other API's, so
that the simulator needs no more; once it is reached as by a proxy, too.
"""

import base64

import media
from driving import act, refused

PACKAGE = "blackforest"


def client(simulator):
    from blackforest import BFLClient

    return BFLClient(api_key=simulator.key(), base_url=simulator.base)


def config():
    from blackforest.types.general.client_config import ClientConfig

    return ClientConfig(sync=True, timeout=60, polling_interval=1)


@act(PACKAGE, "generate, polling until ready")
def generate(simulator):
    made = client(simulator).generate("flux-pro-1.1", {"prompt": "a fox", "width": 1344, "height": 768}, config())
    return "PNG " + media.picture(made.result["sample"], 1344, 768)


@act(PACKAGE, "generate, by way of a proxy")
def proxied(simulator):
    from blackforest import BFLClient

    one = BFLClient(api_key=simulator.key(), base_url="http://api.bfl.ai")
    one.session.proxies = {"http": simulator.base}
    made = one.generate("flux-dev", {"prompt": "a fox", "width": 768, "height": 1024}, config())
    return "PNG " + media.picture(made.result["sample"], 768, 1024)


@act(PACKAGE, "generate, get_task_status by the id")
def status(simulator):
    one = client(simulator)
    job = one.generate("flux-pro-1.1-ultra", {"prompt": "a fox", "aspect_ratio": "16:9"})
    media.need(job.id in job.polling_url, f"{job}")
    state = one.get_task_status(job.id)
    while state.status == "Pending":
        state = one.get_task_status(job.id)
    one.clear_polling_urls()
    media.need(one.get_task_status(job.id).status == "Ready", "by the id alone it is not ready")
    return "PNG " + media.picture(state.result["sample"])


@act(PACKAGE, "generate from a picture")
def kontext(simulator):
    picture = base64.b64encode(media.drawn()).decode()
    made = client(simulator).generate("flux-kontext-pro", {"prompt": "at night", "input_image": picture}, config())
    return "PNG " + media.picture(made.result["sample"])


@act(PACKAGE, "refusals: an unknown id")
def refusals(simulator):
    from blackforest import BFLError

    with refused(BFLError):
        client(simulator).get_task_status("00000000-0000-4000-8000-000000000000")
    return "refused"
