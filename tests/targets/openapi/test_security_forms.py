"""Cookies, words before a key, scopes that go together and optional credentials as OpenAPI says them."""

from typing import Any

import pytest

from codegen.model.action import Action, Scope
from codegen.model.exchange import CurlExample
from codegen.model.parameter import Location
from codegen.reader.elements.authentication_text import parse_authentication
from tests.targets.openapi.builders import SPAN, action, api, parameter, resource
from tests.targets.openapi.reading import load, load_operation


def saying(sentence: str, **fields: Any) -> Action:
    """Return an action whose authentication a sentence says."""
    found = parse_authentication(sentence)
    assert found is not None
    assert all(isinstance(scope, Scope) for scope in found.scopes)
    return action(authentication=found, **fields)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A token is optional.", [{}, {"bearerAuth": []}]),
        ("A token with the scopes `a` and `b`.", [{"bearerAuth": ["a", "b"]}]),
        ("A token with one of the scopes `a` or `b`.", [{"bearerAuth": ["a"]}, {"bearerAuth": ["b"]}]),
        ("Session cookie `sid`.", [{"sid": []}]),
        ("`Authorization: Token <token>`", [{"apiKey": []}]),
        ("Optional: session cookie `sid`, or a bearer token.", [{}, {"sid": []}, {"bearerAuth": []}]),
    ],
)
def test_requirements(sentence: str, expected: list[dict[str, list[str]]]) -> None:
    """One entry per alternative; `{}` says that none is needed (OpenAPI 3.1 section 4.8.30)."""
    assert expected == load_operation(saying(sentence))["security"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Session cookie `sid`.", {"type": "apiKey", "in": "cookie", "name": "sid"}),
        ("`Authorization: Token <token>`", {"type": "http", "scheme": "Token"}),
        ("`X-Auth: Key <token>`", {"type": "apiKey", "in": "header", "name": "X-Auth", "x-prefix": "Key"}),
    ],
)
def test_a_scheme_says_where_a_credential_travels(sentence: str, expected: dict[str, str]) -> None:
    """What OpenAPI has no keyword for stands in an extension, and in the words."""
    (component,) = load(api(resource(saying(sentence))))["components"]["securitySchemes"].values()

    assert expected.items() <= component.items()


def test_the_description_says_that_all_scopes_are_needed() -> None:
    """Sites show the words."""
    operation = load_operation(saying("A token with the scopes `a` and `b`."))

    assert "Scopes: all of `a`, `b`." in operation["description"]


def test_a_row_for_cookies_is_no_parameter() -> None:
    """The credential says it."""
    row = parameter("Cookie", Location.HEADER, description="The session")

    operation = load_operation(saying("Session cookie `sid`.", header_parameters=(row,)))

    assert [] == [item["name"] for item in operation.get("parameters", []) if item["in"] == "header"]


def test_a_curl_shows_nobodys_cookie() -> None:
    """The value of a credential is replaced, that of another cookie is not; the word before a token stays."""
    cookie = CurlExample("GET", "https://api.example.com/devices/1", (("Cookie", "sid=secret; lang=en"),), None, SPAN)
    token = CurlExample("GET", "https://api.example.com/devices/1", (("Authorization", "Token secret"),), None, SPAN)

    (first,) = load_operation(saying("Session cookie `sid`.", curl=cookie))["x-codeSamples"]
    (second,) = load_operation(saying("`Authorization: Token <token>`", curl=token))["x-codeSamples"]

    assert "'Cookie: sid=YOUR_API_KEY; lang=en'" in first["source"]
    assert "'Authorization: Token YOUR_API_ACCESS_TOKEN'" in second["source"]
