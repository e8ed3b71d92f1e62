"""What is sent as a form or as a file: written part by part, and sent again only where that can be."""

import io
import tracemalloc
from collections.abc import Mapping
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from templates.python.runtime.action import Action
from templates.python.runtime.errors import StatusError
from tests.runtime.callers import Caller
from tests.runtime.server import Received, Reply, Server

MIB = 1024 * 1024
UPLOAD: Action[None] = Action(
    name="book.upload",
    method="PUT",
    path="/cover",
    scopes=(),
    responses={204: None},
    content_type="multipart/form-data",
)
SIGN_IN: Action[None] = Action(
    name="book.signIn",
    method="POST",
    path="/sessions",
    scopes=(),
    responses={204: None},
    content_type="application/x-www-form-urlencoded",
)
SCAN: Action[None] = Action(
    name="book.scan", method="PUT", path="/scan", scopes=(), responses={204: None}, content_type="application/pdf"
)
IMPORT: Action[None] = Action(
    name="book.import", method="PUT", path="/books", scopes=(), responses={204: None}, content_type="text/csv"
)
PICTURE: Action[None] = Action(
    name="book.picture", method="PUT", path="/picture", scopes=(), responses={204: None}, content_type="image/*"
)
DONE = Reply(204, ())


class Pipe(io.BytesIO):
    """A file that cannot go back."""

    def tell(self) -> int:
        """Say that there are no places in it."""
        raise OSError("not seekable")


def parts(received: Received) -> list[tuple[str, str | None, str | None, bytes]]:
    """Return name, file name, content type and content of each part of a form, as the standard library reads it."""
    head = f"Content-Type: {received.headers['content-type']}\r\n\r\n".encode()
    message = message_from_bytes(head + received.body, policy=policy.HTTP)
    found: list[tuple[str, str | None, str | None, bytes]] = []
    for part in message.iter_parts():
        disposition: Mapping[str, str] = part["content-disposition"].params
        kind = part.get_content_type() if part["content-type"] else None
        payload: Any = part.get_payload(decode=True)
        found.append((disposition["name"], disposition.get("filename"), kind, payload))
    return found


def test_a_form_has_fields_and_files(caller: Caller, server: Server, tmp_path: Path) -> None:
    """Paths, open files, bytes, and pairs with a name; texts, numbers, times and objects beside them."""
    cover = tmp_path / "cover.png"
    cover.write_bytes(b"PNG")
    server.replies = [DONE]
    with cover.open("rb") as opened:
        body = {
            "path": cover,
            "open": opened,
            "bytes": b"raw",
            "named": ('a"b.txt', b"text"),
            "memory": io.BytesIO(b"memory"),
            "empty": b"",
            "title": "Größe",
            "year": 1815,
            "isUsed": True,
            "read": datetime(2020, 1, 2, tzinfo=UTC),
            "tags": ["old", "new"],
            "maker": {"name": "Murray"},
            "nothing": None,
        }
        assert caller.request(UPLOAD, body=body) is None
    assert [
        ("path", "cover.png", "image/png", b"PNG"),
        ("open", "cover.png", "image/png", b"PNG"),
        ("bytes", "bytes", "application/octet-stream", b"raw"),
        ("named", "a%22b.txt", "text/plain", b"text"),
        ("memory", "memory", "application/octet-stream", b"memory"),
        ("empty", "empty", "application/octet-stream", b""),
        ("title", None, None, "Größe".encode()),
        ("year", None, None, b"1815"),
        ("isUsed", None, None, b"true"),
        ("read", None, None, b"2020-01-02T00:00:00.000Z"),
        ("tags", None, None, b"old"),
        ("tags", None, None, b"new"),
        ("maker", None, "application/json", b'{"name":"Murray"}'),
    ] == parts(server.only)
    assert str(len(server.only.body)) == server.only.headers["content-length"]


def test_a_form_of_fields_alone_is_urlencoded(caller: Caller, server: Server) -> None:
    """A field with several values stands several times."""
    server.replies = [DONE]
    caller.request(SIGN_IN, body={"user": "a&b=c", "scope": ["read", "write"], "keep": False, "none": None})
    assert "application/x-www-form-urlencoded" == server.only.headers["content-type"]
    expected = [("user", "a&b=c"), ("scope", "read"), ("scope", "write"), ("keep", "false")]
    assert expected == parse_qsl(server.only.body.decode(), strict_parsing=True)


@pytest.mark.parametrize("action", [UPLOAD, SIGN_IN, SCAN, IMPORT])
def test_a_body_that_is_left_out_is_not_sent(caller: Caller, server: Server, action: Action[Any]) -> None:
    """There is no content type then, either."""
    server.replies = [DONE]
    caller.request(action)
    assert (b"", None) == (server.only.body, server.only.headers.get("content-type"))


def test_extra_fields_are_added(caller: Caller, server: Server) -> None:
    """`extra_body` has further fields of a form."""
    server.replies = [DONE]
    caller.request(SIGN_IN, body={"user": "ann"}, options={"extra_body": {"trace": 1}})
    assert b"user=ann&trace=1" == server.only.body


def test_a_file_is_sent_as_it_is(caller: Caller, server: Server, tmp_path: Path) -> None:
    """Bytes, paths and open files have the documented content type; a text is UTF-8."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"PDF")
    server.replies = [DONE] * 5
    with path.open("rb") as opened:
        opened.seek(1)
        for body in (b"PDF", path, opened):
            caller.request(SCAN, body=body)
    caller.request(IMPORT, body="größe\n")
    caller.request(PICTURE, body=tmp_path / "scan.pdf")
    assert [
        ("application/pdf", b"PDF"),
        ("application/pdf", b"PDF"),
        ("application/pdf", b"DF"),
        ("text/csv; charset=utf-8", "größe\n".encode()),
        ("application/pdf", b"PDF"),
    ] == [(each.headers["content-type"], each.body) for each in server.received]


def test_a_file_is_sent_again_from_where_it_stood(caller: Caller, server: Server, tmp_path: Path) -> None:
    """A path is opened again, an open file goes back."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"PDF")
    server.replies = [Reply(503), DONE, Reply(drop=True), DONE]
    with path.open("rb") as opened:
        opened.seek(1)
        caller.request(SCAN, body=opened)
        caller.request(UPLOAD, body={"file": path})
    assert [b"DF", b"DF"] == [each.body for each in server.received[:2]]
    assert parts(server.received[2]) == parts(server.received[3]) == [("file", "scan.pdf", "application/pdf", b"PDF")]


def test_a_file_that_cannot_go_back_is_sent_once(caller: Caller, server: Server) -> None:
    """Its length is not known, so it goes in chunks; the answer to the one attempt is what counts."""
    server.replies = [DONE, Reply(503)]
    caller.request(SCAN, body=Pipe(b"PDF"))
    with pytest.raises(StatusError, match="503"):
        caller.request(SCAN, body=Pipe(b"PDF"))
    assert [("chunked", b"PDF")] * 2 == [(each.headers["transfer-encoding"], each.body) for each in server.received]


def test_a_large_file_is_not_kept(caller: Caller, server: Server, tmp_path: Path) -> None:
    """Of 64 MiB a few parts are in memory at a time, beside what the server here keeps."""
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(64 * MIB)
    server.replies = [DONE]
    tracemalloc.start()
    try:
        caller.request(UPLOAD, body={"file": path})
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 64 * MIB < len(server.only.body) < 65 * MIB
    assert peak < 140 * MIB


@pytest.mark.parametrize(
    ("action", "body", "told"),
    [
        (UPLOAD, [1], "a form is a mapping of fields, not a list"),
        (UPLOAD, {"file": io.StringIO("text")}, "the field file must be a file that is open for bytes, not for text"),
        (UPLOAD, {"file": object()}, "the field file cannot be a object"),
        (UPLOAD, {"file": ("name", 1)}, "the field file must be bytes, a path or an open file, not a int"),
        (SIGN_IN, {"file": b"bytes"}, "the field file cannot be a bytes"),
        (SCAN, 1, "the body must be bytes, a path or an open file, not a int"),
        (SCAN, io.StringIO("text"), "the body must be a file that is open for bytes, not for text"),
    ],
)
def test_what_has_no_form_is_refused(
    caller: Caller, server: Server, action: Action[Any], body: object, told: str
) -> None:
    """Before anything is sent, by a TypeError that names the field."""
    with pytest.raises(TypeError, match=f"^{told}$"):
        caller.request(action, body=body)
    assert [] == server.received


def test_a_file_that_is_not_there_is_told_first(caller: Caller, server: Server, tmp_path: Path) -> None:
    """Nothing is sent of a form with it."""
    with pytest.raises(FileNotFoundError, match=r"nothing\.png"):
        caller.request(UPLOAD, body={"file": tmp_path / "nothing.png"})
    assert [] == server.received


def test_names_cannot_break_out_of_their_header(caller: Caller, server: Server) -> None:
    """Quotes and line ends of names are escaped, as browsers escape them."""
    server.replies = [DONE]
    caller.request(UPLOAD, body={'a"\r\nX: y': ('b"\r\nX: y', b"text")})
    assert b'name="a%22%0D%0AX: y"; filename="b%22%0D%0AX: y"\r\n' in server.only.body
