"""The language server: how long answers take after edits, in a process of its own, over its pipes.

`python -m bench.speed.editing` prints the figures with their targets. On a machine that others use as well, the time on
the processor tells more than that on the wall.
"""

import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from bench.packages import find_documents
from bench.page import mark, table
from tests.server.client import Client

HEAD: Final = ("", "target", "median", "worst", "on the processor", "holds")
ROUNDS: Final = 9
_QUIET: Final = 1.0
"""Seconds without a message after which everything has been said."""
_TARGETS: Final[Mapping[str, float]] = {
    "a word in the largest document: its diagnostics": 100,
    "a line on top of the largest document: its diagnostics": 100,
    "a type in the largest document: all diagnostics": 500,
    "a word in an action: its diagnostics": 100,
    "a title in an action: all diagnostics": 500,
    "hover: the schema behind a link": 100,
    "hover: the method of an action": 100,
    "completion: schemas": 100,
    "completion: scopes": 100,
    "definition": 100,
    "references": 100,
    "actions of a document": 100,
    "symbols of the largest document": 100,
}
_TYPE: Final = re.compile(r'"type": "(?:string|number)"')


@dataclass(frozen=True, slots=True)
class Taken:
    """What something took, in milliseconds: on the wall, and of it on a processor (0 where nobody tells)."""

    wall: float
    processor: float


def time_editing(documents: Path) -> tuple[Mapping[str, Sequence[Taken]], float]:
    """Return for each situation what every round took, and the peak of the memory, in mebibytes."""
    with TemporaryDirectory() as name:
        root = Path(name).resolve()
        shutil.copytree(documents, root / "spec", copy_function=shutil.copyfile)
        taken: dict[str, list[Taken]] = {situation: [] for situation in _TARGETS}
        with Client(root) as client:
            session = _Session(client, find_largest(documents), find_action(documents))
            for number in range(ROUNDS + 1):
                for situation, one in session.round(number):
                    # What happens for the first time is not what an author waits for.
                    taken[situation].extend([one] if number else [])
            return taken, _peak(client.process_id)


class _Session:
    """An editor with the largest document open, and one of actions."""

    def __init__(self, client: Client, largest: str, action: str) -> None:
        self._client, self._largest, self._action = client, largest, action
        for path in (largest, action):
            client.open(path)
        client.drain(_QUIET)

    def round(self, number: int) -> Iterator[tuple[str, Taken]]:
        """Yield each situation with what it took."""
        largest, action = self._largest, self._action
        first, then = ("Schema for" if number == 0 else f"Schema {number} for"), f"Schema {number + 1} for"
        yield "a word in the largest document: its diagnostics", self._edit(largest, first, then)
        yield "a line on top of the largest document: its diagnostics", self._edit(largest, "\n## ", "\n\n## ")
        typed = _TYPE.findall(self._client.texts[largest].text)[0]
        other = '"type": "number"' if "string" in typed else '"type": "string"'
        yield "a type in the largest document: all diagnostics", self._edit(largest, typed, other, is_own=False)
        old, new = ("Retrieves", "Retrieves now") if number % 2 == 0 else ("Retrieves now", "Retrieves")
        yield "a word in an action: its diagnostics", self._edit(action, old, new)
        # Only the title of another resource is told by a rule that compares documents.
        yield "a title in an action: all diagnostics", self._edit(action, "# Device ", "# Event ", is_own=False)
        self._edit(action, "# Event ", "# Device ")
        for situation, method, params in self._questions():
            before = self._on_processor()
            self._client.request(f"textDocument/{method}", params)
            wall = 1e3 * (self._client.answered_at - self._client.sent_at)
            yield situation, Taken(wall, self._on_processor() - before)

    def _edit(self, path: str, old: str, new: str, *, is_own: bool = True) -> Taken:
        """Return what it took until the document was told about, or else until everything was."""
        client = self._client
        client.published.clear()
        before = self._on_processor()
        client.edit(path, old, new)
        sent = client.sent_at
        if is_own:
            client.diagnostics(path)
            came, used = client.taken_at, self._on_processor() - before
            client.drain(_QUIET)
            return Taken(1e3 * (came - sent), used)
        client.drain(_QUIET)
        return Taken(1e3 * (max(item["at"] for item in client.published) - sent), self._on_processor() - before)

    def _on_processor(self) -> float:
        """Return how many milliseconds the server has been on a processor so far."""
        place = Path(f"/proc/{self._client.process_id}/schedstat")
        return int(place.read_text(encoding="utf-8").split()[0]) / 1e6 if place.exists() else 0.0

    def _questions(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        at: Callable[..., dict[str, Any]] = self._client.at
        path, document = self._action, {"textDocument": {"uri": self._client.uri(self._largest)}}
        link = at(path, "(schemas.md#", 13)
        whole = {"start": {"line": 0, "character": 0}, "end": {"line": 10**5, "character": 0}}
        yield "hover: the method of an action", "hover", at(path, "## Get", 4)
        yield "hover: the schema behind a link", "hover", link
        yield "completion: schemas", "completion", link
        yield "completion: scopes", "completion", at(path, "all.Organization", 5)
        yield "definition", "definition", link
        yield "references", "references", {**link, "context": {"includeDeclaration": True}}
        asked = {"textDocument": link["textDocument"], "range": whole, "context": {"diagnostics": []}}
        yield "actions of a document", "codeAction", asked
        yield "symbols of the largest document", "documentSymbol", document


def find_largest(documents: Path) -> str:
    """Return the name of the largest document."""
    return max(documents.glob("*.md"), key=lambda file: file.stat().st_size).name


def find_action(documents: Path) -> str:
    """Return the name of a document of actions that asks for one thing by its id."""
    return min(documents.glob("device*.md")).name if not (documents / "device.md").exists() else "device.md"


def _peak(process: int) -> float:
    """Return the largest resident size of a process, in mebibytes; 0 where the system does not tell it."""
    status = Path(f"/proc/{process}/status")
    match = re.search(r"VmHWM:\s*(\d+) kB", status.read_text(encoding="utf-8")) if status.exists() else None
    return int(match[1]) / 1024 if match else 0.0


def rows(taken: Mapping[str, Sequence[Taken]], mebibytes: float) -> Iterator[Sequence[str]]:
    """Yield the rows of the table: situation, target, median and worst on the wall, median on the processor."""
    for situation, times in taken.items():
        walls, target = [one.wall for one in times], _TARGETS[situation]
        middle, worst = f"{median(walls):.0f} ms", f"{max(walls):.0f} ms"
        used = f"{median(one.processor for one in times):.0f} ms"
        yield situation, f"≤ {target:.0f} ms", middle, worst, used, mark(holds=median(walls) <= target)
    yield "memory", "", f"{mebibytes:.0f} MiB", "", "", ""


def main() -> None:
    """Measure, and print the table."""
    sys.stdout.write(table(HEAD, rows(*time_editing(find_documents()))))


if __name__ == "__main__":
    main()
