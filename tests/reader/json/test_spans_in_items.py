"""Places in JSON that stands in an item of a list."""

from codegen.files import File, Span
from codegen.markdown.document import CodeBlock, ListBlock
from codegen.markdown.parser import parse_document
from codegen.markdown.syntax import Syntax
from codegen.reader.json.spans import text_span


def test_a_place_has_the_column_of_the_file() -> None:
    """A key is found where it stands in the document, although the text is without the indent of its item."""
    document = parse_document(File("a.md", '1. a\n\n   ```json\n   {\n     "b": 1\n   }\n   ```\n'), Syntax(lists=True))
    (found,) = document.sections[0].blocks
    assert isinstance(found, ListBlock)
    code = found.items[0].blocks[1]
    assert isinstance(code, CodeBlock)
    assert Span("a.md", 5, 6, 3) == text_span(code.text, code.place.span, "/b")


def test_a_place_in_lines_as_they_are() -> None:
    """Where the text has its indent itself, the column is that of the text."""
    assert Span("a.md", 2, 3, 3) == text_span('  {\n  "b": 1\n  }', Span("a.md", 1, 3), "/b")
