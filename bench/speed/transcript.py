"""A session with the language server, as an author has it, with what it answers and how long each answer takes.

`python -m bench.speed.transcript` prints it, a line an exchange, of the largest tree of real documents that there is.
All edits are of the text that the editor has; the documents, a copy, are as they were in the end, which is shown, too.
"""

import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

from bench.packages import describe, find_documents
from bench.speed.editing import find_action, find_largest
from tests.server.client import Client

_QUIET: Final = 1.0
"""Seconds without a message after which everything has been said."""
_SHOWN: Final = 150
"""Characters of an answer that are shown."""
_HEADS: Final = "| Code | Type | Description |"
_MISSPELLED: Final = "| Code | Tipe | Description |"
_TITLE: Final = "## Get\n"
_SENTENCE: Final = "Retrieves information on a device"
_PLURAL: Final = "Retrieves information on a devices(s)"
_LINK: Final = "(schemas.md#"
_ERROR: Final = "[Error](schemas.md#error)"
_PLACEHOLDER: Final = "APPLICATION_ID"
_TRIED: Final = 5
"""How many items of a list are shown."""


def transcript(documents: Path) -> Iterator[str]:
    """Yield the lines of the session: milliseconds, what is done, what is answered."""
    with TemporaryDirectory() as name:
        root = Path(name).resolve()
        shutil.copytree(documents, root / "spec", copy_function=shutil.copyfile)
        before = _texts(root / "spec")
        with Client(root) as client:
            session = _Session(client, find_largest(documents), find_action(documents))
            for ask in (
                session.opened,
                session.broken,
                session.asked,
                session.fixed,
                session.renamed,
                session.coloured,
            ):
                yield from ask()
                client.drain(_QUIET)
            start = perf_counter()
            code = client.end()
            yield _line(1e3 * (perf_counter() - start), "shutdown and exit", f"exit code {code}")
        same = sum(before[path] == text for path, text in _texts(root / "spec").items())
        yield _line(None, "the files on the disk", f"{same} of {len(before)} are as they were")


@dataclass(slots=True)
class _Session:
    """An editor that has the largest document open, and one of actions."""

    client: Client
    largest: str
    action: str
    told: dict[str, list[dict[str, Any]]] = field(default_factory=dict[str, list[dict[str, Any]]])

    def opened(self) -> Iterator[str]:
        """Open the documents."""
        for path in (self.largest, self.action):
            self.client.open(path)
            yield self._told(path, f"open {path}, {len(self.client.texts[path].lines):,} lines")

    def broken(self) -> Iterator[str]:
        """Break a table and mend it."""
        yield self._edit("misspell the head of a column", _HEADS, _MISSPELLED)
        yield self._edit("spell it right again", _MISSPELLED, _HEADS)

    def asked(self) -> Iterator[str]:
        """Ask what stands at places, and what can stand there."""
        action = self.client.at(self.action, _TITLE, 4)
        yield self._ask("hover the title `Get`", "hover", action, _hover)
        link = self.client.at(self.action, _LINK, len(_LINK) + 1)
        yield self._ask("hover the first link to a schema", "hover", link, _hover)
        yield self._ask("go to its definition", "definition", link, _places)
        yield self._ask("its references", "references", {**link, "context": {"includeDeclaration": True}}, _places)
        yield self._ask("complete the target of the link", "completion", link, _items)
        scope = self.client.at(self.action, "all.Organization", 4)
        yield self._ask("complete a scope behind `all.`", "completion", scope, _items)

    def fixed(self) -> Iterator[str]:
        """Write what can be fixed, ask for the fix, and make it in the text."""
        yield self._edit("write a plural twice", _SENTENCE, _PLURAL)
        place = self.client.at(self.action, _PLURAL, len(_PLURAL) - 2)
        around = {"start": place["position"], "end": place["position"]}
        asked = {"textDocument": place["textDocument"], "range": around, "context": {"diagnostics": []}}
        yield self._ask("actions there", "codeAction", asked, _actions)
        fix = self.client.request("textDocument/codeAction", asked)[0]
        self.client.published.clear()
        for edit in fix["edit"]["changes"][self.client.uri(self.action)]:
            self.client.replace(self.action, edit["range"], edit["newText"])
        yield self._told(self.action, f"make the first of them: {fix['title']}")

    def renamed(self) -> Iterator[str]:
        """Rename things over the tree; the edits are counted, and not made."""
        link = self.client.at(self.action, _ERROR, len(_ERROR) - 1)
        yield self._ask("what can be renamed at a link", "prepareRename", link, _nameable)
        yield self._ask("rename the schema to `Renamed Thing`", "rename", {**link, "newName": "Renamed Thing"}, _edits)
        place = self.client.at(self.action, _PLACEHOLDER, 2)
        yield self._ask("what can be renamed in the URL", "prepareRename", place, _nameable)
        yield self._ask("rename the placeholder to `projectId`", "rename", {**place, "newName": "projectId"}, _edits)

    def coloured(self) -> Iterator[str]:
        """Ask for the colours of both documents."""
        kinds = self.client.capabilities["semanticTokensProvider"]["legend"]["tokenTypes"]
        for path in (self.action, self.largest):
            asked = {"textDocument": {"uri": self.client.uri(path)}}
            answer = self.client.request("textDocument/semanticTokens/full", asked)["data"]
            counted = Counter(kinds[number] for number in answer[3::5])
            shown = ", ".join(f"{count} {kind}" for kind, count in counted.most_common())
            yield _line(self._waited, f"colours of {path}", f"{len(answer) // 5} tokens: {shown}")

    @property
    def _waited(self) -> float:
        return 1e3 * (self.client.answered_at - self.client.sent_at)

    def _ask(self, words: str, method: str, params: Mapping[str, Any], show: Any) -> str:
        answer = self.client.request(f"textDocument/{method}", params)
        return _line(self._waited, words, show(answer) if answer else "nothing")

    def _edit(self, words: str, old: str, new: str) -> str:
        self.client.published.clear()
        self.client.edit(self.action, old, new)
        return self._told(self.action, words)

    def _told(self, path: str, words: str) -> str:
        """Wait for what is said of a document, and show what of it is new, and what is gone."""
        found = self.client.diagnostics(path)
        waited = 1e3 * (self.client.taken_at - self.client.sent_at)
        before, self.told[path] = self.told.get(path, []), found
        new = [item for item in found if _said(item) not in map(_said, before)]
        gone = [item for item in before if _said(item) not in map(_said, found)]
        parts = [f"{len(found)} diagnostics"]
        parts += [f"new at {_position(item['range'])}: {_said(item)}" for item in new[:2]]
        parts += [f"gone: {_said(item)}" for item in gone[:2]]
        return _line(waited, words, "; ".join(parts))


def _line(milliseconds: float | None, words: str, answer: str) -> str:
    taken = " " * 8 if milliseconds is None else f"{milliseconds:5.0f} ms"
    shown = answer if len(answer) <= _SHOWN else f"{answer[: _SHOWN - 1]}…"
    return f"{taken}  {words} → {shown}"


def _said(item: Mapping[str, Any]) -> str:
    return f"{item['code']}: {item['message'].partition(chr(10))[0]}"


def _position(place: Mapping[str, Any]) -> str:
    return f"{place['start']['line'] + 1}:{place['start']['character'] + 1}"


def _name(uri: str) -> str:
    return uri.rpartition("/")[2]


def _hover(answer: Mapping[str, Any]) -> str:
    """Return the first lines of what is shown, without the fence around them."""
    lines = [line.strip() for line in answer["contents"]["value"].split("\n")]
    shown = [line for line in lines if line and not line.startswith("```")]
    return f"{' '.join(shown[:9])} ({len(lines)} lines)"


def _places(answer: Sequence[Mapping[str, Any]]) -> str:
    count = Counter(_name(item["uri"]) for item in answer)
    first = f"{_name(answer[0]['uri'])}:{_position(answer[0]['range'])}"
    return first if len(answer) == 1 else f"{len(answer)} places in {len(count)} documents, the first {first}"


def _items(answer: Sequence[Mapping[str, Any]]) -> str:
    labels = [f"`{item['label']}`" for item in answer]
    return f"{len(labels)} items: {', '.join(labels[:_TRIED])}, …"


def _actions(answer: Sequence[Mapping[str, Any]]) -> str:
    return "; ".join(item["title"] for item in answer)


def _nameable(answer: Mapping[str, Any]) -> str:
    return f"`{answer['placeholder']}` at {_position(answer['range'])}"


def _edits(answer: Mapping[str, Any]) -> str:
    changes = answer["changes"]
    most = max(changes, key=lambda uri: len(changes[uri]))
    count = sum(map(len, changes.values()))
    return f"{count} edits, documents with any: {len(changes)}, the most, {len(changes[most])}, in {_name(most)}"


def _texts(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def main() -> None:
    """Print the session."""
    documents = find_documents()
    sys.stdout.write(f"{describe(documents).replace('The SDKs are generated from', 'The editor has open')}\n\n")
    for line in transcript(documents):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
