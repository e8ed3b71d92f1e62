# Generated from things.md. Do not edit.
"""What the documents say of the Things resource.

The assertions stand in the methods of `Replay`: each fails its test where the client
does otherwise.
"""

from __future__ import annotations

import pytest

from ..support.callers import Call
from ..support.replay import Replay, Request

GET = Call("things.get", page=1)


def test_get_sends_what_curl_sends() -> None:
    """Does Get."""
    pytest.skip(
        "things.get: the curl example lacks the required query parameter `page`",
    )


def test_get_reads_200(replay: Replay) -> None:
    """It worked."""
    replay.reads(GET, 200, [{"thingId": 1}], mismatch="[0].thingId")


def test_get_reads_202(replay: Replay) -> None:
    """It will work."""
    replay.reads(
        GET,
        202,
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


IMPORT = Call("things.import_")


def test_import__sends_what_curl_sends(replay: Replay) -> None:
    """Does Import."""
    replay.sends(
        IMPORT,
        Request(method="POST", path="/things/import", authorized=False),
    )


def test_import__reads_200() -> None:
    """It worked."""
    pytest.skip(
        "things.import_: the documentation has no example of the answer, whose type is not documented",
    )
