"""codegen.yaml is found in the current folder only, and its templates beside it."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from codegen.config import Config
from codegen.workspace.config import load_config


@pytest.fixture(autouse=True)
def _current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")


def _diagnostics(path: Path | None) -> list[str]:
    return [f"{item.span}: {item.rule}: {item.message}" for item in load_config(path)[1]]


def test_no_file_is_no_configuration() -> None:
    """Without codegen.yaml in the current folder everything is default, whatever the folder above holds."""
    Path("../codegen.yaml").write_text("title: Above\n")
    assert (Config(), ()) == load_config(None)


def test_file_of_the_current_folder() -> None:
    """codegen.yaml is read like a document, byte order mark and CRLF included."""
    Path("codegen.yaml").write_bytes(b"\xef\xbb\xbftitle: Here\r\nversion: 2.0\r\n")
    assert (Config(title="Here", version="2.0"), ()) == load_config(None)


def test_file_that_was_named() -> None:
    """A named file wins over codegen.yaml."""
    Path("codegen.yaml").write_text("title: Here\n")
    Path("other.yaml").write_text("title: Other\n")
    assert (Config(title="Other"), ()) == load_config(Path("other.yaml"))


def test_named_file_that_is_not_there() -> None:
    """A named file has to exist."""
    assert ["no.yaml:1:1: unreadable-file: no such file or directory"] == _diagnostics(Path("no.yaml"))


def test_wrong_configuration_is_placed_as_typed() -> None:
    """The place is the file as the user named it."""
    Path("sub").mkdir()
    Path("sub/c.yaml").write_text("title: a\ncolour: red\n")
    assert ["sub/c.yaml:2:1: invalid-config: unknown key `colour`"] == _diagnostics(Path("sub/c.yaml"))


def test_templates_are_beside_the_file() -> None:
    """A folder of templates is said from where the configuration is."""
    Path("sub/ours").mkdir(parents=True)
    Path("sub/c.yaml").write_text("templates: ours\n")
    assert (replace(Config(), templates="sub/ours"), ()) == load_config(Path("sub/c.yaml"))


@pytest.mark.parametrize("kind", ["missing", "file", "link"])
def test_templates_that_are_no_folder_of_the_project(tmp_path: Path, kind: str) -> None:
    """A missing folder, a file, or a link that leads out of the project is refused at its line."""
    if kind == "file":
        Path("ours").touch()
    if kind == "link":
        Path("ours").symlink_to(tmp_path)
    Path("codegen.yaml").write_text("title: a\ntemplates: ours\n")
    told = {"link": "`ours` leads out of the folder of the configuration"}
    expected = told.get(kind, "no folder `ours` beside the configuration")
    assert [f"codegen.yaml:2:12: invalid-config: {expected}"] == _diagnostics(None)
