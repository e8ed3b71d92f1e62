"""A package as its users get it: the wheel to install, and beside it what the sdist has for tests."""

import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path


class CommandFailure(Exception):
    """A command did not do its work; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Package:
    """`folder` is the unpacked sdist without the import package `module`, which the wheel brings."""

    name: str
    module: str
    wheel: Path
    folder: Path

    @property
    def project(self) -> Path:
        """The pyproject.toml that the sdist has."""
        return self.folder / "pyproject.toml"


def build_package(name: str, source: Path, root: Path) -> Package:
    """Build the sdist, and the wheel from it, below `root`; raises `CommandFailure` where that fails."""
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", root / "dist", source)
    (wheel,) = (root / "dist").glob("*.whl")
    (sdist,) = (root / "dist").glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(root / "sdist", filter="data")
    (folder,) = (root / "sdist").iterdir()
    (typed,) = folder.glob("*/py.typed")
    # What is tested is what was installed.
    shutil.rmtree(typed.parent)
    return Package(name, typed.parent.name, wheel, folder)


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Return what a command wrote to standard output; raises `CommandFailure` when it fails."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CommandFailure(f"{' '.join(map(str, command))}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout
