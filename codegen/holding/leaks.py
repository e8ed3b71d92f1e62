"""What stays of the documents, and names what is held back: the texts are the author's own, so that it is only told.

And words that may mean that something is internal, and mark nothing.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import partial
from typing import Final

from msgspec import Struct

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.holding.nodes import Rulings, parts_of
from codegen.holding.rules import NAMES_HELD_BACK
from codegen.lint.prose import ProseLine, prose_lines
from codegen.markdown.inline import parse_code_spans, parse_links
from codegen.memo import Memo, give
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.marks import Marks
from codegen.model.schema import INTERNAL, JsonValue, Schema
from codegen.reader.json.pointers import escape
from codegen.reader.marks import find_doubtful, read_marks
from codegen.reader.page_rules import UNCLEAR_MARK
from codegen.reader.schemas.report import pointer_span

_DOTTED: Final = re.compile(r"(?<![\w$.])[A-Za-z_$][\w$]*+(?:\.[A-Za-z_$][\w$]*+)++")
_PATH: Final = re.compile(r"(?<![\w/])/[\w/{}.:~-]++")
_HELP: Final = "say it without that name, or hold back what names it, too"

_Lines = Mapping[str, list[tuple[int, bool]]]
"""Where parts of a document start by its path, and whether each of them is held back."""


class _Names(Struct, frozen=True):
    """The names of what is held back: what stands in any text, in backticks, and behind links."""

    words: frozenset[str]
    quoted: frozenset[str]
    anchors: frozenset[str]


def find_leaks(api: Api, left: Api, rulings: Rulings, files: Iterable[File]) -> Iterator[Diagnostic]:
    """Yield where the documents of `left`, which is what stays of `api`, name what is held back."""
    names = _names(api, left, rulings)
    lines = (line for file in files for line in prose_lines(file))
    for line in _public(lines, api, rulings.omits, rulings.omits_node):
        for offset, name in _named(line, names):
            message = f"`{ascii(name)[1:-1]}` is held back, and what stays names it"
            yield NAMES_HELD_BACK.at(line.at(offset, len(name)), message, _HELP)
    for schema in left.schemas:
        for name, pointer in _named_in_schema(schema, names).items():
            message = f"`{ascii(name)[1:-1]}` is held back, and `{ascii(schema.title)[1:-1]}` names it"
            yield NAMES_HELD_BACK.at(pointer_span(schema, pointer), message, _HELP)


def _named_in_schema(schema: Schema, names: _Names) -> dict[str, str]:
    """Return what the texts and values of a definition name, each with the pointer of its first place."""
    found: dict[str, str] = {}
    waiting = deque[tuple[JsonValue, str]]([(schema.definition, "")])
    while waiting:
        value, pointer = waiting.popleft()
        if isinstance(value, str):
            words = [value, *(match[0] for match in _DOTTED.finditer(value))]
            found = {word: pointer for word in words if word in names.words} | found
        elif isinstance(value, dict):
            waiting.extend((item, f"{pointer}/{escape(key)}") for key, item in value.items())
        elif isinstance(value, list):
            waiting.extend((item, f"{pointer}/{index}") for index, item in enumerate(value))
    return found


def find_doubts(api: Api, files: Iterable[File], memo: Memo | None = None) -> Iterator[Diagnostic]:
    """Yield where words may mean that something is internal which nothing marks."""
    doubtful = [line for file in files for line in give(memo, partial(_step, file), partial(_doubtful_lines, file))]
    for line in _public(doubtful, api, lambda marks: marks.is_internal, _is_internal):
        words = find_doubtful(line.text)
        message = f"`{ascii(words)[1:-1]}` may mean that this is internal, and does not mark it"
        help_text = "write `**Internal.**` below the title, or `(internal)` behind a name, where it is"
        yield UNCLEAR_MARK.at(line.at(line.text.index(words), len(words)), message, help_text)
    for action in (action for resource in api.resources for action in resource.actions):
        yield from _marked_answers(action) if not action.marks.is_internal else ()


def _marked_answers(action: Action) -> Iterator[Diagnostic]:
    """Yield the answers and events that are marked: they go with their action alone."""
    rows = [(item.description, item.spans.get("description", item.span)) for item in action.responses]
    rows += [(item.description, item.spans.get("description", item.span)) for item in action.errors]
    rows += [(item.description, item.span) for item in (action.stream.events if action.stream else ())]
    for text, span in rows:
        if read_marks(text).is_internal:
            help_text = "mark the action, or the properties of the schema"
            yield UNCLEAR_MARK.at(span, "an answer cannot be held back, so this mark says nothing", help_text)


def _is_internal(node: JsonValue) -> bool:
    return isinstance(node, dict) and node.get(INTERNAL) is True


def _step(file: File) -> Hashable:
    return "doubtful lines", file


def _doubtful_lines(file: File) -> tuple[ProseLine, ...]:
    return tuple(line for line in prose_lines(file) if find_doubtful(line.text))


def _public(
    lines: Iterable[ProseLine], api: Api, omits: Callable[[Marks], bool], omits_node: Callable[[JsonValue], bool]
) -> Iterator[ProseLine]:
    """Yield those of some lines of text that are read of actions and schemas, but for those of what is held back."""
    starts, rows = _starts(api, omits, omits_node), _rows(api, omits)
    parts = {path: sorted(found) for path, found in starts.items()}
    for line in lines:
        own = parts.get(line.file, [])
        index = bisect_right(own, (line.number, True)) - 1
        is_held = index >= 0 and own[index][1]
        if own and not is_held and (line.file, line.number) not in rows:
            yield line


def _starts(api: Api, omits: Callable[[Marks], bool], omits_node: Callable[[JsonValue], bool]) -> _Lines:
    found: dict[str, list[tuple[int, bool]]] = {}
    for action in (action for resource in api.resources for action in resource.actions):
        found.setdefault(action.span.file, []).append((action.span.line, omits(action.marks)))
    for schema in api.schemas:
        is_own = schema.owner is None and schema.span.file not in {item.file for item in api.resources}
        if is_own:
            found.setdefault(schema.span.file, []).append((schema.span.line, omits_node(schema.definition)))
    for resource in api.resources:
        is_whole = all(omits(action.marks) for action in resource.actions)
        found.setdefault(resource.file, []).append((1, bool(resource.actions) and is_whole))
    return found


def _rows(api: Api, omits: Callable[[Marks], bool]) -> set[tuple[str, int]]:
    actions = [action for resource in api.resources for action in resource.actions]
    rows = (row for item in actions for row in item.parameters)
    return {(row.span.file, row.span.line) for row in rows if omits(row.marks)}


def _names(api: Api, left: Api, rulings: Rulings) -> _Names:
    """Return the names of what is in one Api and not in the other, but for those that something public has as well."""
    hidden, public = set(_words(api)), set(_words(left))
    quoted = _quoted(api) - _quoted(left)
    schemas = {schema.anchor for schema in api.schemas if rulings.omits_schema(schema.name.pascal)}
    return _Names(frozenset(hidden - public), frozenset(quoted | hidden - public), frozenset(schemas))


def _words(api: Api) -> Iterator[str]:
    for resource in api.resources:
        yield f"{resource.name.camel}.*"
        for action in resource.actions:
            yield resource.name_of(action)
            yield str(action.url.path)
            yield from map(str, action.authentication.scopes)


def _quoted(api: Api) -> set[str]:
    actions = [action for resource in api.resources for action in resource.actions]
    rows = (row for item in actions for row in item.parameters)
    found = {row.name for row in rows} | {schema.title for schema in api.schemas}
    waiting: list[JsonValue] = [schema.definition for schema in api.schemas]
    while waiting:
        node = waiting.pop()
        properties = node.get("properties") if isinstance(node, dict) else None
        found.update(properties if isinstance(properties, dict) else ())
        waiting.extend(parts_of(node))
    return found


def _named(line: ProseLine, names: _Names) -> Iterator[tuple[int, str]]:
    """Yield the names of a line, each with its offset, once."""
    found: dict[int, str] = {}
    for run in parse_code_spans(line.text):
        if run.text in names.quoted:
            found[run.start] = run.text
    for match in (*_DOTTED.finditer(line.text), *_PATH.finditer(line.text)):
        word = match[0].rstrip(".:")
        if word in names.words:
            found[match.start()] = word
    for link in parse_links(line.text):
        if link.schema_anchor in names.anchors:
            found[link.offset] = line.text[link.offset : link.end]
    yield from found.items()
