"""APIs whose makers have no package: the requests of their documentation, sent with requests, PyJWT and openai."""

import base64
import json
import time

import media
from driving import act, refused


def asked(simulator, method, provider, path, status=200, **more):
    import requests

    answer = requests.request(method, simulator.area(provider) + path, timeout=60, **more)
    media.need(answer.status_code == status, f"{answer.status_code}: {answer.text[:300]}")
    return answer


def bearer(simulator, **more):
    return {"Authorization": f"Bearer {simulator.key()}", **more}


@act("requests", "Ideogram 3: generate, in parts")
def ideogram(simulator):
    parts = {
        "prompt": (None, "a fox"), "aspect_ratio": (None, "16x9"), "num_images": (None, "2"),
        "rendering_speed": (None, "TURBO"),
    }
    answer = asked(
        simulator, "POST", "ideogram", "/v1/ideogram-v3/generate", headers={"Api-Key": simulator.key()}, files=parts)
    data = answer.json()["data"]
    media.need(len(data) == 2 and data[0]["is_image_safe"] and data[0]["prompt"] == "a fox", f"{data}")
    return "2 PNG " + [media.picture(one["url"]) for one in data][0]


@act("requests", "Ideogram 3: remix of a picture; refusals")
def ideogram_remix(simulator):
    key = {"Api-Key": simulator.key()}
    answer = asked(
        simulator, "POST", "ideogram", "/v1/ideogram-v3/remix", headers=key, data={"prompt": "at night"},
        files={"image": ("a.png", media.drawn(), "image/png")})
    asked(simulator, "POST", "ideogram", "/v1/ideogram-v3/generate", 401, data={"prompt": "x"})
    asked(simulator, "POST", "ideogram", "/v1/ideogram-v3/generate", 400, headers=key, files={"seed": (None, "1")})
    return "PNG " + media.picture(answer.json()["data"][0]["url"])


@act("openai", "Recraft by base_url: images.generate")
def recraft(simulator):
    from openai import OpenAI

    one = OpenAI(api_key=simulator.key(), base_url=f"{simulator.area('recraft')}/v1", max_retries=0)
    answer = one.images.generate(prompt="a fox", size="1365x1024", extra_body={"style": "digital_illustration"})
    media.need(answer.created > 0, "it was made at no time")
    more = one.images.generate(prompt="a fox", model="recraftv3", n=2, response_format="url")
    media.need(len(more.data) == 2, f"{more}")
    return "PNG " + media.picture(answer.data[0].url, 1365, 1024)


@act("openai", "Recraft by base_url: tools, by post")
def recraft_tools(simulator):
    from openai import OpenAI

    one = OpenAI(api_key=simulator.key(), base_url=f"{simulator.area('recraft')}/v1", max_retries=0)
    answer = one.post(
        path="/images/crispUpscale", cast_to=object, options={"headers": {"Content-Type": "multipart/form-data"}},
        files={"file": ("a.png", media.drawn(), "image/png")}, body={})
    changed = one.post(
        path="/images/imageToImage", cast_to=object, options={"headers": {"Content-Type": "multipart/form-data"}},
        body={"prompt": "winter", "strength": 0.3}, files={"image": ("a.png", media.drawn(), "image/png")})
    media.picture(changed["data"][0]["url"])
    return "PNG " + media.picture(answer["image"]["url"])


@act("requests", "Stability: core as a picture and as JSON")
def stability(simulator):
    parts = {"prompt": (None, "a fox"), "aspect_ratio": (None, "16:9"), "output_format": (None, "png")}
    path = "/v2beta/stable-image/generate/core"
    raw = asked(
        simulator, "POST", "stability", path, headers=bearer(simulator, Accept="image/*"), files=parts)
    media.need(raw.headers["finish-reason"] == "SUCCESS" and int(raw.headers["seed"]) > 0, f"{raw.headers}")
    told = asked(
        simulator, "POST", "stability", path, headers=bearer(simulator, Accept="application/json"), files=parts)
    body = told.json()
    media.need(body["finish_reason"] == "SUCCESS" and body["seed"] > 0, f"{list(body)}")
    media.picture(base64.b64decode(body["image"]))
    return "PNG " + media.picture(raw.content)


@act("requests", "Stability: creative upscale, results until 200")
def stability_upscale(simulator):
    headers = bearer(simulator, Accept="image/*")
    begun = asked(
        simulator, "POST", "stability", "/v2beta/stable-image/upscale/creative", headers=bearer(simulator, Accept="application/json"),
        data={"prompt": "a fox"}, files={"image": ("a.png", media.drawn(), "image/png")})
    import requests

    while True:
        answer = requests.get(
            f"{simulator.area('stability')}/v2beta/results/{begun.json()['id']}", headers=headers, timeout=60)
        if answer.status_code != 202:
            break
        media.need(answer.json()["status"] == "in-progress", answer.text)
        time.sleep(0.1)  # 150 requests in ten seconds are allowed
    media.need(answer.status_code == 200, answer.text[:200])
    return "PNG " + media.picture(answer.content)


@act("requests", "Stability: refusals in its own words")
def stability_refusals(simulator):
    path = "/v2beta/stable-image/generate/core"
    missing = asked(
        simulator, "POST", "stability", path, 400, headers=bearer(simulator, Accept="image/*"),
        files={"output_format": (None, "png")}).json()
    media.need(missing["name"] == "bad_request" and missing["errors"], f"{missing}")
    unknown = asked(simulator, "POST", "stability", path, 401, files={"prompt": (None, "x")}).json()
    media.need(unknown["name"] == "unauthorized", f"{unknown}")
    return "400 bad_request, 401 unauthorized"


def kie_job(simulator, headers, create, body, query, ends):
    made = asked(simulator, "POST", "kie", f"/api/v1/{create}", headers=headers, json=body).json()
    media.need(made["code"] == 200, f"{made}")
    id = made["data"]["taskId"]
    while True:
        state = asked(simulator, "GET", "kie", f"/api/v1/{query}", headers=headers, params={"taskId": id}).json()
        media.need(state["code"] == 200 and state["data"]["taskId"] == id, f"{id}: {state}")
        if ends(state["data"]):
            return state["data"]
        time.sleep(0.15)  # ten queries a second are allowed


@act("requests", "KIE: a job, with JSON in a text")
def kie(simulator):
    body = {"model": "google/nano-banana", "input": {"prompt": "a fox", "image_size": "16:9", "output_format": "png"}}
    done = kie_job(
        simulator, bearer(simulator), "jobs/createTask", body, "jobs/recordInfo", lambda data: data["state"] in ("success", "fail"))
    media.need(done["state"] == "success" and done["model"] == "google/nano-banana", f"{done}")
    urls = json.loads(done["resultJson"])["resultUrls"]
    media.need("prompt" in json.dumps(json.loads(done["param"])), f"{done['param']}")
    return "PNG " + media.picture(urls[0])


@act("requests", "KIE: Midjourney, four pictures")
def midjourney(simulator):
    body = {"taskType": "mj_txt2img", "speed": "fast", "prompt": "a fox", "aspectRatio": "16:9", "version": "7"}
    done = kie_job(simulator, bearer(simulator), "mj/generate", body, "mj/record-info", lambda data: data["successFlag"] != 0)
    urls = [one["resultUrl"] for one in done["resultInfoJson"]["resultUrls"]]
    media.need(len(set(urls)) == 4, f"{urls}")
    return "4 PNG " + [media.picture(url) for url in urls][0]


@act("requests", "KIE: Veo")
def kie_veo(simulator):
    body = {"prompt": "a boat", "model": "veo3_fast", "generationType": "TEXT_2_VIDEO", "aspect_ratio": "9:16", "duration": 8}
    done = kie_job(simulator, bearer(simulator), "veo/generate", body, "veo/record-info", lambda data: data["successFlag"] != 0)
    return "MP4 " + media.clip(done["response"]["resultUrls"][0])


@act("requests", "KIE: upload; refusals inside of 200")
def kie_upload(simulator):
    headers = bearer(simulator)
    stored = asked(
        simulator, "POST", "kie", "/kieai.redpandaai.co/api/file-stream-upload", headers=headers,
        data={"uploadPath": "images", "fileName": "mine.png"}, files={"file": ("a.png", media.drawn(), "image/png")}).json()
    media.picture(stored["data"]["downloadUrl"])
    none = asked(simulator, "POST", "kie", "/api/v1/jobs/createTask", json={"model": "google/nano-banana", "input": {}}).json()
    media.need(none["code"] == 401, f"{none}")
    model = asked(
        simulator, "POST", "kie", "/api/v1/jobs/createTask", headers=headers, json={"model": "nobody/knows", "input": {"prompt": "x"}}).json()
    media.need(model["code"] == 422, f"{model}")
    job = asked(simulator, "GET", "kie", "/api/v1/jobs/recordInfo", headers=headers, params={"taskId": "nothing"}).json()
    media.need(job["code"] in (404, 422), f"{job}")
    return "code 401, 422, 422"


def kling_token():
    import jwt

    now = int(time.time())
    return jwt.encode(
        {"iss": "access", "exp": now + 1800, "nbf": now - 5}, "a secret of at least thirty-two bytes", algorithm="HS256",
        headers={"alg": "HS256", "typ": "JWT"})


@act("PyJWT", "Kling, the older interface: image2video with a signed token")
def kling(simulator):
    headers = {"Authorization": f"Bearer {kling_token()}"}
    body = {
        "model_name": "kling-v2-1", "mode": "pro", "prompt": "a boat", "duration": "5",
        "image": base64.b64encode(media.drawn()).decode(),
    }
    begun = asked(simulator, "POST", "kling_2", "/v1/videos/image2video", headers=headers, json=body).json()
    media.need(begun["code"] == 0 and begun["data"]["task_status"] == "submitted", f"{begun}")
    id = begun["data"]["task_id"]
    while True:
        state = asked(simulator, "GET", "kling_2", f"/v1/videos/image2video/{id}", headers=headers).json()["data"]
        media.need(state["task_id"] == id and state["created_at"], f"{state}")
        if state["task_status"] in ("succeed", "failed"):
            break
    one = state["task_result"]["videos"][0]
    media.need(abs(float(one["duration"]) - 5) < 0.3, f"{one}")
    return "MP4 " + media.clip(one["url"], 5)


@act("requests", "Kling 3: text-to-video, tasks; an unknown id")
def kling_3(simulator):
    headers = bearer(simulator)
    body = {"prompt": "a boat", "settings": {"resolution": "720p", "aspect_ratio": "9:16", "duration": 3}}
    begun = asked(simulator, "POST", "kling", "/text-to-video/kling-3.0-turbo", headers=headers, json=body).json()
    id = begun["data"]["id"]
    while True:
        state = asked(simulator, "GET", "kling", "/tasks", headers=headers, params={"task_ids": id}).json()["data"][0]
        media.need(state["id"] == id, f"{state}")
        if state["status"] in ("succeeded", "failed"):
            break
    nothing = asked(simulator, "GET", "kling", "/tasks", headers=headers, params={"task_ids": "1"}).json()
    media.need(nothing["code"] == 0 and nothing["data"] == [], f"{nothing}")
    return "MP4 " + media.clip(state["outputs"][0]["url"], 3, 720, 1280)


@act("pyunsplash", "search photos")
def unsplash(simulator):
    from pyunsplash import PyUnsplash
    from pyunsplash.src import unobject, unpage

    unobject.UnsplashObject._api_root = unpage.UnsplashPage._api_root = simulator.area("unsplash")
    found = PyUnsplash(api_key=simulator.key()).search(type_="photos", query="linen", per_page=5)
    photos = list(found.entries)
    media.need(len(photos) == 5, f"{len(photos)} photos")
    media.need(photos[0].link_download_location, "no place to tell of the download")
    return "PNG " + media.picture(photos[0].body["urls"]["regular"])


@act("openverse-api-client", "a token, and images by it")
def openverse(simulator):
    from openverse_api_client import OpenverseClient

    with OpenverseClient(base_url=simulator.area("openverse")) as one:
        token = one.POST_v1_auth_tokens_token(
            grant_type="client_credentials", client_id="id", client_secret=simulator.key())
        media.need(token.status_code == 200 and token.body["token_type"] == "Bearer", f"{token}")
        found = one.GET_v1_images(q="linen", page_size=6, license_type="commercial")
    results = found.body["results"]
    media.need(len(results) == 6 and results[0]["license"] and results[0]["tags"], f"{results[:1]}")
    return "PNG " + media.picture(results[0]["url"])


@act("pexels-api", "search")
def pexels(simulator):
    import requests
    from pexels_api import API

    one = API(simulator.key())
    kept, requests.get = requests.get, lambda url, **more: kept(url.replace("https://api.pexels.com", simulator.area("pexels")), **more)
    try:
        one.search("linen", results_per_page=4)
    finally:
        requests.get = kept
    photos = one.get_entries()
    media.need(len(photos) == 4 and photos[0].photographer and photos[0].description, f"{photos}")
    return f"{one.total_results} found, PNG " + media.picture(photos[0].large)
