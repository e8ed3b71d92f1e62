"""The entry for users of the Python package: its names, and code before and after a break."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.diff.causes.advice import has_remedy, remedy
from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.release.changelog.about import Documented, Unchanged
from codegen.release.changelog.entry import Code, Item
from codegen.release.changelog.facts import Fact, is_of_type
from codegen.release.changelog.limits import limit_words
from codegen.release.changelog.lines import Line
from codegen.release.changelog.places import Kind, Place, outer_and_part, place_of, predicate_of
from codegen.release.changelog.python_code import code_of
from codegen.release.changelog.python_types import argument_names, imports_of, refusals, type_remedy, type_words
from codegen.release.changelog.words import listed, plain, sentence
from codegen.renaming.fields import path_in
from codegen.rendering.safe_text import Comment, PyCode
from codegen.targets.openapi.summaries import summarize
from codegen.targets.python.text.markdown import code_span
from codegen.targets.python.views.usages import Usages

_GONE: Final = 4
"""How many names of the package are named that go with a break."""
_DOORS: Final = frozenset({"models", "bodies", "events"})
"""Packages that hand out what their modules hold."""
_CHANGED: Final = frozenset({"input", "output", "key", "meaning", "default"})
"""What `python-…` rules say of types: where only the generator can have changed one, it was wrong before."""


class PythonReader(Struct, frozen=True):
    """What Python calls things, by the usages of both revisions; what is gone has the names that it had."""

    old: Usages
    new: Usages
    now: Documented
    unchanged: Unchanged

    def name(self, fact: Fact) -> tuple[str, str]:
        """Return what an owner is called, and a part of it, both as code."""
        place = place_of(fact.change)
        match place.kind:
            case Kind.RESOURCE:
                found = self.new.attributes.get(place.owner) or self.old.attributes.get(place.owner)
                return code_span(f"client.{found}" if found else place.owner), ""
            case Kind.SCHEMA:
                return self._in_schema(place, is_type=self._type_of(fact) is not None)
            case Kind.PACKAGE:
                return self._package(place)
            case Kind.SERVER:
                return "", ""
            case Kind.PARAMETER:
                return self.action(place.owner), code_span(self._argument(place))
            case Kind.ANSWER if self._has_one_answer(place.owner):
                return self.action(place.owner), ""
            case _:
                return self.action(place.owner), code_span(place.part)

    def action(self, action: str) -> str:
        """Return what the method of an action is called."""
        return code_span(self.new.path(action) or self.old.path(action) or action)

    def way(self, _place: Place) -> str:
        """Say nothing more: bodies and models are classes of their own."""
        return ""

    def noun(self, place: Place) -> str:
        """Return what Python calls what has been added."""
        return "argument" if place.kind is Kind.PARAMETER else "key" if place.is_sent else "field"

    def predicate(self, fact: Fact) -> str | None:
        """Say limits in words, and types as Python has them."""
        place = place_of(fact.change)
        is_sent = place.is_sent or place.kind is not Kind.SCHEMA
        if words := limit_words(fact.change, is_sent=is_sent):
            return words
        if fact.change.id == "action-renamed":
            return f"is called {self.action(fact.change.new)} now"
        if fact.change.id == "renamed-with-alias" and place.kind is Kind.ACTION:
            _, _, ending = fact.change.sentence.partition("; ")
            return f"is called {self.action(fact.change.new)} now; {ending}"
        if fact.change.id in {"renamed-with-alias", "alias-removed"} and place.kind is Kind.SCHEMA:
            return self._renamed_field(fact.change, place)
        if fact.change.id == "path-parameter-renamed":
            return f"was called `{argument_names(fact.change, place, self.old, self.new)[0]}`"
        changed = self._type_of(fact)
        return predicate_of(changed, place_of(changed)) if changed else type_words(fact, self.new)

    def is_corrected(self, fact: Fact) -> bool:
        """Tell what the generator corrected: types that changed although no document did."""
        rule = fact.change.id.split("-")
        is_type = rule[0] == "python" and rule[1] in _CHANGED
        _, _, inside = fact.change.subject.partition(".")
        return is_type and inside.partition(".")[0] in self.unchanged.modules

    def replacement(self, name: str, place: Place) -> str:
        """Return the method or argument that a document means by a name; the name itself where it means none."""
        resource = place.owner.partition(".")[0]
        if place.kind is Kind.PARAMETER:
            return code_span(self.new.argument(place.owner, place.location, name) or name)
        return code_span(self.new.path(name) or self.new.path(f"{resource}.{name}") or name)

    def code(self, line: Line) -> Code | None:
        """Return the call before and after a break, or that of what replaces a deprecated one."""
        found = self.now.deprecation(line.place) if line.rules[0] == "action-deprecated" else None
        if found and found.replacement:
            resource = line.place.owner.partition(".")[0]
            instead = self.new.call(found.replacement) or self.new.call(f"{resource}.{found.replacement}")
            before = self.new.call(line.place.owner)
            return Code(before, instead) if instead and before else None
        if not line.is_breaking:
            return None
        return code_of(line, self.old, self.new) or imports_of(line, self.old, self.new)

    def what_to_do(self, fact: Fact) -> str:
        """Say what users do about a change, or about the first break that follows from it."""
        breaks = (item for item in fact.consequences if item.impact is Impact.BREAKING)
        found = next((item for item in (fact.change, *breaks) if has_remedy(item)), None)
        if found is None:
            return ""
        if found.id == "path-parameter-renamed":
            name = argument_names(found, place_of(found), self.old, self.new)[1]
            return f"give the argument under its new name, `{name}`"
        return type_remedy(fact, self.old, self.new) or remedy(found)

    def aside(self, line: Line) -> str:
        """Name the classes that go with a break, and the methods that do not take one any more."""
        gone = [item.subject for item in line.consequences if _is_class_gone(item)]
        names = list(dict.fromkeys(code_span(name.rpartition(".")[2]) for name in gone))
        told = f"With it {'goes' if len(names) == 1 else 'go'} {listed(names, _GONE)}" if names else ""
        refused = refusals(line, lambda name: code_span(self.new.method(name) or name))
        return ". ".join(filter(None, [told, refused]))

    def added(self, resource: Resource, actions: Sequence[Action], *, is_new: bool) -> Iterator[Item]:
        """Tell of new methods of a resource at once, each with a first call."""
        names = [resource.name_of(action) for action in actions]
        owner = code_span(f"client.{self.new.attributes.get(resource.name.camel, resource.name.camel)}")
        if len(actions) == 1 and not is_new:
            about = plain(summarize(actions[0].description, actions[0].title))
            first = self.new.first(names[0])
            yield Item("Added", sentence(f"{self.action(names[0])}: {about}"), code=Code("", first) if first else None)
            return
        methods = [code_span((self.new.path(name) or name).rpartition(".")[2]) for name in names]
        told = f"{owner} is new, with {listed(methods)}" if is_new else f"{owner} has {listed(methods)}, too"
        calls = [_commented(action, self._call(action, name)) for action, name in zip(actions, names, strict=True)]
        yield Item("Added", sentence(told), code=Code("", "\n\n".join(call for call in calls if call)))

    def _call(self, action: Action, name: str) -> PyCode | None:
        return self.new.first(name) if action.stream else self.new.call(name)

    def _type_of(self, fact: Fact) -> Change | None:
        """Return how the type of what a schema describes changed in Python; None where that is not what changed."""
        place = place_of(fact.change)
        if place.kind is not Kind.SCHEMA or not is_of_type(fact.change):
            return None
        folder = "bodies." if place.is_sent else "models."
        types = [item for item in fact.consequences if item.id.startswith(("python-input-", "python-output-"))]
        own = f"{folder}{self.new.module(place.owner, is_sent=place.is_sent)}."
        return next((item for start in (own, folder) for item in types if item.subject.startswith(start)), None)

    def _has_one_answer(self, action: str) -> bool:
        """Tell whether no status has to be named to say which answer of an action is meant."""
        found = [side.examples[action] for side in (self.old, self.new) if action in side.examples]
        return all(len(example.signature.action.responses) == 1 for example in found)

    def _in_schema(self, place: Place, *, is_type: bool) -> tuple[str, str]:
        """Name a field, the list itself where its type is told and not that of an item."""
        owner = code_span(self._schema(place))
        part = _without_steps(place.part) if is_type else place.part
        named, own = outer_and_part(owner, part)
        field = self._field(replace(place, part=part))
        return named, code_span(outer_and_part(owner, field)[1] if own else own)

    def _schema(self, place: Place) -> str:
        """Return the class of a schema, with its module where the other way has one of the same name."""
        known = {
            is_sent: side
            for is_sent in (True, False)
            for side in (self.old, self.new)
            if side.knows(place.owner, is_sent=is_sent)
        }
        name = known.get(place.is_sent, self.new).schema(place.owner, is_sent=place.is_sent)
        is_alone = (
            known.keys() != {True, False}
            or known[not place.is_sent].schema(place.owner, is_sent=not place.is_sent) != name
        )
        return name if is_alone else f"{'bodies' if place.is_sent else 'models'}.{name}"

    def _field(self, place: Place) -> str:
        """Return the field as the new package calls it, or as the old one did where it is gone."""
        found = (side.field(place.owner, place.part, is_sent=place.is_sent) for side in (self.new, self.old))
        return next((name for name in found if name != place.part), place.part)

    def _renamed_field(self, change: Change, place: Place) -> str:
        """Say what a field is called now, or that its old name is gone."""
        is_gone = change.id == "alias-removed"
        path = path_in(place.owner, change.old if is_gone else change.new)
        name = code_span(outer_and_part("", self._field(replace(place, part=path)))[1])
        if is_gone:
            return f"was removed, a deprecated alias of {name}{change.sentence.partition('was removed')[2]}"
        return f"is called {name} now; {change.sentence.partition('; ')[2]}"

    def _argument(self, place: Place) -> str:
        sides = (self.new, self.old)
        found = (side.argument(place.owner, place.location, place.part) for side in sides)
        return next((name for name in found if name), place.part)

    def _package(self, place: Place) -> tuple[str, str]:
        """Return how a name of the package is reached: `models.Device.name`, or the method of a client."""
        folder, _, rest = place.owner.partition(".")
        method = self.new.method(place.owner) or self.old.method(place.owner)
        own = f"{folder}.{rest.partition('.')[2]}" if folder in _DOORS and "." in rest else place.owner
        return code_span(method or own), "the result" if place.part == "return" else code_span(place.part)


def _without_steps(path: str) -> str:
    """Leave out the steps at the end of a path that lead to items or values of what has a type of its own."""
    while path.endswith(("[]", ".*", ">")):
        path = path[:-2] if not path.endswith(">") else path[: max(path.rfind("<"), 0)].rstrip(".")
    return path


def _is_class_gone(change: Change) -> bool:
    """Tell whether a class or alias was removed, not a member of one."""
    owner = change.subject.rpartition(".")[0].rpartition(".")[2]
    is_gone = change.id == "python-object-removed" and change.impact is Impact.BREAKING
    return is_gone and not change.sentence.startswith("module") and not owner[:1].isupper()


def _commented(action: Action, call: PyCode | None) -> str:
    about = summarize(action.description, action.title)
    return f"# {Comment(about)}\n{call}" if call else ""
