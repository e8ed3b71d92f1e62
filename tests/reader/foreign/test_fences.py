"""Code blocks that take chapters for code: they are told, wherever they start."""

import pytest

from tests.reader.foreign.forms import dialect, read, told

_OPEN = "the code block is never closed"
_WITHIN = "another code block starts in this one, which is not closed before it"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```\ncode\n\n## Get more\n\n`GET /more`\n", [(7, 1, "open-fence", _OPEN)]),
        ("```json\n{\n\n## Get more\n\n```http\nGET /more\n```\n", [(7, 1, "open-fence", _WITHIN)]),
        ("- a\n\n  ```\n  code\n", [(9, 3, "open-fence", _OPEN)]),
        ("~~~\n```json\n{}\n```\n~~~\n", []),
        ("````\n```json\n{}\n```\n````\n", []),
        ("```\n```\n", []),
        ("```js\n``\n```\n", []),
    ],
)
def test_an_open_fence_is_told(text: str, expected: list[tuple[int, int, str, str]]) -> None:
    """One message where it starts, also where the section is of no action and else kept in silence."""
    form = dialect("resource: 1\n")
    result = read(f"## Get books\n\n`GET /books`\n\n# Guide\n\n{text}", form)
    assert expected == [item for item in told(result) if item[2] == "open-fence"]
