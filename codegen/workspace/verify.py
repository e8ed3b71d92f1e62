"""Old users against a new package: the tests that the previous release shipped, its types, its surface.

Everything happens in a folder that is thrown away. The packages that do the work are those of the running
environment; `codegen[verify]` installs them.
"""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from codegen.files import File
from codegen.release.announced import Failure
from codegen.workspace.errors import WorkspaceError

_NEEDED: Final = ("griffe", "mypy", "pytest")
_ROOT: Final = "python/"


def verify_package(old: Iterable[File], new: Iterable[File], package: str) -> tuple[Failure, ...]:
    """Run the old release's tests on the new package, type-check them, and compare the surfaces with griffe.

    The files have paths below generated/. Raises `WorkspaceError` when a tool is missing, or the old release shipped
    no tests.
    """
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise WorkspaceError(f"not installed: {', '.join(missing)}", "install `codegen[verify]`")
    before = {file.path.removeprefix(_ROOT): file.text for file in old if file.path.startswith(_ROOT)}
    after = {file.path.removeprefix(_ROOT): file.text for file in new if file.path.startswith(_ROOT)}
    with TemporaryDirectory(prefix="codegen-verify-") as name:
        root = Path(name)
        _write(root / "old", before)
        _write(root / "new", after)
        # What the release shipped beside the package (tests, what they read, settings), around the new package.
        _write(root / "mixed", {path: text for path, text in before.items() if not path.startswith(f"{package}/")})
        _write(root / "mixed", {path: text for path, text in after.items() if path.startswith(f"{package}/")})
        return (*_run_tests(root / "mixed"), *_compare(root, package))


def _write(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def _run_tests(root: Path) -> Iterator[Failure]:
    if not (root / "tests").is_dir():
        raise WorkspaceError("the previous release shipped no tests", "verify the next release against this one")
    commands = {
        "mypy": ["-m", "mypy", "--no-incremental", "--explicit-package-bases", "--no-error-summary", "tests"],
        # To be told that something is deprecated is no failure, although the tests take every warning for one.
        "pytest": ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "ignore::DeprecationWarning", "tests"],
    }
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "MYPY"))}
    environment = {**own, "PYTHONPATH": str(root), "MYPYPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    for check, arguments in commands.items():
        done = subprocess.run(
            [sys.executable, *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            yield Failure(check, "", "\n".join((done.stdout + done.stderr).strip().split("\n")[-20:]))


def _compare(root: Path, package: str) -> Iterator[Failure]:
    # Imported here since only this command needs it.
    import griffe

    def load(folder: str) -> griffe.Object | griffe.Alias:
        return griffe.load(package, search_paths=[root / folder], allow_inspection=False)

    for breakage in griffe.find_breaking_changes(load("old"), load("new")):
        names = breakage.obj.path.split(".")[1:]
        is_private = any(name.startswith("_") and name != "__init__" for name in names)
        # Constants of modules are data of calls; the values of attributes are not part of a surface.
        is_data = names[-1].isupper() or breakage.kind is griffe.BreakageKind.ATTRIBUTE_CHANGED_VALUE
        if not is_private and not is_data:
            yield Failure("griffe", ".".join(names), f"{breakage.kind.value}: {breakage.obj.path}")
