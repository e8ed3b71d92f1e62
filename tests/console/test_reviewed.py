"""`codegen review` remembers what it said and wrote, and says and writes just what it would without."""

from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.cli import main
from tests.commands.conftest import Outcome
from tests.console.spoilt import SPOILS, Spoil
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository

REPORTS = ("review", "main", "--output", "r.md", "--sarif", "r.sarif", "--code-quality", "r.json")
NOTHING = "cache: nothing found for these documents"
UNUSED = "cache: not used, since something that the result depends on is wrong or cannot be read"

Call = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def reviewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with documents, and what is generated from them, at `main`; one has changed since."""
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    result = new_repository(tmp_path / "project", documents())
    assert 0 == main(["generate", "--no-cache"])
    result.git("checkout", "--quiet", "-b", "main")
    result.commit("First")
    result.git("checkout", "--quiet", "-b", "change")
    result.edit("thing.md", "## Patch\n", "## Change\n")
    result.commit("Second")
    return result


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the command, by default `codegen review main`."""

    def run(*arguments: str) -> Outcome:
        capsys.readouterr()
        own = arguments if arguments[:1] == ("review",) else ("review", "main", *arguments)
        return Outcome(main(own), *capsys.readouterr())

    return run


def _line(outcome: Outcome) -> str:
    return next(line for line in outcome.err.split("\n") if line.startswith("cache: ")).partition(" (")[0]


@pytest.mark.parametrize("arguments", [(), ("--output-format", "json"), ("--approved", "other.md")])
def test_the_same_is_told_again(call: Call, built: list[str], arguments: tuple[str, ...]) -> None:
    """Where nothing has changed, nothing is built, and code and both streams are what they were."""
    first = call(*arguments)
    assert 1 == first.code
    assert 2 == len(built)
    assert first == call(*arguments)
    assert 2 == len(built)
    assert first == call(*arguments, "--no-cache")
    assert 4 == len(built)


def test_reports_are_written_again(call: Call, built: list[str]) -> None:
    """The files that are asked for are written as they were, wherever that is, and others are asked for anew."""
    first = call(*REPORTS)
    names = ("r.md", "r.sarif", "r.json")
    texts = {name: Path(name).read_text() for name in names}
    for name in names:
        Path(name).unlink()

    assert first == call(*REPORTS)
    assert texts == {name: Path(name).read_text() for name in names}
    assert first == call(*(item.replace("r.", "s.") for item in REPORTS))
    assert texts == {name: Path(name.replace("r.", "s.")).read_text() for name in names}
    assert 2 == len(built)
    assert texts["r.md"] == call("--sarif", "t.sarif").out
    assert texts["r.sarif"] == Path("t.sarif").read_text()
    assert 4 == len(built)


def _write(name: str, text: str) -> Callable[[Repository], object]:
    return lambda _: Path(name).write_text(text)


def _find(ending: str) -> Path:
    return next(Path("generated").rglob(ending))


def _amend_base(repository: Repository) -> None:
    """Let the base have another generated file."""
    repository.git("checkout", "--quiet", "main")
    place = _find("README.md")
    place.write_text(f"{place.read_text()}\nMore.\n")
    repository.git("commit", "--quiet", "--all", "--amend", "--message", "First")
    repository.git("checkout", "--quiet", "change")
    repository.git("rebase", "--quiet", "--onto", "main", "HEAD~1")


OVERRIDES = "- where: {document: thing.md, action: Get, field: description}\n  now: Another.\n  because: it is so\n"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda repository: repository.edit("thing.md", "## Get\n", "## Get\n\nMore.\n"), id="document"),
        pytest.param(_write("codegen.yaml", "title: Another\n"), id="configuration"),
        pytest.param(_write("overrides.yaml", OVERRIDES), id="overrides"),
        pytest.param(_write("since.yaml", "'1.1.0': [action thing.get]\n"), id="releases"),
        pytest.param(_write("approved-breaks.md", "- `3f2a9c1b7d0e`: so it is\n"), id="approvals"),
        pytest.param(lambda _: main(["generate"]), id="up to date"),
        pytest.param(lambda _: _find("README.md").unlink(), id="generated file gone"),
        pytest.param(lambda _: _find("README.md").write_text("Mine.\n"), id="generated file"),
        pytest.param(lambda _: _find("resources/thing.py").write_text("x = 1\n"), id="package"),
        pytest.param(_amend_base, id="generated file of the base"),
    ],
)
def test_what_changes_is_reviewed_again(
    reviewed: Repository, call: Call, change: Callable[[Repository], object]
) -> None:
    """Whatever a review depends on counts: what is told then is what is told without a cache."""
    call()
    change(reviewed)
    told = call("-v")

    assert NOTHING == _line(told)
    anew = call("--no-cache")
    assert (anew.code, anew.out) == (told.code, told.out)
    assert anew == call()


def test_file_in_the_way(call: Call) -> None:
    """A file that codegen did not write, in the place of one that it would write, counts by what is in it."""
    main(["generate", "--no-cache"])
    manifest = Path("generated/manifest.txt")
    manifest.write_text(
        "".join(line for line in manifest.read_text().splitlines(keepends=True) if "README" not in line)
    )
    first = call()
    assert first == call()
    _find("README.md").write_text("Mine.\n")
    second = call()

    assert first != second
    assert second == call("--no-cache")


def test_what_is_said_of_what_is_wrong(reviewed: Repository, call: Call) -> None:
    """Errors, and a file of approvals that is wrong, are told each time."""
    Path("approved-breaks.md").write_text("- `3f2a9c1b7d0e`\n")
    wrong = call("-v")
    assert (2, "", NOTHING) == (wrong.code, wrong.out, _line(wrong))
    assert wrong == call("-v")
    Path("approved-breaks.md").unlink()
    reviewed.edit("thing.md", "GET https", "GET httpx")
    errors = call("-v")
    assert (2, NOTHING) == (errors.code, _line(errors))
    assert errors == call("-v")
    Path("codegen.yaml").write_text("titel: Wrong\n")

    assert (2, UNUSED) == (call("-v").code, _line(call("-v")))


def test_folder_as_base(call: Call, built: list[str], tmp_path: Path) -> None:
    """A folder is a base as a revision is."""
    for item in documents():
        place = tmp_path / "before" / item.path
        place.parent.mkdir(exist_ok=True)
        place.write_text(item.text)
    first = call("review", "../before")
    assert first == call("review", "../before")
    assert 2 == len(built)


@pytest.mark.parametrize("spoil", SPOILS[::6])
def test_spoilt_entries(call: Call, cache_folder: Path, built: list[str], spoil: Spoil) -> None:
    """Entries that are not what was written are none."""
    expected = call()
    for place in sorted((cache_folder / "runs-1").iterdir()):
        content = place.read_bytes()
        place.unlink()
        spoil(place, content)
    assert expected == call()

    assert 4 == len(built)


def test_line(call: Call) -> None:
    """With `-v`, one line says what the cache did."""
    assert [NOTHING, "cache: found, nothing was made again"] == [_line(call("-v")), _line(call("-v"))]
    assert "cache: not used" == _line(call("-v", "--no-cache"))
    assert UNUSED == _line(call("review", "nowhere", "-v"))
