"""Words that mark something deprecated, new or beta, and words that only look so."""

import pytest

from codegen.files import File
from codegen.model.marks import NO_MARKS, Deprecation, Marks
from codegen.reader.api import Result, read_api
from codegen.reader.marks import read_column, read_marking, read_marks, split_marks

PLAIN = Marks(Deprecation())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deprecated", PLAIN),
        ("deprecated.", PLAIN),
        ("**Deprecated**", PLAIN),
        ("Max parts. Deprecated.", PLAIN),
        ("(deprecated) Max parts", PLAIN),
        ("Max parts (deprecated)", PLAIN),
        ("**Deprecated.** Use `x` instead.", Marks(Deprecation("", "x", "Use `x` instead."))),
        ("Deprecated since 1.2, use [Get](#get)", Marks(Deprecation("1.2", "Get", "use [Get](#get)"))),
        ("> **Deprecated** in favour of `y`", Marks(Deprecation("", "y", "in favour of `y`"))),
        ("Deprecated since version 2.", Marks(Deprecation("2"))),
        ("Deprecated as of 2023-01-31: too slow", Marks(Deprecation("2023-01-31", "", "too slow"))),
        ("This call is deprecated and will go.", Marks(Deprecation("", "", "and will go."))),
        ("Deprecated. Max parts to return", PLAIN),
        ("Added in 1.4.", Marks(since="1.4")),
        ("Max parts (since v2)", Marks(since="v2")),
        ("**Beta.** It may change", Marks(is_beta=True)),
        ("Max parts (beta)", Marks(is_beta=True)),
        ("Since 1.4. Deprecated since 1.6.", Marks(Deprecation("1.6"), "1.4")),
        (
            "Deprecated since 1.4. Use `x`. Will be removed in 2.0.",
            Marks(Deprecation("1.4", "x", "Use `x`. Will be removed in 2.0.", "2.0")),
        ),
        ("Max parts (deprecated, removed in v3)", Marks(Deprecation("", "", "removed in v3", "v3"))),
        (
            "This call will be removed in 2.0. Max parts",
            Marks(Deprecation("", "", "This call will be removed in 2.0", "2.0")),
        ),
        (
            "Deprecated. Use `x`.\n\n**Sunset:** 2030-01-31",
            Marks(Deprecation("", "x", "Use `x`. Sunset: 2030-01-31", "2030-01-31")),
        ),
    ],
)
def test_forms_that_mark(text: str, expected: Marks) -> None:
    """Each form at the start of a sentence is read with what it says."""
    assert expected == read_marks(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Deprecated devices are left out", "Whether deprecated devices are shown", "Not deprecated."),
        *("Accepted values are: new, old (deprecated)", "The undeprecated one", "Since 10 devices may be sent"),
        *("It was removed in 1.4.", "Items removed in 1.4 are left out", "Sunset: when it sets", "Sunset: 2030-02-31"),
        *("Since 1.4, tags are returned", "Beta testers only", "The beta.", "Returns what was added in 1.4.", ""),
    ],
)
def test_the_mere_word_marks_nothing(text: str) -> None:
    """A text about something that is deprecated, new or beta is not a mark."""
    assert NO_MARKS == read_marks(text)
    assert read_marking(text) is None


@pytest.mark.parametrize(
    ("title", "rest", "marks"),
    [
        ("Patch (deprecated)", "Patch", PLAIN),
        ("Patch *(beta)*", "Patch", Marks(is_beta=True)),
        ("`limit` (deprecated since 1.2)", "`limit`", Marks(Deprecation("1.2"))),
        ("Patch (since 1.4) (beta)", "Patch", Marks(since="1.4", is_beta=True)),
        ("Get (all)", "Get (all)", NO_MARKS),
        ("(deprecated)", "(deprecated)", NO_MARKS),
    ],
)
def test_titles_lose_their_marks(title: str, rest: str, marks: Marks) -> None:
    """What is in parentheses at the end of a title or a name is not part of it."""
    assert (rest, marks) == split_marks(title)


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("deprecated", "Y", PLAIN),
        ("deprecated", "N", NO_MARKS),
        ("deprecated", "", NO_MARKS),
        ("deprecated", "1.2", Marks(Deprecation("1.2"))),
        ("deprecated", "Use `size`", Marks(Deprecation("", "size", "Use `size`"))),
        ("deprecated", "since 1.2, dropped with 2.0", Marks(Deprecation("", "", "since 1.2, dropped with 2.0", "2.0"))),
        ("since", "1.4", Marks(since="1.4")),
        ("beta", "yes", Marks(is_beta=True)),
        ("beta", "no", NO_MARKS),
    ],
)
def test_columns_of_marks(column: str, cell: str, expected: Marks) -> None:
    """A cell says yes, a version, or words."""
    assert expected == read_column(column, cell)


DOCUMENT = """# Thing Actions

https://api.example.com/things

## Get{title}

{words}

### Method And Url

GET https://api.example.com/things

### Authentication

No authentication is required for this endpoint.

### Request Query Parameters

| Name | Required | Description | Deprecated |
| ---- | -------- | ----------- | ---------- |
| limit | N | Max things | Y |
| order | N | Deprecated. Use `sort`. | |

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | undefined | Things |
"""


def _read(words: str, title: str = "") -> Result:
    return read_api((File("thing.md", DOCUMENT.format(words=words, title=title)),))


@pytest.mark.parametrize(
    ("words", "description", "prose"),
    [
        ("Returns things\n\n**Deprecated.** Use `x`.", "Returns things", []),
        ("> **Deprecated.** Use `x`.\n\nReturns things", "Returns things", []),
        ("**Deprecated.** Use `x`.\n\nReturns things", "Returns things", []),
        ("**Deprecated.** Use `x`.", "**Deprecated.** Use `x`.", []),
        ("Returns things. Deprecated. Use `x`.", "Returns things. Deprecated. Use `x`.", []),
        ("Returns\n\nDeprecated. Use `x`.\n\n**Beta.** It may go.", "Returns", ["**Beta.** It may go."]),
    ],
)
def test_paragraphs_of_an_action(words: str, description: str, prose: list[str]) -> None:
    """A paragraph or a quote that is a mark is read as one, and nothing is reported; other words are kept."""
    result = _read(words)

    assert result.api is not None
    (action,) = result.api.resources[0].actions
    assert Deprecation("", "x", "Use `x`.") == action.marks.deprecation
    assert (description, prose) == (action.description, [part.text for part in action.prose])
    assert bool(prose) == action.marks.is_beta
    assert ["undefined-type"] == [item.rule for item in result.diagnostics]


def test_a_title_that_is_marked_names_the_action_as_before() -> None:
    """The action keeps its name, so that its method does."""
    result = _read("Returns things", " (deprecated)")

    assert result.api is not None
    (action,) = result.api.resources[0].actions
    assert ("Get", "get", PLAIN) == (action.title, action.name.camel, action.marks)
    assert (5, 4, 3) == (action.span.line, action.span.column, action.span.length)


def test_rows_are_marked() -> None:
    """A column and the words of a description mark a parameter, each its own."""
    result = _read("Returns things")

    assert result.api is not None
    marks = [row.marks for row in result.api.resources[0].actions[0].query_parameters]
    assert [PLAIN, Marks(Deprecation("", "sort", "Use `sort`."))] == marks


def test_an_other_paragraph_marks_nothing() -> None:
    """A paragraph that only speaks of something deprecated goes on with the description."""
    result = _read("Returns things\n\nWhat is deprecated is left out.")

    assert result.api is not None
    action = result.api.resources[0].actions[0]
    assert (NO_MARKS, ["What is deprecated is left out."]) == (action.marks, [item.text for item in action.prose])
    assert [] == [item for item in result.diagnostics if item.rule != "undefined-type"]
