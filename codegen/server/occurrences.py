"""Where documents name schemas, placeholders and scopes: each place with the key by which places belong together.

[Book](schemas.md#book)      a link to a schema, its key the name of the schema; its definition is its title
| Book |                     a type by the title of a schema
{"$ref": "Book"}             a reference inside of schemas.md, by title or anchor
**`BOOK_ID`**, bookId        a placeholder in URLs, curl examples and rows, its key the words of its name
book.get                     a scope; the action that it is named after is its definition
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.files import File, Span
from codegen.lint.spec import Spec
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.model.name import Name
from codegen.model.schema import Schema
from codegen.server.state import State, covers

_LINK: Final = re.compile(r"(?:\[[^\[\]]*)?\]\((?P<path>(?:\./)?schemas\.mdx?)?#(?P<anchor>[^()\s]++)\)")
_REFERENCE: Final = re.compile(r'"\$ref"\s*:\s*"(?P<target>[^"\n]{1,200})"')
_EXAMPLE: Final = "-example"
_SEGMENT: Final = re.compile(r"/[*`{<:]*(?P<name>[A-Za-z][A-Za-z0-9_]*+)")


class Kind(Enum):
    """What is named."""

    SCHEMA = "schema"
    PLACEHOLDER = "placeholder"
    SCOPE = "scope"


class Occurrence(Struct, frozen=True):
    """A place where something is named, as `text`; things of one kind and `key` are one.

    `whole` is the link that the name is in, where it is in one.
    """

    kind: Kind
    key: str
    span: Span
    text: str
    is_definition: bool = False
    whole: Span | None = None


def occurrences(state: State, path: str | None = None) -> Iterator[Occurrence]:
    """Yield all places of all documents, or those of one, in no order."""
    for schema in state.api.schemas:
        if schema.owner is None and path in {None, schema.span.file}:
            yield Occurrence(Kind.SCHEMA, schema.name.pascal, schema.span, schema.title, is_definition=True)
    for file in state.files.values() if path is None else (state.files[path],):
        yield from _links(state, file)
    resources = state.api.resources if path is None else state.resources(path)
    yield from _titles(state, resources)
    for resource in resources:
        for action in resource.actions:
            yield Occurrence(Kind.SCOPE, resource.name_of(action), action.span, action.title, is_definition=True)
            # Those of all actions may stand in the configuration.
            for item in (scope for scope in action.authentication.scopes if scope.span.file in state.files):
                yield Occurrence(Kind.SCOPE, item.value, item.span, item.value)
        yield from _placeholders(state, resource)


def occurrence_at(found: Iterable[Occurrence], path: str, line: int, column: int) -> Occurrence | None:
    """Return what is named at a place; what is named by something else than its definition comes first."""
    here = [item for item in found if covers(item.whole or item.span, path, line, column)]
    return min(here, key=lambda item: (item.is_definition, item.span.length), default=None)


def same(found: Iterable[Occurrence], one: Occurrence) -> list[Occurrence]:
    """Return all places of the same thing, each once, in the order of the documents."""
    places = {item.span: item for item in found if (item.kind, item.key) == (one.kind, one.key)}
    return [places[span] for span in sorted(places)]


def _links(state: State, file: File) -> Iterator[Occurrence]:
    for link in state.find_in("links", file.path, _found_in):
        if link.is_inside and file.path not in state.schema_files:
            continue
        found = _linked(state, link.text) if link.whole else _referred(state, link.text)
        if found is not None:
            yield Occurrence(Kind.SCHEMA, found.name.pascal, link.span, link.text, whole=link.whole)


class _Link(Struct, frozen=True):
    """The anchor of a link to a schema, or the target of a reference, which has no `whole`.

    One that `is_inside` means a schema only in the document of schemas.
    """

    span: Span
    text: str
    whole: Span | None = None
    is_inside: bool = True


def _found_in(file: File) -> list[_Link]:
    found: list[_Link] = []
    for number, line in enumerate(file.text.split("\n"), 1):
        for match in _LINK.finditer(line) if "](" in line else ():
            whole = Span(file.path, number, match.start() + 1, len(match[0]))
            found.append(_Link(_span(file, number, match, "anchor"), match["anchor"], whole, not match["path"]))
        references = _REFERENCE.finditer(line) if '"$ref"' in line else ()
        found.extend(_Link(_span(file, number, match, "target"), match["target"]) for match in references)
    return found


def _span(file: File, number: int, match: re.Match[str], group: str) -> Span:
    return Span(file.path, number, match.start(group) + 1, max(len(match[group]), 1))


def _titles(state: State, resources: tuple[Resource, ...]) -> Iterator[Occurrence]:
    """Yield the types that are written as the title of a schema, without a link."""
    for ref in Spec(replace(state.api, resources=resources), ()).refs():
        if ref.linked is not None and ref.span.file in state.files:
            line = state.text(ref.span.file).line(ref.span.line)
            if line.startswith(ref.title, ref.span.column - 1):
                span = Span(ref.span.file, ref.span.line, ref.span.column, len(ref.title))
                yield Occurrence(Kind.SCHEMA, ref.linked.pascal, span, ref.title)


def _linked(state: State, anchor: str) -> Schema | None:
    return state.index.find(anchor) or state.index.find(anchor.removesuffix(_EXAMPLE))


def _referred(state: State, target: str) -> Schema | None:
    if "#/" in target:
        return None
    word = target.rpartition("#")[2]
    return state.index.find(word) or state.index.named(Name.split(word).pascal)


def _placeholders(state: State, resource: Resource) -> Iterator[Occurrence]:
    """Yield the places where placeholders of URLs are named."""
    names = {name for action in resource.actions for name in action.url.path.placeholders}
    if resource.base_url_span is not None and resource.base_url is not None:
        names.update(resource.base_url.path.placeholders)
        yield from _segments(state, resource.base_url_span, names)
    for action in resource.actions:
        yield from _of_action(state, action)


def _of_action(state: State, action: Action) -> Iterator[Occurrence]:
    names = frozenset(action.url.path.placeholders)
    yield from _segments(state, action.url_span, names)
    if action.curl is not None:
        for number in _fence(state.text(action.curl.span.file).lines, action.curl.span.line):
            yield from _segments(state, Span(action.curl.span.file, number), names)
    for parameter in action.path_parameters:
        place = parameter.spans.get("name")
        if place is not None:
            text = state.text(place.file).line(place.line)[place.column - 1 :][: place.length]
            match = re.search(r"[A-Za-z][A-Za-z0-9_]*", text)
            if match is not None:
                span = Span(place.file, place.line, place.column + match.start(), len(match[0]))
                yield Occurrence(Kind.PLACEHOLDER, Name.split(match[0]).snake, span, match[0])


def _fence(lines: Sequence[str], first: int) -> Iterator[int]:
    """Yield the numbers of the lines of a code block, from the number of one of them on."""
    for number in range(first, len(lines) + 1):
        if number > first and lines[number - 1].lstrip().startswith(("```", "~~~")):
            return
        yield number


def _segments(state: State, span: Span, names: Iterable[str]) -> Iterator[Occurrence]:
    """Yield the segments of the URL on a line that are one of some placeholders, in whatever spelling."""
    keys = {Name.split(name).snake for name in names}
    line = state.text(span.file).line(span.line)
    for match in _SEGMENT.finditer(line, max(span.column - 1, 0)):
        key = Name.split(match["name"]).snake
        # A segment that only has the words of a placeholder, as `devices`, is none.
        is_marked = match[0][1:2] in {"*", "`", "{", "<", ":"} or "_" in match["name"] or match["name"].isupper()
        if key in keys and is_marked:
            place = Span(span.file, span.line, match.start("name") + 1, len(match["name"]))
            yield Occurrence(Kind.PLACEHOLDER, key, place, match["name"])
