"""Anchors that links lead to: headings in all their forms, and numbers of repeated ones."""

import pytest

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.lint.rules.dangling_link import CHECK
from codegen.lint.spec import Spec
from codegen.model.api import Api


def _find(text: str, dialect: str = "") -> list[Diagnostic]:
    return list(CHECK.find(Spec(Api("", (), dialect=dialect), (File("things.md", text),))))


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## Get a thing", "get-a-thing"),
        ("## Get `the` **thing**", "get-the-thing"),
        ("## _Removed_ thing", "removed-thing"),
        ("## snake_case", "snake_case"),
        ("## Get [a thing](https://example.com)", "get-a-thing"),
        ("## Get a thing {#get}", "get"),
        ("## Get a thing {{%removed%}} {#get-removed}", "get-removed"),
        ("## Get a thing ##", "get-a-thing"),
        ("Get a thing\n===========", "get-a-thing"),
        ("## Things\n\n## Things", "things-1"),
        ('<div id="parts"></div>', "parts"),
        ('<a name="parts"></a>', "parts"),
    ],
)
def test_what_is_an_anchor(heading: str, anchor: str) -> None:
    """Marks, links and ids of a heading are no part of its slug, and a repeated one has a number."""
    assert [] == _find(f"[there](#{anchor})\n\n{heading}\n")


@pytest.mark.parametrize("anchor", ["things-2", "things1", "thing", "integrations-jira"])
def test_what_is_none(anchor: str) -> None:
    """A number is one of a heading that stands as often; the place is that of the target."""
    [found] = _find(f"See [there](#{anchor}).\n\n## Things\n\n## Integrations.jira\n")
    assert (1, 13, len(anchor) + 1) == (found.span.line, found.span.column, found.span.length)
    assert f"`things.md` has no anchor `{anchor}`" == found.message


@pytest.mark.parametrize("anchor", ["things-1", "things2", "integrations-jira"])
def test_anchors_of_other_sites(anchor: str) -> None:
    """In a dialect letters and digits count alone, and a number may start at 1 or at 2."""
    assert [] == _find(f"[there](#{anchor})\n\n## Things\n\n## Things\n\n## Integrations.jira\n", "fleet")
    assert 1 == len(_find("[there](#things3)\n\n## Things\n\n## Things\n", "fleet"))


def test_links_to_documents() -> None:
    """A document of the folder has to be there, with either ending; one out of the folder is not looked for."""
    text = "[a](parts.mdx#a) [b](../parts.md) [c](things.md)\n"
    assert [(1, 5, "the link leads to `parts.mdx`, which is not there")] == [
        (item.span.line, item.span.column, item.message) for item in _find(text)
    ]
