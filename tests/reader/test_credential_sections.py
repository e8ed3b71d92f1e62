"""Headings of credentials and scopes, and what is said once for all actions of a document or of all documents."""

import pytest

from codegen.config_yaml import parse_config
from codegen.dialects.form import Form, UsualAuthentication
from codegen.files import File, Span
from codegen.reader.api import Result, read_api
from codegen.reader.elements.authentication_text import write_authentication

TOKEN = "bearer token."
NONE = "No authentication is required."
KEY = "API key in the header `X-Key`."
OPTIONAL = "Optional: bearer token."
ONE = "bearer token with one of the scopes `a:x` or `b:x`."
ALL = "bearer token with all of the scopes `a:x` and `b:x`."


def document(*sections: str, head: str = "", front: str = "") -> str:
    """Return a document with one action for each of some sections, below a head."""
    actions = "".join(
        f"## Get {index}\n\nReturns a book.\n\n{section}\n\n### Method And Url\n\nGET https://api.example.com/{index}\n\n"
        "### Responses\n\n| Code | Type | Description |\n| --- | --- | --- |\n| 204 | | There is none |\n\n"
        for index, section in enumerate(sections)
    )
    return f"{front}# Book Actions\n\n{head}{actions}"


def read(text: str, usual: UsualAuthentication | None = None) -> Result:
    """Read one document."""
    return read_api((File("book.md", text),), form=Form(authentication=usual))


def said(text: str, usual: UsualAuthentication | None = None) -> list[str]:
    """Return what the actions of a document need; nothing may be reported."""
    result = read(text, usual)
    assert () == result.diagnostics
    return [
        write_authentication(action.authentication) for item in result.readable.resources for action in item.actions
    ]


def told(text: str, usual: UsualAuthentication | None = None) -> list[tuple[str, str, int, int]]:
    """Return rules, messages and places of what is reported."""
    return [(it.rule, it.message, it.span.line, it.span.column) for it in read(text, usual).diagnostics]


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        *((f"### {title}\n\nBearer token", TOKEN) for title in ("Authorization", "Auth", "Security", "Credentials")),
        ("### Access\n\nPublic", NONE),
        ("### Permissions\n\nAnyone", NONE),
        ("### Security\n\n`X-Key` header", KEY),
        ("### Permissions\n\n`a:x` or `b:x`", ONE),
        ("### Required Scopes\n\nAll of `a:x`, `b:x`", ALL),
        ("### Required Scopes\n\nall of:\n\n- `a:x`\n- `b:x`", ALL),
        ("### Scopes\n\nOne of `a:x`, `b:x`", ONE),
        ("### Required Permission\n\n`a:x`", "bearer token with the scope `a:x`."),
        ("### Roles\n\n`admin`", "bearer token with the scope `admin`."),
        ("### Authentication\n\nJWT\n\n### Required Scopes\n\n`a:x` or `b:x`", ONE),
        ("### Required Scopes\n\n`a:x` and `b:x`\n\n### Authentication\n\nJWT", ALL),
        ("### Authentication\n\nJWT\n\n### Scopes\n\nNone", TOKEN),
        (
            "### Authentication\n\nJWT\n\n### Authorization\n\nRequires the `admin` role.",
            TOKEN[:-1] + " with the scope `admin`.",
        ),
        (
            "### Authentication\n\nA token is optional.\n\n### Scopes\n\n`a:x`",
            "Optional: bearer token with the scope `a:x`.",
        ),
        ("### Auth\n\n- Type: Bearer token\n- Scopes: `a:x` or `b:x`", ONE),
        ("### Authentication\n\n- Type: API key\n- In: header\n- Name: `X-Key`", KEY),
        (
            "### Authentication\n\nOne of:\n\n- API key in the header `X-Key`\n- Bearer token",
            KEY[:-1] + ", or bearer token.",
        ),
        (
            "### Authentication\n\nBoth of:\n\n- Bearer token\n- API key in the header `X-Key`",
            "bearer token and " + KEY,
        ),
        ("### Authentication\n\n**Required:** Bearer token", TOKEN),
        ("### Authentication\n\nRequires an API key. Send it in the `X-Key` header.", KEY),
        (
            "### Authentication\n\nA token is required. Send it in the `Authorization` header as `Bearer <token>`.",
            TOKEN,
        ),
        ("### Authentication\n\nAn API key is required. It must be sent in the header `X-Key`.", KEY),
    ],
)
def test_a_section_is_read(section: str, expected: str) -> None:
    """The usual headings are known, and scopes may stand in a section of their own."""
    assert [expected] == said(document(section))


@pytest.mark.parametrize(
    ("section", "message", "line", "column"),
    [
        ("### Access\n\nAdmins only", "`Admins only` is not understood as an authentication", 9, 1),
        ("### Permissions\n\nAdmin", "`Admin` is not understood as an authentication", 9, 1),
        ("### Permissions\n\nNone", "no scopes are needed, but whether a token is needed is not told", 7, 1),
        (
            "### Authentication\n\nNone\n\n### Scopes\n\n`a:x`",
            "this section and the one above ask for different credentials",
            13,
            1,
        ),
        (
            "### Authentication\n\n`X-Key` header\n\n### Scopes\n\n`a:x`",
            "scopes are of a token, and no token is required",
            13,
            2,
        ),
        (
            "### Authentication\n\nJWT, scope `a:x`\n\n### Scopes\n\n`b:x`",
            "whether the scopes of both sections are needed is not told",
            13,
            1,
        ),
        (
            "### Authentication\n\nJWT\n\n### Auth\n\nNone",
            "this section and the one above ask for different credentials",
            13,
            1,
        ),
        (
            "### Authentication\n\n| A | B |\n| --- | --- |\n| X | y |",
            "the section does not say what is required",
            9,
            1,
        ),
        ("### Authentication\n\n1. `X-Key` header\n2. JWT", "a second sentence asks for other credentials", 10, 4),
        ("### Authentication\n\nRequired", "which credentials are needed is not told", 9, 1),
    ],
)
def test_what_is_not_plain_is_one_error(section: str, message: str, line: int, column: int) -> None:
    """Nothing becomes a token, or none, in silence."""
    assert [("unreadable-authentication", message, line, column)] == told(document(section))


def test_a_list_without_a_word_is_a_guess_that_is_told() -> None:
    """Whether one of the scopes is enough does not follow from a heading."""
    message = "the list does not say whether one of the scopes is enough, so it is"

    assert [("ambiguous-scopes", message, 9, 4)] == told(document("### Permissions\n\n- `a:x`\n- `b:x`"))


def test_optional_credentials_that_nobody_names_are_a_guess_that_is_told() -> None:
    """A token is what most mean; the sentence can say so."""
    message = "which credentials may be sent is not told, so a token is"
    text = document("### Authentication\n\nOptional")

    assert [("assumed-token", message, 9, 1)] == told(text)
    assert () == read_api((File("book.md", text.replace("Optional", "A token is optional.")),)).diagnostics


SAID_ONCE = "## Authentication\n\nAll requests must be authenticated with an API key in the header `X-Key`.\n\n"


def test_a_section_above_the_actions_is_of_all_of_them() -> None:
    """An action that says something of its own wins; one that says that some are needed means those."""
    text = document(
        "", "### Authentication\n\nNone", "### Authentication\n\nRequired.", "### Access\n\nOptional", head=SAID_ONCE
    )

    assert [KEY, NONE, KEY, "Optional: " + KEY] == said(text)


def test_scopes_of_an_action_are_of_the_token_of_all() -> None:
    """A key for all has no scopes."""
    head = "### Security\n\nAll endpoints require a bearer token.\n\n"
    message = "scopes are of a token, and no token is required"

    assert [ONE, OPTIONAL] == said(
        document("### Required Scopes\n\n`a:x` or `b:x`", "### Authentication\n\nA token is optional.", head=head)
    )
    assert [("unreadable-authentication", message, 13, 2)] == told(
        document("### Required Scopes\n\n`a:x`", head=SAID_ONCE)
    )


def test_what_is_not_understood_above_the_actions_is_one_error() -> None:
    """No action is told as well."""
    message = "`Ask us for a key` is not understood as an authentication"

    assert [("unreadable-authentication", message, 5, 1)] == told(
        document("", "", head="## Authentication\n\nAsk us for a key.\n\n")
    )


def test_front_matter_says_it_as_well() -> None:
    """What is not understood there is an error at its value."""
    front = "---\nauthentication: {}\n---\n\n"
    message = "`Ask us.` is not understood as an authentication"

    assert [KEY, NONE] == said(document("", "### Auth\n\nNone", front=front.format(KEY)))
    assert [("unreadable-authentication", message, 2, 17)] == told(document("", front=front.format("Ask us.")))


def test_codegen_yaml_says_it_for_all_documents() -> None:
    """A document has the last word."""
    config, diagnostics = parse_config(File("codegen.yaml", f"authentication: '{KEY}'\n"))

    assert () == diagnostics
    assert [KEY] == said(document(""), config.authentication)
    assert [TOKEN] == said(document("", head="## Authentication\n\nA token is required.\n\n"), config.authentication)


def test_what_is_not_understood_in_codegen_yaml_is_one_error() -> None:
    """It stands at its place there."""
    usual = UsualAuthentication("Ask us.", Span("codegen.yaml", 3, 17, 7))
    (found,) = read(document("", ""), usual).diagnostics

    assert ("unreadable-authentication", Span("codegen.yaml", 3, 17, 7)) == (found.rule, found.span)


def test_authentication_of_codegen_yaml_is_a_text() -> None:
    """A list is not a sentence."""
    config, (found,) = parse_config(File("codegen.yaml", "authentication: [a]\n"))

    assert config.authentication is None
    assert ("invalid-config", 1, 17) == (found.rule, found.span.line, found.span.column)


@pytest.mark.parametrize("title", ["Access", "Permissions", "Security", "Authentication"])
@pytest.mark.parametrize("section", ["", "### Auth\n\nNone"])
def test_a_heading_with_a_call_is_an_action(title: str, section: str) -> None:
    """A resource may have permissions of its own, whatever stands above the URL."""
    text = document(section).replace("## Get 0", f"## {title}")

    assert [title] == [action.title for item in read(text).readable.resources for action in item.actions]
