"""google-genai: Imagen, pictures in a chat, Veo with its file behind the key, interactions."""

import media
from driving import act, refused

PACKAGE = "google-genai"


def client(simulator):
    from google import genai
    from google.genai import types

    return genai.Client(api_key=simulator.key(), http_options=types.HttpOptions(base_url=simulator.area("google")))


@act(PACKAGE, "models.generate_images")
def images(simulator):
    from google.genai import types

    one = client(simulator)
    answer = one.models.generate_images(
        model="imagen-4.0-generate-001", prompt="a fox",
        config=types.GenerateImagesConfig(number_of_images=2, aspect_ratio="16:9"))
    media.need(len(answer.generated_images) == 2, f"{len(answer.generated_images)} pictures")
    return "2 PNG " + media.picture(answer.generated_images[0].image.image_bytes)


@act(PACKAGE, "models.generate_content, from words")
def chat(simulator):
    from google.genai import types

    one = client(simulator)
    answer = one.models.generate_content(
        model="gemini-3.1-flash-image", contents="a fox",
        config=types.GenerateContentConfig(
            response_modalities=["IMAGE"], image_config=types.ImageConfig(aspect_ratio="9:16", image_size="1K")))
    media.need(answer.candidates[0].finish_reason.name == "STOP", f"{answer.candidates[0].finish_reason}")
    part = next(part for part in answer.candidates[0].content.parts if part.inline_data)
    return "PNG " + media.picture(part.inline_data.data)


@act(PACKAGE, "models.generate_content, with nothing but words; and with a picture")
def chat_picture(simulator):
    from google.genai import types

    one = client(simulator)
    bare = one.models.generate_content(model="gemini-2.5-flash-image", contents="a fox")
    media.need(any(part.inline_data for part in bare.candidates[0].content.parts), "no picture")
    answer = one.models.generate_content(
        model="gemini-3.1-flash-image",
        contents=["make it night", types.Part.from_bytes(data=media.drawn(), mime_type="image/png")])
    part = next(part for part in answer.candidates[0].content.parts if part.inline_data)
    return "PNG " + media.picture(part.inline_data.data)


@act(PACKAGE, "models.generate_videos, operations.get, files.download")
def video(simulator):
    from google.genai import types

    one = client(simulator)
    operation = one.models.generate_videos(
        model="veo-3.1-generate-preview", prompt="a boat",
        config=types.GenerateVideosConfig(duration_seconds=4, aspect_ratio="9:16", number_of_videos=1, resolution="720p"))
    media.need(operation.name.startswith("models/veo-3.1-generate-preview/operations/"), operation.name)
    name = operation.name
    while not operation.done:
        operation = one.operations.get(operation)
    media.need(operation.name == name, f"{name} became {operation.name}")
    clip = operation.response.generated_videos[0].video
    return "MP4 " + media.clip(one.files.download(file=clip), 4, 720, 1280)


@act(PACKAGE, "models.generate_videos from a first and a last frame")
def frames(simulator):
    from google.genai import types

    one = client(simulator)
    frame = types.Image(image_bytes=media.drawn(), mime_type="image/png")
    operation = one.models.generate_videos(
        model="veo-3.1-generate-preview", prompt="a boat", image=frame,
        config=types.GenerateVideosConfig(last_frame=frame, duration_seconds=8))
    while not operation.done:
        operation = one.operations.get(operation)
    return "MP4 " + media.clip(one.files.download(file=operation.response.generated_videos[0].video), 8)


@act(PACKAGE, "refusals: an unknown model, an unknown operation")
def refusals(simulator):
    from google.genai import errors, types

    one = client(simulator)
    with refused(errors.ClientError, 404):
        one.models.generate_content(model="gemini-nobody-knows", contents="x")
    with refused(errors.ClientError, 404):
        one.operations.get(types.GenerateVideosOperation(name="models/veo-3.1-generate-preview/operations/nothing"))
    return "404, 404"
