"""Runs every example of the documentation in this package."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .support.loopback import Loopback

FOLDER = Path(__file__).parent.parent
EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ACTION = re.compile(r"^### (.*)\n\n`+ ?([A-Z]+) (/.*?) ?`+$", re.MULTILINE)


def read(name: str) -> str:
    """Return a file of the package's folder."""
    return (FOLDER / name).read_text(encoding="utf-8")


def actions() -> Iterator[Any]:
    """Yield the method, path and example of each action in reference.md."""
    _, *sections = re.split(r"^(?=### )", read("reference.md"), flags=re.MULTILINE)
    for section in sections:
        heading = ACTION.match(section)
        example = EXAMPLE.search(section)
        assert heading and example, section
        yield pytest.param(heading[2], heading[3], example[1], id=heading[1])


@pytest.mark.parametrize(("method", "path", "example"), actions())
def test_an_example_of_the_reference_runs(
    method: str,
    path: str,
    example: str,
    client: object,
    loopback: Loopback,
) -> None:
    """The example calls its action: a request with that method and path is sent."""
    exec(compile(example, "reference.md", "exec"), {"client": client})
    sent = loopback.received[0]
    assert sent.method == method
    segments = [re.escape(piece) for piece in re.split(r"\{[^{}]*\}", path)]
    assert re.fullmatch("[^/]+".join(segments), sent.path)


@pytest.mark.usefixtures("environment")
def test_the_examples_of_the_readme_run() -> None:
    """All examples run, one after the other, as the README has them."""
    names: dict[str, Any] = {"__name__": "readme"}
    examples = EXAMPLE.findall(read("README.md"))
    assert examples
    try:
        for example in examples:
            exec(compile(example, "README.md", "exec"), names)
    finally:
        if "client" in names:
            names["client"].close()
