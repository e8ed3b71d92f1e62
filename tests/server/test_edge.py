"""The server as editors run it: a process that is spoken to over its standard streams."""

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.server.client import Client
from tests.server.tree import DOCUMENTS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder that the editor has open."""
    shutil.copytree(DOCUMENTS, tmp_path / "spec")
    return tmp_path


@pytest.fixture
def client(root: Path) -> Iterator[Client]:
    """An editor."""
    with Client(root) as started:
        yield started


def _apply(client: Client, changes: dict[str, list[dict[str, Any]]]) -> None:
    """Make the edits of an answer in the documents, from the last to the first, as editors do."""
    for uri, edits in changes.items():
        path = uri.rpartition("/")[2]
        for edit in sorted(edits, key=lambda item: list(item["range"]["start"].values()), reverse=True):
            client.replace(path, edit["range"], edit["newText"])


def test_positions_are_those_of_utf_16(client: Client) -> None:
    """Whatever else the client offers; behind a character of two units each place is one further."""
    assert "utf-16" == client.capabilities["positionEncoding"]
    client.open("book.md")
    place = client.at("book.md", "📖 A [Book](schemas.md#book)", 22)
    assert {"line": 45, "character": 57} == place["position"]

    hover = client.request("textDocument/hover", place)
    assert {"start": {"line": 45, "character": 57}, "end": {"line": 45, "character": 61}} == hover["range"]
    (location,) = client.request("textDocument/definition", place)
    assert (client.uri("schemas.md"), 4) == (location["uri"], location["range"]["start"]["line"])
    references = client.request("textDocument/references", {**place, "context": {"includeDeclaration": False}})
    assert 57 in [item["range"]["start"]["character"] for item in references]
    symbols = client.request("textDocument/documentSymbol", {"textDocument": place["textDocument"]})
    assert ["Get", "Lend"] == [item["name"] for item in symbols[0]["children"]]
    assert {"startLine": 8, "endLine": 51, "kind": "region"} in client.request(
        "textDocument/foldingRange", {"textDocument": place["textDocument"]}
    )
    labels = [item["label"] for item in client.request("textDocument/completion", place)]
    assert ["schemas.md#book", "schemas.md#books", "schemas.md#error"] == labels


def _decoded(client: Client, path: str, data: list[int]) -> list[tuple[int, int, str, str]]:
    """Return each token as its line and unit, its text as an editor cuts it out, and its kind with its marks."""
    legend = client.capabilities["semanticTokensProvider"]["legend"]
    found: list[tuple[int, int, str, str]] = []
    line = unit = 0
    for lines, units, length, kind, marks in zip(*[iter(data)] * 5, strict=True):
        line, unit = line + lines, units if lines else unit + units
        raw = client.texts[path].lines[line].encode("utf-16-le")[2 * unit : 2 * (unit + length)]
        words = [name for bit, name in enumerate(legend["tokenModifiers"]) if marks >> bit & 1]
        found.append((line, unit, raw.decode("utf-16-le"), " ".join([legend["tokenTypes"][kind], *words])))
    return found


def test_tokens_are_counted_in_utf_16(client: Client) -> None:
    """Each from the one before; of the document as it is in the editor, and of some lines of it."""
    assert {"full": True, "range": True}.items() <= client.capabilities["semanticTokensProvider"].items()
    client.open("book.md")
    client.edit("book.md", "| 📖 A [Book](schemas.md#book) |", "| 📖📖 [Book](schemas.md#book) 📖 [Book](#book) |")
    document = {"textDocument": {"uri": client.uri("book.md")}}
    whole = _decoded(client, "book.md", client.request("textDocument/semanticTokens/full", document)["data"])
    expected = [
        (45, 2, "200", "number"),
        (45, 8, "[Book](schemas.md#book)", "class"),
        (45, 39, "[Book](schemas.md#book)", "class"),
    ]
    assert expected == [item for item in whole if item[0] == 45]
    assert (2, 2, "Book Actions", "namespace declaration") == whole[0]
    assert {"BOOK_ID", "LOAN_ID", "sort"} == {item[2] for item in whole if item[3] == "parameter"}

    lines = {"start": {"line": 45, "character": 0}, "end": {"line": 51, "character": 3}}
    part = client.request("textDocument/semanticTokens/range", {**document, "range": lines})
    assert [item for item in whole if 45 <= item[0] <= 51] == _decoded(client, "book.md", part["data"])
    client.open("notes.txt", "GET /books")
    beside = {"textDocument": {"uri": client.uri("notes.txt")}}
    assert client.request("textDocument/semanticTokens/full", beside) is None


def test_colours_are_asked_for_again_where_schemas_changed(client: Client) -> None:
    """What links to them may be in documents that nobody edits; an edit that changes no name asks for nothing."""
    client.open("schemas.md")
    client.edit("schemas.md", "Schema for errors", "Schema for all errors")
    client.drain(1.0)
    assert [] == [item for item in client.told if item["method"] == "workspace/semanticTokens/refresh"]
    # The last one has the same anchor as the one before.
    for number, (old, new) in enumerate((("Error", "Mistake"), ("Mistake", "MISTAKE")), 1):
        client.edit("schemas.md", f"## {old}\n", f"## {new}\n")
        client.drain(1.0)
        assert number == len([item for item in client.told if item["method"] == "workspace/semanticTokens/refresh"])


def test_diagnostics_follow_what_is_typed(client: Client) -> None:
    """Of the document at once, of others a moment later, at the places that the editor has, and gone with the cause."""
    client.open("schemas.md")
    client.diagnostics("schemas.md", with_rule="unused-schema")
    client.edit(
        "schemas.md", '"description": "📖", "maxLength": 80', '"description": "📖", "minLength": 90, "maxLength": 80'
    )
    (told,) = [d for d in client.diagnostics("schemas.md", with_rule="empty-range") if d["code"] == "empty-range"]
    line = client.texts["schemas.md"].lines[told["range"]["start"]["line"]]
    units = line.encode("utf-16-le")[: 2 * told["range"]["end"]["character"]].decode("utf-16-le")
    assert units.endswith('"minLength"')
    assert ("codegen", 1) == (told["source"], told["severity"])

    client.edit("schemas.md", "## Book\n", "## Volume\n")
    assert client.diagnostics("book.md", with_rule="unknown-schema")
    client.edit("schemas.md", "## Volume\n", "## Book\n")
    client.diagnostics("book.md", without_rule="unknown-schema")


def test_what_is_saved_elsewhere_is_read(client: Client, root: Path) -> None:
    """A file that another program changed is read when the editor tells of it, and so is the configuration."""
    client.open("book.md")
    client.diagnostics("book.md", with_rule="doubled-plural")
    (asked,) = [item for item in client.told if item["method"] == "client/registerCapability"]
    (registration,) = asked["params"]["registrations"]
    assert "workspace/didChangeWatchedFiles" == registration["method"]
    assert {"**/*.{md,mdx}", "**/{codegen,overrides}.yaml"} == {
        item["globPattern"] for item in registration["registerOptions"]["watchers"]
    }
    (root / "codegen.yaml").write_text("allow: [doubled-plural]\n", encoding="utf-8")
    client.notify("workspace/didChangeWatchedFiles", {"changes": []})
    client.diagnostics("book.md", without_rule="doubled-plural")


def test_a_session_of_editing(root: Path, snapshot_file: Any) -> None:
    """Open, break a table, hover, fix by code action, rename: what is said and changed at each step."""
    lines: list[str] = []

    def note(title: str, shown: Any) -> None:
        text = shown if isinstance(shown, str) else json.dumps(shown, indent=1, ensure_ascii=False)
        lines.extend((f"## {title}", "", text.replace(root.as_uri(), "file:///project"), ""))

    with Client(root) as client:
        client.open("book.md")
        note("open book.md", _told(client.diagnostics("book.md", with_rule="missing-body")))
        client.edit("book.md", "| Code | Type | Description |", "| Code | Tipe | Description |")
        note("break a table", _told(client.diagnostics("book.md", with_rule="unknown-column")))
        note("hover", client.request("textDocument/hover", client.at("book.md", "Tipe", 2))["contents"]["value"])
        client.edit("book.md", "| Code | Tipe | Description |", "| Code | Type | Description |")
        note("mend it", _told(client.diagnostics("book.md", without_rule="unknown-column")))
        place = client.at("book.md", "parts(s)")
        around = {"start": place["position"], "end": place["position"]}
        asked = {"textDocument": place["textDocument"], "range": around, "context": {"diagnostics": []}}
        actions = client.request("textDocument/codeAction", asked)
        note("code actions", [item["title"] for item in actions])
        asked["context"]["only"] = ["source"]
        assert [] == client.request("textDocument/codeAction", asked)
        _apply(client, actions[0]["edit"]["changes"])
        note("fix", _told(client.diagnostics("book.md", without_rule="doubled-plural")))
        client.open("schemas.md")
        place = client.at("schemas.md", "## Book\n", 4)
        found = client.request("textDocument/prepareRename", place)
        note("what can be renamed", f"{found['placeholder']} at {_place_of(found['range'])}")
        renamed = client.request("textDocument/rename", {**place, "newName": "Volume"})
        note("rename", {uri.rpartition("/")[2]: _edits(edits) for uri, edits in renamed["changes"].items()})
        for path in ("page.md", "book.md", "schemas.md"):
            if path not in client.texts:
                client.open(path)
        _apply(client, renamed["changes"])
        client.diagnostics("schemas.md", without_rule="dangling-link")
        client.drain(2.0)
        note("afterwards", {path: _told(_last(client, path)) for path in ("book.md", "page.md", "schemas.md")})
        assert 0 == client.end()

    assert "\n".join(lines) == snapshot_file("session.md")


def _told(diagnostics: list[dict[str, Any]]) -> list[str]:
    return [
        f"{d['range']['start']['line']}:{d['range']['start']['character']} {d['code']}: {d['message']}"
        for d in diagnostics
    ]


def _edits(edits: list[dict[str, Any]]) -> list[str]:
    return [f"{_place_of(edit['range'])} {edit['newText']}" for edit in edits]


def _place_of(place: dict[str, Any]) -> str:
    start, end = place["start"], place["end"]
    return f"{start['line']}:{start['character']}-{end['line']}:{end['character']}"


def _last(client: Client, path: str) -> list[dict[str, Any]]:
    """Return what was published last of a document."""
    return next(item["diagnostics"] for item in reversed(client.published) if item["uri"] == client.uri(path))


def test_names_that_cannot_be_are_refused_in_words(client: Client) -> None:
    """The editor shows why nothing was renamed."""
    client.open("schemas.md")
    answer = client.ask("textDocument/rename", {**client.at("schemas.md", "## Book\n", 4), "newName": "Error"})

    assert "there is a schema `Error` already, at schemas.md:43:4" in answer["error"]["message"]


def test_garbage_is_survived(client: Client) -> None:
    """Bytes that are no message, messages that make no sense, and files that are none: the next request is answered."""
    client.open("book.md")
    client.send(b"Hello?\r\n\r\nContent-Length: 5\r\n\r\n{nope")
    client.send(b'Content-Length: 2\r\n\r\n[]Content-Length: 26\r\n\r\n{"jsonrpc":"2.0","id":"x"}')
    client.notify(
        "textDocument/didChange", {"textDocument": {"uri": "file:///nowhere.md", "version": 1}, "contentChanges": []}
    )
    client.notify("textDocument/didOpen", {"textDocument": "what?"})
    client.notify("no/suchThing", {"a": [1, None]})
    uri = client.uri("book.md")
    backwards = {"start": {"line": 9, "character": 9}, "end": {"line": 2, "character": 0}}
    for change in (
        {"range": backwards, "text": ""},
        {"range": _far(), "text": "\n"},
        {"text": "\ud800"},
        {"text": "\0"},
    ):
        client.notify(
            "textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [change]}
        )
    assert "error" in client.ask("textDocument/hover", {"textDocument": {"uri": uri}})
    assert "error" in client.ask("no/suchRequest", {})
    assert client.request("textDocument/hover", _place("untitled:one")) is None
    assert client.request("textDocument/hover", _place(uri, 10**6)) is None
    assert [] == client.request("textDocument/definition", _place(uri, 0, 10**6))
    assert client.is_alive


def _far() -> dict[str, Any]:
    return {"start": {"line": 10**6, "character": 5}, "end": {"line": 10**6, "character": 9}}


def _place(uri: str, line: int = 0, character: int = 0) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def test_edits_faster_than_they_are_read(client: Client) -> None:
    """Three hundred edits in a burst are read a few times, and the last text is the one that is told about."""
    client.open("book.md")
    client.diagnostics("book.md", with_rule="doubled-plural")
    client.drain(0.5)
    client.published.clear()
    for number in range(150):
        client.edit("book.md", "Retrieves a book", f"Retrieves a book{number}")
        client.edit("book.md", f"Retrieves a book{number}", "Retrieves a book")
    client.edit("book.md", "parts(s)", "part(s)")
    started = time.perf_counter()
    client.diagnostics("book.md", without_rule="doubled-plural")
    assert time.perf_counter() - started < 10
    client.drain(0.5)

    assert "doubled-plural" not in {item["code"] for item in _last(client, "book.md")} if client.published else True
    assert len(client.published) < 100
    hover = client.request("textDocument/hover", client.at("book.md", "## Get", 4))
    assert "Retrieves a book" in hover["contents"]["value"]


def test_an_editor_that_is_gone_ends_the_server(root: Path) -> None:
    """Without a goodbye the exit code is 1, in the middle of work, and nothing is printed."""
    with Client(root) as client:
        client.open("book.md")
        client.edit("book.md", "Retrieves", "Retrieve")

        assert (1, "") == client.hang_up()


def test_a_goodbye_ends_it_cleanly(root: Path) -> None:
    """Shutdown and exit are exit code 0."""
    with Client(root) as client:
        assert 0 == client.end()


def test_a_folder_without_documents_is_told(tmp_path: Path) -> None:
    """The server stays, and says what it misses."""
    with Client(tmp_path) as client:
        assert [] == client.request("textDocument/documentSymbol", {"textDocument": {"uri": client.uri("a.md")}})
        (message,) = [item["params"]["message"] for item in client.told if item["method"] == "window/showMessage"]
        assert "no folder `spec`" in message
        assert 0 == client.end()
