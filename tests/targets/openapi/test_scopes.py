"""Scopes in words."""

import pytest

from codegen.model.action import Authentication
from codegen.targets.openapi.scopes import scopes_paragraph
from tests.targets.openapi.builders import action, scopes
from tests.targets.openapi.reading import load_operation


@pytest.mark.parametrize(
    ("authentication", "expected"),
    [
        (scopes("all.Device", "device.*", "all.Device"), "Scopes: any of `all.Device`, `device.*`."),
        (scopes("device.get"), "Scopes: `device.get`."),
        (scopes("a``b"), "Scopes: ``` a``b ```."),
        (Authentication(required=True), ""),
        (Authentication(required=False), ""),
    ],
)
def test_scopes_are_said_in_a_paragraph(authentication: Authentication, expected: str) -> None:
    """Each scope is code, once, whatever it is made of; there is no paragraph where no scope is documented."""
    assert expected == scopes_paragraph(authentication)


def test_the_paragraph_is_the_last() -> None:
    """The scopes follow what the document says of the action, and stand alone where it says nothing."""
    authentication = scopes("device.get")

    assert (
        "Gets it\n\nScopes: `device.get`."
        == load_operation(action(description="Gets it", authentication=authentication))["description"]
    )
    assert "Scopes: `device.get`." == load_operation(action(authentication=authentication))["description"]
