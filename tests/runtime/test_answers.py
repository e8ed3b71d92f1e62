"""Answers that are not JSON of a type: nothing, bytes, texts."""

from pathlib import Path
from typing import Any

import pytest

from templates.python.runtime.action import Action
from templates.python.runtime.errors import InvalidResponseError, NotFoundError, SchemaMismatchError
from tests.runtime.callers import TOKEN, Caller, Client
from tests.runtime.samples import Device
from tests.runtime.server import Reply, Server

DELETE: Action[None] = Action(name="book.delete", method="DELETE", path="/book", scopes=(), responses={204: None})
COVER: Action[bytes] = Action(
    name="book.cover",
    method="GET",
    path="/cover",
    scopes=(),
    responses={200: bytes},
    media={200: "image/png"},
    errors={404: "There is no cover"},
)
EXPORT: Action[str] = Action(
    name="book.export", method="GET", path="/books", scopes=(), responses={200: str}, media={200: "text/csv"}
)
EITHER: Action[Device | bytes] = Action(
    name="book.either",
    method="GET",
    path="/either",
    scopes=(),
    responses={200: Device, 206: bytes},
    media={206: "application/pdf"},
)
STRICT = {"on_schema_mismatch": "raise"}
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


@pytest.mark.parametrize("status", [200, 204])
def test_an_answer_without_content_is_none(caller: Caller, server: Server, status: int) -> None:
    """Where nothing is documented, nothing is as documented, with any status."""
    server.replies = [Reply(status, ())]
    assert caller.request(DELETE, client=STRICT) is None


def test_content_where_nothing_is_documented_is_told(caller: Caller, server: Server) -> None:
    """JSON that is documented as nothing is not as documented."""
    server.replies = [Reply.json({"id": 1})]
    with pytest.raises(SchemaMismatchError, match=r"book\.delete: the answer is not as documented: \$: "):
        caller.request(DELETE, client=STRICT)


@pytest.mark.parametrize("kind", ["image/png", "application/json"])
def test_bytes_are_returned_as_they_are(caller: Caller, server: Server, kind: str) -> None:
    """What is documented as a file is never decoded, whatever the server calls it."""
    server.replies = [Reply(200, (PNG[:100], PNG[100:]), {"Content-Type": kind})]
    assert PNG == caller.request(COVER, client=STRICT)


def test_no_bytes_are_bytes(caller: Caller, server: Server) -> None:
    """An empty file is a file, not a mismatch."""
    server.replies = [Reply(200, ())]
    assert b"" == caller.request(COVER, client=STRICT)


def test_a_text_is_read_in_its_character_set(caller: Caller, server: Server) -> None:
    """The header names it; without one it is UTF-8."""
    server.replies = [
        Reply(200, ("größe".encode("latin-1"),), {"Content-Type": "text/csv; charset=iso-8859-1"}),
        Reply(200, ("größe".encode(),), {"Content-Type": "text/csv"}),
    ]
    assert ["größe", "größe"] == [caller.request(EXPORT, client=STRICT) for _ in range(2)]


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        (DELETE, "application/json"),
        (COVER, "image/png, application/json;q=0.5"),
        (EXPORT, "text/csv, application/json;q=0.5"),
        (EITHER, "application/pdf, application/json"),
    ],
)
def test_what_is_documented_is_accepted(caller: Caller, server: Server, action: Action[Any], expected: str) -> None:
    """Errors are JSON, which is accepted, too; less than the answer, where that is never JSON."""
    server.replies = [Reply.json({"id": "1"}, status=204 if action is DELETE else 200)]
    caller.request(action)
    assert expected == server.only.headers["accept"]


def test_the_status_tells_what_an_answer_is(caller: Caller, server: Server) -> None:
    """Of an action that answers with JSON or a file, each is read as what it is documented as."""
    server.replies = [Reply.json({"name": "wheel"}), Reply(206, (PNG,))]
    assert [Device(name="wheel"), PNG] == [caller.request(EITHER, client=STRICT) for _ in range(2)]


def test_an_error_of_a_file_is_an_error(caller: Caller, server: Server) -> None:
    """Its body is read as that of any other one."""
    server.replies = [Reply.json({"message": "no cover"}, 404)]
    with pytest.raises(NotFoundError, match=r"book\.cover: 404 Not Found: no cover \(There is no cover\)"):
        caller.request(COVER)


def test_a_file_is_bounded_and_tried_again(caller: Caller, server: Server) -> None:
    """`max_response_bytes` and retries hold as for JSON."""
    server.replies = [Reply(503), Reply(200, (PNG,))]
    with pytest.raises(InvalidResponseError, match="longer than max_response_bytes"):
        caller.request(COVER, client={"max_response_bytes": 100})
    assert 2 == len(server.received)


def test_a_file_is_written_as_it_comes_in(server: Server, tmp_path: Path) -> None:
    """`raw_stream` takes any method, and a file that breaks off is not left behind."""
    path = tmp_path / "cover.png"
    server.replies = [Reply(200, (PNG,))]
    with Client(base_url=server.url, token=TOKEN) as client, client.raw_stream(client.request)(COVER) as answer:
        assert (len(PNG), PNG) == (answer.write_to(path), path.read_bytes())


def test_a_raw_response_parses_to_the_same(server: Server) -> None:
    """`parse` gives what the method returns."""
    server.replies = [Reply(200, (PNG,))]
    with Client(base_url=server.url, token=TOKEN) as client:
        assert PNG == client.raw_response(client.request)(COVER).parse()
