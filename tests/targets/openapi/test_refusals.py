"""The refusals of a token that no document mentions."""

from typing import Any

from msgspec.structs import replace
from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.model.action import Action
from tests.targets.openapi.builders import IDENTITY, action, api, link, resource, response, schema, scopes
from tests.targets.openapi.reading import load

_USUAL = replace(IDENTITY, has_refusals=True)


def _load(*actions: Action) -> Any:
    return load(api(resource(*actions), schemas=(schema("Error", {}), schema("Failure", {}))), _USUAL)


def _codes(document: Any) -> list[str]:
    ((operation,),) = (item.values() for item in document["paths"].values())
    return list(operation.get("responses", {}))


def test_an_action_with_a_token_has_them() -> None:
    """401, 403 and 429 stand among the documented codes, each a component that says it is not documented."""
    document = _load(
        action(
            authentication=scopes("device.get"),
            responses=(response(200),),
            errors=(response(404, link("Error"), "Error if forbidden"),),
        )
    )

    assert ["200", "401", "403", "404", "429"] == _codes(document)
    assert {"Unauthorized", "Forbidden", "TooManyRequests"} == document["components"]["responses"].keys()
    assert {
        "description": "Too many requests were sent in a short time",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
        "headers": {
            "Retry-After": {
                "description": "How many seconds to wait, or the date to wait for (RFC 9110 section 10.2.3).",
                "schema": {"type": "string"},
                "example": "30",
            }
        },
        "x-undocumented": True,
    } == document["components"]["responses"]["TooManyRequests"]
    assert [] == list(OpenAPIV31SpecValidator(document).iter_errors())


def test_what_is_documented_stays() -> None:
    """A code that a document has is what the document says of it."""
    errors = (response(403, link("Failure"), "Error if not allowed"),)
    document = _load(action(authentication=scopes("device.get"), errors=errors))
    (operation,) = document["paths"]["/devices/{deviceId}"].values()

    assert ["401", "403", "429"] == _codes(document)
    assert "Error if not allowed" == operation["responses"]["403"]["description"]


def test_their_bodies_are_of_the_type_of_most_errors() -> None:
    """The type of a refusal is what most errors have; without any there is no body."""
    errors = (response(400, link("Failure")), response(404, link("Error")), response(409, link("Failure")))
    for found, expected in ((errors, "#/components/schemas/Failure"), ((), None)):
        document = _load(action(authentication=scopes("device.get"), errors=found))
        content = document["components"]["responses"]["Forbidden"].get("content")

        assert expected == (content and content["application/json"]["schema"]["$ref"])


def test_names_of_documented_errors_give_way() -> None:
    """An error that would have the name of a refusal gets another one."""
    errors = (response(404, link("Error"), "Error if forbidden"),)
    document = _load(
        *(action(title, path=title.lower(), authentication=scopes("a"), errors=errors) for title in ("Get", "Put"))
    )

    assert ["Forbidden", "Forbidden404", "TooManyRequests", "Unauthorized"] == list(document["components"]["responses"])


def test_nothing_is_added_otherwise() -> None:
    """An action without a token has none, and by default no action has."""
    assert ("responses" in _load(action())["components"], []) == (False, _codes(_load(action())))
    assert [] == _codes(load(api(resource(action(authentication=scopes("a"))))))
