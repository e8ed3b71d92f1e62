"""`$ref`s inside schemas -> references to schemas by name; what they lead to inside of a schema becomes one.

{"$ref": "#/definitions/author"}, {"$ref": "#/$defs/author"}    of this schema; else the schema with that title
{"$ref": "#"}, {"$ref": "#/properties/owner"}                   this schema, any place in it
{"$ref": "#author"}                                             an `$anchor` or `id` in it; else an anchor of schemas.md
{"$ref": "schemas.md#author"}, {"$ref": "Author"}               another schema, by its anchor or its title

The definition `author` of the schema `Book` becomes the schema `Book Author`, behind it. A schema that is nothing but a
reference to one of its definitions is that definition.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.memo import Memo, Same, give
from codegen.model.name import Name
from codegen.model.schema import REF_PREFIX, JsonValue, Schema
from codegen.reader.json.pointers import escape, find, split_pointer
from codegen.reader.schemas.anchors import index_schemas, slug
from codegen.reader.schemas.definition_names import DefinitionNames
from codegen.reader.schemas.keywords import ANNOTATIONS, DATA, DEFINITIONS, LIMITS, SCHEMA_LISTS, SCHEMA_MAPS, SCHEMAS
from codegen.reader.schemas.report import SchemaReport, pointer_span
from codegen.reader.schemas.rules import BESIDE_REF, DANGLING_REF
from codegen.reader.schemas.targets import Others, Targets, Unresolved, find_targets

IGNORED: Final = (
    LIMITS
    | SCHEMAS
    | SCHEMA_LISTS
    | (SCHEMA_MAPS - DEFINITIONS)
    | {"type", "enum", "const", "required", "dependencies", "dependentRequired", "minContains", "maxContains"}
)
"""What binds values, and would beside a reference."""
_HELP: Final = "refer to a definition of this schema, or to a schema of schemas.md by its title"


class _Linker(Struct):
    """Rewrites one schema's references; what it cannot resolve is any JSON."""

    report: SchemaReport
    targets: Targets
    names: DefinitionNames
    found: dict[str, Name | None] = field(default_factory=dict)
    """The schema that the reference at a pointer leads to."""
    parts: dict[str, Name] = field(default_factory=dict)
    """The schemas that places of this one become, by their pointers."""
    root: str = ""
    """The place of what the whole schema is."""

    def schemas(self) -> Iterator[Schema]:
        """Yield the schema, and behind it those that its definitions become."""
        schema = self.report.schema
        first = self.targets.references.get("")
        end = None if first is None else self.targets.resolve(first)
        self.root = end if isinstance(end, str) else ""
        self.parts = {"": schema.name, self.root: schema.name}
        for pointer, target in self.targets.references.items():
            self.found[pointer] = self.lead(pointer, target)
        yield replace(schema, definition=self.whole(), definition_pointer=self.root)
        for pointer, name in self.parts.items():
            if pointer not in {"", self.root}:
                yield self.part(pointer, name)

    def whole(self) -> JsonValue:
        """Return what the whole schema is, with what stands beside a reference to one of its definitions."""
        body, written = self.body(self.root), self.report.schema.definition
        if not self.root or not isinstance(body, dict) or not isinstance(written, dict):
            return body
        self.report_ignored(written, "")
        limits = {key: written[key] for key in written if self.is_limit(key) and key not in body}
        return {**body, **limits, **{key: value for key, value in written.items() if _is_said(key)}}

    def lead(self, pointer: str, target: str) -> Name | None:
        """Return the schema that a reference leads to, None where that is reported."""
        end = self.targets.resolve(target)
        if isinstance(end, Unresolved):
            message = f"`{ascii(target)[1:-1]}` {end.reason}, so it is read as any JSON"
            self.report.add(DANGLING_REF, pointer + f"/{self.targets.keywords[pointer]}", message, _HELP)
            return None
        if isinstance(end, str) and end not in self.parts:
            self.parts[end] = self.names.take(self.report.schema.name, end)
        return self.parts[end] if isinstance(end, str) else end

    def part(self, pointer: str, name: Name) -> Schema:
        """Return the schema that a place becomes."""
        owner, definition = self.report.schema, self.body(pointer)
        told = definition.get("description") if isinstance(definition, dict) else None
        title = " ".join(word.capitalize() for word in name.words)
        return Schema(
            name=name,
            title=title,
            anchor=slug(title),
            description=told if isinstance(told, str) else "",
            definition=definition,
            span=pointer_span(owner, pointer),
            definition_text=owner.definition_text,
            definition_span=owner.definition_span or owner.span,
            definition_pointer=pointer,
            owner=owner.name,
        )

    def body(self, pointer: str) -> JsonValue:
        """Return what stands at a place, with its references resolved."""
        value = find(self.report.schema.definition, split_pointer(pointer))
        if isinstance(value, bool):
            return {} if value else {"not": {}}
        return self.inside(value, pointer) if isinstance(value, dict) else {}

    def link(self, value: JsonValue, pointer: str) -> JsonValue:
        if isinstance(value, list):
            return [self.link(item, f"{pointer}/{index}") for index, item in enumerate(value)]
        if pointer in self.parts:
            return self.refer(self.parts[pointer], value, pointer)
        return self.inside(value, pointer) if isinstance(value, dict) else value

    def inside(self, node: dict[str, JsonValue], pointer: str) -> JsonValue:
        if pointer in self.found:
            self.report_ignored(node, pointer)
            return self.refer(self.found[pointer], node, pointer)
        linked = {key: self.member(key, item, f"{pointer}/{escape(key)}") for key, item in node.items()}
        return {key: item for key, item in linked.items() if item != {} or key not in DEFINITIONS}

    def refer(self, name: Name | None, node: JsonValue, pointer: str) -> dict[str, JsonValue]:
        """Refer to a schema, with what the place says of it, and what limits it there."""
        beside = node if isinstance(node, dict) else {}
        said = {key: value for key, value in beside.items() if _is_said(key)}
        if name is None:
            return said
        is_reference = pointer in self.found
        limits = {key: value for key, value in beside.items() if is_reference and self.is_limit(key)}
        return {"$ref": REF_PREFIX + name.pascal, **limits, **said}

    def is_limit(self, key: str) -> bool:
        """Tell whether a keyword limits what a reference beside it leads to; to draft-07 it says nothing there."""
        return key in LIMITS and not self.targets.is_early

    def report_ignored(self, node: dict[str, JsonValue], pointer: str) -> None:
        """Report the keywords beside a reference that are not read; a single `type` says no more than its target."""
        ignored = [key for key in node if key in IGNORED and not self.is_limit(key)]
        ignored = [key for key in ignored if key != "type" or not isinstance(node[key], str)]
        if ignored:
            why = "draft-07 and earlier ignore that" if self.targets.is_early else "that may change the type"
            words = ", ".join(f"`{key}`" for key in ignored)
            message = f"{words} beside a `$ref` {'is' if len(ignored) == 1 else 'are'} left out: {why}"
            help_text = "put it into what is referred to, or make a schema of its own that has both"
            self.report.add(BESIDE_REF, f"{pointer}/{escape(ignored[0])}", message, help_text)

    def member(self, key: str, item: JsonValue, pointer: str) -> JsonValue:
        if key in DATA:
            return item
        if key not in SCHEMA_MAPS or not isinstance(item, dict):
            return self.link(item, pointer)
        places = {name: f"{pointer}/{escape(name)}" for name in item}
        kept = [name for name in item if key not in DEFINITIONS or places[name] not in self.parts]
        return {name: self.link(item[name], places[name]) for name in kept}


def _is_said(key: str) -> bool:
    return key in ANNOTATIONS or key.startswith("x-")


def link_schemas(reports: Sequence[SchemaReport], memo: Memo | None = None) -> list[Schema]:
    """Return the schemas that are reported on, each followed by what its definitions become, all references resolved.

    What leads to no schema is reported, and so is a schema that is a reference to itself, directly or by others.
    """
    schemas = [report.schema for report in reports]
    names = DefinitionNames({schema.name.pascal for schema in schemas})
    others = Others({schema.name.camel: schema.name for schema in reversed(schemas)}, index_schemas(schemas))
    known = give(memo, lambda: ("names", *others.names), lambda: tuple(others.names))
    linked: list[Schema] = []
    for report in reports:
        schema, key = report.schema, ("linked", Same(report.schema.definition), Same(known))
        plain = None if memo is None else memo.give(key, partial(_without_references, report, others, names))
        if plain is None:
            linked.extend(_Linker(report, find_targets(schema, others), names).schemas())
        else:
            linked.append(replace(schema, definition=plain[0], definition_pointer=""))
    return list(_without_circles(linked, reports[0])) if reports else []


def _without_references(report: SchemaReport, others: Others, names: DefinitionNames) -> tuple[JsonValue] | None:
    """Return what a definition is that has no reference to resolve, which no other schema has to do with; else None."""
    targets = find_targets(report.schema, others)
    return None if targets.references else (_Linker(report, targets, names).whole(),)


def _without_circles(schemas: Sequence[Schema], report: SchemaReport) -> Iterator[Schema]:
    circular = _circular({schema.name.pascal: end for schema in schemas if (end := _whole_reference(schema))})
    for schema in schemas:
        is_circular = schema.name.pascal in circular
        if is_circular:
            message = f"`{schema.title}` is nothing but a reference to itself, so it is read as any JSON"
            SchemaReport(schema, report.diagnostics).add(DANGLING_REF, "/$ref", message, "say what it is")
        yield replace(schema, definition={}) if is_circular else schema


def _whole_reference(schema: Schema) -> str:
    target = schema.definition.get("$ref") if isinstance(schema.definition, dict) else None
    return target.removeprefix(REF_PREFIX) if isinstance(target, str) else ""


def _circular(ends: Mapping[str, str]) -> set[str]:
    """Return the schemas whose whole references lead back to them; each reference is followed once."""
    circular, seen = set[str](), set[str]()
    for start in ends:
        way: list[str] = []
        name = start
        while name in ends and name not in seen:
            seen.add(name)
            way.append(name)
            name = ends[name]
        circular.update(way[way.index(name) :] if name in way else ())
    return circular
