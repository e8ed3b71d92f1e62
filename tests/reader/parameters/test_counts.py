"""Rows about pages without a default and an example: which of them are whole numbers."""

import pytest

from codegen.model.parameter import Kind
from codegen.reader.parameters.kinds import infer_kind


@pytest.mark.parametrize(
    ("name", "description", "kind"),
    [
        ("page", "Which page of results to return", Kind.INTEGER),
        ("page", "Page number", Kind.INTEGER),
        ("page", "Starting at `1`", Kind.INTEGER),
        ("page_number", "The number of the page (1-based)", Kind.INTEGER),
        ("perPage", "How many items to return per page", Kind.INTEGER),
        ("page_size", "Number of items", Kind.INTEGER),
        ("limit", "Maximum number of results", Kind.INTEGER),
        ("offset", "How many items to skip", Kind.INTEGER),
        ("startIndex", "Index of the first result", Kind.INTEGER),
        ("page", "The name of a page", Kind.STRING),
        ("limit", "Where it ends", Kind.STRING),
        ("size", "How many letters it has", Kind.STRING),
        ("title", "Page number", Kind.STRING),
    ],
)
def test_what_counts_pages_is_a_whole_number(name: str, description: str, kind: Kind) -> None:
    """Its name and its description say so together; either alone may mean anything."""
    assert kind is infer_kind(name, description, None, None)


def test_an_example_says_more() -> None:
    """What a row shows counts before what it is called."""
    assert Kind.STRING is infer_kind("page", "Which page of results to return", None, "first")
    assert Kind.STRING is infer_kind("limit", "Maximum number of results", "none", None)
