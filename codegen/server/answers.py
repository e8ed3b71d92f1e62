"""What each request is answered with: the place is found, a pure function asked, its answer put into the protocol.

A file that is no document of the project has no answer.
"""

from typing import Final, TypeAlias

from lsprotocol import types

from codegen.server import wire
from codegen.server.actions import code_actions
from codegen.server.completion import complete
from codegen.server.definitions import find_definition, find_references
from codegen.server.desk import Desk
from codegen.server.hover import hover
from codegen.server.outline import folds, symbols
from codegen.server.renaming import nameable, rename
from codegen.server.state import State
from codegen.server.tokens import tokens

_AtPlace: TypeAlias = (
    types.HoverParams
    | types.DefinitionParams
    | types.ReferenceParams
    | types.CompletionParams
    | types.PrepareRenameParams
    | types.RenameParams
)


def _place(desk: Desk, params: _AtPlace) -> tuple[State, str, int, int] | None:
    """Return what is known, the document, line and column of a request, in characters from 1."""
    found = desk.state_of(params.text_document.uri)
    if found is None:
        return None
    state, path = found
    position = wire.read_position(params.position)
    return state, path, position.line + 1, state.text(path).column(position)


def on_hover(desk: Desk, params: types.HoverParams) -> types.Hover | None:
    """Say what was understood at a place."""
    place = _place(desk, params)
    if place is None or desk.session is None:
        return None
    found = hover(*place, desk.session.sign)
    return wire.hover(found, place[0].text(place[1])) if found else None


def on_definition(desk: Desk, params: types.DefinitionParams) -> list[types.Location]:
    """Say where something is defined."""
    place = _place(desk, params)
    spans = find_definition(*place) if place else []
    return [wire.location(span, desk.lines_of(span.file), desk.uri_of) for span in spans]


def on_references(desk: Desk, params: types.ReferenceParams) -> list[types.Location]:
    """Say where something is named."""
    place = _place(desk, params)
    with_definition = params.context.include_declaration
    spans = find_references(*place, with_definition=with_definition) if place else []
    return [wire.location(span, desk.lines_of(span.file), desk.uri_of) for span in spans]


def on_completion(desk: Desk, params: types.CompletionParams) -> list[types.CompletionItem]:
    """Offer what can stand at a place."""
    place = _place(desk, params)
    if place is None:
        return []
    lines = place[0].text(place[1])
    return [wire.completion_item(item, lines, order) for order, item in enumerate(complete(*place))]


def on_code_action(desk: Desk, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Offer what can be done about what is said of a range."""
    found = desk.state_of(params.text_document.uri)
    if found is None:
        return []
    state, path = found
    actions = code_actions(state, path, params.range.start.line + 1, params.range.end.line + 1)
    answer = [wire.code_action(action, state.text, desk.uri_of) for action in actions]
    wanted = params.context.only
    return [item for item in answer if wanted is None or any(wire.is_of_kind(item, kind) for kind in wanted)]


def on_symbols(desk: Desk, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    """Show the headings of a document."""
    found = desk.state_of(params.text_document.uri)
    return [wire.symbol(item, found[0].text(found[1])) for item in symbols(*found)] if found else []


def on_folding(desk: Desk, params: types.FoldingRangeParams) -> list[types.FoldingRange]:
    """Say which lines can be folded."""
    found = desk.state_of(params.text_document.uri)
    return [wire.folding_range(fold) for fold in folds(*found)] if found else []


def on_tokens(
    desk: Desk, params: types.SemanticTokensParams | types.SemanticTokensRangeParams
) -> types.SemanticTokens | None:
    """Say what was understood of a document, or of some lines of it, and as what."""
    found = desk.state_of(params.text_document.uri)
    if found is None:
        return None
    state, path = found
    told = tokens(state, path)
    if isinstance(params, types.SemanticTokensRangeParams):
        first, last = params.range.start.line + 1, params.range.end.line + 1
        told = tuple(token for token in told if first <= token.span.line <= last)
    return wire.semantic_tokens(told, state.text(path))


def on_prepare_rename(desk: Desk, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
    """Say what can be renamed at a place."""
    place = _place(desk, params)
    found = nameable(*place) if place else None
    if place is None or found is None:
        return None
    span, name = found
    return types.PrepareRenamePlaceholder(wire.range_of(place[0].text(place[1]).range(span)), name)


def on_rename(desk: Desk, params: types.RenameParams) -> types.WorkspaceEdit | None:
    """Rename what stands at a place in all documents; raises `UnusableName`."""
    place = _place(desk, params)
    edits = rename(*place, params.new_name) if place else []
    return wire.workspace_edit(edits, desk.lines_of, desk.uri_of) if place else None


ANSWERS: Final = (
    (types.TEXT_DOCUMENT_HOVER, on_hover, None),
    (types.TEXT_DOCUMENT_DEFINITION, on_definition, None),
    (types.TEXT_DOCUMENT_REFERENCES, on_references, None),
    (
        types.TEXT_DOCUMENT_COMPLETION,
        on_completion,
        types.CompletionOptions(trigger_characters=["#", "(", "|", " ", ".", "*"]),
    ),
    (
        types.TEXT_DOCUMENT_CODE_ACTION,
        on_code_action,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]),
    ),
    (types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, on_symbols, None),
    (types.TEXT_DOCUMENT_FOLDING_RANGE, on_folding, None),
    (types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, on_tokens, wire.LEGEND),
    (types.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, on_tokens, wire.LEGEND),
    (types.TEXT_DOCUMENT_PREPARE_RENAME, on_prepare_rename, None),
    (types.TEXT_DOCUMENT_RENAME, on_rename, types.RenameOptions(prepare_provider=True)),
)
"""The requests, what answers each, and what of it is told when the server starts."""
