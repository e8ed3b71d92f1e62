"""What signatures and values name is importable from a public module, cheaply."""

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from tests.conftest import SHARED
from tests.sdk.annotations import named_in_public
from tests.sdk.packages import write_case
from tests.sdk.test_shipped import write_package

DOORS = ("", ".types", ".scopes", ".testing")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package of a case is written to."""
    return write_case("tagged-union", tmp_path_factory.mktemp("types"))


def _private(package: Path) -> set[str]:
    """Return what the public surface names that no public module hands out."""
    named = named_in_public(package)
    assert {"RawResponse", "RawStream", "RequestOptions", "Timeout", "Token", "AsyncToken"} <= {
        name for _, name in named
    }
    handed_out = dict(_handed_out(package.name))
    values = {home: getattr(import_module(home[0]), home[1]) for home in named}
    return {
        name
        for (_, name), value in values.items()
        if handed_out.get(name) is not value and not isinstance(value, (TypeVar, ParamSpec))
    }


def _handed_out(package: str) -> Iterator[tuple[str, object]]:
    for door in DOORS:
        module = import_module(f"{package}{door}")
        yield from ((name, getattr(module, name)) for name in module.__all__)


def test_all_that_is_named_can_be_imported(repository: Path) -> None:
    """Nobody has to import from `_runtime` to annotate what they pass or get."""
    assert set() == _private(repository / "generated" / "python" / "losant_api")


def test_a_name_that_is_kept_private_is_found(tmp_path: Path) -> None:
    """The walk sees through signatures, unions, strings, aliases, base classes and attributes of modules."""
    package = tmp_path / "walked"
    (package / "_runtime").mkdir(parents=True)
    files = {
        "__init__.py": "",
        "_runtime/__init__.py": "",
        "_runtime/a.py": "class A: ...\nclass B:\n    b: 'list[C]'\nclass C: ...\n"
        "class D:\n    def __init__(self, e: E): ...\nclass E: ...\n",
        "_runtime/lazy.py": "from .a import A as L\n",
        "_runtime/base.py": "from . import lazy\nfrom .a import C, D, E\nX: TypeAlias = D | int\nclass BaseClient:\n"
        "    def __init__(self, x: X) -> None: ...\n    def call(self) -> 'lazy.L': ...\n"
        "    def _own(self) -> E: ...\n",
        "client.py": "from walked._runtime.base import BaseClient\nfrom walked._runtime.a import B, E\n"
        "class Client(BaseClient):\n    def get(self, *, b: Annotated[B | None, E]) -> None: ...\n",
    }
    for name, text in files.items():
        (package / name).write_text(text, encoding="utf-8")

    runtime = "walked._runtime"
    expected = {(f"{runtime}.a", name) for name in "ABCD"} | {(f"{runtime}.base", "X")}
    assert expected == named_in_public(package)


@pytest.mark.corpus
def test_all_that_a_whole_tree_names_can_be_imported(tmp_path: Path) -> None:
    """With streams of events, unions with tags and pages, too."""
    package = write_package(SHARED / "corpus" / "2018-10-15", tmp_path)
    program = (
        "import sys\nfrom pathlib import Path\nfrom tests.sdk.test_public_types import _private\n"
        f"print(sorted(_private(Path({str(package / 'losant_api')!r}))))\n"
    )

    assert "[]\n" == _run(program, package)


def test_the_door_loads_what_is_asked_for(folder: Path) -> None:
    """To open it costs nothing, and neither pydantic nor streams come with a name that needs none of them."""
    program = (
        "import sys, example_api\nbefore = set(sys.modules)\nimport example_api.types as types\n"
        "opened = set(sys.modules) - before\nassert types.RawResponse and types.RequestOptions and types.Token\n"
        "print(sorted(opened), sorted(set(sys.modules) - before - opened), 'pydantic' in sys.modules)\n"
        "assert types.EventStream and 'example_api._runtime.async_stream' not in sys.modules\n"
    )

    assert "['example_api.types'] ['example_api._runtime.raw'] False\n" == _run(program, folder)


def test_the_door_knows_its_names(folder: Path) -> None:
    """`dir` and `*` have all of them, and another one is an AttributeError."""
    program = (
        "import example_api.types as types\nfrom example_api.types import *\nassert dir(types) == types.__all__\n"
        "assert all(globals()[name] is getattr(types, name) for name in types.__all__)\n"
        "print(RawResponse.__name__, hasattr(types, 'Thing'))\n"
    )

    assert "RawResponse False\n" == _run(program, folder)


def test_errors_are_shown_as_they_are_imported(folder: Path) -> None:
    """A traceback names the module that an error is caught from, and an error can be pickled by that name."""
    program = (
        "import pickle\nfrom example_api import NotFoundError, SchemaMismatchWarning\n"
        "print(NotFoundError.__module__, SchemaMismatchWarning.__module__)\n"
        "assert type(pickle.loads(pickle.dumps(NotFoundError('x')))) is NotFoundError\n"
    )

    assert "example_api example_api\n" == _run(program, folder)


def _run(program: str, folder: Path) -> str:
    """Return what a program prints, run beside a package."""
    environment = {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{Path.cwd()}", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)
    return done.stdout
