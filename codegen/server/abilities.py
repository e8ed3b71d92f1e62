"""What an editor has not said that it can take, in the form that every editor can.

Editors say what they can do when they start the server. Where one says nothing of what the protocol did not have at
first, that is put as it was put then, or left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from lsprotocol import types

_FIRST_ITEMS: Final = {
    types.CompletionItemKind.Constant: types.CompletionItemKind.Value,
    types.CompletionItemKind.EnumMember: types.CompletionItemKind.Enum,
    types.CompletionItemKind.Struct: types.CompletionItemKind.Class,
    types.CompletionItemKind.TypeParameter: types.CompletionItemKind.Class,
}
"""What stands for kinds that the first version of the protocol did not have."""
_FIRST_SYMBOLS: Final = {types.SymbolKind.Struct: types.SymbolKind.Class}


def _completion(items: Sequence[types.CompletionItem], _uri: str, text: types.TextDocumentClientCapabilities) -> Any:
    """Return offers, for an editor that names no kinds with those of the first version of the protocol."""
    told = text.completion
    if told is None or told.completion_item_kind is None or told.completion_item_kind.value_set is None:
        for item in items:
            item.kind = next((first for later, first in _FIRST_ITEMS.items() if later == item.kind), item.kind)
    return items


def _hover(found: types.Hover | None, _uri: str, text: types.TextDocumentClientCapabilities) -> Any:
    """Return what is shown of a place, as plain text where the editor shows no Markdown."""
    formats = text.hover.content_format if text.hover is not None else None
    is_plain = formats is not None and types.MarkupKind.Markdown not in formats
    if is_plain and found is not None and isinstance(found.contents, types.MarkupContent):
        found.contents.kind = types.MarkupKind.PlainText
    return found


def _symbols(items: Sequence[types.DocumentSymbol], uri: str, text: types.TextDocumentClientCapabilities) -> Any:
    """Return headings, one below the other for an editor without a tree, and with kinds as offers have them."""
    told = text.document_symbol
    if told is None or told.symbol_kind is None or told.symbol_kind.value_set is None:
        for item in _all(items):
            item.kind = _FIRST_SYMBOLS.get(item.kind, item.kind)
    if told is not None and told.hierarchical_document_symbol_support:
        return items
    return list(_flat(items, uri, None))


def _all(items: Sequence[types.DocumentSymbol]) -> Iterator[types.DocumentSymbol]:
    for item in items:
        yield item
        yield from _all(item.children or ())


def _flat(items: Sequence[types.DocumentSymbol], uri: str, above: str | None) -> Iterator[types.SymbolInformation]:
    for item in items:
        place = types.Location(uri, item.range)
        yield types.SymbolInformation(location=place, name=item.name, kind=item.kind, container_name=above)
        yield from _flat(item.children or (), uri, item.name)


_FORMS: Final[Mapping[str, Callable[[Any, str, types.TextDocumentClientCapabilities], Any]]] = {
    types.TEXT_DOCUMENT_COMPLETION: _completion,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: _symbols,
}


def fitted(method: str, answer: Any, uri: str, client: types.ClientCapabilities) -> Any:
    """Return the answer to a request about a document in a form that the editor can take."""
    form = _FORMS.get(method)
    return form(answer, uri, client.text_document or types.TextDocumentClientCapabilities()) if form else answer


def takes_actions(client: types.ClientCapabilities) -> bool:
    """Tell whether the editor can make the edits of an action; one that cannot knows only commands of the server."""
    told = client.text_document.code_action if client.text_document is not None else None
    return told is not None and told.code_action_literal_support is not None
