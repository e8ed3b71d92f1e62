"""Anchors that headings have, however they are written: a link to one is not told."""

import pytest

from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api


@pytest.mark.parametrize(
    ("heading", "anchor", "expected"),
    [
        ("Old books\n=========", "old-books", []),
        ("Old books\n---------", "old-books", []),
        ("## Old books ##", "old-books", []),
        ("## Old books {#elders}", "elders", []),
        ("## Old books {#elders}", "old-books", []),
        ("## Old [books](https://a.b)", "old-books", []),
        ("## Old\n\n## Old", "old-1", []),
        ("## Old\n\n## Old", "old-2", ["`guide.md` has no anchor `old-2`"]),
        ("## Old books", "olds", ["`guide.md` has no anchor `olds`"]),
    ],
)
def test_an_anchor_of_a_heading(heading: str, anchor: str, expected: list[str]) -> None:
    """Underlined, closed, numbered and named headings have the anchors that readers see; any other is told."""
    files = (File("guide.md", f"# Guide\n\n{heading}\n\nSee [there](#{anchor}).\n"),)
    result = read_api(files)
    told = [item for item in lint(result.readable, files, result.diagnostics, IDS) if item.rule == "dangling-link"]
    assert expected == [item.message for item in told]
    assert all((item.span.line, item.span.column) == (heading.count("\n") + 5, 13) for item in told)
