"""Durations: what each word for one states, what a bare one needs, and what a number of them counts."""

import pytest

from codegen.files import File
from codegen.model.parameter import Alternative, Kind, Parameter
from codegen.reader.api import Result, read_api
from codegen.reader.parameters.durations import shown_duration, with_unit
from tests.reader.foreign.forms import actions, dialect, read

_HEAD = """# Book Actions

## Change

Changes a book.

### Method And Url

PUT https://api.example.com/books

### Authentication

No authentication is required.

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 204 | | Nothing |

"""
_QUERY = "### Request Query Parameters\n\n| Name | Type | Required | Default | Example |\n| - | - | - | - | - |\n"
_BODY = "### Request Body\n\n| Name | Type | Required | Description | Default |\n| - | - | - | - | - |\n"


def _read(text: str) -> Result:
    return read_api((File("book.md", _HEAD + text),))


def _query(result: Result) -> Parameter:
    assert result.api is not None, result.diagnostics
    [parameter] = result.api.resources[0].actions[0].query_parameters
    return parameter


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("ISO 8601 duration", Kind.STRING, "duration"),
        ("string (duration)", Kind.STRING, "duration"),
        ("string, format: duration", Kind.STRING, "duration"),
        ("duration (ISO 8601)", Kind.STRING, "duration"),
        ("Go duration", Kind.STRING, "go-duration"),
        ("`go duration string`", Kind.STRING, "go-duration"),
        ("seconds", Kind.SECONDS, ""),
        ("duration (s)", Kind.SECONDS, ""),
        ("duration (ms)", Kind.MILLISECONDS, ""),
    ],
)
def test_words_for_durations(text: str, kind: Kind, form: str) -> None:
    """A text has its format, a number its unit."""
    result = _read(f"{_QUERY}| ttl | {text} | N | | |\n")
    assert ((), kind, form) == (result.diagnostics, _query(result).kind, _query(result).format)


def test_a_number_of_seconds_or_a_duration_of_go() -> None:
    """It is a union, whose default is of the type that it shows."""
    found = _query(_read(f"{_QUERY}| ttl | integer or Go duration | N | 1h | 30 |\n"))
    alternatives = (Alternative(Kind.INTEGER), Alternative(Kind.STRING, format="go-duration"))
    assert (alternatives, "1h", 30) == (found.alternatives, found.default_value, found.example_value)


@pytest.mark.parametrize(
    ("default", "example", "form"),
    [("PT5M", "", "duration"), ("", "1h30m", "go-duration"), ("768h", "30s", "go-duration")],
)
def test_values_show_what_a_bare_duration_is(default: str, example: str, form: str) -> None:
    """All of its values are written in one way."""
    result = _read(f"{_QUERY}| ttl | duration | N | {default} | {example} |\n")
    assert ((), form) == (result.diagnostics, _query(result).format)


@pytest.mark.parametrize(("default", "example"), [("", ""), ("30", ""), ("30s", "PT5M")])
def test_a_bare_duration_that_nothing_shows_is_told(default: str, example: str) -> None:
    """At its cell; it is a text."""
    result = _read(f"{_QUERY}| ttl | duration | N | {default} | {example} |\n")
    [told] = result.diagnostics
    message = "`duration` does not say how it is written, so `ttl` is read as text"
    assert (25, 9, "unknown-type", message) == (*(told.span.line, told.span.column), *(told.rule, told.message))
    assert (Kind.STRING, "") == (_query(result).kind, _query(result).format)


@pytest.mark.parametrize(
    ("kind", "default", "words", "expected"),
    [
        ("duration", "", "How long", {"type": "string", "format": "duration", "description": "How long"}),
        (
            *("duration", "30s", "How long"),
            {"type": "string", "format": "go-duration", "description": "How long", "default": "30s"},
        ),
        ("seconds", "", "How long", {"type": "integer", "description": "How long, in seconds"}),
        ("seconds", "", "How long.", {"type": "integer", "description": "How long. In seconds."}),
        ("milliseconds", "", "", {"type": "integer", "description": "in milliseconds"}),
        ("seconds", "", "How many seconds", {"type": "integer", "description": "How many seconds"}),
        ("integer", "", "How many", {"type": "integer", "description": "How many"}),
    ],
)
def test_fields_of_a_body(kind: str, default: str, words: str, expected: object) -> None:
    """The unit of a number stands in its description, which has it already or not."""
    result = _read(f"{_BODY}| ttl | {kind} | N | {words} | {default} |\n")
    assert result.api is not None, result.diagnostics
    [schema] = result.api.schemas
    assert isinstance(schema.definition, dict)
    assert {"ttl": expected} == schema.definition["properties"]


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("string", "Uses [duration format strings](a.md).", {"type": "string", "format": "go-duration"}),
        ("string", "Given as a Go duration.", {"type": "string", "format": "go-duration"}),
        ("string", "In seconds or as a Go duration.", {"type": "string"}),
        ("string", "The duration of it.", {"type": "string"}),
        (
            *("int or string", "Seconds, or a Go duration format string."),
            {"anyOf": [{"type": "integer"}, {"type": "string", "format": "go-duration"}]},
        ),
        ("boolean", "Whether it is a Go duration.", {"type": "boolean"}),
        ("seconds", "How long.", {"type": "integer"}),
    ],
)
def test_descriptions_of_other_teams_say_it(kind: str, words: str, expected: dict[str, object]) -> None:
    """A text that the description calls a duration of Go is one, where it may be nothing else."""
    form = dialect("headings: {body: [you send]}\n")
    text = "# Books\n\n## Do\n\n`POST /books`\n\n### You send\n\n| Name | Type | Description |\n| - | - | - |\n"
    result = read(f"{text}| ttl | {kind} | {words} |\n", form)
    [_] = actions(result)
    assert result.api is not None
    definition = result.api.schemas[0].definition
    assert isinstance(definition, dict)
    properties = definition["properties"]
    assert isinstance(properties, dict)
    found = properties["ttl"]
    assert isinstance(found, dict)
    assert expected == {word: value for word, value in found.items() if word != "description"}


@pytest.mark.parametrize("text", ["P", "PT", "P1DT", "1h 30m", "h", "5", "", "PT5", "1d"])
def test_what_is_no_duration(text: str) -> None:
    """A value that is neither of the two forms shows nothing."""
    assert not shown_duration("duration", [text])


def test_a_unit_is_told_once() -> None:
    """Words that have it stay as they are."""
    assert "Time, in ms" == with_unit("ms", "Time, in ms")
