"""Every case of tests/cases through the whole pipeline: what is said, and what is generated, as files to read.

A case is a folder with the smallest documents that show one thing. The runtime and the fixed files of the package
are the same for all of them and have tests of their own.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.config import Config
from codegen.files import File
from codegen.pipeline import Build, build
from codegen.report.text import render_diagnostics
from codegen.workspace.config import load_config
from codegen.workspace.read import read_spec

CASES = Path(__file__).parent / "cases"
SHOWN = ("example_api/resources/", "example_api/models/", "example_api/bodies/")


def is_shown(file: File) -> bool:
    """Tell whether a generated file says something about the case's documents."""
    return file.path.endswith(".yaml") or (
        any(part in file.path for part in SHOWN) and not file.path.endswith("__init__.py")
    )


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_case(case: str, snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """The messages with their positions, and the generated files, are the accepted ones."""
    result = run(CASES / case)
    assert snapshot_file("messages.txt") == "".join(f"{line}\n" for line in render_diagnostics(result.diagnostics))
    for file in filter(is_shown, result.files):
        name = file.path.removeprefix("python/example_api/").removeprefix("openapi/")
        assert snapshot_file(name) == file.text


def run(folder: Path) -> Build:
    """Build a case, with its codegen.yaml where it has one."""
    files, _ = read_spec(folder)
    place = folder / "codegen.yaml"
    config, _ = load_config(place) if place.exists() else (Config(), ())
    return build(files, config)
