"""The folder of the documents is found by what it holds."""

from pathlib import Path

import pytest

from codegen.workspace.errors import WorkspaceError
from codegen.workspace.find import as_relative, find_spec

TITLE = "# Devices\n\n## Get\n\nGET https://api.example.com/devices\n"


@pytest.fixture(autouse=True)
def _current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("project", "project/spec", "project/docs", "project/docs/api"):
        (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path / "project")


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("spec/device.md", "docs/device.md", "device.md"), "spec"),
        (("docs/api/device.md", "device.md"), "docs/api"),
        (("device.md",), "."),
    ],
)
def test_folder_with_action_documents(places: tuple[str, ...], expected: str) -> None:
    """Of folders with as many actions, spec comes first, then what lies below docs, then the current folder."""
    Path("spec/overview.md").write_text("# Overview\n")
    for place in places:
        Path(place).write_text(TITLE)
    assert expected == find_spec().candidates[0].name


def test_folder_with_unreadable_documents() -> None:
    """A folder whose documents cannot be read is meant, too: what is wrong with them is told when they are read."""
    Path("docs/device.md").write_bytes(b"\xff")
    assert ["docs"] == [item.name for item in find_spec().candidates]


def test_no_action_document() -> None:
    """Where there is none, what was looked for and where is said."""
    Path("README.md").write_text("# Project\n")
    Path("docs/api/.device.md").write_text(TITLE)
    with pytest.raises(WorkspaceError) as caught:
        find_spec()
    assert "there is no action document in the current folder and those below it" == str(caught.value)
    assert (
        "name their folder with `--spec DIR`, or write a first one with `codegen new book`; one has "
        "`GET https://host/path` below a `## Title`" == caught.value.help_text
    )


def test_folders_are_relative(tmp_path: Path) -> None:
    """A folder is kept as typed, and an absolute one is seen from the current folder."""
    assert Path("../docs") == as_relative(Path("../docs"))
    assert Path("docs/api") == as_relative(tmp_path / "project/docs/api")
    assert Path("../other") == as_relative(tmp_path / "other")


@pytest.mark.parametrize("name", ["a\nb", "a\u202eb", "${{ secrets.X }}"])
def test_names_that_could_be_more_than_a_name(name: str) -> None:
    """A name that would end a line or be an expression of the workflow is refused."""
    with pytest.raises(WorkspaceError, match="cannot be named in a Makefile and a workflow"):
        as_relative(Path(name))
