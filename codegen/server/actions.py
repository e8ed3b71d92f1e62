"""A range -> what an editor can change there: fixes, suppressions, rows that are missing."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from codegen.diagnostics import Diagnostic, Edit, Severity
from codegen.files import Span
from codegen.lint import suppression_rules
from codegen.lint.fix import apart
from codegen.lint.incomplete import PARTLY_CHECKED
from codegen.lint.registry import CHECKS
from codegen.markdown.document import CodeBlock, Section, Table
from codegen.model.name import Name
from codegen.reader.documents.action_rules import UNDOCUMENTED_PATH_PARAMETER
from codegen.reader.documents.headings import key_of, section_of
from codegen.server.state import State

_QUOTED: Final = re.compile(r"`([^`]+)`")
_COMMENT: Final = re.compile(r"<!--\s*codegen:\s*allow\s+[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*(?P<end>\s*-->)\s*$")
_CHECKED: Final = frozenset(check.rule.id for check in CHECKS)
_UNALLOWED: Final = frozenset({PARTLY_CHECKED.id, *(rule.id for rule in suppression_rules.RULES)})
"""What is said of suppressions, and of what was not looked at."""
_ORDER: Final = ("fix", "all", "row", "suppress")
_LACKING: Final = {UNDOCUMENTED_PATH_PARAMETER.id: key_of("path"), "unknown-curl-query": key_of("query")}
"""What is said where a table lacks a row -> the section that the table stands in."""


class Action(Struct, frozen=True):
    """A change that an author may ask for; `about` is what it does away with, the first one of several.

    `kind` is `fix`, `row`, `suppress`, or `all`, which is every fix of the document.
    """

    title: str
    kind: str
    edits: tuple[Edit, ...]
    about: Diagnostic


def code_actions(state: State, path: str, first: int, last: int) -> tuple[Action, ...]:
    """Return what can be done about what is said of some lines of a document, the safest first."""
    told = state.diagnostics.get(path, ())
    here = [item for item in told if first <= item.span.line <= last]
    found = list(dict.fromkeys(action for item in here for action in _about(state, item)))
    if any(action.kind == "fix" for action in found):
        found.extend(_all(told))
    return tuple(sorted(found, key=lambda action: _ORDER.index(action.kind)))


def _all(told: Iterable[Diagnostic]) -> Iterator[Action]:
    """Yield the action that makes all fixes of a document, as `codegen lint --fix` does, if there are several."""
    fixable = [item for item in told if item.edit is not None]
    edits = tuple(apart({item.edit for item in fixable if item.edit is not None}))
    if len(edits) > 1:
        yield Action(f"Fix all {len(edits)} that can be fixed in this document", "all", edits, fixable[0])


def _about(state: State, item: Diagnostic) -> Iterator[Action]:
    if item.edit is not None:
        yield Action(f"Fix {item.rule}: {item.help or item.message}", "fix", (item.edit,), item)
    if item.rule in _LACKING and (row := _row(state, item)) is not None:
        yield Action(f"Add the missing row for `{row[0]}`", "row", (row[1],), item)
    # Nothing takes out what keeps documents from being read.
    if item.rule not in _UNALLOWED and (item.severity is not Severity.ERROR or item.rule in _CHECKED):
        yield Action(f"Allow {item.rule} here", "suppress", (_suppression(state, item),), item)


def _suppression(state: State, item: Diagnostic) -> Edit:
    """Return the edit that adds the comment: at the end of the line, or above the code block that the line is in."""
    path, line = item.span.file, item.span.line
    text = state.text(path).line(line)
    comment = _COMMENT.search(text)
    if comment is not None:
        return Edit(Span(path, line, comment.start("end") + 1), 0, f", {item.rule}")
    words = f"<!-- codegen: allow {item.rule} -->"
    code = _code_at(state, path, line)
    if code is not None:
        return Edit(Span(path, code.source.line, 1), 0, f"{words}\n")
    return Edit(Span(path, line, len(text) + 1), 0, f" {words}")


def _code_at(state: State, path: str, line: int) -> CodeBlock | None:
    blocks = (block for section in state.document(path).sections for block in section.blocks)
    return next((item for item in blocks if isinstance(item, CodeBlock) and line in item.source.numbers), None)


def _row(state: State, item: Diagnostic) -> tuple[str, Edit] | None:
    """Return the name that a table lacks, and the edit that adds a row for it, or the section where there is none."""
    name = _QUOTED.search(item.message)
    found = state.action_at(item.span.file, item.span.line)
    if name is None or found is None:
        return None
    sections = _sections_of(state, item.span.file, found[1].span.line)
    wanted = _LACKING[item.rule]
    section = next((section for section in sections if section_of(section.title) == wanted), None)
    table = next((block for block in section.blocks if isinstance(block, Table)), None) if section else None
    if table is None:
        return None
    last = table.source.numbers[-1]
    end = len(state.text(item.span.file).line(last)) + 1
    return name[1], Edit(Span(item.span.file, last, end), 0, f"\n{_cells(table, name[1])}")


def _cells(table: Table, name: str) -> str:
    """Write a row: the name in its column, and what is plain about it in the others."""
    heads = [" ".join(cell.text.lower().split()) for cell in table.header.cells]
    words = " ".join(Name.split(name).words)
    told = {"required": "N", "type": "", "description": words[:1].upper() + words[1:]}
    cells = [told.get(head, "") for head in heads[1:]]
    return "| " + " | ".join([name, *cells]) + " |"


def _sections_of(state: State, path: str, line: int) -> list[Section]:
    """Return the sections of the action whose title stands on a line."""
    own: list[Section] = []
    is_inside = False
    for section in state.document(path).sections:
        if section.level in {1, 2}:
            is_inside = section.heading.line == line
        elif is_inside:
            own.append(section)
    return own
