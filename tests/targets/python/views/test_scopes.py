"""The module that answers questions about scopes."""

from codegen.model.action import Authentication, Scope
from tests.targets.python.building import SPAN, action, api, files_of, resource


def test_every_action_is_listed_with_its_scopes() -> None:
    """Names and scopes are in the documents' order; an action without authentication has none."""
    one = Authentication(required=True, scopes=(Scope("thing.get", SPAN),))
    none = Authentication(required=False)
    thing = resource(
        "thing-owner",
        action("Get Name", "x"),
        action("Get", "x", authentication=one),
        action("Log In", "y", authentication=none),
    )
    expected = """
ACTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "thingOwner.getName": (
        "all.User",
        "thing.*",
    ),
    "thingOwner.get": ("thing.get",),
    "thingOwner.logIn": (),
}
"""
    assert expected in files_of(api([thing]))["example_api/scopes.py"]


def test_an_api_without_actions_has_no_scopes() -> None:
    """The mapping is empty, and in black's form."""
    text = files_of(api([]))["example_api/scopes.py"]

    assert "\nACTIONS: Final[Mapping[str, tuple[str, ...]]] = {}\n" in text
