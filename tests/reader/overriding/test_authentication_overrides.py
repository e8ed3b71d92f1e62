"""Overrides of what an action says of its authentication, in any wording that a document may have."""

import pytest

from codegen.diagnostics import Severity
from codegen.files import File, Span
from codegen.model.api import Api
from codegen.model.authentication import BASIC, BEARER, Authentication, Scheme, api_key
from codegen.model.parameter import Location
from tests.reader.overriding.documents import FILES, THING, api, change, entry, errors, read

KEY = api_key(Location.HEADER, "X-Api-Key")
SENTENCE = """\
A valid api access token is required to access this endpoint. The token must
include at least one of the following scopes:
thing.*, or thing.patch.
"""
WAS = "A token is required with one of the scopes thing.*, thing.patch."


def authentication_of(read: Api) -> Authentication:
    """Return what the first action says."""
    return read.resources[0].actions[0].authentication


def said(sentence: str) -> tuple[File, ...]:
    """Return the documents in which the action says something else."""
    return (FILES[0], File("thing.md", THING.replace(SENTENCE, f"{sentence}\n")))


@pytest.mark.parametrize(
    ("now", "alternatives", "scopes"),
    [
        ("API key in the header `X-Api-Key`", ((KEY,),), []),
        ("Basic authentication, or a bearer token with the scope `a:b`", ((BASIC,), (BEARER,)), ["a:b"]),
        ("A valid token is required.", ((BEARER,),), []),
    ],
)
def test_an_authentication_is_replaced(
    now: str, alternatives: tuple[tuple[Scheme, ...], ...], scopes: list[str]
) -> None:
    """Schemes and scopes are those of the entry; `was` may be any wording of what the document says."""
    found = authentication_of(api(entry("authentication", change(f"'{WAS}'", f"'{now}'"))))

    assert (True, alternatives) == (found.required, found.alternatives)
    assert scopes == [str(scope) for scope in found.scopes]


def test_nothing_may_be_required() -> None:
    """An action that is public is that."""
    assert not authentication_of(api(entry("authentication", change(f"'{WAS}'", "Public")))).required


def test_what_is_not_understood_is_cured() -> None:
    """The error goes with the text that it is about; it is read as a token until then."""
    files = said("Ask the team for access.")
    text = entry("authentication", change("A token is required.", "'API key in the header `X-Api-Key`'"))

    errors = [item for item in read("", files).diagnostics if item.severity is Severity.ERROR]
    assert [("unreadable-authentication", Span("thing.md", 17, 1, 23))] == [(item.rule, item.span) for item in errors]
    assert ((KEY,),) == authentication_of(api(text, files)).alternatives


def test_scopes_are_of_a_token() -> None:
    """An action that took no token takes one with scopes; others keep what else they accept."""
    text = entry("scopes", change("[]", "['a:b']"))

    assert ((BEARER,),) == authentication_of(api(text, said("Basic authentication."))).alternatives
    assert ((BEARER,), (BASIC,)) == (
        authentication_of(api(text, said("A bearer token, or Basic authentication."))).alternatives
    )


@pytest.mark.parametrize(
    ("was", "now", "place"),
    [
        (f"'{WAS}'", "Ask", "4:8: invalid-override: thing.md, Patch, authentication takes one line"),
        (
            "Public",
            "Basic authentication.",
            "3:8: stale-override: thing.md, Patch, authentication is `bearer token with",
        ),
        (
            f"'{WAS}'",
            "'Bearer token with the scope `thing.*` or `thing.patch`'",
            "4:8: stale-override: thing.md, Patch, authentication is `bearer token with",
        ),
    ],
)
def test_what_does_not_fit_is_told(was: str, now: str, place: str) -> None:
    """An entry that is not understood, or not about what is there, is an error at its place."""
    (told,) = errors(entry("authentication", change(was, now)))

    assert told.startswith(place), told
