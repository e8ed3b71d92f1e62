"""Points in time as arguments."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Final
from urllib.parse import parse_qs, urlsplit

from bench.peers.probe import Fact, Peer, attempt
from tests.runtime.server import Reply, Server

TITLE: Final = "Time"

_NAIVE: Final = datetime.fromisoformat("2018-01-01T00:00:00")


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield what is sent of a time without a zone, of one with a zone, and of an hour ago."""
    client = peer.connect(server.url)
    for what, value, expected in (
        ("a naive datetime", _NAIVE, ""),
        ("one in UTC", datetime.fromisoformat("2018-01-01T00:00:00Z"), "1514764800000"),
        ("an hour ago", timedelta(hours=-1), "-3600000"),
    ):
        server.received.clear()
        server.replies = [Reply.json({"success": True})]
        outcome = attempt(partial(peer.export, client, value))
        sent = _start(server)
        yield Fact(f"{what} {f'sends `{sent}`' if sent else outcome}", sent == expected)


def _start(server: Server) -> str:
    if not server.received:
        return ""
    return parse_qs(urlsplit(server.only.target).query).get("start", [""])[0]
