"""Ways past the typed surface."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from bench.peers.probe import ANSWER, Fact, Outcome, Peer, attempt
from tests.runtime.server import Reply, Server

TITLE: Final = "Escape hatches"

_Check = Callable[[Outcome, Server], bool]

_CHECKS: Final[Mapping[str, _Check]] = {
    "header": lambda _, server: server.only.headers.get("x-extra") == "1",
    "query": lambda _, server: "extra=1" in server.only.target,
    "body": lambda _, server: json.loads(server.only.body)["extra"] == 1,
    "raw response": lambda outcome, _: outcome.value == "42",
    "own HTTP client": lambda _, server: server.only.headers.get("x-extra") == "1",
    "timeout of one call": lambda outcome, _: outcome.error is None,
}


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield which of them do what they say."""
    hatches = peer.hatches(server)
    works = [name for name in _CHECKS if name in hatches and _holds(name, hatches[name], server)]
    yield Fact(f"{len(works)} of {len(_CHECKS)}: {', '.join(works)}", len(works) == len(_CHECKS))


def _holds(name: str, hatch: Callable[[], object], server: Server) -> bool:
    server.received.clear()
    server.replies = [Reply.json(ANSWER, headers={"X-Answer": "42"})]
    outcome = attempt(hatch)
    return bool(server.received) and _CHECKS[name](outcome, server)
