"""The examples of README.md and reference.md are what strict type checkers accept."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.type_checking import cache_option

PACKAGE = Path(__file__).parent.parent.parent / "generated" / "python"


def _examples(name: str) -> list[str]:
    text = (PACKAGE / name).read_text(encoding="utf-8")
    return re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def _function(number: int, example: str) -> str:
    lines = "".join(f"    {line}\n" if line else "\n" for line in example.splitlines())
    return f"def example_{number}(client: Client) -> None:\n{lines}"


def test_examples_are_typed(tmp_path: Path) -> None:
    """Mypy --strict finds nothing in the README as one program, nor in any example of the reference."""
    (tmp_path / "readme.py").write_text("\n".join(_examples("README.md")), encoding="utf-8")
    functions = [_function(number, example) for number, example in enumerate(_examples("reference.md"))]
    reference = "\n\n".join(["from losant_api import Client", *functions])
    (tmp_path / "reference.py").write_text(reference, encoding="utf-8")
    programs = ["readme.py", "reference.py"]
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", cache_option(tmp_path), *programs]
    environment = {**os.environ, "MYPYPATH": str(PACKAGE)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert "Success: no issues found in 2 source files\n" == done.stdout
