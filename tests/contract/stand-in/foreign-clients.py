"""Drives the stand-in's HTTP face with boto3 and holds every raw answer against botocore's model.

Usage: foreign-clients.py journey URL     every operation once, by two accounts
       foreign-clients.py sweep URL CELLS reads everything in the cells (account/region, by comma)
       foreign-clients.py cli URL CALLS   runs AWS CLI commands, [["list-documents"], …], in turn
       foreign-clients.py requests NAMES  prints the constraints of these operations' requests

Prints one JSON object a line: {"operation", "problems"} for the first two, {"code", "out", "err"}
for each command of the third.
"""

import contextlib
import io
import json
import re
import sys
import time

import boto3
import botocore.loaders
import botocore.model
from botocore.config import Config
from botocore.exceptions import ClientError

HOME = ("111122223333", "us-east-1")
PARTNER = ("444455556666", "us-east-1")
EMPTY = ("111122223333", "eu-west-1")
TEXT = (
    "BEGIN:VCALENDAR\r\nPRODID:-//AWS//Change Calendar 1.0//EN\r\nVERSION:2.0\r\n"
    "X-CALENDAR-TYPE:DEFAULT_OPEN\r\nX-WR-CALDESC:%s\r\nBEGIN:VTODO\r\n"
    "DTSTAMP:20261101T080000Z\r\nUID:0b0f7d6e-6a0c-4c53-9d9c-0a4f6f1d2e11\r\n"
    "SUMMARY:Add events to this calendar.\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
)


def type_problem(shape, value):
    """What is wrong with the JSON type of a value, or None."""
    wanted = {
        "structure": dict,
        "map": dict,
        "list": list,
        "string": str,
        "blob": str,
        "boolean": bool,
        "integer": int,
        "long": int,
        "timestamp": (int, float),
    }[shape.type_name]
    fits = isinstance(value, wanted) and (wanted is bool or not isinstance(value, bool))
    return None if fits else f"is {json.dumps(value)[:60]}, not a {shape.type_name}"


def limit_problems(shape, value):
    """Lengths, ranges, patterns and enums: botocore itself does not look at them in answers."""
    limits = shape.metadata
    size = value if shape.type_name in ("integer", "long") else None
    if size is None and isinstance(value, (str, list, dict)):
        size = len(value)
    if size is not None and size < limits.get("min", size):
        yield f"is below the minimum of {limits['min']}"
    if size is not None and size > limits.get("max", size):
        yield f"is above the maximum of {limits['max']}"
    if shape.type_name == "string":
        if shape.enum and value not in shape.enum:
            yield f"{value!r} is none of {shape.enum}"
        pattern = limits.get("pattern", "")
        # Python's re has no \p classes; the patterns that use them bound tags and patch groups.
        if pattern and "\\p" not in pattern and not re.fullmatch(pattern, value, re.ASCII):
            yield f"{value!r} does not match {pattern}"


def problems_of(shape, value, path):
    """Every place where a raw JSON value departs from the service model."""
    wrong = type_problem(shape, value)
    if wrong:
        yield f"{path} {wrong}"
        return
    for problem in limit_problems(shape, value):
        yield f"{path} {problem}"
    if shape.type_name == "structure":
        for name in sorted(set(value) - set(shape.members)):
            yield f"{path}.{name} is not in the model"
        for name in sorted(set(shape.required_members) - set(value)):
            yield f"{path}.{name} is missing"
        for name in set(value) & set(shape.members):
            yield from problems_of(shape.members[name], value[name], f"{path}.{name}")
    elif shape.type_name == "list":
        for index, item in enumerate(value):
            yield from problems_of(shape.member, item, f"{path}[{index}]")
    elif shape.type_name == "map":
        for key, item in value.items():
            yield from problems_of(shape.value, item, f"{path}.{key}")


def report(operation, problems):
    print(json.dumps({"operation": operation, "problems": list(problems)}), flush=True)


def client_of(url, cell):
    """A client whose every good answer is checked and reported as it comes in."""
    account, region = cell
    client = boto3.client(
        "ssm",
        region_name=region,
        endpoint_url=url,
        aws_access_key_id=f"PWPSAMPLE{account}",
        aws_secret_access_key="none",
        config=Config(retries={"total_max_attempts": 1}),
    )

    def check(http_response, model, **_):
        if http_response.status_code == 200:
            answer = json.loads(http_response.content)
            report(model.name, problems_of(model.output_shape, answer, "answer"))

    client.meta.events.register("after-call.ssm", check)
    return client


def expect(what, condition):
    if not condition:
        report("journey", [what])


def expect_refusal(client, name, call):
    """The call must be refused by an error that the model knows by that name."""
    try:
        call()
    except getattr(client.exceptions, name):
        return
    except ClientError as error:
        report("journey", [f"{error} instead of {name}"])
        return
    report("journey", [f"nothing instead of {name}"])


def paged(client, operation, **arguments):
    """All rows of a paged list, whichever member holds them."""
    pages = list(client.get_paginator(operation).paginate(**arguments))
    result_key = next(key for key, value in pages[0].items() if isinstance(value, list))
    return [row for page in pages for row in page[result_key]]


def wait_until_active(client, name, version):
    for _ in range(100):
        document = client.describe_document(Name=name, DocumentVersion=version)["Document"]
        if document["Status"] == "Active":
            return
        time.sleep(0.02)
    report("journey", [f"{name} version {version} never became Active"])


def document_journey(client):
    names = [row["Name"] for row in paged(client, "list_documents", PaginationConfig={"PageSize": 1})]
    shared = "arn:aws:ssm:us-east-1:444455556666:document/shared-freeze"
    expect(f"lists {names}", names == ["freeze", "patch-windows", shared])
    name = {"Name": "by-boto"}
    first = client.create_document(
        **name,
        Content=TEXT % "one",
        DocumentType="ChangeCalendar",
        DocumentFormat="TEXT",
        DisplayName="By boto",
        VersionName="first",
        Tags=[{"Key": "team", "Value": "platform"}],
    )
    expect("is Creating", first["DocumentDescription"]["Status"] == "Creating")
    update = {**name, "Content": TEXT % "two", "DocumentFormat": "TEXT", "VersionName": "second"}
    second = client.update_document(**update, DocumentVersion="1")["DocumentDescription"]
    expect("leaves the default", (second["DefaultVersion"], second["LatestVersion"]) == ("1", "2"))
    expect_refusal(
        client, "InvalidDocumentVersion", lambda: client.update_document(**update, DocumentVersion="1")
    )
    wait_until_active(client, "by-boto", "2")
    client.update_document_default_version(**name, DocumentVersion="2")
    got = client.get_document(**name, DocumentFormat="TEXT")
    expect("gets what it wrote", got["Content"] == TEXT % "two" and got["VersionName"] == "second")
    versions = paged(client, "list_document_versions", **name)
    expect("has two versions", [row["IsDefaultVersion"] for row in versions] == [True, False])
    state = client.get_calendar_state(CalendarNames=["by-boto", shared], AtTime="2027-03-01T12:00:00Z")
    expect(f"is {state['State']}", state["State"] == "CLOSED")
    client.modify_document_permission(**name, PermissionType="Share", AccountIdsToAdd=[PARTNER[0]])
    permission = client.describe_document_permission(**name, PermissionType="Share")
    expect("is shared", permission["AccountIds"] == [PARTNER[0]])
    expect_refusal(client, "InvalidDocumentOperation", lambda: client.delete_document(**name))
    resource = {"ResourceType": "Document", "ResourceId": "by-boto"}
    client.add_tags_to_resource(**resource, Tags=[{"Key": "ring", "Value": "2"}])
    client.remove_tags_from_resource(**resource, TagKeys=["team"])
    tags = client.list_tags_for_resource(**resource)["TagList"]
    expect("has one tag", tags == [{"Key": "ring", "Value": "2"}])


def sharing_journey(owner, reader):
    arn = "arn:aws:ssm:us-east-1:111122223333:document/by-boto"
    own = [{"Key": "Owner", "Values": ["Private"]}]
    rows = paged(reader, "list_documents", Filters=own)
    expect("sees what is shared", [row["Name"] for row in rows] == [arn])
    reader.get_document(Name=arn, DocumentFormat="TEXT")
    reader.describe_document(Name=arn)
    paged(reader, "list_document_versions", Name=arn)
    reader.get_calendar_state(CalendarNames=[arn])
    share = {"Name": "by-boto", "PermissionType": "Share"}
    owner.modify_document_permission(**share, AccountIdsToRemove=[PARTNER[0]])
    expect_refusal(
        reader, "InvalidDocument", lambda: reader.get_document(Name=arn, DocumentFormat="TEXT")
    )
    owner.delete_document(Name="by-boto")
    expect_refusal(owner, "InvalidDocument", lambda: owner.describe_document(Name="by-boto"))


def read_windows(client):
    """Everything about every window; returns the windows."""
    windows = paged(client, "describe_maintenance_windows", PaginationConfig={"PageSize": 10})
    soon = [{"Key": "ScheduledBefore", "Values": ["2028-01-01T00:00:00Z"]}]
    for window in windows:
        of_window = {"WindowId": window["WindowId"]}
        client.get_maintenance_window(**of_window)
        client.describe_maintenance_window_schedule(**of_window, Filters=soon, MaxResults=100)
        paged(client, "describe_maintenance_window_executions", **of_window)
        for target in paged(client, "describe_maintenance_window_targets", **of_window):
            client.describe_maintenance_windows_for_target(
                Targets=target["Targets"][:5], ResourceType=target["ResourceType"]
            )
        for task in paged(client, "describe_maintenance_window_tasks", **of_window):
            client.get_maintenance_window_task(**of_window, WindowTaskId=task["WindowTaskId"])
        client.list_tags_for_resource(
            ResourceType="MaintenanceWindow", ResourceId=window["WindowId"]
        )
    return windows


def read_patch_data(client):
    nodes = paged(client, "describe_instance_information", PaginationConfig={"PageSize": 5})
    ids = [node["InstanceId"] for node in nodes]
    for start in range(0, len(ids), 50):
        chunk = ids[start : start + 50]
        states = paged(client, "describe_instance_patch_states", InstanceIds=chunk)
        expect("has a state for each node", sorted(s["InstanceId"] for s in states) == sorted(chunk))
    paged(client, "describe_patch_groups")
    for node in ids:
        paged(client, "describe_instance_patches", InstanceId=node)
    for row in paged(client, "list_associations"):
        described = client.describe_association(AssociationId=row["AssociationId"])
        expect("names its document", described["AssociationDescription"]["Name"] == row["Name"])
    return nodes


def journey(url):
    home, partner, empty = (client_of(url, cell) for cell in (HOME, PARTNER, EMPTY))
    document_journey(home)
    sharing_journey(home, partner)
    expect("has three windows", len(read_windows(home)) == 3)
    expect("has six nodes", len(read_patch_data(home)) == 6)
    expect("has nothing", paged(empty, "list_documents") == [] and read_windows(empty) == [])
    unknown = client_of(url, ("999988887777", "us-east-1"))
    try:
        unknown.list_documents()
        expect("knows a stranger", False)
    except ClientError as error:
        code = error.response["Error"]["Code"]
        expect(f"answers {error}", code == "UnrecognizedClientException")


def sweep(url, cells):
    for cell in cells.split(","):
        client = client_of(url, tuple(cell.split("/")))
        for row in paged(client, "list_documents"):
            client.get_document(Name=row["Name"], DocumentFormat="TEXT")
            client.describe_document(Name=row["Name"])
            paged(client, "list_document_versions", Name=row["Name"])
        read_windows(client)
        read_patch_data(client)


def cli(url, calls):
    """The AWS CLI, started once: most of a command's time is Python reading itself in."""
    import awscli.clidriver

    for call in json.loads(calls):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            driver = awscli.clidriver.create_clidriver()
            code = driver.main(["--endpoint-url", url, "--output", "json", "ssm", *call])
        print(json.dumps({"code": code, "out": out.getvalue(), "err": err.getvalue()}), flush=True)


def outline(shape):
    """A request's constraints in the words of the stand-in's own table."""
    limits = {k: v for k, v in shape.metadata.items() if k in ("min", "max", "pattern")}
    if shape.type_name == "structure":
        members = {
            name: {"required": name in shape.required_members, "shape": outline(member)}
            for name, member in shape.members.items()
        }
        return {"type": "structure", "members": members}
    if shape.type_name == "list":
        return {"type": "list", **limits, "member": outline(shape.member)}
    enum = {"enum": sorted(shape.enum)} if getattr(shape, "enum", None) else {}
    return {"type": shape.type_name, **limits, **enum}


def requests(names):
    loaded = botocore.loaders.Loader().load_service_model("ssm", "service-2")
    model = botocore.model.ServiceModel(loaded, "ssm")
    shapes = {name: outline(model.operation_model(name).input_shape) for name in names.split(",")}
    print(json.dumps(shapes))


if __name__ == "__main__":
    modes = {"journey": journey, "sweep": sweep, "cli": cli, "requests": requests}
    modes[sys.argv[1]](*sys.argv[2:])
