"""A folder with a pyproject.toml -> sdist and wheel, proved: built twice, checked, tested where they are installed.

The packages that do the work are those of the running environment; `codegen[publish]` installs them.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from msgspec import Struct

from codegen.workspace.errors import WorkspaceError

_NEEDED: Final = ("build", "hatchling", "twine", "uv")
_LONGEST: Final = 1800
_CREDENTIALS: Final = "UV_PUBLISH_"


class ProgramFailure(WorkspaceError):
    """A program ended with another exit code than 0, or did not end."""


class Project(Struct, frozen=True):
    """What pyproject.toml says of the package in a folder."""

    folder: Path
    name: str
    version: str


def read_project(folder: Path) -> Project:
    """Read the name and the version of the package; raises `WorkspaceError` where they are not said."""
    place = folder / "pyproject.toml"
    try:
        project = tomllib.loads(place.read_text(encoding="utf-8"))["project"]
        name, version = project["name"], project["version"]
    except FileNotFoundError:
        message = f"there is no `{place}`"
        raise WorkspaceError(message, "name the folder of the SDK; `codegen generate` writes it") from None
    except (ValueError, KeyError, TypeError):
        name = version = None
    if not isinstance(name, str) or not isinstance(version, str):
        raise WorkspaceError(f"`{place}` does not name a package and its version", "restore it: `codegen generate`")
    return Project(folder, name, version)


def refuse_missing() -> None:
    """Raise `WorkspaceError` when what builds and uploads is not installed, or credentials are set to nothing."""
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise WorkspaceError(f"not installed: {', '.join(missing)}", "install `codegen[publish]`")
    for name in sorted(os.environ):
        if name.startswith(_CREDENTIALS) and not os.environ[name].strip():
            raise WorkspaceError(f"the environment variable {name} is empty", "set it, or unset it")


def build_twice(project: Project, root: Path) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Build sdist and wheel below `root`, and once more; returns them, and the names of those that differ."""
    folders = [root / "dist", root / "again"]
    for folder in folders:
        _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, project.folder)
    files, again = ({place.name: place for place in sorted(folder.iterdir())} for folder in folders)
    for suffix in (".whl", ".tar.gz"):
        if sum(name.endswith(suffix) for name in files) != 1:
            raise WorkspaceError(f"the build does not give one `{suffix}` file", "see what its output above says")
    differ = (name for name in files | again if _content(files.get(name)) != _content(again.get(name)))
    return tuple(files.values()), tuple(differ)


@contextmanager
def scratch() -> Iterator[Path]:
    """Give a folder that is thrown away at the end."""
    with TemporaryDirectory(prefix="codegen-publish-") as name:
        yield Path(name)


def hash_file(place: Path) -> str:
    """Return the hash of a file in SHA-256."""
    return sha256(place.read_bytes()).hexdigest()


def check_metadata(files: Iterable[Path]) -> None:
    """Raise `ProgramFailure` when an index would not take or show the metadata."""
    _run(sys.executable, "-m", "twine", "check", "--strict", *files)


def install_and_unpack(project: Project, files: Iterable[Path], root: Path) -> tuple[Path, Path]:
    """Install the wheel in a new environment, unpack the sdist; returns the interpreter and what has the tests."""
    wheel, sdist = sorted(files, key=lambda file: file.suffix != ".whl")
    environment = root / "environment"
    python = environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    _run(sys.executable, "-m", "uv", "venv", "--quiet", "--python", sys.executable, environment)
    group = f"{project.folder / 'pyproject.toml'}:test"
    _run(sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", python, "--group", group, wheel)
    return python, _unpack(sdist, root / "sdist")


def run_tests(python: Path, folder: Path) -> None:
    """Run the tests that the package ships; raises `ProgramFailure` when one fails."""
    _run(python, "-m", "pytest", "-q", cwd=folder)


def upload(address: str, files: Iterable[Path]) -> None:
    """Upload files; raises `ProgramFailure` when the index does not take them."""
    _run(sys.executable, "-m", "uv", "publish", "--publish-url", address, *files)


def _unpack(sdist: Path, root: Path) -> Path:
    try:
        with tarfile.open(sdist) as archive:
            archive.extractall(root, filter="data")
        (folder,) = root.iterdir()
    except (tarfile.TarError, ValueError):
        raise WorkspaceError(f"`{sdist.name}` cannot be unpacked", "see what the output of the build says") from None
    for package in folder.glob("*/__init__.py"):
        # What is tested is what was installed.
        shutil.rmtree(package.parent)
    return folder


def _content(place: Path | None) -> bytes | None:
    return None if place is None else place.read_bytes()


def _run(program: str | Path, *arguments: str | Path, cwd: Path | None = None) -> None:
    """Run a program, what it prints among what the command prints."""
    sys.stdout.flush()
    name = " ".join(map(str, arguments[1:3]))
    try:
        done = subprocess.run([program, *arguments], cwd=cwd, check=False, timeout=_LONGEST)
    except subprocess.TimeoutExpired:
        message = f"`{name}` does not end within {_LONGEST // 60} minutes"
        raise ProgramFailure(message, "see what it says above") from None
    if done.returncode:
        raise ProgramFailure(f"`{name}` ended with {done.returncode}", "see what it says above")
