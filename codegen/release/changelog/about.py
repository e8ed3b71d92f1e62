"""What the newer documents say of a place: its description, and how it is deprecated."""

from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.marks import Deprecation
from codegen.model.parameter import Parameter
from codegen.model.schema import JsonValue
from codegen.reader.marks import read_marks
from codegen.release.changelog.places import Kind, Place


def find_action(api: Api, name: str) -> Action | None:
    """Find an action by its name, such as `device.getState`."""
    resource, _, action = name.partition(".")
    actions = (item for each in api.resources if each.name.camel == resource for item in each.actions)
    return next((item for item in actions if item.name.camel == action), None)


def description_of(api: Api, place: Place) -> str:
    """Return how a parameter or a field of a schema is described; empty where it is not."""
    if place.kind is Kind.PARAMETER:
        found = _parameter(api, place)
        return found.description if found else ""
    text = _property(api, place).get("description")
    return text if isinstance(text, str) else ""


def deprecation_of(api: Api, place: Place) -> Deprecation | None:
    """Return what is said of a deprecated action, parameter or field; None where it is not deprecated."""
    if place.kind is Kind.ACTION:
        action = find_action(api, place.owner)
        return action.marks.deprecation if action else None
    if place.kind is Kind.PARAMETER:
        found = _parameter(api, place)
        return found.marks.deprecation if found else None
    return read_marks(description_of(api, place)).deprecation


def _parameter(api: Api, place: Place) -> Parameter | None:
    action = find_action(api, place.owner)
    rows = action.parameters if action else ()
    return next((row for row in rows if (row.location.value, row.name) == (place.location, place.part)), None)


def _property(api: Api, place: Place) -> dict[str, JsonValue]:
    """Follow the path of a field, as far as it leads through properties and items."""
    node = next((schema.definition for schema in api.schemas if schema.name.pascal == place.owner), None)
    for key in place.part.split("."):
        name = key.rstrip("[]")
        properties = node.get("properties") if isinstance(node, dict) else None
        node = properties.get(name) if isinstance(properties, dict) else None
        for _ in range((len(key) - len(name)) // 2):
            node = node.get("items") if isinstance(node, dict) else None
    return node if isinstance(node, dict) else {}
