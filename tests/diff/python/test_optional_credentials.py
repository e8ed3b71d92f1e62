"""What users of an SDK notice where a token becomes optional, or is needed again."""

from codegen.diff.rules import Impact
from tests.diff.python.test_credentials import changes

TOKEN = "A token is required."
OPTIONAL = "A token is optional."


def test_a_token_that_becomes_optional_breaks_no_program() -> None:
    """Clients are what they were, and more."""
    assert {Impact.ADDITIVE} >= {*changes(TOKEN, OPTIONAL).values()}


def test_a_token_that_is_needed_again_takes_back_what_the_clients_had_more() -> None:
    """A program that made copies with other credentials is told."""
    assert "client.Client.with_credentials python-object-removed" in changes(OPTIONAL, TOKEN)
