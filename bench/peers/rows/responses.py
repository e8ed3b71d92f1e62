"""Answers that are not as documented."""

from collections.abc import Iterator
from typing import Final

from bench.peers.probe import ANSWER, IDS, Fact, Outcome, Peer, attempt
from tests.runtime.server import Reply, Server

TITLE: Final = "Responses"

_HTML: Final = Reply(200, (b"<html>Maintenance</html>",), {"Content-Type": "text/html"})


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield what is read of a new enum value, a new field, a wrong type and a page of HTML."""

    def get(reply: Reply) -> Outcome:
        server.replies = [reply]
        return attempt(lambda: peer.get(peer.connect(server.url), IDS))

    for what, change in (
        ("a new enum value", {"deviceClass": "quantum"}),
        ("a new field", {"quantum": 1}),
        ("a wrong type", {"creationDate": 424242}),
    ):
        outcome = get(Reply.json({**ANSWER, **change}))
        held = "quantum" in repr(outcome.value) or "424242" in repr(outcome.value)
        yield Fact(f"{what} {'is kept' if held else outcome}", held)
    page = get(_HTML)
    ours_to_tell = type(page.error).__module__.startswith(peer.package)
    yield Fact(f"an HTML page {page}", ours_to_tell)
