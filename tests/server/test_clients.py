"""Editors that say less of themselves, and folders that are not as they should be: the server as they run it."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.server.client import CAPABILITIES, Client
from tests.server.tree import DOCUMENTS

_QUIET = 1.0


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder that the editor has open."""
    shutil.copytree(DOCUMENTS, tmp_path / "spec")
    return tmp_path


def _told(client: Client, uri: str) -> list[list[str]]:
    """Return the rules of each time that something was said of a file."""
    return [[item["code"] for item in told["diagnostics"]] for told in client.published if told["uri"] == uri]


def _messages(client: Client) -> list[str]:
    return [item["params"]["message"] for item in client.told if item["method"] == "window/showMessage"]


def _saved(client: Client, place: Path) -> None:
    client.notify("textDocument/didSave", {"textDocument": {"uri": place.as_uri()}})
    client.drain(_QUIET)


@pytest.mark.parametrize(
    "start",
    [
        {"capabilities": {}},
        {"capabilities": {"general": {"positionEncodings": ["utf-8"]}}},
        {"capabilities": {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": False}}}},
        {"capabilities": CAPABILITIES, "workspaceFolders": None},
    ],
)
def test_an_editor_that_can_do_little(root: Path, start: Mapping[str, Any]) -> None:
    """Nothing is asked of it that it cannot do, and positions are in UTF-16, which each has to know."""
    with Client(root, start=start) as client:
        client.open("book.md")
        assert client.diagnostics("book.md", with_rule="doubled-plural")
        assert "utf-16" == client.capabilities["positionEncoding"]
        place = client.at("book.md", "📖 A [Book](schemas.md#book)", 22)
        assert {"line": 45, "character": 57} == client.request("textDocument/hover", place)["range"]["start"]
        client.edit("book.md", "parts(s)", "part(s)")
        client.diagnostics("book.md", without_rule="doubled-plural")
        client.drain(_QUIET)
        asked = {item["method"] for item in client.told}
        assert ("client/registerCapability" in asked) is (start["capabilities"] is CAPABILITIES)
        # What such an editor does not tell of is read when it saves something.
        (root / "codegen.yaml").write_text("allow: [missing-body]\n", encoding="utf-8")
        client.notify("textDocument/didSave", {"textDocument": {"uri": client.uri("book.md")}})
        client.diagnostics("book.md", without_rule="missing-body")


def test_an_editor_that_takes_little(root: Path) -> None:
    """It is given what the first version of the protocol had, and is offered no actions, which it could not make."""
    with Client(root, start={"capabilities": {"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}}) as client:
        client.open("schemas.md")
        document = {"textDocument": {"uri": client.uri("schemas.md")}}
        assert "codeActionProvider" not in client.capabilities
        assert client.capabilities["renameProvider"] is True
        title = client.request("textDocument/hover", client.at("schemas.md", "## Book", 4))
        assert "plaintext" == title["contents"]["kind"]
        headings = client.request("textDocument/documentSymbol", document)
        assert ("Book", 5, 4) == (
            headings[1]["name"],
            headings[1]["kind"],
            headings[1]["location"]["range"]["start"]["line"],
        )
        client.open("book.md")
        offers = client.request("textDocument/completion", client.at("book.md", "all.User", 2))
        assert {13} == {item["kind"] for item in offers}


def test_an_editor_that_asks_before_it_starts(root: Path) -> None:
    """It is told that, with the number that the protocol has for it; afterwards all goes on as usual."""
    client = Client(root)
    place = {"textDocument": {"uri": client.uri("book.md")}, "position": {"line": 45, "character": 10}}
    assert -32002 == client.ask("textDocument/hover", place)["error"]["code"]
    with client:
        client.open("book.md")
        assert client.request("textDocument/hover", place)


def test_an_editor_that_names_its_folder_as_a_path(root: Path) -> None:
    """As before there were addresses of folders."""
    with Client(root, start={"rootUri": None, "rootPath": str(root)}) as client:
        client.open("book.md")
        assert client.diagnostics("book.md", with_rule="doubled-plural")


def test_lines_may_end_as_on_windows(root: Path) -> None:
    """On the disk, in the editor and in an edit; places are those of the same text with other ends."""
    for file in (root / "spec").iterdir():
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    text = (root / "spec" / "book.md").read_bytes().decode()
    with Client(root) as client:
        client.open("book.md", text.replace("\r\n", "\n"))
        same = client.diagnostics("book.md", with_rule="doubled-plural")
        item = {"uri": client.uri("book.md"), "languageId": "markdown", "version": 1, "text": text}
        client.notify("textDocument/didOpen", {"textDocument": item})
        assert same == client.diagnostics("book.md", with_rule="doubled-plural")
        client.replace("book.md", {side: {"line": 3, "character": 0} for side in ("start", "end")}, "a\r\nb 📚\r\n")
        moved = client.diagnostics("book.md", with_rule="doubled-plural")
        assert [item["range"]["start"]["line"] + 2 for item in same] == [d["range"]["start"]["line"] for d in moved]
        (edit, *_) = client.request("textDocument/rename", {**client.at("book.md", "BOOK_ID"), "newName": "tomeId"})[
            "changes"
        ][client.uri("book.md")]
        assert ({"line": 6, "character": 33}, "TOME_ID") == (edit["range"]["start"], edit["newText"])


def test_a_folder_of_documents_that_comes_later(tmp_path: Path) -> None:
    """What was opened meanwhile is one of the documents then, as it was typed."""
    with Client(tmp_path) as client:
        client.open("book.md", (DOCUMENTS / "book.md").read_text(encoding="utf-8"))
        client.edit("book.md", "## Get\n", "## Fetch 📖\n")
        client.drain(_QUIET)
        assert 1 == len(_messages(client))
        shutil.copytree(DOCUMENTS, tmp_path / "spec")
        client.notify("workspace/didChangeWatchedFiles", {"changes": []})
        client.diagnostics("book.md", with_rule="doubled-plural")
        symbols = client.request("textDocument/documentSymbol", {"textDocument": {"uri": client.uri("book.md")}})
        assert ["Fetch 📖", "Lend"] == [item["name"] for item in symbols[0]["children"]]
        client.edit("book.md", "parts(s)", "part(s)")
        client.diagnostics("book.md", without_rule="doubled-plural")


def test_a_configuration_that_is_broken_and_mended(root: Path) -> None:
    """It is told where it stands; meanwhile the documents are read as the last one said that was not broken."""
    (root / "spec").rename(root / "docs")
    place = root / "codegen.yaml"
    place.write_text("spec: docs\nallow: [missing-body]\n", encoding="utf-8")
    with Client(root, start={"capabilities": {}}) as client:
        uri = (root / "docs" / "book.md").as_uri()
        item = {"uri": uri, "languageId": "markdown", "version": 1}
        text = (root / "docs" / "book.md").read_text(encoding="utf-8")
        client.notify("textDocument/didOpen", {"textDocument": {**item, "text": text}})
        client.drain(_QUIET)
        before = _told(client, uri)[-1]
        assert "doubled-plural" in before
        place.write_text("spec: [docs\nallow: [missing-body]\n", encoding="utf-8")
        _saved(client, place)
        assert [["invalid-config"]] == _told(client, place.as_uri())
        assert before == _told(client, uri)[-1]
        place.write_text("spec: docs\nallow: [doubled-plural]\n", encoding="utf-8")
        _saved(client, place)
        assert [] == _told(client, place.as_uri())[-1]
        assert "doubled-plural" not in _told(client, uri)[-1]
        assert "missing-body" in _told(client, uri)[-1]
        # Another folder of documents: what was said of the first one is taken back.
        shutil.copytree(root / "docs", root / "spec")
        place.write_text("spec: spec\n", encoding="utf-8")
        _saved(client, place)
        assert [] == _told(client, uri)[-1]
        client.open("book.md")
        assert client.diagnostics("book.md", with_rule="doubled-plural")


def test_a_configuration_that_is_broken_from_the_start(root: Path) -> None:
    """The editor shows why there is no answer; once it is mended there is one."""
    (root / "spec").rename(root / "docs")
    (root / "codegen.yaml").write_text("spec: [docs\n", encoding="utf-8")
    with Client(root) as client:
        client.drain(_QUIET)
        (message,) = _messages(client)
        assert message.startswith("codegen.yaml:1:12: not YAML: ")
        assert "no folder `spec`" in message
        (root / "codegen.yaml").write_text("spec: docs\n", encoding="utf-8")
        _saved(client, root / "codegen.yaml")
        assert _told(client, (root / "docs" / "schemas.md").as_uri())


def test_documents_that_are_deleted(root: Path) -> None:
    """One that is open is as the editor has it until it is closed; nothing stays said of what is no more."""
    with Client(root, start={"capabilities": {}}) as client:
        client.open("book.md")
        client.drain(_QUIET)
        assert _told(client, client.uri("schemas.md"))[-1]
        for name in ("book.md", "schemas.md"):
            (root / "spec" / name).unlink()
        _saved(client, root / "spec" / "page.md")
        assert [] == _told(client, client.uri("schemas.md"))[-1]
        assert "unknown-schema" in _told(client, client.uri("book.md"))[-1]
        client.notify("textDocument/didClose", {"textDocument": {"uri": client.uri("book.md")}})
        client.drain(_QUIET)
        assert [] == _told(client, client.uri("book.md"))[-1]
        client.open("page.md")
        assert client.request("textDocument/hover", client.at("page.md", "## Tear", 4))


@pytest.mark.parametrize("name", ["with spaces", "of 📚 # ä%20?", "link"])
def test_folders_of_any_name(tmp_path: Path, name: str) -> None:
    """Addresses are those of the folder as the editor calls it, whatever it is called, and wherever it leads."""
    place = tmp_path / name
    if name == "link":
        (tmp_path / "real").mkdir()
        place.symlink_to(tmp_path / "real")
    shutil.copytree(DOCUMENTS, place / "spec")
    (place / "codegen.yaml").write_text("allow: [no-such-rule]\n", encoding="utf-8")
    with Client(place) as client:
        client.open("book.md")
        client.drain(_QUIET)
        link = client.at("book.md", "schemas.md#book", 12)
        assert [client.uri("schemas.md")] == [i["uri"] for i in client.request("textDocument/definition", link)]
        told = {item["uri"] for item in client.published if item["diagnostics"]}
        assert {client.uri("book.md"), client.uri("schemas.md"), (place / "codegen.yaml").as_uri()} == told


def test_addresses_that_are_written_in_another_way(root: Path) -> None:
    """All that is said of a document is said of it as the editor wrote it, also when it is closed."""
    uri = (root / "spec" / "schemas.md").as_uri().replace("schemas.md", "schem%61s.md")
    text = (root / "spec" / "schemas.md").read_text(encoding="utf-8")
    with Client(root) as client:
        item = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
        client.drain(_QUIET)
        client.notify("textDocument/didOpen", {"textDocument": item})
        client.drain(_QUIET)
        assert [[], ["unused-schema"]] == [_told(client, each)[-1] for each in (client.uri("schemas.md"), uri)]
        client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
        (root / "spec" / "schemas.md").unlink()
        client.notify("workspace/didChangeWatchedFiles", {"changes": []})
        client.drain(_QUIET)
        assert [] == _told(client, uri)[-1]


def test_of_several_folders_the_first_one_with_a_project_counts(root: Path, tmp_path_factory: Any) -> None:
    """The log says which one that is; a document of another folder has no answer."""
    empty, other = tmp_path_factory.mktemp("empty"), tmp_path_factory.mktemp("other")
    shutil.copytree(DOCUMENTS, other / "spec")
    folders = [{"uri": place.as_uri(), "name": place.name} for place in (empty, root, other)]
    with Client(root, start={"rootUri": empty.as_uri(), "workspaceFolders": folders}) as client:
        client.open("book.md")
        assert client.diagnostics("book.md", with_rule="doubled-plural")
        (logged,) = [item["params"]["message"] for item in client.told if item["method"] == "window/logMessage"]
        assert f"the project is the one in {root}" in logged
        beside = {"textDocument": {"uri": (other / "spec" / "book.md").as_uri()}}
        assert [] == client.request("textDocument/documentSymbol", beside)
        assert [] == _messages(client)


@pytest.mark.parametrize("config", ["", "allow: [doubled-plural]\n"])
def test_an_editor_that_opens_the_folder_of_the_document(root: Path, config: str) -> None:
    """The project is the one above that it is a part of, with a configuration or without."""
    if config:
        (root / "codegen.yaml").write_text(config, encoding="utf-8")
    with Client(root, start={"rootUri": (root / "spec").as_uri()}) as client:
        client.open("book.md")
        told = {item["code"] for item in client.diagnostics("book.md", with_rule="missing-body")}
        assert ("doubled-plural" in told) is (not config)
        assert [] == _messages(client)


def test_a_folder_that_is_not_there_yet(root: Path, tmp_path_factory: Any) -> None:
    """Why there is no answer is shown; no folder takes its place, neither at first nor when something is saved."""
    missing = tmp_path_factory.mktemp("parent") / "missing"
    with Client(root, start={"rootUri": missing.as_uri()}) as client:
        client.open("book.md")
        _saved(client, root / "spec" / "book.md")
        assert [f"no such file or directory: `{missing}`"] == _messages(client)
        assert [] == client.request("textDocument/documentSymbol", {"textDocument": {"uri": client.uri("book.md")}})
        shutil.copytree(DOCUMENTS, missing / "spec")
        uri = (missing / "spec" / "book.md").as_uri()
        _saved(client, missing / "spec" / "book.md")
        assert "doubled-plural" in _told(client, uri)[-1]
        assert [] == _told(client, client.uri("book.md"))
