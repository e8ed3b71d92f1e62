"""Whether a body is needed where its section does not say so."""

import pytest

from codegen.files import File, Span
from codegen.overrides import ActionPlace, Override
from codegen.reader.api import Result, read_api
from tests.reader.test_answer_forms import ANSWER, HEAD, SCHEMAS

SECTION = "### Request Body\n\nThe body is a [Book](schemas.md#book).{need}\n\n"
CURL = "### Curl Example\n\n```bash\ncurl -X PUT {option}\\\n    https://api.example.com/books\n```\n\n"
TOLD = "23:5 assumed-optional-body"


def read(need: str, curl: str, *overrides: Override) -> Result:
    """Read an action with a body and a call."""
    text = HEAD + SECTION.format(need=need) + curl + ANSWER.format(cell="")
    return read_api((File("book.md", text), SCHEMAS), overrides=overrides)


def told(result: Result) -> list[str]:
    """Return place and rule of what is said."""
    return [f"{item.span.line}:{item.span.column} {item.rule}" for item in result.diagnostics]


def required(result: Result) -> bool | None:
    """Return whether the body is required."""
    ((action,),) = (resource.actions for resource in result.readable.resources)
    return None if action.body is None else action.body.required


@pytest.mark.parametrize(
    ("need", "curl", "expected"),
    [
        ("", CURL.format(option=""), (False, [TOLD])),
        (" The body is optional.", CURL.format(option=""), (False, [])),
        (" The body is required.", CURL.format(option=""), (True, [])),
        ("", CURL.format(option="-d '{}' "), (True, [])),
        ("", CURL.format(option="-F 'a=b' "), (True, [])),
        ("", "", (True, [])),
    ],
)
def test_a_call_without_a_body_makes_it_optional(need: str, curl: str, expected: tuple[bool, list[str]]) -> None:
    """Where the section says nothing of it, and that is told at the URL of the call."""
    result = read(need, curl)
    assert expected == (required(result), told(result))


def test_an_override_says_it() -> None:
    """Then nothing is assumed, and nothing told."""
    place = ActionPlace("book.md", "Put", "body.required")
    override = Override(place, was=False, now=True, because="It is needed.", span=Span("overrides.yaml", 1))
    result = read("", CURL.format(option=""), override)
    assert (True, []) == (required(result), told(result))
