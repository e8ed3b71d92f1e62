"""Guides that show a request are not action documents."""

import pytest

from codegen.files import File
from codegen.markdown.parser import parse_document
from codegen.reader.documents.grouping import is_action_document

_SHOWN = "```\nGET https://api.example.com/books\n```\n\n### {}\n\nText\n"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("README.md", "# Our API\n\n" + _SHOWN.format("Authentication"), False),
        ("guide.md", "# Guide\n\n" + _SHOWN.format("Authentication"), False),
        ("guide.mdx", "# Guide\n\n" + _SHOWN.format("Example"), False),
        ("README.md", "# API\n\n## List\n\n" + _SHOWN.format("Authentication"), False),
        ("README.md", "# API\n\n## List\n\n" + _SHOWN.format("Responses"), True),
        ("book.md", "# Book\n\n### Get\n\n" + _SHOWN.format("Responses").replace("###", "####"), True),
        ("book.md", "# Book\n\n## Get\n\n" + _SHOWN.format("Authentication"), True),
    ],
)
def test_a_request_in_a_guide(path: str, text: str, *, expected: bool) -> None:
    """Beside a request in code, headings that other documents have as well do not tell an action in a guide."""
    assert expected == is_action_document(parse_document(File(path, text)))
