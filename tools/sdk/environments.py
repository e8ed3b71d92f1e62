"""One environment for each combination of a package, a Python and the age of its dependencies."""

import sys
from dataclasses import dataclass
from pathlib import Path

from tools.sdk.interpreters import UV
from tools.sdk.packages import Package, run

RESOLUTIONS = {"lowest": "lowest-direct", "newest": "highest"}
"""How old the dependencies are, and what uv calls that."""


@dataclass(frozen=True, slots=True)
class Combination:
    """What is put together; `interpreter` is the command of a Python, `dependencies` a key of `RESOLUTIONS`."""

    package: Package
    interpreter: str
    dependencies: str
    root: Path

    @property
    def folder(self) -> Path:
        """Where the environment is, below `root`."""
        return self.root / f"{self.package.name}-{Path(self.interpreter).name}-{self.dependencies}"


def prove(combination: Combination) -> str:
    """Run the shipped tests in a new environment, and mypy on the package: `Python 3.11.7, lowest: 397 passed, typed`.

    Raises `CommandFailure` where the declared versions cannot be installed, a test fails or mypy finds something.
    """
    python = _make_environment(combination)
    version = run(python, "-c", "import platform; print(platform.python_version())").strip()
    package = combination.package
    tested = run(python, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=package.folder)
    passed = tested.strip().split("\n")[-1].partition(" in ")[0]
    strict = ("--strict", "--config-file=", "--no-incremental", "--no-error-summary")
    run(sys.executable, "-m", "mypy", *strict, "--python-executable", python, "--package", package.module)
    return f"{package.name}, Python {version}, {combination.dependencies}: {passed}, typed"


def _make_environment(combination: Combination) -> Path:
    """Install the wheel and what its tests need, and return the command of the environment's Python."""
    package, resolution = combination.package, RESOLUTIONS[combination.dependencies]
    run(*UV, "venv", "--quiet", "--no-project", "--python", combination.interpreter, combination.folder)
    python = combination.folder / "bin" / "python"
    install = (*UV, "pip", "install", "--quiet", "--python", python)
    # Of what a wheel depends on, uv would take the newest: only what is asked for by name is taken at its lowest.
    needs = ("--requirement", package.project, "--group", f"{package.project}:test")
    run(*install, "--resolution", resolution, *needs)
    run(*install, "--no-deps", package.wheel)
    return python
