"""boto3: objects in a store that speaks as S3 does, signed."""

import io

import media
from driving import act


@act("boto3", "put_object, upload_fileobj")
def boto(simulator):
    import boto3
    from botocore.config import Config

    one = boto3.client(
        "s3", endpoint_url=simulator.area("storage"), region_name="us-east-1", aws_access_key_id="AKIA",
        aws_secret_access_key="secret", config=Config(s3={"addressing_style": "path"}))
    answer = one.put_object(Bucket="easel", Key="films/boats.png", Body=media.drawn(), ContentType="image/png")
    media.need(answer["ResponseMetadata"]["HTTPStatusCode"] == 200 and answer["ETag"], f"{answer}")
    one.upload_fileobj(io.BytesIO(media.drawn()), "easel", "films/more boats.png", ExtraArgs={"ContentType": "image/png"})
    return "ETag " + answer["ETag"]
