"""One environment for each combination of a package, a Python and the age of its dependencies."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.sdk.interpreters import UV
from tools.sdk.packages import Package, run

RESOLUTIONS = {"lowest": "lowest-direct", "newest": "highest"}
"""How old the dependencies are, and what uv calls that."""


@dataclass(frozen=True, slots=True)
class Place:
    """An environment to make: `interpreter` is the command of a Python, `dependencies` a key of `RESOLUTIONS`."""

    name: str
    interpreter: str
    dependencies: str
    root: Path

    @property
    def folder(self) -> Path:
        """Where the environment is, below `root`."""
        return self.root / f"{self.name}-{Path(self.interpreter).name}-{self.dependencies}"


@dataclass(frozen=True, slots=True)
class Combination:
    """A package of an SDK, and where its tests are run."""

    package: Package
    place: Place

    def prove(self) -> str:
        """Run the shipped tests in a new environment, and mypy on the package.

        Return what came of it, as `spec, Python 3.11.7, lowest: 397 passed, typed`. Raises `CommandFailure` where the
        declared versions cannot be installed, a test fails or mypy finds something.
        """
        package = self.package
        needs = ("--requirement", package.project, "--group", f"{package.project}:test")
        python = _make_environment(self.place, needs, package.wheel)
        tested = run(python, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=package.folder)
        passed = tested.strip().split("\n")[-1].partition(" in ")[0]
        strict = ("--strict", "--config-file=", "--no-incremental", "--no-error-summary")
        run(sys.executable, "-m", "mypy", *strict, "--python-executable", python, "--package", package.module)
        return f"{package.name}, {_describe(self.place, python)}: {passed}, typed"


@dataclass(frozen=True, slots=True)
class Generator:
    """The generator itself, and where it is asked for the files of the project once more."""

    project: Path
    place: Place

    def prove(self) -> str:
        """Install the generator as its users do, and compare what is generated with what it gives.

        Return what came of it, as `generator, Python 3.11.7, lowest: up to date (114 files)`. Raises `CommandFailure`
        where the declared versions cannot be installed, or anything differs.
        """
        python = _make_environment(self.place, ("--requirement", self.project / "pyproject.toml"), self.project)
        checked = run(python.with_name("codegen"), "check", "--no-cache", cwd=self.project)
        return f"generator, {_describe(self.place, python)}: {checked.strip().partition(': ')[2]}"


def _make_environment(place: Place, needs: Sequence[str | Path], package: Path) -> Path:
    """Install what a package needs and then the package, and return the command of the environment's Python."""
    run(*UV, "venv", "--quiet", "--no-project", "--python", place.interpreter, place.folder)
    python = place.folder / "bin" / "python"
    install = (*UV, "pip", "install", "--quiet", "--python", python)
    # Of what a wheel depends on, uv would take the newest: only what is asked for by name is taken at its lowest.
    run(*install, "--resolution", RESOLUTIONS[place.dependencies], *needs)
    run(*install, "--no-deps", package)
    return python


def _describe(place: Place, python: Path) -> str:
    version = run(python, "-c", "import platform; print(platform.python_version())").strip()
    return f"Python {version}, {place.dependencies}"
