"""Packages made of small trees of documents: written, imported, and type-checked with a program that uses them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import count
from pathlib import Path
from types import ModuleType

from codegen.config import Config
from codegen.pipeline import build
from codegen.workspace.config import load_config
from codegen.workspace.read import read_spec
from tests.package_files import put
from tests.type_checking import cache_option

CASES = Path(__file__).parent.parent / "cases"
_SECONDS = count(1)
"""When programs were written: each at a second of its own."""


def write_case(case: str, root: Path) -> Path:
    """Write the package of a case below `root`, with its codegen.yaml; return the folder that it is imported from."""
    files, _ = read_spec(CASES / case)
    place = CASES / case / "codegen.yaml"
    config, _ = load_config(place) if place.exists() else (Config(), ())
    return put(build(files, config).files, root)


@contextmanager
def imported(folder: Path) -> Iterator[ModuleType]:
    """Import the package of a folder, and forget it again."""
    sys.path.insert(0, str(folder))
    try:
        yield import_module("example_api")
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == "example_api"]:
            del sys.modules[name]


def mypy_faults(folder: Path, program: str) -> list[str]:
    """Return the codes of what strict mypy finds in a program that stands beside the package."""
    place = folder / "program.py"
    place.write_text(program, encoding="utf-8")
    # Two programs of one size and one second are the same to mypy.
    os.utime(place, (next(_SECONDS),) * 2)
    (folder / "mypy.ini").write_text("[mypy]\nstrict = true\n", encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file", "mypy.ini", cache_option(folder), "program.py"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    faults = re.findall(r"^program\.py:\d+: error: .*\[(.*)\]$", result.stdout, re.MULTILINE)
    assert ("Success: no issues found in 1 source file\n" == result.stdout) is not bool(faults), result.stdout
    return faults


def pyright_faults(folder: Path, program: str) -> list[str]:
    """Return the rules of what strict pyright finds in it."""
    (folder / "program.py").write_text(program, encoding="utf-8")
    (folder / "pyrightconfig.json").write_text(
        '{"strict": ["program.py"], "include": ["program.py"]}', encoding="utf-8"
    )
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(folder)]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found = json.loads(result.stdout)
    assert found["summary"]["filesAnalyzed"] == 1
    return [item["rule"] for item in found["generalDiagnostics"]]
