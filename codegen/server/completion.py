"""A place while somebody types -> what can stand there: headings, tables, links, scopes, status codes, rules."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.files import Span
from codegen.manual import pages
from codegen.markdown.document import Section
from codegen.reader.documents.headings import CREDENTIALS, ERRORS, RESPONSES, SUCCESSES, section_of
from codegen.reader.documents.schemas_document import is_named_schemas
from codegen.server.dialect_completion import OWN_FINDERS
from codegen.server.offers import Item, offer_codes, typed_before
from codegen.server.state import State

_HEADING: Final = re.compile(r"(?P<marks>#{3,6})[ \t]*+(?P<typed>.*)")
_TARGET: Final = re.compile(r"\[[^\[\]]*\]\((?P<typed>[^()\s]*)$")
_RULE: Final = re.compile(r"codegen:\s*allow\s+(?:[a-z0-9-]+\s*,\s*)*(?P<typed>[a-z0-9-]*)$")
_WORD: Final = re.compile(r"(?<![\w.*-])[\w.*-]*+$")
_CODE: Final = re.compile(r"\|[ \t]*(?P<typed>[0-9]*)$")
_COLUMNS: Final = re.compile(r"`(?P<head>\|[^`]+\|)`")
_OTHER: Final = 4


def complete(state: State, path: str, line: int, column: int) -> tuple[Item, ...]:
    """Return what can stand at a place of a document, by what stands before it on its line."""
    before = state.text(path).line(line)[: column - 1]
    own = OWN_FINDERS if state.config.form.dialect is not None else (_headings, _rows, _scopes)
    for find in (_rules, _anchors, *own):
        found = tuple(find(state, before, Span(path, line, column)))
        if found:
            return found
    return ()


def _rules(_state: State, before: str, at: Span) -> Iterator[Item]:
    """Offer the rules in a comment that allows some."""
    match = _RULE.search(before)
    if match is not None:
        for rule, page in pages().items():
            yield Item(rule, "rule", rule, typed_before(at, match["typed"]), page.title)


def _anchors(state: State, before: str, at: Span) -> Iterator[Item]:
    """Offer the schemas where the target of a link stands."""
    match = _TARGET.search(before)
    if match is None:
        return
    for schema in state.api.schemas:
        if schema.owner is None:
            own = "" if schema.span.file == at.file else schema.span.file.rpartition("/")[2]
            text = f"{own}#{schema.anchor}"
            yield Item(text, "schema", text, typed_before(at, match["typed"]), schema.title)


def _headings(state: State, before: str, at: Span) -> Iterator[Item]:
    """Offer the sections that an action does not have yet, or the parts of a schema."""
    match = _HEADING.fullmatch(before)
    if match is None:
        return
    place = typed_before(at, match["typed"])
    words = built_in()
    if is_named_schemas(at.file):
        for part in (words.schemas.schema[0], words.schemas.example[0]):
            yield Item(part.title(), "section", part.title(), place)
        return
    there = {section_of(section.title) for section in _siblings(state, at)}
    for section in words.sections.values():
        if section.key not in there:
            yield Item(section.heading, "section", section.heading, place, section.holds)


def _siblings(state: State, at: Span) -> Iterator[Section]:
    """Yield the sections of the action that a line belongs to, but for the one on that line."""
    own: list[Section] = []
    for section in state.document(at.file).sections:
        if section.level in {1, 2}:
            if section.heading.line > at.line:
                break
            own = []
        elif section.heading.line != at.line:
            own.append(section)
    yield from own


def _section_key(state: State, at: Span) -> str | None:
    section = state.section_at(at.file, at.line)
    return section_of(section.title) if section is not None and section.heading.line < at.line else None


def _rows(state: State, before: str, at: Span) -> Iterator[Item]:
    """Offer the columns of a table at its start, and status codes in its rows."""
    key = _section_key(state, at)
    if key is None or before.strip("| \t0123456789"):
        return
    above = state.text(at.file).line(at.line - 1).lstrip()
    if not above.startswith("|"):
        yield from _columns(key, before, at)
    elif key in {SUCCESSES, RESPONSES, ERRORS} and (match := _CODE.fullmatch(before)):
        yield from offer_codes(state, typed_before(at, match["typed"]), partial(_is_of, key))


def _columns(key: str, before: str, at: Span) -> Iterator[Item]:
    section = next((item for item in built_in().sections.values() if item.key == key), None)
    match = _COLUMNS.search(" ".join(section.holds.split())) if section else None
    if match is not None:
        cells = [cell.strip() for cell in match["head"].strip("|").split("|")]
        rule = "| " + " | ".join("-" * len(cell) for cell in cells) + " |"
        head = "| " + " | ".join(cells) + " |"
        yield Item(head, "columns", f"{head}\n{rule}\n| ", typed_before(at, before), "the columns of this section")


def _is_of(key: str, code: int) -> bool:
    """Tell whether a code may stand in a section: of successes, of errors or of both."""
    return key == RESPONSES or (code // 100 >= _OTHER) is (key == ERRORS)


def _scopes(state: State, before: str, at: Span) -> Iterator[Item]:
    """Offer the scopes of the tree in a section about credentials, that of the action itself first."""
    if _section_key(state, at) not in CREDENTIALS:
        return
    match = _WORD.search(before)
    place = typed_before(at, match[0] if match else "")
    found = state.action_at(at.file, at.line)
    own = [found[0].name_of(found[1])] if found else []
    for scope in dict.fromkeys([*own, *_by_use(state)]):
        yield Item(scope, "scope", scope, place)


def _by_use(state: State) -> Iterable[str]:
    """Return the scopes of all actions, those that stand most often first."""
    actions = [action for resource in state.api.resources for action in resource.actions]
    return [scope for scope, _ in Counter(str(s) for item in actions for s in item.authentication.scopes).most_common()]
