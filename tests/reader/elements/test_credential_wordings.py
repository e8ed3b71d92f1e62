"""Plain wordings of credentials are read as what they say; the others are told with the forms."""

import pytest

from codegen.markdown.document import Source
from codegen.reader.elements.authentication_text import (
    combine,
    parse_authentication,
    read_sources,
    write_authentication,
)

NONE = "No authentication is required."
TOKEN = "bearer token."
KEY = "API key in the header `X-Api-Key`."
COOKIE = "API key in the cookie `sid`."
OPTIONAL = "Optional: bearer token."
PREFIXED = "token in the header `Authorization: Token <token>`."
BOTH = "bearer token with all of the scopes `a:x` and `b:x`."
ONE = "bearer token with one of the scopes `a:x` or `b:x`."
READ = {
    TOKEN: (
        "JWT",
        "JWT required.",
        "A JWT in the `Authorization` header",
        "JWT (Bearer)",
        "JWT authentication",
        "OAuth 2.0",
        "OAuth2 access token",
        "Authorization: Bearer <token>",
        "`Authorization: Bearer <token>`",
        "Send `Authorization: Bearer YOUR_TOKEN`.",
        "API token in the `Authorization` header",
        "Bearer token in the `Authorization` header (`Authorization: Bearer <token>`)",
        "Bearer token: `Bearer <token>`",
        "`Bearer <token>`",
        "Set the `Authorization` header to `Bearer <token>`.",
        "Authentication type: Bearer",
        "Authorization: Bearer",
        "Personal access token",
        "Token-based authentication",
        "No scopes are needed, but a token is.",
        "No API key is needed, but a bearer token is required.",
        "A token is required, but no scopes.",
        "A token is required. No permissions are needed.",
        "All endpoints require a bearer token, unless stated otherwise.",
    ),
    PREFIXED: (
        "`Authorization: Token abc`",
        "Authorization: Token <token>",
        "A token in the `Authorization` header: `Authorization: Token <your token>`",
    ),
    KEY: (
        "`X-Api-Key` header",
        "The `X-Api-Key` header must contain a token.",
        "`X-Api-Key: …`",
        "X-Api-Key: <key>",
        "Send your API key in the `X-Api-Key` header: `X-Api-Key: YOUR_KEY`",
        "No token is needed, but an API key in the header `X-Api-Key` is required.",
    ),
    "API key in the header `PRIVATE-TOKEN`.": ("`PRIVATE-TOKEN` header",),
    "API key in the header `X-Vault-Token`.": ("`X-Vault-Token: ...`", "A token in the `X-Vault-Token` header"),
    "API key in the header `Authorization`.": ("`Authorization: <key>`",),
    "token in the header `X-Auth: Key <token>`.": ("`X-Auth: Key <token>`",),
    COOKIE: (
        "session cookie `sid`",
        "API key in the cookie `sid`",
        "A session cookie (`sid`) is required.",
        "`sid` cookie",
        "`Cookie: sid=<value>`",
        "Cookie: sid=YOUR_SESSION",
    ),
    "bearer token, or API key in the cookie `sid`.": ("Bearer token, or session cookie `sid`",),
    BOTH: (
        "A token with the scopes `a:x` and `b:x`",
        "A token is required with all of the scopes a:x, b:x.",
        "Scopes `a:x` and `b:x` are required.",
        "A token with the scope `a:x` and the role `b:x`",
        "JWT with all scopes: `a:x`, `b:x`",
        "A token is required. The token must have both scopes `a:x` and `b:x`.",
        "Requires the permissions `a:x` and `b:x`.",
        "A token with the roles a:x and b:x is required",
    ),
    ONE: (
        "Requires one of the scopes a:x and b:x",
        "Requires the scope `a:x` or the permission `b:x`.",
        "A token with any of the permissions `a:x`, `b:x`",
        "OAuth 2.0 (scope `a:x` or `b:x`)",
        "A token. Scopes (any of them): `a:x`, `b:x`",
    ),
    "bearer token with the scope `admin`.": (
        "Requires the `admin` role.",
        "Bearer token, role `admin`",
        "Users with the role admin",
        "A token with the permission `admin` is required.",
    ),
    OPTIONAL: (
        "A token is optional.",
        "Bearer token (optional)",
        "Optional bearer token",
        "A token may be sent.",
        "Without a token only public books are returned.",
        "Only public books are returned without a token.",
        "No authentication is required, but a token may be sent.",
    ),
    "Optional: API key in the header `X-Api-Key`.": (
        "API key in the header `X-Api-Key`. It works without an API key, too.",
        "Optional: API key in the header `X-Api-Key`",
        "API key in the header `X-Api-Key`. Authentication is optional.",
    ),
    NONE: (
        "Does not require an API key.",
        "This endpoint does not need a token",
        "No",
        "Authentication required: no",
        "Anyone can call this endpoint.",
        "Open to everyone",
        "It is public.",
    ),
}
UNREAD = (
    "Requires login",
    "Requires authentication.",
    "Yes",
    "Authentication: required",
    "Optional",
    "No scopes are needed.",
    "No token is needed, but a token is required.",
    "No authentication is required, but a token is.",
    "A token is required. Without a token, only public books are returned.",
    "Not public.",
    "Public, but rate limited.",
    "Admins only",
    "Never without a token",
    "Without a token, only an error is returned.",
    "Authenticated users only.",
    "The `X-Key` header is not required",
    "OAuth 2.0 client credentials",
    "Session cookie",
    "API key in the cookie `a b`",
    "`Authorization: Digest <token>`",
    "`Authorization: your token`",
    "`X-Auth-Token: your token`",
    "`Content-Type: application/json`",
    "`Cookie: sid=<value>; lang=en`",
    "Bearer token: `Authorization: Token <token>`",
    "`Authorization` header",
    "A token with the scopes `a`, `b` or `c` and `d`",
    "A token with all of the scopes `a` or `b`",
    "Requires the scope `a:x`. Requires the role `b`.",
    "API key in the header `A-B` with the role `c`",
    "Session cookie `sid` and API key in the cookie `sid`",
    "Mutual TLS",
    "HTTP Digest authentication",
    "OAuth 1.0",
    "Basic authentication with your API key as username",
)
TOLD = {
    "Session cookie": "what the cookie is called is not told",
    "Requires authentication.": "which credentials are needed is not told",
    "Requires login": "which credentials are needed is not told",
    "No scopes are needed.": "no scopes are needed, but whether a token is needed is not told",
    "A token is optional. A token is required.": "credentials are optional, and needed: one of the two is wrong",
    "A token with all of the scopes `a` or `b`": (
        "whether one of the scopes is enough, or all are needed, is not told"
    ),
}


@pytest.mark.parametrize(("expected", "text"), [(key, text) for key, texts in READ.items() for text in texts])
def test_a_plain_wording_is_read(expected: str, text: str) -> None:
    """What is read is written in one wording, which is read as the same."""
    found = parse_authentication(text)

    assert found is not None
    assert expected == write_authentication(found)
    assert found == parse_authentication(expected)


@pytest.mark.parametrize("text", UNREAD)
def test_nothing_is_guessed(text: str) -> None:
    """What is not plain, or contradicts itself, is not read."""
    assert parse_authentication(text) is None


@pytest.mark.parametrize(("text", "message"), TOLD.items())
def test_what_is_lacking_is_told(text: str, message: str) -> None:
    """The message says what a sentence leaves open, at its line."""
    source = Source("thing.md", 7, (text,))
    statements, faults = read_sources([source])
    _, others = combine(statements, source.span) if statements else (None, ())
    (fault,) = (*faults, *others)

    assert message == fault.message
    assert ("thing.md", 7) == (fault.span.file, fault.span.line)


def test_scopes_behind_a_but_stand_where_they_were_written() -> None:
    """What follows the word is read for itself, and keeps its place."""
    source = Source("thing.md", 3, ("No API key is needed, but a token with the scope `a:x` is required.",))

    (statement,), faults = read_sources([source])

    assert () == faults
    assert [("a:x", 3, 51)] == [(scope.value, scope.span.line, scope.span.column) for scope in statement.scopes]
