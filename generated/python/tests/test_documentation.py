"""Runs every example in the documentation of this package."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from .support.loopback import Loopback
from .support.package import Client

FOLDER = Path(__file__).parent.parent
EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ACTION = re.compile(r"### (.*)\n\n`+ ?([A-Z]+) (/.*?) ?`+\n")


def read(name: str) -> str:
    """Return a file of the package's folder."""
    return (FOLDER / name).read_text(encoding="utf-8")


def action(section: str) -> Any:
    """Return the method, path and example of an action in the reference."""
    heading, example = ACTION.match(section), EXAMPLE.search(section)
    assert heading, section
    assert example, section
    return pytest.param(heading[2], heading[3], example[1], id=heading[1].strip("`"))


ACTIONS = re.split(r"^(?=### )", read("reference.md"), flags=re.MULTILINE)[1:]


def run(source: str, folder: Path, **names: object) -> dict[str, Any]:
    """Run `source` with `names` given; return all names that it has in the end."""
    path = folder / "example.py"
    path.write_text(source, encoding="utf-8")
    return runpy.run_path(str(path), names)


@pytest.mark.parametrize(("method", "path", "example"), list(map(action, ACTIONS)))
def test_an_example_of_the_reference_runs(
    method: str,
    path: str,
    example: str,
    client: Client,
    loopback: Loopback,
    tmp_path: Path,
) -> None:
    """The example calls its action: a request with that method and path is sent."""
    run(example, tmp_path, client=client)
    sent = loopback.received[0]
    assert sent.method == method
    segments = [re.escape(piece) for piece in re.split(r"\{[^{}]*\}", path)]
    assert re.fullmatch("[^/]+".join(segments), sent.path)


@pytest.mark.usefixtures("environment")
def test_the_examples_of_the_readme_run(
    loopback: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All examples run, one after the other, and the tests among them pass."""
    monkeypatch.chdir(tmp_path)
    # What is iterated over has to be a page.
    loopback.answer = {"items": []}
    examples = EXAMPLE.findall(read("README.md"))
    if not examples:
        pytest.skip("no action is documented with a call that could be an example")
    names = run("\n".join(examples), tmp_path)
    if "client" in names:
        names["client"].close()
    for name, value in names.items():
        if name.startswith("test_"):
            value()
