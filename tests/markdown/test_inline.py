"""Entities and links."""

import pytest

from codegen.markdown.inline import Link, decode_entities, parse_links


@pytest.mark.parametrize(
    ("text", "decoded"),
    [("&#x3D;", "="), ("&amp;lt;", "&lt;"), ("a&copy=2", "a&copy=2"), ("&#0;", "\ufffd"), ("&nosuch;", "&nosuch;")],
)
def test_entities_are_decoded_once_and_need_their_semicolon(text: str, decoded: str) -> None:
    """CommonMark 6.2, not HTML's leniency: `&copy=2` in a query is not a sign of copyright."""
    assert decode_entities(text) == decoded


def test_links_are_found_with_their_places() -> None:
    """A link has its text, target and offsets."""
    assert parse_links("See [A B](schemas.md#a-b).") == (Link("A B", "schemas.md#a-b", 4, 25),)


@pytest.mark.parametrize(
    ("target", "anchor"),
    [
        ("schemas.md#device", "device"),
        ("./schemas.md#insert/update", "insert/update"),
        ("javascript:x", None),
        ("../x.md#device", None),
        ("schemas.md", None),
        ("https://evil.example/schemas.md#device", None),
    ],
)
def test_only_anchors_of_schemas_md_are_schema_links(target: str, anchor: str | None) -> None:
    """A link elsewhere names no schema."""
    assert Link("", target, 0, 0).schema_anchor == anchor
