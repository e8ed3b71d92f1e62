"""What documents gave before counts for the settings that it was kept with; a kept value that is none is read anew."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.console import build
from codegen.entries import pack
from tests.workspace.trees import tree

_BOOKS = """# Books

## Get

Gets all

GET https://a.example.com/books

### Authentication

No api access token is required to call this action.

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | undefined | ok |

```json
{"id": 5, "name": "x"}
```
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of two documents whose answers are known by their examples, one of them changed since it was read."""
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    Path("spec/books.md").write_text(_BOOKS)
    Path("spec/cards.md").write_text(_BOOKS.replace("books", "cards").replace("Books", "Cards"))
    Path("codegen.yaml").write_text("examples: {infer: true}\n")
    assert 0 == main(["generate"])
    Path("spec/cards.md").write_text(f"{Path('spec/cards.md').read_text()}\nMore.\n")
    return tmp_path


@pytest.mark.parametrize("command", ["generate", "check"])
def test_settings_that_change_while_a_run_begins(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """All documents are read by the settings that the project is opened with."""
    name = "open_completed" if command == "generate" else "open_project"
    monkeypatch.setattr(f"codegen.console.build.{name}", _after_saving(vars(build)[name]))
    capsys.readouterr()
    warm = (main([command]), capsys.readouterr().out, tree(project / "generated"))
    monkeypatch.undo()
    monkeypatch.chdir(project)
    if command == "generate":
        shutil.rmtree("generated")

    cold = (main([command, "--no-cache"]), capsys.readouterr().out, tree(project / "generated"))
    assert (warm[0], warm[2]) == (cold[0], cold[2])
    assert (command == "generate") is (warm[1] != cold[1])


def _after_saving(open_it: Callable[..., object]) -> Callable[..., object]:
    def opened(*arguments: object) -> object:
        Path("codegen.yaml").write_text("examples: {infer: false}\n")
        return open_it(*arguments)

    return opened


_FILES = [[], 0, [], [["a", "", 9]]]
"""The head of a result with a file that is not there; to the linter, which has no files, it is one like any other."""
_HEADS: tuple[object, ...] = (5, None, [], [[1]], {"spec": 5}, [["a", 1]], [["a", -1]])
_FORGED = [(name, head) for name in ("generate", "check", "lint") for head in _HEADS]


@pytest.mark.parametrize(("command", "head"), [*_FORGED, ("generate", _FILES), ("check", _FILES)])
def test_entries_that_somebody_else_wrote(
    project: Path, cache_folder: Path, capsys: pytest.CaptureFixture[str], command: str, head: object
) -> None:
    """An entry with a right checksum and another content is as if there were none."""
    for changed in (False, True):
        main([command])
        if changed:
            Path("spec/books.md").write_text(f"{Path('spec/books.md').read_text()}\nMore.\n")
        for place in (cache_folder / "runs-1").iterdir():
            place.write_bytes(pack(place.name, head))
        capsys.readouterr()
        warm = (main([command]), *capsys.readouterr(), tree(project / "generated"))

        cold = (main([command, "--no-cache"]), *capsys.readouterr(), tree(project / "generated"))
        assert (warm[0], warm[2], warm[3]) == (cold[0], cold[2], cold[3])
