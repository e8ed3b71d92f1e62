"""Tables whose lines neither start nor end with a pipe."""

from codegen.files import File, Span
from codegen.markdown.document import Paragraph, Table
from codegen.markdown.parser import parse_document


def test_a_table_without_outer_pipes() -> None:
    """It ends at the first line without any pipe, and its cells have their places."""
    text = "a | b\n--- | ---\n1 | 2\n| 3 | 4 |\nafter\n"
    table, paragraph = parse_document(File("a.md", text)).sections[0].blocks
    assert isinstance(table, Table)
    assert isinstance(paragraph, Paragraph)
    assert [["1", "2"], ["3", "4"]] == [[cell.text for cell in row.cells] for row in table.rows]
    assert [Span("a.md", 3, 1, 1), Span("a.md", 3, 5, 1)] == [cell.span for cell in table.rows[0].cells]
    assert ["a.md:5:1"] == [str(paragraph.source.span)]
