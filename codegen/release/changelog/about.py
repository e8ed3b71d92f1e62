"""What the documents of a revision say of a place: its description, and how it is deprecated."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from codegen.diff.nodes import is_same
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.marks import Deprecation
from codegen.model.parameter import Parameter
from codegen.model.schema import JsonValue
from codegen.model.url import PathTemplate
from codegen.reader.marks import read_marks
from codegen.release.changelog.places import Kind, Place


class Documented(Struct, frozen=True, dict=True):
    """What is documented, found by the names that changes have for it; each index is made when it is needed."""

    api: Api

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        """Actions by their names, such as `device.getState`."""
        return {each.name_of(item): item for each in self.api.resources for item in each.actions}

    @cached_property
    def paths(self) -> Mapping[str, PathTemplate]:
        """The first path of each shape."""
        return {item.url.path.shape: item.url.path for item in reversed(tuple(self.actions.values()))}

    @cached_property
    def resources(self) -> Mapping[str, tuple[Action, ...]]:
        """The actions of resources, by the names of their modules."""
        return {each.name.snake: each.actions for each in self.api.resources}

    @cached_property
    def schemas(self) -> Mapping[str, JsonValue]:
        """The definitions of schemas, by the names of their modules."""
        return {each.name.snake: each.definition for each in self.api.schemas}

    @cached_property
    def _parameters(self) -> Mapping[tuple[str, str, str], Parameter]:
        """Parameters by their action, place and name; the first of several counts."""
        rows = ((name, row) for name, action in self.actions.items() for row in reversed(action.parameters))
        return {(name, row.location.value, row.name): row for name, row in rows}

    @cached_property
    def _definitions(self) -> Mapping[str, JsonValue]:
        return {each.name.pascal: each.definition for each in reversed(self.api.schemas)}

    def description(self, place: Place) -> str:
        """Return how a parameter or a field of a schema is described; empty where it is not."""
        if place.kind is Kind.PARAMETER:
            found = self._parameter(place)
            return found.description if found else ""
        text = self._property(place).get("description")
        return text if isinstance(text, str) else ""

    def deprecation(self, place: Place) -> Deprecation | None:
        """Return what is said of a deprecated action, parameter or field; None where it is not deprecated."""
        if place.kind is Kind.ACTION:
            action = self.actions.get(place.owner)
            return action.marks.deprecation if action else None
        if place.kind is Kind.PARAMETER:
            found = self._parameter(place)
            return found.marks.deprecation if found else None
        return read_marks(self.description(place)).deprecation

    def _parameter(self, place: Place) -> Parameter | None:
        return self._parameters.get((place.owner, place.location, place.part))

    def _property(self, place: Place) -> dict[str, JsonValue]:
        """Follow the path of a field, as far as it leads through properties and items."""
        node = self._definitions.get(place.owner)
        for key in place.part.split("."):
            name = key.rstrip("[]")
            properties = node.get("properties") if isinstance(node, dict) else None
            node = properties.get(name) if isinstance(properties, dict) else None
            for _ in range((len(key) - len(name)) // 2):
                node = node.get("items") if isinstance(node, dict) else None
        return node if isinstance(node, dict) else {}


class Unchanged(Struct, frozen=True, dict=True):
    """What says in a revision what it said in the one before."""

    was: Documented
    now: Documented

    @cached_property
    def modules(self) -> frozenset[str]:
        """The names of the modules whose schema binds to the same, or whose actions are the same."""
        was, now = self.was.schemas, self.now.schemas
        both = {name: is_same(was[name], now[name]) for name in was if name in now}
        actions = self.now.resources.items()
        same = {name for name, found in actions if name not in both and found == self.was.resources.get(name)}
        return frozenset({*same, *(name for name, is_kept in both.items() if is_kept)})
