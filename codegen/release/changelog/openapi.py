"""The entry for users of the OpenAPI document: methods, paths and schemas, and nothing but what travels."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from codegen.diff.causes.advice import has_remedy
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.release.changelog.about import Documented
from codegen.release.changelog.entry import Code, Item
from codegen.release.changelog.facts import Fact
from codegen.release.changelog.lines import Line
from codegen.release.changelog.openapi_words import openapi_predicate, openapi_remedy
from codegen.release.changelog.places import Kind, Place, outer_and_part, place_of, predicate_of
from codegen.release.changelog.words import plain, sentence
from codegen.renaming.fields import path_in
from codegen.targets.openapi.parameters import path_key
from codegen.targets.openapi.summaries import summarize
from codegen.targets.python.text.markdown import code_span


class OpenapiReader(Struct, frozen=True):
    """What an OpenAPI document calls things; what is gone is called as it was."""

    old: Documented
    new: Documented

    def name(self, fact: Fact) -> tuple[str, str]:
        """Return what an owner is called, and a part of it."""
        place = place_of(fact.change)
        match place.kind:
            case Kind.RESOURCE:
                return f"the tag {code_span(place.owner)}", ""
            case Kind.SCHEMA:
                owner, part = outer_and_part(code_span(place.owner), place.part)
                return owner, code_span(part)
            case Kind.PARAMETER:
                name = Name.split(place.part).camel if place.location == Location.PATH else place.part
                return self.action(place.owner), code_span(name)
            case Kind.SERVER | Kind.PACKAGE:
                return "", ""
            case _:
                return self.action(place.owner), code_span(place.part)

    def action(self, action: str) -> str:
        """Return the method and the path of an operation."""
        found = self.new.actions.get(action) or self.old.actions.get(action)
        return code_span(f"{found.method} {self._path(found)}" if found else action)

    def way(self, place: Place) -> str:
        """Say which way the values of a schema travel."""
        ways = {True: " (in requests)", False: " (in responses)"}
        return ways[place.is_sent] if place.kind is Kind.SCHEMA and not place.location else ""

    def noun(self, place: Place) -> str:
        """Return what OpenAPI calls what has been added."""
        return f"{place.location} parameter" if place.kind is Kind.PARAMETER else "property"

    def predicate(self, fact: Fact) -> str | None:
        """Leave most changes in their own words, which are those of JSON Schema; but call actions as OpenAPI does."""
        if fact.change.id == "action-renamed":
            return f"is {self.action(fact.change.new)} now"
        place = place_of(fact.change)
        if fact.change.id == "renamed-with-alias" and place.kind is Kind.SCHEMA:
            return f"is called {code_span(path_in(place.owner, fact.change.new))} now"
        is_sent = place.is_sent or place.kind is not Kind.SCHEMA
        return openapi_predicate(fact.change, predicate_of(fact.change, place), is_sent=is_sent)

    def what_to_do(self, fact: Fact) -> str:
        """Say what is done about a change, in words of what travels."""
        return openapi_remedy(fact.change) if has_remedy(fact.change) else ""

    def is_corrected(self, _fact: Fact) -> bool:
        """Know of no other corrections than those of overrides."""
        return False

    def replacement(self, name: str, place: Place) -> str:
        """Return the operation that a document means by a name; the name itself where it means none."""
        own = f"{place.owner.partition('.')[0]}.{name}"
        known = next((each for each in (name, own) if place.kind is Kind.ACTION and each in self.new.actions), None)
        return self.action(known) if known else code_span(name)

    def code(self, _line: Line) -> Code | None:
        """Show no code: each reader writes another language."""
        return None

    def aside(self, _line: Line) -> str:
        """Say nothing more."""
        return ""

    def added(self, resource: Resource, actions: Sequence[Action], *, is_new: bool) -> Iterator[Item]:
        """Tell of each new operation, with its id; of new tags in the first of them."""
        for action in actions:
            name = resource.name_of(action)
            about = plain(summarize(action.description, action.title))
            tag = f", of the new tag {code_span(resource.name.camel)}" if is_new and action is actions[0] else ""
            yield Item("Added", sentence(f"{self.action(name)} ({code_span(name)}{tag}): {about}"))

    def _path(self, action: Action) -> str:
        """Write a path as the document does: with the names of the first path of its shape."""
        shape = action.url.path.shape
        like = self.new.paths.get(shape) or self.old.paths[shape]
        return path_key(action.url.path, like)
