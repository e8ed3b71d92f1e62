"""A change of the package -> the place of the documents that it follows from, by what its name stands for there."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from msgspec import Struct

from codegen.diff.causes.places import BODY, URL, Kind, Place, kind_of
from codegen.diff.causes.positions import split_position
from codegen.diff.causes.reasons import Reasons
from codegen.diff.causes.uses import Uses
from codegen.diff.change import Change
from codegen.diff.python.meaning import Meaning
from codegen.released_names import ATTRIBUTES, CLASSES, CREDENTIALS, EVENT_MODULES, EVENTS, MODULES, event_of, fields_of
from codegen.type_positions import property_at

_IDENTIFIER: Final = re.compile(r"[^\W\d]\w*")
_FOLDERS: Final = ("models", "bodies")
_SCHEMA_SCOPES: Final = frozenset(f"{kind} {folder}" for kind in ("schemas", "types", "modules") for folder in _FOLDERS)


class Owners(Struct, frozen=True):
    """What names stand for in either revision, and the reasons that changes of them may have.

    `meanings` are by subject, `names` those of classes by their last name alone; `arguments` are what parameters are
    called by action, `events` the actions by event.
    """

    meanings: Mapping[str, list[Meaning]]
    names: Mapping[str, list[Meaning]]
    arguments: Mapping[tuple[str, str], str]
    events: Mapping[str, list[str]]
    reasons: Reasons
    uses: tuple[Uses, Uses]

    @classmethod
    def of(
        cls, meanings: tuple[Iterable[Meaning], Iterable[Meaning]], reasons: Reasons, uses: tuple[Uses, Uses]
    ) -> "Owners":
        """Index the meanings, those of the old revision first."""
        by_subject: dict[str, list[Meaning]] = {}
        by_name: dict[str, list[Meaning]] = {}
        arguments: dict[tuple[str, str], str] = {}
        for item in chain(*meanings):
            by_subject.setdefault(item.subject, []).append(item)
            if item.scope in _SCHEMA_SCOPES or item.scope == CLASSES:
                by_name.setdefault(item.name, []).append(item)
            if item.is_parameter:
                arguments.setdefault((item.scope.removeprefix("arguments "), item.name), item.key)
        return cls(by_subject, by_name, arguments, _events(uses), reasons, uses)

    def owner(self, change: Change) -> Place | None:
        """Return the place of the cause that a change of the package follows from, None where there is none."""
        name = change.subject.partition(" ")[0]
        found = next(filter(None, (self._by_meaning(item, change) for item in self.meanings.get(name, ()))), None)
        return found or self._by_class(name, change) or self._by_export(name, change) or self._by_runtime(name, change)

    def _by_meaning(self, item: Meaning, change: Change) -> Place | None:
        kind = kind_of(change)
        scope, _, home = item.scope.partition(" ")
        if item.scope in _SCHEMA_SCOPES:
            return self.reasons.of_schema(*split_position(item.key), kind)
        if scope == "methods":
            return self._by_method(f"{home}.{item.key.partition(' ')[0]}", change, kind)
        if scope == "accepted":
            own, _, argument = item.key.partition(" ")
            action = f"{home}.{own}"
            return self.reasons.of_part(action, _part(argument), kind) or self.reasons.of_action(action, kind)
        if item.scope in {ATTRIBUTES, CLASSES, MODULES}:
            return self.reasons.of_resource(item.key.removeprefix("async "), kind)
        if item.scope in {EVENTS, EVENT_MODULES}:
            return self._by_event(event_of(item.key), change)
        return self.reasons.access if item.scope == CREDENTIALS else None

    def _by_class(self, name: str, change: Change) -> Place | None:
        """Find the owner of a member by the class that it is in."""
        outer, _, member = name.rpartition(".")
        fields = (item.key for item in self.meanings.get(name, ()) if item.scope == fields_of(outer))
        key, kind = next(fields, member), kind_of(change)
        for item in self.meanings.get(outer, ()):
            if item.scope in _SCHEMA_SCOPES:
                place = self.reasons.of_schema(*split_position(property_at(item.key, key)), kind)
                if place is not None:
                    return place
            if item.scope == EVENTS:
                return self._by_event(event_of(item.key), change)
        return self.reasons.access if name.startswith("client.") else None

    def _by_export(self, name: str, change: Change) -> Place | None:
        """Find the owner of what the package itself hands out."""
        items = self.names.get(name, ()) if "." not in name else ()
        return next(filter(None, (self._by_meaning(item, change) for item in items)), None)

    def _by_event(self, event: str, change: Change) -> Place | None:
        """Find the owner of an event's class or module: the event, its data, or the action that has it."""
        kind = kind_of(change)
        if place := self.reasons.of_event(event, kind) or self._by_types(change, "models"):
            return place
        return self._by_stream(self.events.get(event, ()), kind)

    def _by_stream(self, actions: Iterable[str], kind: Kind) -> Place | None:
        """Find what made one of some actions come or go, or its stream."""
        places = (self.reasons.of_action(action, kind) or self.reasons.of_answer(action, kind) for action in actions)
        return next(filter(None, places), None)

    def _by_runtime(self, name: str, change: Change) -> Place | None:
        """Find the owner of what the package has of its own only while something of the API needs it."""
        kind = kind_of(change)
        if not name.startswith("_runtime.") or kind is Kind.OTHER:
            return None
        is_of_stream = "stream" in name or "event" in name
        place = self._by_stream(chain.from_iterable(self.events.values()), kind) if is_of_stream else None
        return place or self.reasons.first.get(kind)

    def _by_method(self, action: str, change: Change, kind: Kind) -> Place | None:
        """Find the owner of a method, an iterator over its pages among it, of a parameter or a result."""
        part = change.subject.partition(" ")[2]
        if not part:
            found = self.reasons.of_action(action, kind)
        elif part == "return":
            found = self.reasons.of_answer(action, Kind.OTHER) or self._by_types(change, "models")
        else:
            known = self.arguments.get((action, part), BODY if part == BODY else "")
            found = self.reasons.of_part(action, _part(known), kind) or self._by_types(change, "bodies")
        return found or self.reasons.anywhere(action, kind) or self._by_links(action, part)

    def _by_types(self, change: Change, folder: str) -> Place | None:
        """Find the owner by the classes that a type names and did not name before, or the other way round."""
        before, after = (dict.fromkeys(_IDENTIFIER.findall(text)) for text in (change.old, change.new))
        differing = [name for name in (*before, *after) if name not in before or name not in after]
        for name in differing or before:
            items = sorted(self.names.get(name, ()), key=lambda item: not item.scope.endswith(folder))
            for item in items:
                if item.scope in _SCHEMA_SCOPES:
                    place = self.reasons.of_schema(*split_position(item.key), Kind.OTHER)
                    if place is not None:
                        return place
        return None

    def _by_links(self, action: str, part: str) -> Place | None:
        """Find the owner among the changes of what an action sends, or answers with."""
        for schema in self._linked(action, part):
            if place := self.reasons.of_schema(schema, "", Kind.OTHER):
                return place
        return None

    def _linked(self, action: str, part: str) -> Iterator[str]:
        for uses in self.uses:
            for own, schema in uses.of_actions.get(action, ()):
                if not part or (part == "return") is own.startswith(("responses", "events")):
                    yield schema


def _events(revisions: Iterable[Uses]) -> dict[str, list[str]]:
    """Return the actions that answer with each event."""
    found: dict[str, list[str]] = {}
    for uses in revisions:
        for action, links in uses.of_actions.items():
            for part, _ in links:
                if part.startswith("events."):
                    found.setdefault(part.removeprefix("events."), []).append(action)
    return found


def _part(argument: str) -> str:
    """Return the part of an action that an argument is: `query.limit`; the URL has those of the path."""
    location, _, wire = argument.partition(" ")
    if location == "path":
        return URL
    return f"{location}.{wire}" if wire else location
