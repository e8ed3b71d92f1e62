"""A project in a dialect, as editors have it open: texts that no file can hold, and a dialect that changes."""

from pathlib import Path
from typing import Any

import pytest

from tests.server.client import Client

_THINGS = """# Things

## Read thing

| Method | Path |
| :----- | :--- |
| `GET` | `/things/:name` |

### Parameters

- `name` `(string: <required>)` - The name
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder that the editor has open."""
    (tmp_path / "spec").mkdir()
    for name in ("things.md", "others.md"):
        (tmp_path / "spec" / name).write_text(_THINGS.replace("thing", name[:-4]), encoding="utf-8")
    (tmp_path / "codegen.yaml").write_text("dialect: hashicorp\nserver: https://api.example.com\n", encoding="utf-8")
    return tmp_path


def _messages(client: Client, method: str) -> list[Any]:
    return [item.get("params") for item in client.told if item["method"] == method]


def _document(client: Client, path: str) -> dict[str, Any]:
    return {"textDocument": {"uri": client.uri(path)}}


def test_half_a_character_is_read_as_one(root: Path) -> None:
    """It silences no document, breaks no answer, and what stands behind it has the places that the editor has."""
    with Client(root) as client:
        client.open("things.md", _THINGS.replace("Read thing", "Read \ud83d 📖 thing").replace("string", "strange"))
        client.open("others.md", _THINGS.replace("thing", "other"))
        (told,) = client.diagnostics("things.md", with_rule="unknown-type")
        assert {"start": {"line": 10, "character": 11}, "end": {"line": 10, "character": 18}} == told["range"]
        # Behind `## Read `, the half, a space, a book of two units and another space.
        behind = {side: {"line": 2, "character": 13} for side in ("start", "end")}
        client.replace("things.md", behind, "this \udcd6 ")
        tokens = client.request("textDocument/semanticTokens/full", _document(client, "things.md"))["data"]
        assert [2, 3, len("Read ? ?? this ? thing")] == tokens[5:8]
        (symbol,) = client.request("textDocument/documentSymbol", _document(client, "things.md"))
        (action,) = symbol["children"]
        assert "Read \ufffd 📖 this \ufffd thing" == action["name"]
        assert {"line": 2, "character": 3 + tokens[7]} == action["selectionRange"]["end"]
        place = {**_document(client, "things.md"), "position": {"line": 10, "character": 18}}
        assert "string" in [item["label"] for item in client.request("textDocument/completion", place)]
        client.edit("others.md", "string", "strange")
        client.diagnostics("others.md", with_rule="unknown-type")
        client.drain(0.5)
        assert [] == _messages(client, "window/logMessage")


def _colored(client: Client, path: str) -> list[int]:
    """Wait until nothing is asked any more, and return the tokens of a document."""
    client.drain(1.0)
    found: list[int] = client.request("textDocument/semanticTokens/full", _document(client, path))["data"]
    return found


def test_colours_are_asked_for_again_where_something_else_changes(root: Path) -> None:
    """The dialect, or documents beside the one that is open; what the editor itself saves changes none of them."""
    refresh = "workspace/semanticTokens/refresh"
    with Client(root) as client:
        client.open("things.md")
        before = _colored(client, "things.md")
        assert [0, 2, 6, 0, 1, 2, 3, 10, 1, 1] == before[:10]
        client.edit("things.md", "The name", "A name")
        (root / "spec" / "things.md").write_text(client.texts["things.md"].text, encoding="utf-8")
        client.notify("textDocument/didSave", _document(client, "things.md"))
        assert before == _colored(client, "things.md")
        assert [] == _messages(client, refresh)

        (root / "codegen.yaml").write_text("server: https://api.example.com\n", encoding="utf-8")
        client.notify("workspace/didChangeWatchedFiles", {"changes": []})
        assert before != _colored(client, "things.md")
        assert 1 == len(_messages(client, refresh))
        (root / "codegen.yaml").write_text("dialect: hashicorp\n", encoding="utf-8")
        client.notify("workspace/didChangeWatchedFiles", {"changes": []})
        assert before == _colored(client, "things.md")
        assert 2 == len(_messages(client, refresh))

        (root / "spec" / "others.md").write_text(_THINGS.replace("thing", "another"), encoding="utf-8")
        client.notify("workspace/didChangeWatchedFiles", {"changes": []})
        _colored(client, "things.md")
        assert 3 == len(_messages(client, refresh))


def test_colours_of_documents_that_were_there_before_the_project(tmp_path: Path) -> None:
    """The editor was told that they have none."""
    with Client(tmp_path) as client:
        client.open("things.md", _THINGS)
        assert client.request("textDocument/semanticTokens/full", _document(client, "things.md")) is None
        (tmp_path / "spec").mkdir()
        (tmp_path / "codegen.yaml").write_text("dialect: hashicorp\n", encoding="utf-8")
        client.notify("workspace/didChangeWatchedFiles", {"changes": []})
        assert [0, 2, 6, 0, 1, 2, 3, 10, 1, 1] == _colored(client, "things.md")[:10]
        assert 1 == len(_messages(client, "workspace/semanticTokens/refresh"))
