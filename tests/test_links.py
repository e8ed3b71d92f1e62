"""Links between the project's own pages lead somewhere."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.repositories import REPOSITORY

PAGES = [REPOSITORY / "README.md", REPOSITORY / "CONTRIBUTING.md", *sorted((REPOSITORY / "docs").glob("*.md"))]


def _anchors(page: Path) -> set[str]:
    """Return what code hosts make of the headings of a page."""
    tokens = MarkdownIt().parse(page.read_text(encoding="utf-8"))
    inside = [after.children or [] for token, after in pairwise(tokens) if token.type == "heading_open"]
    titles = ("".join(item.content for item in items if item.type in {"text", "code_inline"}) for items in inside)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def _links(page: Path) -> list[str]:
    tokens = MarkdownIt().parse(page.read_text(encoding="utf-8"))
    inside = (item for token in tokens for item in token.children or [] if item.type == "link_open")
    return [str(item.attrs["href"]) for item in inside if "://" not in str(item.attrs["href"])]


def _leads_somewhere(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = page.parent / path if path else page
    return target.exists() and (not anchor or target.suffix != ".md" or anchor in _anchors(target))


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_links_lead_somewhere(page: Path) -> None:
    """Every file is there, and every heading that a link names."""
    assert [] == [link for link in _links(page) if not _leads_somewhere(page, link)]


def test_a_dead_link_is_seen(tmp_path: Path) -> None:
    """A heading that moved, or a file that is gone, would be told."""
    page = tmp_path / "page.md"
    page.write_text("## One thing\n\n[a](#one-thing) [b](#another) [c](gone.md)\n", encoding="utf-8")
    assert ["#another", "gone.md"] == [link for link in _links(page) if not _leads_somewhere(page, link)]
