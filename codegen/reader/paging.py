"""What is to be said about collections that cannot be read page by page."""

from collections.abc import Iterable, Iterator, Mapping

from codegen.diagnostics import Diagnostic
from codegen.memo import Memo, Same
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.model.schema import Schema
from codegen.paging import Pagings, SchemaFields, Unclear
from codegen.reader.page_rules import UNCLEAR_PAGES


def report_unclear_pages(
    resources: Iterable[Resource],
    schemas: Iterable[Schema],
    told: Iterable[Diagnostic],
    memo: Memo | None = None,
) -> Iterator[Diagnostic]:
    """Yield a note for each action that has parameters for pages, where something that a walk needs is not said.

    A line that something is `told` of already is left alone: what is wrong there may be all that is missing.
    """
    by_name = {schema.name.pascal: schema for schema in schemas}
    fields = SchemaFields(by_name=by_name)
    lines = {(item.span.file, item.span.line) for item in told}
    for resource in resources:
        found = _unclear(resource, fields) if memo is None else _kept(resource, by_name, memo)
        yield from (item for item in found if (item.span.file, item.span.line) not in lines)


def _kept(resource: Resource, schemas: Mapping[str, Schema], memo: Memo) -> tuple[Diagnostic, ...]:
    """Return what is unclear about a resource; found anew where a schema changed that was asked for."""
    key = ("unclear pages", Same(resource))
    kept = memo.find(key)
    if kept is None or any(not _is_alike(schemas.get(name), before) for name, before in kept[0].items()):
        asked = _Asked(schemas)
        kept = asked.answers, _unclear(resource, SchemaFields(by_name=asked))
    memo.keep(key, kept)
    found: tuple[Diagnostic, ...] = kept[1]
    return found


def _is_alike(schema: Schema | None, before: Schema | None) -> bool:
    if schema is None or before is None:
        return schema is before
    return (schema.definition, schema.example) == (before.definition, before.example)


class _Asked(Mapping[str, Schema]):
    """Schemas by name, with the `answers` that were given."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._schemas = schemas
        self.answers: dict[str, Schema | None] = {}

    def __getitem__(self, name: str) -> Schema:
        self.answers[name] = self._schemas.get(name)
        return self._schemas[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._schemas)

    def __len__(self) -> int:
        return len(self._schemas)


def _unclear(resource: Resource, fields: SchemaFields) -> tuple[Diagnostic, ...]:
    pagings = Pagings(resource, fields)
    found = ((action, pagings.read(action)) for action in resource.actions)
    return tuple(_note(action, item) for action, item in found if isinstance(item, Unclear))


def _note(action: Action, found: Unclear) -> Diagnostic:
    return UNCLEAR_PAGES.at(found.span, f"{found.message}, so `{action.name}` has no iterator", found.remedy)
