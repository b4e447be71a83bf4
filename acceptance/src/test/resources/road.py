"""The road with boto3: prints what each step came to, or fails."""

import json
import boto3
from botocore.exceptions import ClientError

iam = boto3.client("iam")


def outcome(call, **arguments):
    try:
        call(**arguments)
        return "ok"
    except ClientError as error:
        return error.response["Error"]["Code"]


iam.create_user(UserName="boto")
key = iam.create_access_key(UserName="boto")["AccessKey"]
user = boto3.client(
    "s3", aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"]
)
root = boto3.client("s3")
root.create_bucket(
    Bucket="boto-road", CreateBucketConfiguration={"LocationConstraint": "ap-northeast-1"}
)
root.put_object(Bucket="boto-road", Key="a note", Body=b"hello", Metadata={"by": "root"})

steps = {"before": outcome(user.list_buckets)}
pages = iam.get_paginator("list_policies").paginate(Scope="AWS")
arn = next(p["Arn"] for page in pages for p in page["Policies"] if p["PolicyName"] == "AmazonS3ReadOnlyAccess")
iam.create_group(GroupName="readers")
iam.attach_group_policy(GroupName="readers", PolicyArn=arn)
iam.add_user_to_group(GroupName="readers", UserName="boto")
steps["member"] = outcome(user.list_buckets)
steps["read"] = user.get_object(Bucket="boto-road", Key="a note")["Body"].read().decode()
steps["write"] = outcome(user.put_object, Bucket="boto-road", Key="b", Body=b"x")
iam.put_user_policy(
    UserName="boto",
    PolicyName="no-notes",
    PolicyDocument=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": {"Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::boto-road/*"},
        }
    ),
)
steps["denied"] = outcome(user.get_object, Bucket="boto-road", Key="a note")
steps["duplicate"] = outcome(iam.create_user, UserName="BOTO")
steps["conflict"] = outcome(iam.delete_user, UserName="boto")
print(json.dumps(steps))
