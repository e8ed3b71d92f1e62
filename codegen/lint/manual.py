"""The manual: a page for each id that a diagnostic can have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from codegen.diagnostics import Severity
from codegen.lint.reader_rules import READER_PAGES
from codegen.lint.registry import RULES
from codegen.lint.rule import Rule

_HEAD: Final = re.compile(r"(?P<severity>[a-z]+)\[(?P<rule>[a-z0-9-]+)\]")


@dataclass(frozen=True, slots=True)
class Page:
    """`title` is one sentence, `text` the paragraphs under it; the snippets are Markdown, empty where there is none.

    A snippet is of a document that is otherwise right; a comment with a file name starts another document.
    """

    rule: str
    severity: Severity
    title: str
    text: str = ""
    bad: str = ""
    good: str = ""


@cache
def pages() -> dict[str, Page]:
    """Return the pages of all rules by their ids, in the order of the alphabet."""
    found = (*_reader_pages(), *(parse_page(rule) for rule in RULES))
    return {page.rule: page for page in sorted(found, key=lambda page: page.rule)}


def parse_page(rule: Rule) -> Page:
    """Split a rule's docstring: a sentence, paragraphs, then `Bad:` and `Good:`, each with an indented snippet."""
    title, _, rest = (rule.manual or "").strip().partition("\n")
    text, _, snippets = rest.partition("\nBad:\n")
    bad, _, good = snippets.partition("\nGood:\n")
    return Page(rule.id, rule.severity, title, text.strip(), _outdent(bad), _outdent(good))


def _outdent(snippet: str) -> str:
    return "\n".join(line.removeprefix("    ") for line in snippet.strip("\n").split("\n"))


def _reader_pages() -> Iterator[Page]:
    for block in READER_PAGES.strip().split("\n\n"):
        head, _, page = block.partition("\n")
        title, _, text = page.partition("\n")
        if match := _HEAD.fullmatch(head):
            yield Page(match["rule"], Severity(match["severity"]), title, text)
