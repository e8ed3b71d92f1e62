"""What editors are told to start is what there is, and the extension is built from its lock."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def page(repository: Path) -> str:
    """docs/editors.md."""
    return (repository / "docs" / "editors.md").read_text(encoding="utf-8")


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _snippet(page: str, language: str) -> str:
    match = re.search(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert match is not None
    return match[1]


def test_each_editor_starts_the_server(page: str) -> None:
    """The command is `codegen server` in every configuration."""
    helix = tomllib.loads(_snippet(page, "toml"))
    assert {"command": "codegen", "args": ["server"]} == helix["language-server"]["codegen"]
    assert 'cmd = { "codegen", "server" }' in _snippet(page, "lua")
    assert '("codegen" "server")' in _snippet(page, "elisp")


def test_the_extension_starts_the_server(repository: Path, page: str) -> None:
    """By default, and as the page says with another program."""
    manifest = _json(repository / "editors" / "vscode" / "package.json")
    command = manifest["contributes"]["configuration"]["properties"]["codegen.command"]

    assert ["codegen", "server"] == command["default"]
    assert [".venv/bin/codegen", "server"] == json.loads(_snippet(page, "json"))["codegen.command"]
    assert (repository / "editors" / "vscode" / manifest["main"]).is_file()


def test_the_extension_is_locked_without_addresses(repository: Path) -> None:
    """Versions and hashes are those of the lock; where packages come from is what npm is told on each machine."""
    folder = repository / "editors" / "vscode"
    manifest, lock = _json(folder / "package.json"), _json(folder / "package-lock.json")
    packages = {name: item for name, item in lock["packages"].items() if name}

    for kind in ("dependencies", "devDependencies"):
        assert manifest[kind] == lock["packages"][""][kind]
    assert packages
    assert [] == [name for name, item in packages.items() if "resolved" in item]
    assert [] == [name for name, item in packages.items() if not item.get("integrity")]
