"""What is a document of actions, and which of its headings are actions."""

import pytest

from codegen.files import File
from codegen.markdown.parser import parse_document
from codegen.reader.documents.grouping import group_sections, is_action_document

_ANSWERS = "### Responses\n\n| Code | Type | Description |\n| - | - | - |\n"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("a.md", "# A\n\n## List\n\nGET /a\n", True),
        ("a.md", "# A\n\n## List\n\n### Method And Url\n\nFETCH /a\n", True),
        ("a.md", "# A\n\n## List\n\n### Endpoint\n\nGET /a\n", True),
        ("a.md", f"# A\n\n## List\n\n```http\nGET /a\n```\n\n{_ANSWERS}", True),
        ("a.md", "# A\n\n## List\n\n```http\nGET /a\n```\n", False),
        ("a.md", "# A\n\n### List\n\nGET /a\n", True),
        ("a.md", "# A Actions\n\n## List\n\n### Successful Responses\n", True),
        ("a.md", "# A\n\n## List\n\n### Request Headers\n\n### Error Responses\n", True),
        ("a.md", "# A\n\n## List\n\n### Request Headers\n", False),
        ("a.md", "# A Actions\n\n## List\n\n### Authentication\n", False),
        ("a.md", "# A\n\nGET /a is what is sent.\n", False),
        ("README.md", "# A\n\n## List\n\nGET /a\n", False),
        ("README.md", f"# A\n\n## List\n\nGET /a\n\n{_ANSWERS}", True),
        ("a.md", "# A\n\n## GET - /a\n", True),
    ],
)
def test_a_document_of_actions(path: str, text: str, *, expected: bool) -> None:
    """It has a request line below a title, or headings that only such a document has."""
    assert expected == is_action_document(parse_document(File(path, text)))


def test_the_groups() -> None:
    """`##` starts an action, and so does any heading with a request line; one over such headings is a chapter."""
    text = (
        "# A\n\n## Books\n\n### List\n\nGET /a\n\n## Get\n\n### Method And Url\n\nGET /a/b\n\n"
        "### Notes\n\n```\nGET /a/b\n```\n\n### Delete\n\n#### Method And Url\n\nDELETE /a/b\n"
    )
    top, groups = group_sections(parse_document(File("a.md", text)))
    assert ["", "A"] == [section.title for section in top]
    assert [
        (["Books"], False, True),
        (["List"], True, False),
        (["Get", "Method And Url", "Notes"], False, False),
        (["Delete", "Method And Url"], True, False),
    ] == [([item.title for item in group.sections], group.is_misplaced, group.is_chapter) for group in groups]
