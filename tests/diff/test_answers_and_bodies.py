"""What is said when answers and bodies become others that are not just links to schemas."""

import pytest

from codegen.diff.compare import compare_apis
from codegen.files import File
from codegen.model.api import Api
from codegen.reader.api import read_api
from codegen.workspace.read import read_spec
from tests.sdk.packages import CASES


def _read(case: str, old: str = "", new: str = "") -> Api:
    files = read_spec(CASES / case)[0]
    assert any(old in file.text for file in files)
    return read_api(tuple(File(file.path, file.text.replace(old, new, 1)) for file in files)).readable


@pytest.mark.parametrize(
    ("case", "old", "new", "said"),
    [
        (
            "answers",
            "| 200 | Array of [Book](schemas.md#book) |",
            "| 200 | Book |",
            [("response-type-changed", "is `Book`, not `array of Book`")],
        ),
        (
            "answers",
            "| 200 | array of strings |",
            "| 200 | array of integers |",
            [("response-type-changed", "is `array of integer`, not `array of string`")],
        ),
        ("answers", "| PNG image |", "| bytes |", [("response-type-changed", "is `application/octet-stream`")]),
        ("answers", "| 204 | | The book", "| 204 | none | The book", []),
        (
            "answers",
            "| 200 | No content |",
            "| 200 | Book |",
            [("response-type-changed", "is `Book`, not `no content`")],
        ),
        ("answers", '{"title": "Persuasion"}', '{"title": "Sanditon"}', [("example-changed", "has other examples")]),
        ("answers", '{"message": "no shelf"}', "{}", [("example-changed", "has other examples")]),
        ("bodies", "| caption | string |", "| caption | integer |", [("request-type-changed", "")]),
        (
            "bodies",
            "| `title` | string | yes |",
            "| `title` | string | no |",
            [("request-property-became-optional", "")],
        ),
        (
            "bodies",
            "`application/pdf`",
            "`image/png`",
            [("body-type-changed", "is sent as image/png, not as application/pdf")],
        ),
        (
            "bodies",
            "The body is an array of [Publisher](schemas.md#publisher).",
            "The body is an array of strings.",
            [("body-type-changed", "is `array of string`, not `array of Publisher`")],
        ),
        (
            "bodies",
            "Content type: `application/x-www-form-urlencoded`. This is optional.",
            "Content type: `application/x-www-form-urlencoded`.",
            [("body-became-required", "became required")],
        ),
        ("bodies", "```json\n[]\n```", '```json\n[{"name": "x"}]\n```', [("example-changed", "has another example")]),
    ],
)
def test_a_change_is_said(case: str, old: str, new: str, said: list[tuple[str, str]]) -> None:
    """By its rule, in the words of what it was and what it is."""
    changes = compare_apis(_read(case), _read(case, old, new))
    assert [rule for rule, _ in said] == [change.id for change in changes]
    assert all(words in change.sentence for (_, words), change in zip(said, changes, strict=True))
