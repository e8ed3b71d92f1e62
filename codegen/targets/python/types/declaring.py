"""Which schemas a target's modules hold: those that actions use, each in the module it is declared in."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.memo import Memo, Same, give
from codegen.model.api import Api
from codegen.model.schema import REF_PREFIX, JsonValue, Schema, SchemaRef
from codegen.released_names import CLASSES as RELEASED_CLASSES
from codegen.released_names import EVENTS, NO_NAMES, ReleasedNames, accepted_of, class_key, event_of, schema_key
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.layout import ANY, Atom, TypeExpression
from codegen.targets.python.text.naming import CLASSES, Namespace
from codegen.targets.python.types.alias_order import aliases_in_order
from codegen.targets.python.types.circles import circles
from codegen.targets.python.types.declarations import Alias
from codegen.targets.python.types.definitions import keywords_in, with_origin, without
from codegen.targets.python.types.enumerations import TypeChoices
from codegen.targets.python.types.kept_names import keep_names
from codegen.targets.python.types.schema_modules import SchemaModule, SchemaModules
from codegen.targets.python.types.schema_names import Home, name_schemas, types_inside
from codegen.targets.python.types.shapes import Shapes
from codegen.targets.python.types.tagged import Asked, Tags


class Before(Struct, frozen=True):
    """What there was before: released names to keep, and what was declared of schemas that are as they were."""

    released: ReleasedNames = NO_NAMES
    memo: Memo | None = None


NOTHING: Final = Before()
"""Nothing was released, and nothing is kept."""


def schema_modules(
    api: Api, used: Iterable[SchemaRef | None], prefix: str, choices: TypeChoices, before: Before
) -> SchemaModules:
    """Declare the schemas that `used` links to, and those they link to, in modules below the package `prefix`.

    Schemas that link to each other in a circle share the module of the first, or the one that they had. No class is
    called as that of a resource or of an event was before.
    """
    flag = "writeOnly" if choices.is_received else "readOnly"
    released, memo = before.released, before.memo
    # To see what a definition mentions takes less than to go through it for something that it has not.
    keywords = {schema.name.pascal: _keywords_of(schema, memo) for schema in api.schemas}
    schemas = {
        schema.name.pascal: _travelling(schema, flag, memo) if flag in keywords[schema.name.pascal] else schema
        for schema in api.schemas
    }
    targets = [link.target.pascal for link in used if link is not None and link.target is not None]
    links = {
        key: [link for link in _links_of(schema, memo) if link in schemas] if "$ref" in keywords[key] else []
        for key, schema in schemas.items()
    }
    reached = _reached(targets, links)
    groups = _circles({key: links[key] for key in schemas if key in reached})
    others = _classes_of_others(api, released)
    homes = name_schemas([[schemas[key].name for key in circle] for circle in groups], prefix, released, others)
    tags = Tags.of(schemas, keywords, flag, memo)
    declaring = _Declaring(homes, choices, tags, others, types_inside(prefix, released))
    around = give(memo, lambda: declaring.key(prefix, before), object)
    modules = tuple(declaring.kept([schemas[key] for key in circle], around, memo) for circle in groups)
    return SchemaModules.of(homes, modules, choices)


def _keywords_of(schema: Schema, memo: Memo | None) -> frozenset[str]:
    definition = schema.definition
    return give(memo, lambda: ("keywords", Same(definition)), lambda: keywords_in(definition))


def _travelling(schema: Schema, flag: str, memo: Memo | None) -> Schema:
    """Return a schema without what does not travel its way."""
    definition = schema.definition
    return replace(schema, definition=give(memo, lambda: (flag, Same(definition)), lambda: without(definition, flag)))


def _links_of(schema: Schema, memo: Memo | None) -> tuple[str, ...]:
    definition = schema.definition
    return give(memo, lambda: ("links", Same(definition)), lambda: tuple(_links(definition)))


def _classes_of_others(api: Api, released: ReleasedNames) -> frozenset[str]:
    """Return the released classes and types of the resources and events that are still there."""
    known = released.of(RELEASED_CLASSES)
    keys = [class_key(item.name.camel, is_async=is_async) for item in api.resources for is_async in (False, True)]
    streams = [action.stream for item in api.resources for action in item.actions if action.stream is not None]
    events = {event.name for stream in streams for event in stream.events}
    kept = {own for key, own in released.of(EVENTS).items() if event_of(key) in events}
    accepted = {own for item in api.resources for own in released.of(accepted_of(item.name.camel)).values()}
    return frozenset({known[key] for key in keys if key in known} | kept | accepted)


class _Declaring(Struct, frozen=True):
    """What all modules of one kind have in common; `released` are the names of types inside of schemas, by schema."""

    homes: Mapping[str, Home]
    choices: TypeChoices
    tags: Tags
    others: frozenset[str]
    released: Mapping[str, Mapping[str, str]]

    def key(self, prefix: str, before: Before) -> Hashable:
        """Return all that any module looks at, but for schemas and tags."""
        choices = self.choices
        types = (choices.number, choices.time, choices.file, tuple(choices.formats.items()))
        names = (tuple(self.homes.items()), self.others, Same(before.released))
        return ("around", prefix, choices.runtime, choices.forms, types, names)

    def kept(self, schemas: list[Schema], around: object, memo: Memo | None) -> SchemaModule:
        """Declare schemas, or return what was declared of them where all that was looked at is as it was.

        `around` is the same object for equal keys of what is around the schemas.
        """

        def declare() -> tuple[SchemaModule, Asked]:
            asked = Asked()
            return replace(self, tags=replace(self.tags, asked=asked)).module(schemas), asked

        if memo is None:
            return self.module(schemas)
        key = ("module", Same(around), *map(_key_of, schemas))
        return memo.give_if(key, lambda found: self.tags.answers(found[1]), declare)[0]

    def module(self, schemas: list[Schema]) -> SchemaModule:
        """Declare schemas; a first look tells which types stand where that have names already."""
        before = self._before(schemas)
        positions, module = self._declare(schemas, {}, is_survey=bool(before))
        kept = keep_names(positions, before, self._namespace()) if before else {}
        if all(own == name for own, name in kept.items()):
            return module
        names = {position: name for own, name in kept.items() for position in positions[own]}
        return self._declare(schemas, names, is_survey=False)[1]

    def _before(self, schemas: list[Schema]) -> Mapping[str, str]:
        keys = (schema_key(self.homes[schema.name.pascal].name) for schema in schemas)
        return {position: name for key in keys for position, name in self.released.get(key, {}).items()}

    def _namespace(self) -> Namespace:
        return Namespace(CLASSES, {*self.others, *(home.name for home in self.homes.values())})

    def _declare(
        self, schemas: list[Schema], kept: Mapping[str, Identifier], *, is_survey: bool
    ) -> tuple[Mapping[str, list[str]], SchemaModule]:
        module = self.homes[schemas[0].name.pascal].module
        namespace = self._namespace()
        namespace.taken.update(kept.values())
        resolve = partial(self._resolve, module)
        is_form = any(schema.name.pascal in self.choices.forms for schema in schemas)
        choices = self.choices if is_form else replace(self.choices, file=None)
        shapes = Shapes(choices, namespace, resolve, self.tags, kept, is_survey=is_survey)
        declared = [self._alias(schema, shapes) for schema in schemas]
        aliases = [*shapes.unions, *filter(None, declared)]
        return shapes.positions, SchemaModule(
            module, tuple(schemas), tuple(shapes.enumerations), tuple(shapes.classes), tuple(aliases_in_order(aliases))
        )

    def _alias(self, schema: Schema, shapes: Shapes) -> Alias | None:
        key = schema.name.pascal
        told = with_origin(schema.description, schema.definition)
        return shapes.declare(self.homes[key].name, self.tags.schemas[key], told)

    def _resolve(self, module: Identifier, key: str) -> TypeExpression:
        home = self.homes.get(key)
        if home is None:
            return ANY
        return Atom(home.name) if home.module == module else home.atom


def _key_of(schema: Schema) -> Hashable:
    """Return all of a schema but its places: it may have been moved."""
    words = (schema.name, schema.title, schema.anchor, schema.description, schema.span.file)
    return (*words, Same(schema.definition), Same(schema.example), schema.has_example)


def _reached(start: Iterable[str], links: Mapping[str, Sequence[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [key for key in start if key in links]
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting.extend(links[key])
    return reached


def _circles(links: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Group the schemas that reach each other; most stand alone."""
    circle = circles(links)
    groups: dict[int, list[str]] = {}
    for key in links:
        groups.setdefault(circle[key], []).append(key)
    return list(groups.values())


def _links(schema: JsonValue) -> Iterator[str]:
    if isinstance(schema, list):
        for item in schema:
            yield from _links(item)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref" and isinstance(value, str) and value.startswith(REF_PREFIX):
                yield value.removeprefix(REF_PREFIX)
            elif isinstance(value, dict | list):
                yield from _links(value)
