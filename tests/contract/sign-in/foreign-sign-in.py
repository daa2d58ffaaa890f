"""AWS's own Python SDK against the identity stand-in, and with logins that the app and it share.

Usage: foreign-sign-in.py journey URL START_URL   every operation once, faults by their names
       foreign-sign-in.py use PROFILE             who the profile's credentials are, by botocore's SSO
       foreign-sign-in.py token PROFILE           the bearer token as botocore would send it

HOME and the endpoints come from the environment. Prints one JSON object.
"""

import json
import sys
import urllib.request

import boto3
import botocore.session
import botocore.tokens
import botocore.utils
from botocore.config import Config
from botocore.exceptions import ClientError


def client(name, url, **more):
    config = Config(retries={"total_max_attempts": 1})
    return boto3.client(name, region_name="us-east-1", endpoint_url=url, config=config, **more)


def code_of(call):
    """The error's name, as a client would switch on it."""
    try:
        call()
        return "ok"
    except ClientError as error:
        return error.response["Error"]["Code"]


def journey(url, start_url):
    oidc = client("sso-oidc", url)
    portal = client("sso", url)
    registered = oidc.register_client(clientName="journey", clientType="public")
    who = {key: registered[key] for key in ("clientId", "clientSecret")}
    device = oidc.start_device_authorization(startUrl=start_url, **who)
    grant = {
        **who,
        "grantType": "urn:ietf:params:oauth:grant-type:device_code",
        "deviceCode": device["deviceCode"],
    }
    pending = code_of(lambda: oidc.create_token(**grant))
    urllib.request.urlopen(device["verificationUriComplete"]).read()
    token = oidc.create_token(**grant)
    refreshed = oidc.create_token(
        **who, grantType="refresh_token", refreshToken=token["refreshToken"]
    )
    access = {"accessToken": refreshed["accessToken"]}
    pages = portal.get_paginator("list_accounts").paginate(
        **access, PaginationConfig={"PageSize": 2}
    )
    accounts = [each["accountId"] for page in pages for each in page["accountList"]]
    role_pages = portal.get_paginator("list_account_roles").paginate(
        **access, accountId=accounts[0]
    )
    roles = [each["roleName"] for page in role_pages for each in page["roleList"]]
    keys = portal.get_role_credentials(**access, accountId=accounts[0], roleName=roles[0])
    keys = keys["roleCredentials"]
    sts = client(
        "sts",
        url,
        aws_access_key_id=keys["accessKeyId"],
        aws_secret_access_key=keys["secretAccessKey"],
        aws_session_token=keys["sessionToken"],
    )
    identity = sts.get_caller_identity()["Account"]
    assumed = sts.assume_role(
        RoleArn=f"arn:aws:iam::{accounts[1]}:role/R", RoleSessionName="journey"
    )["Credentials"]["AccessKeyId"]
    no_role = code_of(
        lambda: portal.get_role_credentials(**access, accountId=accounts[0], roleName="Nobody")
    )
    portal.logout(**access)
    return {
        "pending": pending,
        "accounts": accounts,
        "roles": roles,
        "identity": identity,
        "assumed": assumed,
        "noRole": no_role,
        "loggedOut": code_of(lambda: portal.list_accounts(**access)),
        "badClient": code_of(
            lambda: oidc.create_token(**{**grant, "clientSecret": "wrong"})
        ),
        "usedRefresh": code_of(
            lambda: oidc.create_token(
                **who, grantType="refresh_token", refreshToken=token["refreshToken"]
            )
        ),
    }


def use(profile):
    session = boto3.Session(profile_name=profile)
    return {"account": session.client("sts").get_caller_identity()["Account"]}


def token(profile):
    session = botocore.session.Session(profile=profile)
    provider = botocore.tokens.SSOTokenProvider(session, profile_name=profile)
    return {"token": provider.load_token().get_frozen_token().token}


def main(command, *arguments):
    print(json.dumps({"journey": journey, "use": use, "token": token}[command](*arguments)))


main(*sys.argv[1:])
