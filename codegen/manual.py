"""The manual: a page for each id that a diagnostic can have."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from codegen.diagnostics import Severity
from codegen.lint.reader_rules import READER_PAGES
from codegen.lint.registry import CHECKS
from codegen.report.page import Page, parse_page

_HEAD: Final = re.compile(r"(?P<severity>[a-z]+)\[(?P<rule>[a-z0-9-]+)\]")


@cache
def pages() -> dict[str, Page]:
    """Return the pages of all rules by their ids, in the order of the alphabet."""
    found = (*_reader_pages(), *(parse_page(check.rule) for check in CHECKS))
    return {page.rule: page for page in sorted(found, key=lambda page: page.rule)}


def _reader_pages() -> Iterator[Page]:
    for block in READER_PAGES.strip().split("\n\n"):
        head, _, page = block.partition("\n")
        title, _, text = page.partition("\n")
        if match := _HEAD.fullmatch(head):
            yield Page(match["rule"], Severity(match["severity"]), title, text)


IDS: Final = frozenset(pages())
"""The ids of all rules."""
