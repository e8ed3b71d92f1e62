# Generated from thing.md. Do not edit.
"""What the documents say of the Thing resource.

The assertions stand in the methods of `Replay`: each fails its test where the client
does otherwise.
"""

from __future__ import annotations

import pytest

from ..support.callers import Call, StreamCall
from ..support.package import BadRequestError, ServerError
from ..support.replay import Failure, Replay, Request

GET = Call("thing.get", thing_id="575ec8687ae143cd83dc4a97")


def test_get_sends_what_curl_sends(replay: Replay) -> None:
    """Retrieve a thing."""
    replay.sends(GET, Request(method="GET", path="/things/575ec8687ae143cd83dc4a97"))


def test_get_reads_200(replay: Replay) -> None:
    """Thing information."""
    replay.reads(
        GET,
        200,
        {
            "thingId": "575ec8687ae143cd83dc4a97",
            "creationDate": "2016-06-13T04:00:00.000Z",
            "tags": [
                {"key": "floor"},
                {
                    "key": "a key that is too long to stand on one line with the other one",
                },
            ],
            "level": 1.5,
        },
    )


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(
            503,
            ServerError,
            "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word ",
        ),
    ],
)
def test_get_raises_documented_errors(replay: Replay, failure: Failure) -> None:
    """Each documented error is raised as its class."""
    replay.raises(GET, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("thing_id", "THING_ID"),
    ],
)
def test_get_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(GET, "/things/{thing_id}", parameter, placeholder, path_value)


COMMAND_STREAM = StreamCall("thing.command_stream", thing_id="575ec8687ae143cd83dc4a97")


def test_command_stream_sends_what_curl_sends(replay: Replay) -> None:
    """Does Command Stream."""
    replay.sends(
        COMMAND_STREAM,
        Request(
            method="GET",
            path="/things/575ec8687ae143cd83dc4a97/stream",
            accept="text/event-stream",
        ),
    )


def test_command_stream_receives_thing(replay: Replay) -> None:
    """Thing."""
    replay.receives(
        COMMAND_STREAM,
        "thing",
        {
            "thingId": "575ec8687ae143cd83dc4a97",
            "creationDate": "2016-06-13T04:00:00.000Z",
            "tags": [
                {"key": "floor"},
                {
                    "key": "a key that is too long to stand on one line with the other one",
                },
            ],
            "level": 1.5,
        },
    )


def test_command_stream_receives_things(replay: Replay) -> None:
    """Things."""
    replay.receives(COMMAND_STREAM, "things", [{"thingId": 1}], mismatch="[0].thingId")


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("thing_id", "THING_ID"),
    ],
)
def test_command_stream_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        COMMAND_STREAM,
        "/things/{thing_id}/stream",
        parameter,
        placeholder,
        path_value,
    )


PATCH = Call(
    "thing.patch",
    thing_id="575ec8687ae143cd83dc4a97",
    body={"thingId": "a", "tags": None},
)


def test_patch_sends_what_curl_sends(replay: Replay) -> None:
    """Does Patch."""
    replay.sends(
        PATCH,
        Request(
            method="PATCH",
            path="/things/575ec8687ae143cd83dc4a97",
            body={"thingId": "a", "tags": None},
        ),
    )


def test_patch_reads_200(replay: Replay) -> None:
    """It worked."""
    replay.reads(
        PATCH,
        200,
        {
            "thingId": "575ec8687ae143cd83dc4a97",
            "creationDate": "2016-06-13T04:00:00.000Z",
            "tags": [
                {"key": "floor"},
                {
                    "key": "a key that is too long to stand on one line with the other one",
                },
            ],
            "level": 1.5,
        },
    )


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("thing_id", "THING_ID"),
    ],
)
def test_patch_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(PATCH, "/things/{thing_id}", parameter, placeholder, path_value)
