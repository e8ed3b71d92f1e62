"""Usual wordings of an authentication are read whole, at their places, or not at all."""

import pytest

from codegen.files import Span
from codegen.limits import AUTHENTICATION_CHARACTERS
from codegen.markdown.document import Source
from codegen.reader.elements.authentication_text import (
    combine,
    parse_authentication,
    read_sources,
    read_statements,
    write_authentication,
)
from codegen.reader.elements.running_text import RunningText

NONE = "No authentication is required."
TOKEN = "bearer token."
KEY = "API key in the header `X-Api-Key`."
QUERY = "API key in the query parameter `api_key`."
BASIC = "Basic authentication."

READ = [
    *(
        (text, NONE)
        for text in (
            "No authentication is required for this endpoint.",
            "No authentication is needed",
            "None",
            "**none**",
            "none required.",
            "Public",
            "This endpoint is public.",
            "Publicly accessible",
            "Authentication is not required.",
            "A token is not needed for this endpoint",
            "No api access token is required to access this endpoint.",
            "No token is needed",
            "No API key required",
            "Not required.",
            "This endpoint does not require authentication.",
            "The endpoint can be called without a token.",
            "Requires no authentication",
        )
    ),
    *(
        (text, TOKEN)
        for text in (
            "A valid token is required",
            "Requires a bearer token",
            "Bearer token",
            "Bearer token required",
            "Bearer authentication",
            "An access token is required.",
            "A JWT bearer token is required for this endpoint.",
            "Token in the `Authorization` header",
            "A valid token is required. No scopes are needed.",
            "A bearer token without scopes is required",
        )
    ),
    *(
        (text, KEY)
        for text in (
            "API key in the `X-Api-Key` header",
            "API key in the X-Api-Key header",
            "An API key is required, sent in the header `X-Api-Key`",
            "An API key is required in the `X-Api-Key` header.",
            "Send your API key in the `X-Api-Key` header.",
            "An API key must be sent in the header `X-Api-Key`.",
            "API key: header `X-Api-Key`",
            "A token in the `X-Api-Key` header",
        )
    ),
    ("API key in the query parameter `api_key`", QUERY),
    ("Pass your API key as the query parameter `api_key`.", QUERY),
    ("An API key in the `api_key` query parameter is required", QUERY),
    *(
        (text, BASIC)
        for text in ("HTTP Basic", "Basic auth is required.", "Authenticate with HTTP Basic authentication.")
    ),
    ("HTTP Basic authentication with username and password.", BASIC),
    ("Requires a bearer token with the `books:read` scope.", "bearer token with the scope `books:read`."),
    ("Required scope: `books:read`.", "bearer token with the scope `books:read`."),
    ("A token with one of the scopes a:b, c.d is required", "bearer token with one of the scopes `a:b` or `c.d`."),
    ("Bearer token with scope books:read or books.*", "bearer token with one of the scopes `books:read` or `books.*`."),
    ("API key in the `X-Api-Key` header and a bearer token", "API key in the header `X-Api-Key` and bearer token."),
    (
        "A bearer token and an API key in the header `X-Api-Key` are required, or Basic authentication.",
        "bearer token and API key in the header `X-Api-Key`, or Basic authentication.",
    ),
    (
        "Either a bearer token with the scope `a` or `b`, or an API key in the query parameter `api_key`.",
        "bearer token with one of the scopes `a` or `b`, or API key in the query parameter `api_key`.",
    ),
]
UNREAD = [
    "",
    "Ask the team for access.",
    "Requires authentication.",
    "Optional",
    "No authentication is required, but admins need a token",
    "No authentication is required. Scopes: `a`",
    "A bearer token is required. No authentication is required.",
    "Basic authentication and a bearer token",
    "API key in the header `A-B` and a bearer token or Basic authentication",
    "API key in the request header",
    "API key in the header `Host`",
    "API key in the header `a b`",
    "API key in the query parameter `a[b]`",
    "An API key is required.",
    "Username and password",
    "A token with scopes as in the guide",
    "A token with the scope none is required",
    "API key in the header `A-B` with the scope `c`",
    "API key in the header `A-B`. Bearer token.",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_usual_wording_is_read(text: str, expected: str) -> None:
    """What is read is written in one wording, which is read as the same."""
    found = parse_authentication(text)

    assert found is not None
    assert expected == write_authentication(found)
    assert found == parse_authentication(expected)


@pytest.mark.parametrize("text", UNREAD)
def test_nothing_is_guessed(text: str) -> None:
    """What is not understood whole, or contradicts itself, is not read."""
    assert parse_authentication(text) is None


def test_scopes_stand_where_they_were_written() -> None:
    """Across lines and the items of a list, each scope has its own place."""
    paragraph = Source("thing.md", 7, ("A token is", "required with one of the scopes `a:b`, or:"))
    items = Source("thing.md", 10, ("- `c:d`", "- e.f"))

    statements, faults = read_statements(RunningText.of([paragraph, items]))
    text = "A token is required. The token must have one of the scopes:"
    listed, _ = read_statements(RunningText.of([Source("thing.md", 7, (text,)), items]))

    assert ((), 1) == (statements, len(faults))
    assert Span("thing.md", 7, 1, 10) == faults[0].span
    assert [("c:d", Span("thing.md", 10, 4, 3)), ("e.f", Span("thing.md", 11, 3, 3))] == [
        (scope.value, scope.span) for item in listed for scope in item.scopes
    ]


def test_a_sentence_that_is_not_understood_stands_at_its_start() -> None:
    """Of several sentences it is the one that is told, cut where it is long."""
    text = RunningText.of([Source("thing.md", 3, ("A token is required. Ask", f"the team {'x' * 80}."))])

    _, (fault,) = read_statements(text)

    assert Span("thing.md", 3, 22, 3) == fault.span
    assert f"`Ask the team {'x' * 44}...` is not understood as an authentication" == fault.message


def test_what_contradicts_stands_at_its_place() -> None:
    """Nothing and something cannot both be required."""
    text = RunningText.of([Source("thing.md", 3, ("A token is required.", "No authentication is required."))])

    statements, _ = read_statements(text)
    _, (fault,) = combine(statements, text.at(0, 1))

    assert Span("thing.md", 4, 1, 29) == fault.span


def test_a_very_long_text_is_not_read() -> None:
    """Its characters are not even looked at."""
    text = Source("thing.md", 3, ("A token is required.", "A token is required. " * (AUTHENTICATION_CHARACTERS // 20)))

    statements, (fault,) = read_sources([text])

    assert () == statements
    assert Span("thing.md", 3, 1, 20) == fault.span
    assert f"an authentication of more than {AUTHENTICATION_CHARACTERS} characters" == fault.message
