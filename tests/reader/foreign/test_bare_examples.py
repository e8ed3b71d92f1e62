"""JSON below a heading that says no more than `Example`: an answer where it can be nothing else, or told."""

import pytest

from codegen.model.schema import JsonValue
from tests.reader.foreign.forms import actions, dialect, read, told

NAMES = "headings: {group: ['examples?'], answer: [response], request-example: [call]}\n"
JSON = '```json\n{"title": "x"}\n```\n'
TOLD = "a fence under `Example` is not read as `group`, kept as prose"


def _read(call: str, text: str) -> tuple[list[tuple[int, int, str, str]], JsonValue]:
    result = read(f"# Books\n\n## Do\n\n`{call}`\n\nSays.\n\n{text}", dialect(NAMES))
    [action] = actions(result)
    examples = [example.value for response in action.responses for example in response.examples]
    return told(result), examples[0] if examples else None


@pytest.mark.parametrize("heading", ["Example", "Examples"])
def test_a_call_without_a_body_answers_it(heading: str) -> None:
    """Nothing is sent as JSON, so the example is what comes back."""
    assert ([], {"title": "x"}) == _read("GET /books/:id", f"### {heading}\n\n{JSON}")


def test_a_call_with_a_body_may_send_it() -> None:
    """It is not guessed at, and told."""
    assert ([(11, 1, "unread-part", TOLD)], None) == _read("POST /books", f"### Example\n\n{JSON}")


def test_an_answer_of_its_own_counts() -> None:
    """What stands below `Example` then may be anything."""
    answer = '### Response\n\n```json\n{"title": "y"}\n```\n'
    expected = ([(11, 1, "unread-part", TOLD)], {"title": "y"})
    assert expected == _read("GET /books/:id", f"### Example\n\n{JSON}\n{answer}")


def test_json_among_others_is_told() -> None:
    """Beside a fence of something else, which is kept in silence."""
    assert ([(15, 1, "unread-part", TOLD)], None) == _read(
        "GET /books/:id", f"### Example\n\n```bash\ncurl x\n```\n\n{JSON}"
    )


def test_below_a_call_it_is_no_answer() -> None:
    """An example within a part that shows a call is of that."""
    result, value = _read("GET /books/:id", f"### Call\n\n#### Example\n\n{JSON}")
    assert ("unread-part", None) == (result[0][2], value)
