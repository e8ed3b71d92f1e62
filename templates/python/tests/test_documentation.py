"""Runs every example in the documentation of this package, and follows its links."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from .support.loopback import Loopback
from .support.package import Client, FakeApi

# A deprecated method has its examples, too.
pytestmark = pytest.mark.filterwarnings("ignore:`.*` is deprecated:DeprecationWarning")

FOLDER = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "reference.md")
EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
ACTION = re.compile(r"### (`+ ?client\..*)\n\n`+ ?([A-Z]+) (/.*?) ?`+\n")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^()\s]*)\)")
PRINT = re.compile(r"^ *print\(.*?\)(?:  # (.*))?$")
COMMENT = re.compile(r"^ *# (.*)$")


def read(name: str) -> str:
    """Return a file of the package's folder."""
    return (FOLDER / name).read_text(encoding="utf-8")


def actions() -> Iterator[Any]:
    """Yield method, path and examples of each action in the reference."""
    for section in re.split(r"^(?=##)", read("reference.md"), flags=re.MULTILINE):
        if heading := ACTION.match(section):
            examples = EXAMPLE.findall(section)
            assert examples, section
            name = heading[1].strip("`")
            yield pytest.param(heading[2], heading[3], examples, id=name)


def run(source: str, folder: Path, **names: object) -> dict[str, Any]:
    """Run `source` with `names` given; return all names that it has in the end."""
    path = folder / "example.py"
    path.write_text(source, encoding="utf-8")
    return runpy.run_path(str(path), names)


def shown(source: str) -> list[str] | None:
    """Return the lines that an example says it prints; None where it does not say.

    They are the comments behind `print`, or on the lines below it; `...` is whatever
    follows.
    """
    lines: list[str] = []
    is_below = False
    for line in source.splitlines():
        printing, comment = PRINT.match(line), COMMENT.match(line)
        if printing and printing[1]:
            lines.append(printing[1])
        elif comment and is_below:
            lines.append(comment[1])
        is_below = bool(printing and not printing[1]) or bool(comment and is_below)
    return lines or None


def check_printed(source: str, printed: str) -> None:
    """Assert that an example printed what it says."""
    lines, expected = printed.splitlines(), shown(source)
    if expected is not None:
        if expected[-1] == "...":
            expected.pop()
            lines = lines[: len(expected)]
        assert lines == expected


@pytest.fixture
def documented(loopback: Loopback) -> Loopback:
    """The server, which answers with the documented examples, or with an empty page."""
    loopback.answer = {"items": []}
    fake = FakeApi()
    with fake.client() as client:
        loopback.prefix = urlsplit(client.base_url).path
    loopback.examples = fake.handle
    return loopback


@pytest.mark.parametrize(("method", "path", "examples"), list(actions()))
def test_the_examples_of_an_action_run(
    method: str,
    path: str,
    examples: list[str],
    client: Client,
    documented: Loopback,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each example calls its action, and prints what it says.

    A request with that method and path is sent, and answered with the documented
    example.
    """
    for example in examples:
        documented.received.clear()
        run(example, tmp_path, client=client)
        check_printed(example, capsys.readouterr().out)
        sent = documented.received[0]
        assert sent.method == method
        segments = [re.escape(piece) for piece in re.split(r"\{[^{}]*\}", path)]
        assert re.fullmatch("[^/]+".join(segments), sent.path)


@pytest.mark.usefixtures("environment")
def test_the_examples_of_the_readme_run(
    documented: Loopback,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All examples run, one after the other, print what they say, and tests pass."""
    monkeypatch.chdir(tmp_path)
    examples = EXAMPLE.findall(read("README.md"))
    if not examples:
        pytest.skip("no action is documented with a call that could be an example")
    names: dict[str, Any] = {}
    try:
        for example in examples:
            own = {name: it for name, it in names.items() if not name.startswith("__")}
            names = run(example, tmp_path, **own)
            check_printed(example, capsys.readouterr().out)
    finally:
        if "client" in names:
            names["client"].close()
    # Where no call can be shown, the examples there are send nothing.
    assert documented.received or "client" not in names
    for name, value in names.items():
        if name.startswith("test_"):
            value()


def anchors(name: str) -> list[str]:
    """Return the anchors of all headings of a document, as GitHub makes them."""
    found: list[str] = []
    for heading in HEADING.findall(FENCE.sub("", read(name))):
        text = re.sub(r"\\(.)", r"\1", heading.replace("`", "")).strip()
        base = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        anchor, count = base, 0
        while anchor in found:
            count += 1
            anchor = f"{base}-{count}"
        found.append(anchor)
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_somewhere(name: str) -> None:
    """Each link is to a document that is there and to a heading in it, or to another site."""
    known = {document: anchors(document) for document in DOCUMENTS}
    links = LINK.findall(FENCE.sub("", read(name)))
    assert links
    for link in links:
        if link.startswith(("https://", "http://")):
            continue
        document, _, anchor = link.partition("#")
        assert (document or name) in known, link
        assert not anchor or anchor in known[document or name], link
