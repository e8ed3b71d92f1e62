"""A place -> where what is named there is defined, and where else it is named."""

from codegen.files import Span
from codegen.server.occurrences import Kind, Occurrence, occurrence_at, occurrences, same
from codegen.server.state import State


def find_definition(state: State, path: str, line: int, column: int) -> list[Span]:
    """Return where a schema has its title, a scope its action, a placeholder its row in the same action."""
    found = list(occurrences(state))
    one = occurrence_at(found, path, line, column)
    if one is None:
        return []
    others = same(found, one)
    if one.kind is Kind.PLACEHOLDER:
        return [item.span for item in others if item.span.file == path and _is_row(state, item, path, line)]
    return [item.span for item in others if item.is_definition]


def find_references(state: State, path: str, line: int, column: int, *, with_definition: bool = True) -> list[Span]:
    """Return where something is named, in the order of the documents."""
    found = list(occurrences(state))
    one = occurrence_at(found, path, line, column)
    others = [] if one is None else same(found, one)
    return [item.span for item in others if with_definition or not item.is_definition]


def _is_row(state: State, item: Occurrence, path: str, line: int) -> bool:
    """Tell whether a place is in a table of the action that a line belongs to."""
    here, there = state.action_at(path, line), state.action_at(item.span.file, item.span.line)
    is_same = here is not None and there is not None and here[1].span == there[1].span
    return is_same and state.text(item.span.file).line(item.span.line).lstrip().startswith("|")
