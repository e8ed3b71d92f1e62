"""overrides.yaml is found beside the documents at any depth, or beside the configuration, and only once."""

from pathlib import Path

import pytest

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.workspace.overrides_file import is_overrides, load_overrides, read_overrides


@pytest.fixture(autouse=True)
def _current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("docs/api/v2", "docs/.hidden", "docs/generated"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)


def _read() -> File | Diagnostic | None:
    return read_overrides(None, Path("docs"), Path(), Path("docs/generated"))


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("docs/overrides.yaml", "overrides.yaml"),
        ("docs/api/v2/overrides.yaml", "api/v2/overrides.yaml"),
        ("overrides.yaml", "../overrides.yaml"),
    ],
)
def test_places(place: str, path: str) -> None:
    """Wherever it lies, the file is named from the documents."""
    Path(place).write_text("# nothing\n")
    assert File(path, "# nothing\n") == _read()


@pytest.mark.parametrize("place", ["docs/.hidden/overrides.yaml", "docs/generated/overrides.yaml"])
def test_places_that_are_passed_over(place: str) -> None:
    """Hidden folders, and the one of the generated files, hold no overrides."""
    Path(place).write_text("# nothing\n")
    assert _read() is None


def test_two_files() -> None:
    """Two files are an error at the deeper one, which names both."""
    for place in ("docs/api/overrides.yaml", "docs/overrides.yaml"):
        Path(place).write_text("")
    found = _read()
    assert isinstance(found, Diagnostic)
    assert ("api/overrides.yaml:1:1", "invalid-override") == (str(found.span), found.rule)
    assert "there are overrides in `overrides.yaml` and in `api/overrides.yaml`" == found.message


def test_one_file_on_two_ways() -> None:
    """Where the documents lie beside the configuration, it is one file."""
    Path("overrides.yaml").write_text("")
    assert File("overrides.yaml", "") == read_overrides(None, Path(), Path(), Path("generated"))


def test_a_file_that_is_named_is_the_only_one() -> None:
    """What is named counts, whatever lies elsewhere, and has to be there."""
    for place in ("docs/api/overrides.yaml", "docs/overrides.yaml", "mine.yaml"):
        Path(place).write_text("")
    assert File("../mine.yaml", "") == read_overrides(Path("mine.yaml"), Path("docs"), Path())
    gone = read_overrides(Path("gone.yaml"), Path("docs"), Path())
    assert isinstance(gone, Diagnostic)
    assert ("../gone.yaml:1:1", "unreadable-file") == (str(gone.span), gone.rule)
    assert ((), ()) == load_overrides(Path("mine.yaml"), Path("docs"))


def test_paths_of_a_revision() -> None:
    """In a revision of git, the same files are meant."""
    paths = ["overrides.yaml", "a/overrides.yaml", ".a/overrides.yaml", "overrides.yml", "a/overrides.yaml/b"]
    assert paths[:2] == [path for path in paths if is_overrides(path)]
