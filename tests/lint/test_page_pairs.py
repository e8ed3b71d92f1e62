"""Parameters of pages that belong together, by any of their names."""

import pytest

from tools.snippets import run_snippet

_QUERY = (
    "### Request Query Parameters\n\n| Name | Required | Description | Default | Example |\n| - | - | - | - | - |\n"
)
_PAGE = "| page | N | Which page | 0 | 2 |\n"
_OFFSET = "| offset | N | How many to skip | 0 | 20 |\n"


@pytest.mark.parametrize("size", ["perPage", "per_page", "limit", "pageSize"])
@pytest.mark.parametrize("start", [_PAGE, _OFFSET])
def test_any_size_is_a_partner(start: str, size: str) -> None:
    """A page and an offset need a size, whatever it is called."""
    snippet = f"{_QUERY}{start}| {size} | N | How many to return | 50 | 10 |\n"
    rules = {item.rule for item in run_snippet(snippet).diagnostics}

    assert set() == rules & {"incomplete-pair", "unclear-pages"}


@pytest.mark.parametrize("start", [_PAGE, _OFFSET])
def test_a_start_without_a_size_is_reported(start: str) -> None:
    """Once, at its row: that it leaves an iterator out follows from it."""
    found = [(item.rule, item.span.column) for item in run_snippet(f"{_QUERY}{start}").diagnostics]

    assert [("incomplete-pair", 3)] == found
