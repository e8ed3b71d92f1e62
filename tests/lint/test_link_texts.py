"""Texts of links to schemas: what is another title, and what only says that it is one of a schema."""

import pytest

from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api

_TEXT = """# Book

## Get

It.

GET https://api.example.com/books

### Authentication

None.

### Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [{text}](schemas.md#{anchor}) | It |
"""


@pytest.mark.parametrize(
    ("text", "title", "is_told"),
    [
        ("Charge", "The charge object", False),
        ("a Charge", "Charge", False),
        ("Charge schema", "Charge", False),
        ("Charge", "Charge Patch", True),
        ("Charges", "Charge", True),
        ("object", "Charge", True),
    ],
)
def test_a_link_text(text: str, title: str, *, is_told: bool) -> None:
    """Articles and words such as `object` are no difference; any other word is."""
    document = File("book.md", _TEXT.format(text=text, anchor=title.lower().replace(" ", "-")))
    schemas = File("schemas.md", f'# Schemas\n\n## {title}\n\nIt.\n\n```json\n{{"type": "object"}}\n```\n')
    files = (document, schemas)
    result = read_api(files)
    told = [
        (item.span.line, item.span.column)
        for item in lint(result.readable, files, result.diagnostics, IDS)
        if item.rule == "differing-link-text"
    ]
    assert ([(17, 9)] if is_told else []) == told
