"""`codegen publish` compares with a real index and says what it does; its proofs are told in the scenario."""

import io
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.publishing import run
from codegen.publishing.listing import Listed, parse_listing
from codegen.workspace.distribution import ProgramFailure, Project
from tests.package_index import package_index

WHEEL, SDIST = "thing_api-1.0.0-py3-none-any.whl", "thing_api-1.0.0.tar.gz"
METADATA = """\
Metadata-Version: 2.1
Name: thing-api
Version: {version}
Description-Content-Type: text/markdown

Things.
"""


def _wheel(place: Path, version: str = "1.0.0") -> None:
    with zipfile.ZipFile(place, "w") as archive:
        about = f"thing_api-{version}.dist-info"
        archive.writestr(f"{about}/METADATA", METADATA.format(version=version))
        archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{about}/RECORD", "")


def _sdist(place: Path, version: str = "1.0.0") -> None:
    content = METADATA.format(version=version).encode()
    with tarfile.open(place, "w:gz") as archive:
        for name, data in (("PKG-INFO", content), ("pyproject.toml", b"[project]\n")):
            entry = tarfile.TarInfo(f"thing_api-{version}/{name}")
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A package index and the folder of its files."""
    folder = tmp_path_factory.mktemp("packages")
    with package_index(folder) as address:
        yield address, folder


@pytest.fixture
def packages(index: tuple[str, Path]) -> Path:
    """The folder of the index, emptied."""
    for place in index[1].iterdir():
        place.unlink()
    return index[1]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: tuple[str, Path]) -> list[str]:
    """A call in a folder whose package builds quickly, and whose tests pass."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("UV_PUBLISH_USERNAME", "a")
    monkeypatch.setenv("UV_PUBLISH_PASSWORD", "a")
    Path("pyproject.toml").write_text("[project]\nname = 'Thing.API'\nversion = '1.0'\n")
    built = tmp_path / "built"
    built.mkdir()
    _wheel(built / WHEEL)
    _sdist(built / SDIST)

    def build(_project: Project, _root: Path) -> tuple[tuple[Path, ...], tuple[str, ...]]:
        return tuple(sorted(built.iterdir())), ()

    monkeypatch.setattr(run, "build_twice", build)
    monkeypatch.setattr(run, "install_and_unpack", lambda *_arguments: (Path(), Path()))
    monkeypatch.setattr(run, "run_tests", lambda *_arguments: None)
    return ["publish", ".", "--index", index[0], "--simple", f"{index[0]}simple"]


def _last(capfd: pytest.CaptureFixture[str]) -> str:
    return capfd.readouterr().out.rstrip().split("\n")[-1]


def _told(capfd: pytest.CaptureFixture[str]) -> list[str]:
    return capfd.readouterr().err.rstrip().split("\n")[-2:]


def _contents(folder: Path) -> dict[str, bytes]:
    return {place.name: place.read_bytes() for place in folder.iterdir()}


@pytest.mark.parametrize("there", [[], [WHEEL], [SDIST]])
def test_interrupted_upload_is_completed(
    command: list[str], packages: Path, there: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever of the files is on the index, the others follow, and what is there is not sent again."""
    for name in there:
        (packages / name).write_bytes(Path("built", name).read_bytes())
    times = {name: (packages / name).stat().st_mtime_ns for name in there}

    rest = ", which lacked " + ", ".join(name for name in (WHEEL, SDIST) if name not in there) if there else ""
    assert (0, f"published: Thing.API 1.0{rest}") == (main(command), _last(capfd))
    assert _contents(Path("built")) == _contents(packages)
    assert times == {name: (packages / name).stat().st_mtime_ns for name in there}

    told = "nothing to upload: Thing.API 1.0 is on the index already, with the same files"
    assert (0, told) == (main(command), _last(capfd))


def test_dry_run(command: list[str], packages: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """All is done but the upload."""
    assert (0, "ready: Thing.API 1.0") == (main([*command, "--dry-run"]), _last(capfd))
    assert {} == _contents(packages)


@pytest.mark.parametrize("name", [WHEEL, SDIST])
def test_other_content(command: list[str], packages: Path, name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A file of the same name and another content is refused, and nothing is uploaded."""
    (packages / name).write_bytes(b"other")
    told = [
        f"not published: `{name}` is on the index already, with another content",
        "  help: an index never replaces a file: release the next version, with `codegen release`",
    ]
    assert (1, told) == (main(command), _told(capfd))
    assert {name: b"other"} == _contents(packages)


@pytest.mark.parametrize("name", ["thing_api-1.0-py3-none-any.whl", "thing-api-1.tar.gz"])
def test_other_words_for_the_version(
    command: list[str], packages: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """`1.0` is `1.0.0`: the index has that version already, under another name."""
    (packages / name).write_bytes(b"other")
    told = f"not published: Thing.API 1.0 is on the index already, as `{name}`"
    assert (1, told) == (main(command), _told(capfd)[0])


def test_hash_that_the_index_does_not_name(
    command: list[str], packages: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Where the index names no hash in SHA-256, the file itself is compared."""

    def without(text: str, content_type: str, address: str) -> tuple[Listed, ...]:
        return tuple(Listed(file.name, file.url) for file in parse_listing(text, content_type, address) or ())

    monkeypatch.setattr(run, "parse_listing", without)
    for name in (WHEEL, SDIST):
        (packages / name).write_bytes(Path("built", name).read_bytes())
    assert (0, "nothing to upload") == (main(command), _last(capfd).partition(":")[0])
    (packages / SDIST).write_bytes(b"other")
    assert (1, f"not published: `{SDIST}` is on the index already, with another content") == (
        main(command),
        _told(capfd)[0],
    )


def test_builds_that_differ(
    command: list[str], packages: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Builds that differ, and files of another version, are refused."""
    files = (Path("built", WHEEL), Path("built", SDIST))
    monkeypatch.setattr(run, "build_twice", lambda *_arguments: (files, (WHEEL,)))
    assert (1, f"not published: two builds give different files `{WHEEL}`") == (main(command), _told(capfd)[0])

    Path("pyproject.toml").write_text("[project]\nname = 'Thing.API'\nversion = '1.1'\n")
    monkeypatch.setattr(run, "build_twice", lambda *_arguments: (files, ()))
    told = f"not published: the build gives `{SDIST}`, which is not of the version that pyproject.toml says"
    assert (1, told) == (main(command), _told(capfd)[0])
    assert {} == _contents(packages)


def test_tests_that_fail(
    command: list[str], packages: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A package whose tests fail is not uploaded."""

    def fail(*_arguments: object) -> None:
        raise ProgramFailure("`pytest -q` ended with 1", "see what it says above")

    monkeypatch.setattr(run, "run_tests", fail)
    assert (1, ["not published: `pytest -q` ended with 1", "  help: see what it says above"]) == (
        main(command),
        _told(capfd),
    )
    assert {} == _contents(packages)


def test_metadata_that_is_invalid(command: list[str], packages: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Metadata that an index would not take is refused."""
    with zipfile.ZipFile(Path("built", WHEEL), "w") as archive:
        archive.writestr("thing_api-1.0.0.dist-info/METADATA", "Name: thing-api\n")
    assert (1, "not published: `twine check` ended with 1") == (main(command), _told(capfd)[0])
    assert {} == _contents(packages)


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        (
            "--simple",
            "http://127.0.0.1:1/",
            "error: `http://127.0.0.1:1/thing-api/` does not answer: connection refused",
        ),
        ("--simple", "simple", "error: `simple/thing-api/` is not an address of an index"),
        ("--index", "http://127.0.0.1:1/", "error: `uv publish` ended with 2"),
    ],
)
def test_index_that_does_not_answer(
    command: list[str], packages: Path, capfd: pytest.CaptureFixture[str], option: str, value: str, told: str
) -> None:
    """An index that cannot be asked or written to is told, with the exit code of a failure."""
    assert (2, told) == (main([*command, option, value]), _told(capfd)[0])
    assert {} == _contents(packages)


def test_version_that_is_none(command: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """A version that no index takes is told."""
    Path("pyproject.toml").write_text("[project]\nname = 'thing-api'\nversion = 'one'\n")
    assert (2, "error: `one` is not a version of a Python package") == (main(command), _told(capfd)[0])
