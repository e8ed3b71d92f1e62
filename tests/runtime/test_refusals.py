"""What a server refuses for long, and what cannot be sent at all."""

import json
import time
from typing import Any

import pytest

from templates.python.runtime.errors import (
    ApiError,
    RateLimitError,
    ServerError,
)
from tests.runtime.callers import Caller
from tests.runtime.samples import DEVICE, GET, POST
from tests.runtime.server import Reply, Server


@pytest.mark.parametrize("asked", ["61", "4233600", "Fri, 31 Dec 2100 23:59:59 GMT"])
@pytest.mark.parametrize("status", [429, 503])
def test_a_long_wait_is_left_to_the_caller(caller: Caller, server: Server, asked: str, status: int) -> None:
    """Where the server asks for more than a minute, the call is not sent again; the error says how long to wait."""
    server.replies = [Reply(status, headers={"Retry-After": asked})]
    started = time.monotonic()

    with pytest.raises((RateLimitError, ServerError), match=r"; the server asks to wait \d+ s") as caught:
        caller.request(GET, path=DEVICE)

    wait = caught.value.retry_after
    assert wait is not None
    assert wait > 60
    assert asked in {f"{wait:.0f}", "Fri, 31 Dec 2100 23:59:59 GMT"}
    assert (1, True) == (len(server.received), time.monotonic() - started < 30)


def test_an_error_without_a_wait_says_nothing_of_it(caller: Caller, server: Server) -> None:
    """Most errors ask for no wait."""
    server.replies = [Reply(404)]

    with pytest.raises(ApiError) as caught:
        caller.request(GET, path=DEVICE)

    assert (None, False) == (vars(caught.value)["retry_after"], "wait" in str(caught.value))


@pytest.mark.parametrize("nested", ["body", "query"])
def test_an_argument_without_end_is_refused(caller: Caller, server: Server, nested: str) -> None:
    """What holds itself is told before anything is sent."""
    endless: dict[str, Any] = {}
    endless["more"] = [endless]
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]

    for value in (endless, {"deep": deep}):
        with pytest.raises(ValueError, match=r"nested|Circular"):
            caller.request(POST, **{nested: value})

    assert [] == server.received


@pytest.mark.parametrize("place", ["body", "query"])
def test_half_a_character_is_refused(caller: Caller, server: Server, place: str) -> None:
    """A lone surrogate cannot be sent in UTF-8, and is told before anything is sent."""
    with pytest.raises(ValueError, match="lone surrogate"):
        caller.request(POST, **{place: {"name": "\ud800"}})

    assert [] == server.received


def test_an_error_body_nested_deeply_is_kept(caller: Caller, server: Server) -> None:
    """However deep an error's body is, it is there to be read."""
    deep = "[" * 5000 + "]" * 5000
    server.replies = [Reply(400, (deep.encode(),)), Reply(400, (json.dumps({"a": [[[[1]]]]}).encode(),))]

    for expected in (deep, {"a": [[[[1]]]]}):
        with pytest.raises(ApiError) as caught:
            caller.request(GET, path=DEVICE)
        assert expected == vars(caught.value)["body"]
