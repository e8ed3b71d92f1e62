"""Fences below labels that a dialect knows: a request line in one, and what a label at the start of a line names."""

import pytest

from codegen.model.schema import JsonValue
from tests.reader.foreign.forms import actions, dialect, read, told

HEAD = "name: ours\nserver: https://api.example.com\nrequest: [curl]\nauthentication: {default: A token is required.}\n"
NAMES = "headings: {request-example: [request], answer: [response]}\n"
CALL = "```bash\ncurl https://api.example.com/books/{id}\n```\n"
ANSWER = '```json\n{"title": "x"}\n```\n'


def _example(text: str, labels: str) -> tuple[list[tuple[int, int, str, str]], JsonValue]:
    result = read(f"# Books\n\n## Get\n\nSays.\n\n{text}", dialect(f"labels: [{labels}]\n{NAMES}", HEAD))
    [action] = actions(result)
    examples = action.responses[0].examples
    return told(result), examples[0].value if examples else None


@pytest.mark.parametrize(
    ("labels", "mark"),
    [
        ("bold", "**{}**"),
        ("bold", "**{}:**"),
        ("bold", "**{}**:"),
        ("colon", "{}:"),
        ("colon", "**{}**:"),
        ("line", "**{}:**"),
        ("line", "**{}**:"),
        ("bold, colon, line", "**{}**:"),
    ],
)
def test_a_label_names_the_fence_below_it(labels: str, mark: str) -> None:
    """Whatever marks it, and wherever its colon stands."""
    text = f"{mark.format('Request')}\n\n{CALL}\n{mark.format('Response')}\n\n{ANSWER}"
    assert ([], {"title": "x"}) == _example(text, labels)


def test_the_fence_of_the_request_line_needs_no_role() -> None:
    """It is read already; another one below the title is told."""
    assert ([], None) == _example(CALL, "bold")
    message = "a fence below the title has no role, kept as prose"
    assert ([(11, 1, "unread-part", message)], None) == _example(f"{CALL}\n{ANSWER}", "bold")


def test_a_label_with_words_behind_it_names_these_alone() -> None:
    """What follows is of the part before it."""
    text = f"{CALL}\n**Response:** a book\n\n{ANSWER}"
    assert ([(13, 1, "unread-part", "a fence below the title has no role, kept as prose")], None) == _example(
        text, "line"
    )
