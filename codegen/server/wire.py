"""The answers of the server as the protocol has them."""

from collections.abc import Callable, Iterable
from typing import Final

from lsprotocol import types

from codegen.diagnostics import Diagnostic, Edit, Severity
from codegen.files import Span
from codegen.server.actions import Action
from codegen.server.hover import Hover
from codegen.server.lines import Change, Lines, Position, Range
from codegen.server.offers import Item
from codegen.server.outline import Fold, Symbol
from codegen.server.tokens import KINDS, MARKS, Token

_SEVERITIES: Final = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_ITEMS: Final = {
    "rule": types.CompletionItemKind.Constant,
    "schema": types.CompletionItemKind.Reference,
    "section": types.CompletionItemKind.Module,
    "columns": types.CompletionItemKind.Struct,
    "code": types.CompletionItemKind.Value,
    "scope": types.CompletionItemKind.EnumMember,
    "type": types.CompletionItemKind.TypeParameter,
}
_SYMBOLS: Final = {
    "document": types.SymbolKind.Module,
    "action": types.SymbolKind.Method,
    "schema": types.SymbolKind.Struct,
    "section": types.SymbolKind.String,
}
_SOURCE: Final = "codegen"
LEGEND: Final = types.SemanticTokensLegend(token_types=[*KINDS], token_modifiers=[*MARKS])
"""What the numbers of tokens mean."""

Uri = Callable[[str], str]
"""What gives the address of a document by its path."""


def read_position(position: types.Position) -> Position:
    """Return a position of the protocol."""
    return Position(position.line, position.character)


def read_change(change: types.TextDocumentContentChangeEvent) -> Change:
    """Return a change of a text, with a range or without."""
    if isinstance(change, types.TextDocumentContentChangePartial):
        return Change(change.text, Range(read_position(change.range.start), read_position(change.range.end)))
    return Change(change.text)


def range_of(place: Range) -> types.Range:
    """Return a range as the protocol has it."""
    start, end = place.start, place.end
    return types.Range(types.Position(start.line, start.character), types.Position(end.line, end.character))


def diagnostic(item: Diagnostic, lines: Lines) -> types.Diagnostic:
    """Return a diagnostic, the remedy in the line below its message."""
    return types.Diagnostic(
        range=range_of(lines.range(item.span)),
        message=f"{item.message}\nhelp: {item.help}" if item.help else item.message,
        severity=_SEVERITIES[item.severity],
        code=item.rule,
        source=_SOURCE,
    )


def hover(found: Hover, lines: Lines) -> types.Hover:
    """Return what is shown of a place."""
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, found.text), range_of(lines.range(found.span)))


def location(span: Span, lines: Lines, uri: Uri) -> types.Location:
    """Return a place in a document."""
    return types.Location(uri(span.file), range_of(lines.range(span)))


def text_edit(edit: Edit, lines: Lines) -> types.TextEdit:
    """Return a change of one line."""
    place = Span(edit.span.file, edit.span.line, edit.span.column, edit.length)
    return types.TextEdit(range_of(lines.range(place)), edit.text)


def workspace_edit(edits: Iterable[Edit], text: Callable[[str], Lines], uri: Uri) -> types.WorkspaceEdit:
    """Return changes of several documents."""
    changes: dict[str, list[types.TextEdit]] = {}
    for edit in edits:
        changes.setdefault(uri(edit.span.file), []).append(text_edit(edit, text(edit.span.file)))
    return types.WorkspaceEdit(changes=changes)


def code_action(action: Action, text: Callable[[str], Lines], uri: Uri) -> types.CodeAction:
    """Return what can be done about a diagnostic."""
    return types.CodeAction(
        title=action.title,
        kind=types.CodeActionKind.SourceFixAll if action.kind == "all" else types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(action.about, text(action.about.span.file))],
        is_preferred=action.kind == "fix",
        edit=workspace_edit(action.edits, text, uri),
    )


def is_of_kind(action: types.CodeAction, kind: str) -> bool:
    """Tell whether an action is of a kind that was asked for, or of one of its kinds: `source.fixAll` of `source`."""
    own = str(action.kind.value if isinstance(action.kind, types.CodeActionKind) else action.kind)
    return own == kind or own.startswith(f"{kind}.")


def completion_item(item: Item, lines: Lines, order: int) -> types.CompletionItem:
    """Return what can be put at a place; items stay in their order."""
    return types.CompletionItem(
        label=item.label,
        kind=_ITEMS[item.kind],
        detail=item.detail or None,
        sort_text=f"{order:05}",
        text_edit=types.TextEdit(range_of(lines.range(item.span)), item.text),
    )


def semantic_tokens(found: Iterable[Token], lines: Lines) -> types.SemanticTokens:
    """Return tokens as five numbers each: its place from the start of the one before, its length, type and marks.

    They are in the order of the document, and none of them is in another one; what is behind the end of a line is none.
    """
    data: list[int] = []
    line, column = 1, 1
    for token in found:
        span = token.span
        length = lines.units(span.line, span.column, span.column + span.length)
        if not length:
            continue
        before = column if span.line == line else 1
        marks = sum(1 << MARKS.index(mark) for mark in token.marks)
        place = span.line - line, lines.units(span.line, before, span.column)
        data += [*place, length, KINDS.index(token.kind), marks]
        line, column = span.line, span.column
    return types.SemanticTokens(data)


def symbol(found: Symbol, lines: Lines) -> types.DocumentSymbol:
    """Return a heading with all that stands below it."""
    start, end = lines.range(found.span).start, lines.position(found.last, len(lines.line(found.last)) + 1)
    return types.DocumentSymbol(
        name=found.name,
        detail=found.detail or None,
        kind=_SYMBOLS[found.kind],
        range=range_of(Range(Position(start.line, 0), end)),
        selection_range=range_of(lines.range(found.span)),
        children=[symbol(inner, lines) for inner in found.inner],
    )


def folding_range(fold: Fold) -> types.FoldingRange:
    """Return lines that can be folded."""
    return types.FoldingRange(start_line=fold.first - 1, end_line=fold.last - 1, kind=types.FoldingRangeKind(fold.kind))
