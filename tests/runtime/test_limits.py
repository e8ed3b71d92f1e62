"""Options that make no sense are refused by name; answers are read within bounds."""

import gzip
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any

import httpx2
import pytest

from templates.python.runtime.errors import InvalidResponseError, NotFoundError
from tests.runtime.callers import Caller, Client
from tests.runtime.samples import DEVICE, GET, LOGIN
from tests.runtime.server import Reply, Server

MIB = 1024 * 1024


def _raw_deflate(data: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compressor.compress(data) + compressor.flush()


def _optional_codings() -> Iterator[tuple[str, Callable[[bytes], bytes]]]:
    """Yield the codings that httpx2 reads, and asks for, where a package or the Python at hand has them."""
    for coding, modules in (("br", ("brotli", "brotlicffi")), ("zstd", ("compression.zstd", "backports.zstd"))):
        for module in modules:
            with suppress(ImportError):
                yield coding, import_module(module).compress
                break


CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "Deflate": _raw_deflate,
    "gzip, gzip": lambda data: gzip.compress(gzip.compress(data)),
    "deflate,gzip": lambda data: gzip.compress(zlib.compress(data)),
    "identity": bytes,
    **dict(_optional_codings()),
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("deadline", value) for value in (float("nan"), float("inf"), 0, -1, -0.5, True, "5", 1e300)),
        *(("timeout", value) for value in (float("nan"), float("inf"), 0, -1, True, "5", (1, 2))),
        ("timeout", httpx2.Timeout(5, read=float("nan"))),
        ("timeout", httpx2.Timeout(5, pool=-1)),
        *(("max_retries", value) for value in (1.5, 2.0, -1, True, "2", None)),
        *(("max_response_bytes", value) for value in (0, -1, 1.5, True, float("nan"), "64")),
        *(("retry_writes", value) for value in ("no", 1, None)),
        *((f"extra_{part}", value) for part in ("headers", "query", "body") for value in (None, [("a", "b")])),
        ("base_url", 5),
        ("on_schema_mismatch", ["warn"]),
    ],
)
def test_an_option_without_sense_is_refused_by_name(name: str, value: Any) -> None:
    """A slip in an option is told where it is made, and never waited for."""
    options: Any = {name: value}
    with Client() as client, pytest.raises(ValueError, match=f"^{name} "):
        client.with_options(**options)


@pytest.mark.parametrize(
    "options",
    [
        {"deadline": 1, "timeout": None, "max_retries": 0},
        {"deadline": None, "timeout": httpx2.Timeout(None, read=0.5), "max_response_bytes": None},
        {"timeout": 0.001, "max_response_bytes": 1, "retry_writes": True, "extra_headers": {}},
    ],
)
def test_an_option_with_sense_is_taken(options: Any) -> None:
    """None sets no limit, and whole numbers are seconds as well."""
    with Client() as client:
        assert client.base_url == client.with_options(**options).base_url


def _compressed(coding: str, data: bytes, status: int = 200) -> Reply:
    return Reply(status, (CODINGS[coding](data),), {"Content-Encoding": coding})


@pytest.mark.parametrize("coding", CODINGS)
def test_a_compressed_answer_is_read(caller: Caller, server: Server, coding: str) -> None:
    """Each coding that httpx2 knows is taken off, and those that are stacked one by one."""
    server.replies = [_compressed(coding, b'{"name": "x"}')]

    assert "x" == caller.request(GET, path=DEVICE).name


@pytest.mark.parametrize("coding", CODINGS)
def test_a_long_answer_is_refused(caller: Caller, server: Server, coding: str) -> None:
    """A body is bounded as it was before it was compressed; one that just fits is read."""
    content = b'"' + b"x" * 4998 + b'"'
    server.replies = [_compressed(coding, content)] * 2

    assert 4998 == len(caller.request(LOGIN, options={"max_response_bytes": 5000}))
    with pytest.raises(InvalidResponseError, match=r"status 200, but .* longer than max_response_bytes \(4999\)"):
        caller.request(LOGIN, options={"max_response_bytes": 4999})


def test_only_what_is_bounded_is_asked_for(caller: Caller, server: Server) -> None:
    """Each coding that a request offers to take is one of those that are held to the bound here."""
    server.replies = [Reply.json({})]
    caller.request(GET, path=DEVICE)

    offered = server.only.headers["accept-encoding"].split(", ")
    assert {"gzip", "deflate"} <= set(offered) <= CODINGS.keys()


@pytest.mark.parametrize("coding", sorted(CODINGS.keys() - {"identity"}))
def test_a_bomb_of_any_coding_is_not_unpacked(caller: Caller, server: Server, coding: str) -> None:
    """What grows without end is given up while it grows, in each coding that is asked for."""
    server.replies = [_compressed(coding, bytes(60 * MIB))]

    tracemalloc.start()
    try:
        with pytest.raises(InvalidResponseError, match="max_response_bytes"):
            caller.request(GET, path=DEVICE, options={"max_response_bytes": MIB})
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 12 * MIB


@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_is_not_unpacked(caller: Caller, server: Server, layers: int) -> None:
    """What grows without end is given up while it grows, in each of its layers."""
    # The outer layer of two holds a file name that goes on and on, and no byte of the body.
    bomb = gzip.compress(bytes(60 * MIB)) if layers == 1 else gzip.compress(b"\x1f\x8b\x08\x08" + b"a" * 60 * MIB)
    server.replies = [Reply(200, (bomb,), {"Content-Encoding": ", ".join(["gzip"] * layers)})]

    tracemalloc.start()
    try:
        with pytest.raises(InvalidResponseError, match="max_response_bytes"):
            caller.request(GET, path=DEVICE, options={"max_response_bytes": MIB})
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 12 * MIB


def test_an_error_keeps_its_status_when_its_body_is_too_long(caller: Caller, server: Server) -> None:
    """A status is worth more than the body that came with it."""
    server.replies = [_compressed("gzip", bytes(6000), 404)]

    with pytest.raises(NotFoundError) as caught:
        caller.request(GET, path=DEVICE, options={"max_response_bytes": 5000})

    assert caught.value.body is None


@pytest.mark.parametrize(
    ("coding", "content"),
    [("gzip", b"not gzip at all"), ("deflate", b"nor deflate"), (",".join(["gzip"] * 6), b"x")],
)
def test_a_body_that_cannot_be_decompressed_is_an_error(
    caller: Caller, server: Server, coding: str, content: bytes
) -> None:
    """It is told with the status, once, and not taken for a broken connection."""
    server.replies = [Reply(200, (content,), {"Content-Encoding": coding})]

    with pytest.raises(InvalidResponseError, match="compressed") as caught:
        caller.request(GET, path=DEVICE)

    assert (200, 1) == (caught.value.status_code, len(server.received))


def test_an_answer_that_was_read_already_is_taken_as_it_is() -> None:
    """Transports for tests hand out answers whole; the bound holds for them, too."""
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, json={"name": "x"}))

    with httpx2.Client(transport=transport) as http, Client(token="t" * 8, http_client=http) as client:
        assert "x" == client.request(GET, path=DEVICE).name
        with pytest.raises(InvalidResponseError):
            client.request(GET, path=DEVICE, options={"max_response_bytes": 5})
