"""All blocks in the order of the document."""

from codegen.markdown.walk import walk
from tests.markdown.parsing import MDX, blocks


def test_blocks_within_blocks() -> None:
    """A block comes before what it holds, and that before what follows it."""
    found = walk(blocks("- a\n  - b\n\nc\n: d\n\n<E>\nf\n</E>\n\ng", MDX))
    expected = [
        ("ListBlock", 1),
        ("Paragraph", 1),
        ("ListBlock", 2),
        ("Paragraph", 2),
        ("Definitions", 4),
        ("Paragraph", 5),
        ("Component", 7),
        ("Paragraph", 8),
        ("Paragraph", 11),
    ]
    assert expected == [(type(block).__name__, block.source.line) for block in found]
