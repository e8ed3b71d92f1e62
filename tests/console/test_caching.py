"""With `-v`, one line on standard error says what the cache did; without, nothing is ever said of it."""

import os
import shutil
from pathlib import Path

import pytest

from codegen.cli import main
from tests.console.spoilt import SPOILS, Spoil, put_folder

FOUND = "found, nothing was made again"
NOTHING = "nothing found for these documents"
ONE = "1 entry could not be read and was left out"
TWO = "2 entries could not be read and were left out"
COMMANDS = ("generate", "check", "lint")


@pytest.fixture(autouse=True)
def _project(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project with one document, in the current folder."""
    shutil.copytree(repository / "tests" / "cases" / "minimal", tmp_path / "project" / "spec")
    monkeypatch.chdir(tmp_path / "project")


@pytest.fixture
def folder(cache_folder: Path) -> Path:
    """The folder of the entries."""
    return cache_folder / "runs-1"


def _said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command with and without `-v`, and return what its line says; all else is the same."""
    capsys.readouterr()
    code = main([*arguments, "-v"])
    out, err = capsys.readouterr()
    lines = [line for line in err.split("\n") if line.startswith("cache: ")]
    assert 1 == len(lines)
    rest = "".join(line for line in err.splitlines(keepends=True) if not line.startswith("cache: "))
    again = main(list(arguments)), *capsys.readouterr()
    assert (code, rest) == (again[0], again[2])
    assert out == again[1] or arguments[0] == "generate"
    return lines[0].removeprefix("cache: ")


@pytest.mark.parametrize("command", COMMANDS)
def test_found_and_not(folder: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    """The first run finds nothing, the next one all, until a document is another one."""
    assert f"{NOTHING} ({folder})" == _said(capsys, command)
    assert f"{FOUND} ({folder})" == _said(capsys, command)
    place = Path("spec/thing.md")
    place.write_text(place.read_text() + "\nMore.\n")

    assert f"{NOTHING} ({folder})" == _said(capsys, command)


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (("generate", "--no-cache"), "--no-cache"),
        (("lint", "--no-cache", "--fix"), "--no-cache"),
        (("lint", "--fix"), "--fix"),
        (("lint", "--diff"), "--diff"),
    ],
)
def test_options(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], option: str) -> None:
    """Where an option keeps the cache from being used, it is named."""
    assert f"not used ({option})" == _said(capsys, *arguments)


@pytest.mark.parametrize(
    ("name", "text"), [("spec/other.md", b"# \xff\n"), ("codegen.yaml", b"titel: A\n"), ("since.yaml", b"\xff")]
)
def test_what_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str], name: str, text: bytes) -> None:
    """Nothing is looked for where not all that the result depends on can be read."""
    Path(name).write_bytes(text)

    expected = f"not used, since something that the result depends on is wrong or cannot be read ({folder})"
    assert expected == _said(capsys, "check")


def test_no_documents(capsys: pytest.CaptureFixture[str]) -> None:
    """The line is there where the command fails, too."""
    shutil.rmtree("spec")

    assert _said(capsys, "generate").startswith("not used, since ")


@pytest.mark.parametrize("spoil", SPOILS)
@pytest.mark.parametrize(("command", "told"), [("check", TWO), ("lint", ONE)])
def test_spoilt_entries(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, told: str, spoil: Spoil
) -> None:
    """What is no entry is counted, and is one again after it was made anew; nothing takes the place of a folder."""
    main([command])
    for place in list(folder.iterdir()):
        content = place.read_bytes()
        place.unlink()
        spoil(place, content)

    fault = f"; {folder} cannot be written: is a directory" if spoil is put_folder else f" ({folder})"
    assert f"{told}{fault}" == _said(capsys, command)
    assert (f"{told}{fault}" if spoil is put_folder else f"{FOUND}{fault}") == _said(capsys, command)


def test_a_document_that_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """How many documents were not read again is told, and what is no entry with it."""
    document = Path("spec/thing.md").read_text()
    for name in ("other", "third"):
        Path(f"spec/{name}.md").write_text(document.replace("thing", name).replace("Thing", name.title()))
    main(["check"])
    Path("spec/third.md").write_text(Path("spec/third.md").read_text() + "\nMore.\n")
    assert f"2 of 3 documents were not read again ({folder})" == _said(capsys, "check")


def test_several_spoilt_entries(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each entry that was looked for and is none counts once, and a result that is found is told with them."""
    Path("codegen.yaml").write_text("title: A\n")
    main(["check"])
    places = list(folder.iterdir())
    for place in places:
        place.write_bytes(os.urandom(100))
    assert f"3 entries could not be read and were left out ({folder})" == _said(capsys, "check")
    named = min(places, key=lambda place: place.stat().st_size)
    named.write_bytes(b"")

    assert f"{FOUND}; {ONE} ({folder})" == _said(capsys, "check")


def test_noise(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What else lies in the folder is nothing to the cache, and stays."""
    folder.mkdir(mode=0o700, parents=True)
    names = {f"{number:064x}" for number in range(20)} | {"notes.txt", "0" * 63, "ä\n"}
    for name in names:
        (folder / name).write_bytes(os.urandom(300))

    assert f"{NOTHING} ({folder})" == _said(capsys, "check")
    assert f"{FOUND} ({folder})" == _said(capsys, "check")
    assert names < {place.name for place in folder.iterdir()}


def test_full_disk(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full is told in the words of the system, and no part of an entry is left."""

    def refuse(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)

    assert f"{folder} cannot be written: no space left on device" == _said(capsys, "check")
    assert [] == list(folder.iterdir())


def test_read_only_disk(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be written, what is there is found all the same."""
    main(["check"])
    monkeypatch.setattr(os, "utime", _refuse_writing)
    monkeypatch.setattr("codegen.workspace.cache.Cache._write", _refuse_writing)

    assert f"{FOUND} ({folder})" == _said(capsys, "check")
    assert f"{folder} cannot be written: read-only file system" == _said(capsys, "lint")


def _refuse_writing(*_arguments: object, **_options: object) -> None:
    raise OSError(30, "Read-only file system")


def test_result_that_is_too_large(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is above the bound of an entry is told, since it will never be found."""
    monkeypatch.setattr("codegen.workspace.cache._LARGEST", 10)

    assert f"{folder} does not keep it: it has more than 0 MiB" == _said(capsys, "check")


def test_folder_of_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that others may use is named, and why it is not used."""
    folder.mkdir(mode=0o755, parents=True)

    expected = f"{folder} is not used: it is not a folder that is the user's own and closed to all others"
    assert expected == _said(capsys, "check")


@pytest.mark.parametrize("name", ["runs-1", ""])
def test_file_in_its_place(cache_folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """A file where the folder would be is told, and stays."""
    place = cache_folder / name
    place.parent.mkdir(exist_ok=True)
    place.write_text("mine")

    reason = "file exists" if name else "not a directory"
    assert f"{cache_folder / 'runs-1'} cannot be written: {reason}" == _said(capsys, "check")
    assert "mine" == place.read_text()


@pytest.mark.parametrize(
    ("named", "shown"),
    [("here", "{}/here/runs-1"), ("a\nb\x1b", "{}/a\\nb\\x1b/runs-1"), ("../\udcff", "{}/../\\udcff/runs-1")],
)
def test_names_of_the_folder(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, named: str, shown: str
) -> None:
    """A relative folder is one of the current folder; whatever is in its name, the line is one line."""
    monkeypatch.setenv("CODEGEN_CACHE_DIR", named)
    expected = shown.format(Path.cwd())

    assert f"{NOTHING} ({expected})" == _said(capsys, "check")
    assert f"{FOUND} ({expected})" == _said(capsys, "check")


def test_nowhere(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no folder is known, the line says how to name one."""
    for name, value in {"CODEGEN_CACHE_DIR": "", "XDG_CACHE_HOME": "", "HOME": ""}.items():
        monkeypatch.setenv(name, value)

    assert "not used (no folder for it is known: name one in CODEGEN_CACHE_DIR)" == _said(capsys, "check")


def test_interrupted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while all is made leaves the line as it is."""

    def interrupt(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("codegen.console.build.find_outcome", interrupt)

    assert 130 == main(["check", "-v"])
    assert [f"cache: {NOTHING}", "interrupted"] == [
        line.partition(" (")[0] for line in capsys.readouterr().err.splitlines()
    ]
