"""`codegen diff` remembers what it said of two sides, and says just what it would say without."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.cli import main
from codegen.console.compared import compare_loaded
from codegen.diff.causes import Cause
from tests.console.spoilt import SPOILS, Spoil
from tests.diff.revisions import documents
from tests.hostile.inject import FOLDER, fill
from tests.repositories import Repository, new_repository

DIFF = ("diff", "v1.0.0")


@pytest.fixture(autouse=True)
def repository_of_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with documents at the tag v1.0.0, of which one has changed since, in the current folder."""
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    result = new_repository(tmp_path / "project", documents())
    result.commit("First", "v1.0.0")
    result.edit("thing.md", "## Patch\n", "## Change\n")
    return result


def _tell(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    return main(list(arguments)), *capsys.readouterr()


def _line(told: tuple[int, str, str]) -> str:
    return next(line for line in told[2].split("\n") if line.startswith("cache: ")).partition(" (")[0]


@pytest.mark.parametrize(
    "arguments",
    [
        DIFF,
        (*DIFF, "HEAD"),
        (*DIFF, "spec", "--fail-on", "breaking"),
        ("diff", "spec", "v1.0.0", "--all"),
        (*DIFF, "--output-format", "json"),
        (*DIFF, "--output-format", "markdown"),
        (*DIFF, "--output-format", "github"),
    ],
)
def test_the_same_is_told_again(
    capsys: pytest.CaptureFixture[str], built: list[str], arguments: tuple[str, ...]
) -> None:
    """Where neither side has changed, nothing is built, and code and both streams are what they were."""
    first = _tell(capsys, *arguments)
    assert 2 == len(built)
    assert first == _tell(capsys, *arguments)
    assert 2 == len(built)
    assert first == _tell(capsys, *arguments, "--no-cache")
    assert 4 == len(built)


def _write(name: str, text: str) -> Callable[[Repository], object]:
    def write(_: Repository) -> None:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text)

    return write


def _tag_anew(*names: tuple[str, str]) -> Callable[[Repository], object]:
    """Give the tag to a commit that has these files, too; what is there now stays."""

    def tag(repository: Repository) -> None:
        repository.git("stash", "--quiet")
        for name, text in names:
            _write(name, text)(repository)
        repository.git("add", "--all")
        repository.git("commit", "--quiet", "--message", "Another")
        repository.git("tag", "--force", "v1.0.0")
        repository.git("reset", "--quiet", "--hard", "HEAD~1")
        repository.git("stash", "pop", "--quiet")

    return tag


def _edit_package(_: Repository) -> None:
    main(["generate"])
    (module,) = Path("generated/python").rglob("resources/thing.py")
    module.write_text(module.read_text().replace("def get(", "def fetch("))


OVERRIDES = "- where: {document: thing.md, action: Get, field: description}\n  now: Another.\n  because: it is so\n"
DIALECT = fill(tree=FOLDER / "own")["dialect.yaml"]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda repository: repository.edit("thing.md", "## Get\n", "## Get\n\nMore.\n"), id="document"),
        pytest.param(_write("spec/more.md", "# More\n\nText.\n"), id="another document"),
        pytest.param(_write("codegen.yaml", "title: Another\n"), id="configuration"),
        pytest.param(
            _write("codegen.yaml", "changes: {action-removed: {impact: additive, reason: unused}}\n"), id="levels"
        ),
        pytest.param(_write("overrides.yaml", OVERRIDES), id="overrides"),
        pytest.param(_write("spec/overrides.yaml", OVERRIDES), id="overrides below"),
        pytest.param(_write("since.yaml", "'1.1.0': [action thing.get]\n"), id="releases"),
        pytest.param(_tag_anew(("spec/z.md", "# Z\n\nText.\n")), id="document of the revision"),
        pytest.param(_tag_anew(("codegen.yaml", "version: '0.1.0'\n")), id="configuration of the revision"),
        pytest.param(_tag_anew(("overrides.yaml", OVERRIDES)), id="overrides of the revision"),
        pytest.param(_tag_anew(("since.yaml", "'1.1.0': [action thing.get]\n")), id="releases of the revision"),
        pytest.param(
            _tag_anew(("codegen.yaml", "dialect: own.yaml\n"), ("own.yaml", DIALECT)), id="dialect of the revision"
        ),
        pytest.param(_edit_package, id="package"),
    ],
)
def test_what_changes_is_compared_again(
    repository_of_two: Repository, capsys: pytest.CaptureFixture[str], change: Callable[[Repository], object]
) -> None:
    """Whatever a side depends on counts: what is told then is what is told without a cache."""
    _tell(capsys, *DIFF)
    change(repository_of_two)
    told = _tell(capsys, *DIFF, "--verbose")

    assert "cache: nothing found for these documents" == _line(told)
    anew = _tell(capsys, *DIFF, "--no-cache")
    assert anew[:2] == told[:2]
    assert anew == _tell(capsys, *DIFF)


@pytest.fixture
def _own_files() -> None:
    """A configuration that names a dialect and templates."""
    Path("codegen.yaml").write_text("templates: own\n")
    Path("own/python").mkdir(parents=True)
    Path("own/python/README.md.jinja").write_text("{% include 'python/included.jinja' %}")
    Path("own/python/included.jinja").write_text("One.\n")


@pytest.mark.usefixtures("_own_files")
def test_own_templates_count(capsys: pytest.CaptureFixture[str], built: list[str]) -> None:
    """What the project's templates include counts as they do."""
    for _ in range(2):
        assert 0 == _tell(capsys, *DIFF)[0]
    assert 2 == len(built)
    Path("own/python/included.jinja").write_text("Two.\n")
    assert 0 == _tell(capsys, *DIFF)[0]

    assert 4 == len(built)
    assert 2 == _tell(capsys, *DIFF, "--no-templates")[0]


def test_revision_with_templates(
    repository_of_two: Repository, capsys: pytest.CaptureFixture[str], built: list[str]
) -> None:
    """A revision without a package that names templates is rendered by what lies there today: nothing is kept."""
    _tag_anew(("codegen.yaml", "templates: own\n"))(repository_of_two)
    for number in range(1, 3):
        _tell(capsys, *DIFF)
        assert 2 * number == len(built)


def test_errors_are_told_anew(repository_of_two: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Documents with errors are read again, and the same is said of them."""
    repository_of_two.edit("thing.md", "GET https", "GET httpx")
    first = _tell(capsys, *DIFF, "-v")

    assert (2, "cache: nothing found for these documents") == (first[0], _line(first))
    assert first == _tell(capsys, *DIFF, "-v")


def test_configuration_that_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    """Where codegen.yaml is wrong, that is told each time, and what was remembered before is not."""
    _tell(capsys, *DIFF)
    Path("codegen.yaml").write_text("titel: Wrong\n")
    first = _tell(capsys, *DIFF, "-v")

    assert (2, "cache: not used, since something that the result depends on is wrong or cannot be read") == (
        first[0],
        _line(first),
    )
    assert first == _tell(capsys, *DIFF, "-v")


def test_configuration_that_changes_meanwhile(
    capsys: pytest.CaptureFixture[str], built: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was made while codegen.yaml became another one is not kept."""

    def interfere(*arguments: Any) -> tuple[Cause, ...]:
        Path("codegen.yaml").write_text("title: Another\n")
        return compare_loaded(*arguments)

    with monkeypatch.context() as patches:
        patches.setattr("codegen.console.diffing.compare_loaded", interfere)
        main(list(DIFF))
    Path("codegen.yaml").unlink()
    capsys.readouterr()
    assert "cache: nothing found for these documents" == _line(_tell(capsys, *DIFF, "-v"))
    assert 4 == len(built)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((*DIFF, "--no-cache"), "cache: not used"),
        (("diff", "--since", "v1.0.0"), "cache: not used"),
        (("diff", "nowhere"), "cache: not used, since something that the result depends on is wrong or cannot be read"),
    ],
)
def test_what_is_not_remembered(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], line: str) -> None:
    """With `-v`, the line says why nothing was looked for."""
    assert line == _line(_tell(capsys, *arguments, "-v"))


@pytest.mark.parametrize("spoil", SPOILS[::4])
def test_spoilt_entry(cache_folder: Path, capsys: pytest.CaptureFixture[str], built: list[str], spoil: Spoil) -> None:
    """An entry that is not what was written is none."""
    expected = _tell(capsys, *DIFF)
    (place,) = (cache_folder / "runs-1").iterdir()
    content = place.read_bytes()
    place.unlink()
    spoil(place, content)
    assert expected == _tell(capsys, *DIFF)

    assert 4 == len(built)


def test_sides_change_places(capsys: pytest.CaptureFixture[str], built: list[str]) -> None:
    """Which side is which counts, and so does what they are called."""
    forth, back = _tell(capsys, "diff", "v1.0.0", "spec"), _tell(capsys, "diff", "spec", "v1.0.0")
    assert forth != back
    Path("linked").symlink_to("spec")
    assert "linked/thing.md" in _tell(capsys, "diff", "v1.0.0", "linked")[1]
    assert (forth, back) == (_tell(capsys, "diff", "v1.0.0", "spec"), _tell(capsys, "diff", "spec", "v1.0.0"))

    assert 6 == len(built)
