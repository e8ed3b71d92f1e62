"""What is remembered is what would be made anew: the same bytes, words and exit codes, whatever the cache holds."""

import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from codegen.cli import main
from tests.console.sequences import run_sequences
from tests.console.spoilt import SPOILS, Spoil, put_folder
from tests.hostile.inject import FOLDER, fill
from tests.workspace.trees import tree

SEQUENCES = 5
REMEMBERING = (("generate",), ("check",), ("lint",))


def _put(name: str, text: str) -> None:
    place = Path(name)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)


@pytest.mark.parametrize(
    ("config", "name"),
    [
        ("templates: own\n", "own/python/README.md.jinja"),
        ("templates: own\n", "own/python/included.jinja"),
        ("dialect: own.yaml\n", "own.yaml"),
        ("overrides: its.yaml\n", "its.yaml"),
        ("", "since.yaml"),
    ],
)
@pytest.mark.usefixtures("project")
def test_what_the_configuration_names_counts(built: list[str], config: str, name: str) -> None:
    """Own templates with what they include, an own dialect and named overrides count by what is in them."""
    _put("codegen.yaml", config)
    _put("own/python/README.md.jinja", "{% include 'python/included.jinja' %}")
    _put("own/python/included.jinja", "One.\n")
    _put("own.yaml", fill(tree=FOLDER / "own")["dialect.yaml"])
    _put("its.yaml", "[]\n")
    _put("since.yaml", "'1.1.0': [action thing.get]\n")
    codes = {main(["generate"]), main(["generate"])}
    assert (1, 1) == (len(codes), len(built))
    _put(name, f"{Path(name).read_text()} ")

    assert codes == {main(["generate"])}
    assert 2 == len(built)


@pytest.mark.usefixtures("project")
def test_options_count(built: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What is typed counts where the result depends on it: `--strict`, the format of the linter."""
    codes = [main(["generate"]), main(["generate", "--strict"]), main(["generate"])]
    assert ([0, 2, 0], 2) == (codes, len(built))
    capsys.readouterr()
    told = [(main(["lint", "--output-format", name]), capsys.readouterr().out) for name in ("json", "text", "json")]

    assert (told[0], 4) == (told[2], len(built))
    assert told[0] != told[1]


@pytest.mark.usefixtures("project")
def test_other_code_counts(built: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Another generator makes all anew; one that changes while it works remembers nothing."""
    hashes = ["a", "a", "b", "b", "c", "d", "d", "d"]
    monkeypatch.setattr("codegen.console.ground.hash_code", lambda: hashes.pop(0))
    for _ in range(4):
        main(["generate"])

    # Remembered under `a`; under `b`; nothing, since `c` became `d`; under `d`.
    assert (4, []) == (len(built), hashes)


@pytest.fixture
def project(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one document, in the current folder."""
    shutil.copytree(repository / "tests" / "cases" / "minimal", tmp_path / "project" / "spec")
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is really worked out while the test runs."""
    made: list[str] = []
    for name in ("build.find_outcome", "linting.check"):
        monkeypatch.setattr(f"codegen.console.{name}", _noted(f"codegen.console.{name}", made))
    return made


def _noted(name: str, made: list[str]) -> Callable[..., object]:
    function: Callable[..., object] = vars(import_module(name.rpartition(".")[0]))[name.rpartition(".")[2]]

    def note(*arguments: object, **options: object) -> object:
        made.append(name)
        return function(*arguments, **options)

    return note


def _entries(cache_folder: Path) -> list[Path]:
    return sorted((cache_folder / "runs-1").iterdir())


def test_edits_in_any_order(tmp_path: Path) -> None:
    """Through many edits of documents, settings and output, commands that remember are as those that do not."""
    tally = run_sequences(SEQUENCES, 1, tmp_path)

    assert [] == tally.faults
    assert SEQUENCES * 3 < tally.found < tally.commands / 2


@pytest.mark.usefixtures("project")
def test_nothing_is_worked_out_twice(built: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A second run says the same and builds nothing; `generate` and `check` share what they remember."""
    first = {command: (main(command), *capsys.readouterr()) for command in REMEMBERING}
    assert ["codegen.console.build.find_outcome", "codegen.console.linting.check"] == built
    second = {command: (main(command), *capsys.readouterr()) for command in REMEMBERING}

    assert 2 == len(built)
    assert first[REMEMBERING[1]] == second[REMEMBERING[1]]
    assert first[REMEMBERING[2]] == second[REMEMBERING[2]]
    assert "nothing changed" in second["generate",][1]


@pytest.mark.usefixtures("project")
def test_without_cache(built: list[str], cache_folder: Path) -> None:
    """With `--no-cache` all is worked out each time, and nothing is kept."""
    for _ in range(2):
        for command in REMEMBERING:
            main([*command, "--no-cache"])

    assert 6 == len(built)
    assert not cache_folder.exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda: Path("spec/thing.md").write_text(Path("spec/thing.md").read_text() + "\nMore.\n"),
        lambda: Path("spec/thing.md").rename("spec/other.md"),
        lambda: Path("codegen.yaml").write_text("title: Other API\n"),
        lambda: Path("overrides.yaml").write_text("[]\n"),
    ],
    ids=["document", "name", "configuration", "overrides"],
)
@pytest.mark.usefixtures("project")
def test_what_changes_is_worked_out_again(built: list[str], change: Callable[[], object]) -> None:
    """A document, its name, the configuration and the overrides each count."""
    main(["generate"])
    change()
    main(["generate"])

    assert 2 == len(built)


@pytest.mark.parametrize("spoil", SPOILS)
def test_what_is_spoilt(
    project: Path, cache_folder: Path, built: list[str], capsys: pytest.CaptureFixture[str], spoil: Spoil
) -> None:
    """An entry that is not what was written is none: the same is said and written, and nothing more."""
    expected = [(main(command), *capsys.readouterr()) for command in REMEMBERING]
    files = tree(project)
    for place in _entries(cache_folder):
        content = place.read_bytes()
        place.unlink()
        spoil(place, content)
    shutil.rmtree("generated")

    assert expected == [(main(command), *capsys.readouterr()) for command in REMEMBERING]
    assert files == tree(project)
    # Nothing takes the place of a folder, so that what `generate` makes is not there for `check`.
    assert (5 if spoil is put_folder else 4) == len(built)


def test_an_entry_in_the_place_of_another(project: Path, cache_folder: Path, built: list[str]) -> None:
    """An entry counts for its own key alone."""
    main(["generate"])
    Path("spec/thing.md").write_text(Path("spec/thing.md").read_text() + "\nMore.\n")
    main(["generate"])
    files = tree(project)
    places = _entries(cache_folder)
    contents = [place.read_bytes() for place in places]
    for place, content in zip(places, [*contents[1:], contents[0]], strict=True):
        place.write_bytes(content)

    assert 0 == main(["generate"])
    assert files == tree(project)
    assert 3 == len(built)


@pytest.mark.parametrize("command", REMEMBERING)
@pytest.mark.usefixtures("project")
def test_no_place_for_it(cache_folder: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    """Where the cache folder cannot be made, commands do their work and say nothing of it."""
    main(["generate"])
    capsys.readouterr()
    expected = (main([*command, "--no-cache"]), *capsys.readouterr())
    shutil.rmtree(cache_folder)
    cache_folder.write_text("a file")

    assert expected == (main(command), *capsys.readouterr())


@pytest.mark.usefixtures("project")
def test_package_with_other_names(built: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Where the SDK that is there has names that are to be kept, what is made beside it counts beside it alone."""
    main(["generate"])
    (module,) = Path("generated/python").rglob("resources/thing.py")
    own = module.read_text()
    module.write_text(own.replace("def get(", "def fetch("))
    for _ in range(2):
        capsys.readouterr()
        told = main(["check"]), *capsys.readouterr()
        assert (1, True) == (told[0], "def fetch(" in told[1])
        assert told == (main(["check", "--no-cache"]), *capsys.readouterr())
    assert 4 == len(built)
    module.write_text(own)

    assert 0 == main(["check"])
    assert "up to date" in capsys.readouterr().out
