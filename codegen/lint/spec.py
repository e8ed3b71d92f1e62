"""`Spec`: what the rules look at, with the views of it that several of them need."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Final, TypeVar

from msgspec import Struct

from codegen.diagnostics import Diagnostic, Rule
from codegen.files import File, Span
from codegen.lint.prose import ProseLine, prose_lines
from codegen.lint.validation import Compiled, Invalid, Validator
from codegen.markdown.inline import Link, parse_links
from codegen.markdown.moved import moved
from codegen.memo import Memo, Same, give
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.parameter import Parameter
from codegen.model.schema import JsonValue, Schema, SchemaRef

T = TypeVar("T")

_KEY: Final = re.compile(r"(?:[\"'](?P<quoted>[^\"'\\]{1,200})[\"']|(?P<bare>[A-Za-z_$][\w$-]{0,200}))[ \t]{0,16}:")


class Call(Struct, frozen=True):
    """An action together with the resource it belongs to."""

    resource: Resource
    action: Action

    @property
    def scope(self) -> str:
        """The scope that is named after the action: `thing.getLogEntries`."""
        return self.resource.name_of(self.action)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """All parameters: path, query, headers, cookies."""
        return self.action.parameters


class Spec(Struct, frozen=True, dict=True):
    """An Api and all the files of its folder, those left aside included, in the order of their paths."""

    api: Api
    files: tuple[File, ...]
    unread: frozenset[str] = frozenset()
    """The paths of documents that could not be read at all."""
    memo: Memo | None = None
    """What was found in files and schemas before, for those that are as they were; None where nothing is kept."""

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        """Every action with its resource, in the order of the documents."""
        return tuple(Call(resource, action) for resource in self.api.resources for action in resource.actions)

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """Every parameter that a table documents, in the order of the documents."""
        return tuple(parameter for call in self.calls for parameter in call.parameters if parameter.spans)

    @cached_property
    def prose(self) -> tuple[ProseLine, ...]:
        """The lines of all files that are not code, without front matter fences and comments."""
        return tuple(line for file in self.files for line in self.kept("prose", file, _prose_of))

    def kept(self, step: str, file: File, find: Callable[[File], T]) -> T:
        """Return what a step finds in one file, and in nothing else: found again only where the file changed."""
        return give(self.memo, lambda: (step, file), lambda: find(file))

    @cached_property
    def _prose_by_file(self) -> dict[str, tuple[ProseLine, ...]]:
        return {file: tuple(lines) for file, lines in groupby(self.prose, key=attrgetter("file"))}

    def prose_of(self, file: str) -> tuple[ProseLine, ...]:
        """Return the lines of one file that are not code."""
        return self._prose_by_file.get(file, ())

    @cached_property
    def schemas(self) -> dict[str, Schema]:
        """All schemas by their names (`DeviceTagFilter`)."""
        return {schema.name.pascal: schema for schema in self.api.schemas}

    @cached_property
    def own_schemas(self) -> tuple[Schema, ...]:
        """The schemas that stand in the files, which may be some of all."""
        paths = {file.path for file in self.files}
        return tuple(schema for schema in self.api.schemas if schema.span.file in paths)

    def told_of(
        self, rule: Rule, schema: Schema, find: Callable[[Schema], Iterable[Diagnostic]]
    ) -> Iterator[Diagnostic]:
        """Yield what a rule finds in a definition, and in nothing else: found again only where that changed."""
        place = schema.definition_span or schema.span
        texts = (Same(schema.definition), Same(schema.definition_text), schema.definition_pointer)
        key = (rule.id, *texts, place.file, place.column)
        line, told = give(self.memo, lambda: key, lambda: (place.line, tuple(find(schema))))
        yield from moved(told, place.line - line)

    @cached_property
    def _validator(self) -> Validator:
        schemas = self.schemas
        key = ("compiled", *((name, Same(schema.definition)) for name, schema in schemas.items()))
        return Validator(schemas, give(self.memo, lambda: key, lambda: Compiled(schemas, self.memo)))

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        return {file.path: file.text.split("\n") for file in self.files}

    def schema(self, ref: SchemaRef | None) -> Schema | None:
        """Return the schema whose values a reference means, None where it leads nowhere or means other ones."""
        return None if ref is None or ref.linked is None else self.schemas[ref.linked.pascal]

    def validate(self, schema: Schema, value: JsonValue) -> tuple[Invalid, ...]:
        """Return what of a value is not valid against a schema; nothing where `is_too_long` says so."""
        return self._validator.validate(schema, value)

    def is_too_long(self, schema: Schema, value: JsonValue) -> bool:
        """Tell whether the validation of a value would take too long."""
        return self._validator.is_too_long(schema, value)

    def find(self, text: str, span: Span) -> Span:
        """Return the place of `text` on the line of `span`, from there on; `span` when it is not written there."""
        line = self._lines[span.file][span.line - 1]
        column = line.find(text, span.column - 1)
        return Span(span.file, span.line, column + 1, len(text)) if text and column >= 0 else span

    def keys_below(self, span: Span) -> dict[str, Span]:
        """Return the keys in the fence that `span` is in, from there on, each with its first place.

        The text is JSON or almost JSON, so that a key may lack its quotes.
        """
        if span not in self._keys:
            self._keys[span] = {}
            for line in self._fence(span):
                for match in _KEY.finditer(line.text):
                    place = line.at(match.start(), len(match[0].rstrip(": ")))
                    self._keys[span].setdefault(match["quoted"] or match["bare"], place)
        return self._keys[span]

    def _fence(self, span: Span) -> Iterator[ProseLine]:
        lines = self._lines[span.file]
        for number in range(span.line, len(lines) + 1):
            if lines[number - 1].lstrip().startswith(("```", "~~~")):
                return
            yield ProseLine(span.file, number, lines[number - 1])

    @cached_property
    def _keys(self) -> dict[Span, dict[str, Span]]:
        return {}

    @cached_property
    def linked_in_prose(self) -> frozenset[str]:
        """The names of the schemas that the text of any document links."""
        targets = {link.schema_anchor for _, link in self.links}
        return frozenset(schema.name.pascal for schema in self.api.schemas if schema.anchor in targets)

    @property
    def links(self) -> Iterator[tuple[ProseLine, Link]]:
        """Every link in the text of the documents, with its line."""
        for file in self.files:
            yield from self.kept("links", file, self._links_of)

    def _links_of(self, file: File) -> list[tuple[ProseLine, Link]]:
        return [(line, link) for line in self.prose_of(file.path) for link in parse_links(line.text)]

    @cached_property
    def answered(self) -> frozenset[str]:
        """The names of the schemas that actions answer with, one or an array of them."""
        refs = (response.schema for call in self.calls for response in call.action.responses)
        return frozenset(ref.target.pascal for ref in refs if ref is not None and ref.target is not None)

    def refs(self) -> Iterator[SchemaRef]:
        """Yield every link from an action to a schema, in the order of the documents."""
        for call in self.calls:
            action = call.action
            yield from (item.schema for item in action.query_parameters if item.schema)
            yield from (item.schema for item in (action.body,) if item and item.schema)
            yield from (item.schema for item in action.responses if item.schema)
            yield from (item.schema for item in (action.stream.events if action.stream else ()) if item.schema)
            yield from (item.schema for item in action.errors if item.schema)


def _prose_of(file: File) -> tuple[ProseLine, ...]:
    return tuple(prose_lines(file))
