"""The body of an answer is read as it comes in: into a file or part by part, and never kept."""

import asyncio
import gzip
import hashlib
import socket
import threading
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx2
import pytest

from templates.python.runtime.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    InvalidResponseError,
    NotFoundError,
)
from tests.runtime.callers import TOKEN, AsyncClient, Client
from tests.runtime.samples import DEVICE, GET, POST, STREAM, Device
from tests.runtime.server import Reply, Server
from tests.runtime.trickle import Trickle, trickling

MIB = 1024 * 1024
PART = bytes(range(256)) * 4096
DEADLINE = 0.15
LATEST = 2.5
KINDS = pytest.mark.parametrize("kind", ["sync", "async"])


class OwnError(Exception):
    """Raised by who reads a body."""


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("templates.python.runtime.retry.FIRST_DELAY", 0.001)


def write(kind: str, url: str, path: Path, client: dict[str, Any] | None = None, **given: Any) -> int:
    """Write the answer of a call to a file; return how many bytes were written."""
    made_with: Any = {"base_url": url, "token": TOKEN, **(client or {})}
    options: Any = given

    def run() -> int:
        with Client(**made_with) as made, made.raw_stream(made.request)(GET, path=DEVICE, options=options) as answer:
            return answer.write_to(path)

    async def arun() -> int:
        async with (
            AsyncClient(**made_with) as made,
            made.raw_stream(made.request)(GET, path=DEVICE, options=options) as answer,
        ):
            return await answer.write_to(path)

    return run() if kind == "sync" else asyncio.run(arun())


def read(kind: str, url: str) -> tuple[Any, list[bytes]]:
    """Return the opened answer, as it is when its block is left, and its parts."""

    def run() -> tuple[Any, list[bytes]]:
        with (
            Client(base_url=url, token=TOKEN) as made,
            made.raw_stream(made.request)(GET, path=DEVICE) as answer,
        ):
            return answer, list(answer.iter_bytes())

    async def arun() -> tuple[Any, list[bytes]]:
        async with (
            AsyncClient(base_url=url, token=TOKEN) as made,
            made.raw_stream(made.request)(GET, path=DEVICE) as answer,
        ):
            return answer, [part async for part in answer.iter_bytes()]

    return run() if kind == "sync" else asyncio.run(arun())


@contextmanager
def _cut_off(answer: bytes) -> Iterator[str]:
    """Serve one answer on loopback, and close the connection; give the URL."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread.join()


def files(folder: Path) -> list[str]:
    """Return the names of all files in a folder, the hidden ones among them."""
    return sorted(path.name for path in folder.iterdir())


@KINDS
@pytest.mark.parametrize("options", [{}, {"deadline": 60}], ids=["unlimited", "deadline"])
def test_a_long_body_is_written_without_being_kept(
    kind: str, server: Server, tmp_path: Path, options: dict[str, Any]
) -> None:
    """128 MiB take no more memory than a few parts: more than any body may have that is kept."""
    path = tmp_path / "export.bin"
    server.replies = [Reply(200, (PART,) * 128)]

    tracemalloc.start()
    try:
        size = write(kind, server.url, path, **options)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 4 * MIB
    assert 128 * MIB == size == path.stat().st_size
    with path.open("rb") as file:
        assert hashlib.sha256(PART * 128).digest() == hashlib.file_digest(file, "sha256").digest()
    assert ["export.bin"] == files(tmp_path)


@KINDS
def test_a_compressed_body_is_written_as_it_was_before(kind: str, server: Server, tmp_path: Path) -> None:
    """It is decompressed on the way, in parts."""
    path = tmp_path / "export.bin"
    server.replies = [Reply(200, (gzip.compress(bytes(60 * MIB)),), {"Content-Encoding": "gzip"})]

    tracemalloc.start()
    try:
        size = write(kind, server.url, path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 8 * MIB
    assert (60 * MIB, 60 * MIB) == (size, path.stat().st_size)


@KINDS
def test_parts_are_handed_out_as_they_come(kind: str, server: Server) -> None:
    """Status, headers in any case and the id of the request are there, and parts before the last one was sent."""
    server.replies = [Reply(200, (b"a,b\n", b"1,2\n"), {"Content-Type": "text/csv", "X-Request-Id": "r1"}, 0.2)]

    answer, parts = read(kind, server.url)

    assert (200, "text/csv", "r1") == (answer.status_code, answer.headers["CONTENT-TYPE"], answer.request_id)
    assert [b"a,b\n", b"1,2\n"] == parts


@KINDS
def test_a_body_is_read_once_and_inside_its_block(kind: str, server: Server, tmp_path: Path) -> None:
    """Reading it again, or when the block was left, is an error of the program."""
    server.replies = [Reply(200, (b"x",))] * 2
    answer, _ = read(kind, server.url)

    async def again() -> None:
        await answer.write_to(tmp_path / "x")

    with pytest.raises(RuntimeError, match="a raw stream is read once, inside of its `with` block"):
        answer.write_to(tmp_path / "x") if kind == "sync" else asyncio.run(again())
    assert [] == files(tmp_path)


@KINDS
def test_a_file_that_is_there_is_replaced_when_the_new_one_is_whole(kind: str, server: Server, tmp_path: Path) -> None:
    """What breaks off leaves the old file, and nothing else; a link still leads to its file."""
    path, link = tmp_path / "export.bin", tmp_path / "latest"
    path.write_bytes(b"old")
    link.symlink_to(path)
    cut = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n" + b"x" * 10

    with _cut_off(cut) as url, pytest.raises(ApiConnectionError, match=r"^device\.get: the answer broke off \("):
        write(kind, url, link)
    assert (b"old", ["export.bin", "latest"]) == (path.read_bytes(), files(tmp_path))

    server.replies = [Reply(200, (b"new",))]
    assert 3 == write(kind, server.url, link)
    assert (b"new", True, ["export.bin", "latest"]) == (path.read_bytes(), link.is_symlink(), files(tmp_path))


@KINDS
def test_what_is_not_a_file_is_refused_before_anything_is_written(kind: str, server: Server, tmp_path: Path) -> None:
    """A folder is not replaced, and a folder that is not there not made; the errors are the program's own."""
    server.replies = [Reply(200, (b"x",))] * 2

    with pytest.raises(ValueError, match=r"is there already, and is not a file$"):
        write(kind, server.url, tmp_path)
    with pytest.raises(FileNotFoundError):
        write(kind, server.url, tmp_path / "none" / "x")
    assert [] == files(tmp_path)


@KINDS
def test_a_call_is_sent_again_until_its_answer_begins(kind: str, server: Server, tmp_path: Path) -> None:
    """An error and a lost connection are met as in any call."""
    server.replies = [Reply.json({}, 503), Reply(drop=True), Reply(200, (b"x",))]

    assert 1 == write(kind, server.url, tmp_path / "x", max_retries=2)
    assert 3 == len(server.received)


@KINDS
def test_a_call_is_not_sent_again_after_that(kind: str, tmp_path: Path) -> None:
    """A body that breaks off in the middle is an error at once."""
    cut = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"
    with _cut_off(cut) as url, pytest.raises(ApiConnectionError, match="broke off"):
        write(kind, url, tmp_path / "x", max_retries=5)

    assert [] == files(tmp_path)


@KINDS
def test_an_error_of_the_api_is_raised_on_entering(kind: str, server: Server, tmp_path: Path) -> None:
    """With its body, as ever."""
    server.replies = [Reply.json({"message": "gone"}, 404)]

    with pytest.raises(NotFoundError) as caught:
        write(kind, server.url, tmp_path / "x")

    assert ({"message": "gone"}, []) == (caught.value.body, files(tmp_path))


@KINDS
@pytest.mark.parametrize("client", [{}, {"max_response_bytes": 5}], ids=["call", "client"])
def test_a_body_is_bounded_where_a_bound_is_given(
    kind: str, server: Server, tmp_path: Path, client: dict[str, Any]
) -> None:
    """By an option of the call or of the client, counted after decompression; what just fits is written."""
    options = {} if client else {"max_response_bytes": 5}
    gzipped = {"Content-Encoding": "gzip"}
    server.replies = [Reply(200, (gzip.compress(b"12345"),), gzipped), Reply(200, (gzip.compress(b"123456"),), gzipped)]

    assert 5 == write(kind, server.url, tmp_path / "x", client=client, **options)
    with pytest.raises(InvalidResponseError, match=r"status 200, but .* longer than max_response_bytes \(5\)"):
        write(kind, server.url, tmp_path / "x", client=client, **options)
    assert b"12345" == (tmp_path / "x").read_bytes()


@KINDS
def test_a_body_that_cannot_be_decompressed_is_an_error(kind: str, server: Server, tmp_path: Path) -> None:
    """It is told as such, and not taken for a broken connection."""
    server.replies = [Reply(200, (b"not gzip",), {"Content-Encoding": "gzip"})]

    with pytest.raises(InvalidResponseError, match="status 200, but the body cannot be decompressed"):
        write(kind, server.url, tmp_path / "x")
    assert [] == files(tmp_path)


STAGES = {
    "body": Trickle(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b" "),
    "body without end": Trickle(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b" "),
    "chunk header": Trickle(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n1;x=", b"y"),
    "silence": Trickle(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc"),
    "headers": Trickle(b"HTTP/1.1 200 OK\r\nX: ", b"y"),
}


@KINDS
@pytest.mark.parametrize("stage", STAGES)
def test_a_deadline_holds_until_the_end_of_the_body(kind: str, stage: str, tmp_path: Path) -> None:
    """However slowly it trickles in: the error is the one of any late call, and no thread of it goes on."""
    with trickling(STAGES[stage]) as server:
        started = time.monotonic()
        with pytest.raises(ApiTimeoutError, match=r"^device\.get: "):
            write(kind, server.url, tmp_path / "x", deadline=DEADLINE, timeout=30)
        assert DEADLINE <= time.monotonic() - started < LATEST

    assert [] == files(tmp_path)
    names = [thread.name for thread in threading.enumerate() if thread.name.endswith("with a deadline")]
    assert [] == [name for name in names if not _ends(name)]


def _ends(name: str) -> bool:
    """Wait for the thread of a name to end; tell whether it did."""
    for thread in threading.enumerate():
        if thread.name == name:
            thread.join(LATEST)
            return not thread.is_alive()
    return True


@KINDS
def test_what_the_reader_raises_is_raised_as_it_is(kind: str, server: Server) -> None:
    """It is not an error of the SDK, and the one connection there may be is free for the next call."""
    server.replies = [Reply(200, (PART,) * 8, pause=0.02), Reply.json({"name": "x"})]
    bounds: Any = {"limits": httpx2.Limits(max_connections=1), "timeout": 2, "trust_env": False}
    given: Any = {"base_url": server.url, "token": TOKEN}
    raised: list[OwnError] = []

    def run() -> Device:
        with httpx2.Client(**bounds) as http, Client(http_client=http, **given) as made:
            with suppress(OwnError), made.raw_stream(made.request)(GET, path=DEVICE) as answer:
                for _ in answer.iter_bytes():
                    raised.append(OwnError())
                    raise raised[0]
            return made.request(GET, path=DEVICE, options={"max_retries": 0})

    async def arun() -> Device:
        async with httpx2.AsyncClient(**bounds) as http, AsyncClient(http_client=http, **given) as made:
            with suppress(OwnError):
                async with made.raw_stream(made.request)(GET, path=DEVICE) as answer:
                    async for _ in answer.iter_bytes():
                        raised.append(OwnError())
                        raise raised[0]
            return await made.request(GET, path=DEVICE, options={"max_retries": 0})

    assert Device(name="x") == (run() if kind == "sync" else asyncio.run(arun()))
    assert (1, None) == (len(raised), raised[0].__cause__)


@KINDS
def test_a_connection_is_used_again_after_a_body_was_read(kind: str, server: Server, tmp_path: Path) -> None:
    """A download with a deadline leaves the connection as good as new."""
    server.replies = [Reply(200, (b"x",)), Reply(200, (b"y",))]
    given: Any = {"base_url": server.url, "token": TOKEN, "deadline": 5}

    def run() -> None:
        with Client(**given) as made:
            for name in ("x", "y"):
                with made.raw_stream(made.request)(GET, path=DEVICE) as answer:
                    answer.write_to(tmp_path / name)

    async def arun() -> None:
        async with AsyncClient(**given) as made:
            for name in ("x", "y"):
                async with made.raw_stream(made.request)(GET, path=DEVICE) as answer:
                    await answer.write_to(tmp_path / name)

    run() if kind == "sync" else asyncio.run(arun())
    assert 1 == len({received.connection for received in server.received})


def test_a_method_that_makes_no_call_is_refused(server: Server) -> None:
    """Streams of events and pages are read in a way of their own."""
    with Client(base_url=server.url, token=TOKEN) as client:
        with (
            pytest.raises(TypeError, match=r"^raw_stream\(\) needs a method that makes one call$"),
            client.raw_stream(client.stream)(STREAM, path=DEVICE),
        ):
            pass
        with pytest.raises(TypeError, match=r"^raw_response\(\) needs a method that makes one call$"):
            client.raw_response(client.stream)(STREAM, path=DEVICE)


def test_a_response_that_was_read_already_is_written(tmp_path: Path) -> None:
    """Transports for tests hand out answers whole; an empty one is an empty file."""
    answers = iter([b"whole", b""])
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, content=next(answers)))
    with httpx2.Client(transport=transport) as http, Client(token=TOKEN, http_client=http) as client:
        for expected in (5, 0):
            with client.raw_stream(client.request)(POST, body={}) as answer:
                assert expected == answer.write_to(tmp_path / "x") == (tmp_path / "x").stat().st_size


@KINDS
def test_the_token_is_not_shown(kind: str, server: Server, tmp_path: Path) -> None:
    """Headers that echo it, and errors, do not have it."""
    server.replies = [Reply(200, (b"x",), {"X-Echo": TOKEN}), Reply(200, (b"not",), {"Content-Encoding": "gzip"})]

    answer, _ = read(kind, server.url)
    with pytest.raises(ApiError) as caught:
        write(kind, server.url, tmp_path / "x")

    assert "[secret]" == answer.headers["x-echo"]
    assert TOKEN not in f"{answer!r} {vars(answer)['headers']} {caught.value!r} {caught.value.__cause__!r}"
