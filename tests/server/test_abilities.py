"""Answers are in a form that the editor has said it can take, and in the oldest form where it has said nothing."""

from typing import Any

import pytest
from lsprotocol import types

from codegen.server.abilities import fitted, takes_actions

_URI = "file:///spec/book.md"
_PLACE = types.Range(types.Position(1, 0), types.Position(2, 0))
_NOTHING = types.ClientCapabilities()
_LATER_ITEMS = types.ClientCompletionItemOptionsKind([*types.CompletionItemKind])
_LATER_SYMBOLS = types.ClientSymbolKindOptions([*types.SymbolKind])


def _client(**abilities: Any) -> types.ClientCapabilities:
    return types.ClientCapabilities(text_document=types.TextDocumentClientCapabilities(**abilities))


@pytest.mark.parametrize(
    ("client", "expected"),
    [
        (_NOTHING, ["Value", "Class", "Enum", "Class", "Module"]),
        (_client(completion=types.CompletionClientCapabilities()), ["Value", "Class", "Enum", "Class", "Module"]),
        (
            _client(completion=types.CompletionClientCapabilities(completion_item_kind=_LATER_ITEMS)),
            ["Constant", "Struct", "EnumMember", "TypeParameter", "Module"],
        ),
    ],
)
def test_offers_have_kinds_that_the_editor_has(client: types.ClientCapabilities, expected: list[str]) -> None:
    """One that does not say which ones has those of the first version of the protocol."""
    names = ("Constant", "Struct", "EnumMember", "TypeParameter", "Module")
    items = [types.CompletionItem(name, kind=types.CompletionItemKind[name]) for name in names]
    answer = fitted(types.TEXT_DOCUMENT_COMPLETION, items, _URI, client)

    assert expected == [item.kind.name for item in answer]


@pytest.mark.parametrize(
    ("formats", "expected"), [(None, "markdown"), (["plaintext"], "plaintext"), (["plaintext", "markdown"], "markdown")]
)
def test_what_is_shown_is_plain_text_where_there_is_no_markdown(formats: list[str] | None, expected: str) -> None:
    """The text stays as it is."""
    kinds = None if formats is None else [types.MarkupKind(each) for each in formats]
    client = _client(hover=types.HoverClientCapabilities(content_format=kinds))
    found = types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "**Book**"), _PLACE)
    answer = fitted(types.TEXT_DOCUMENT_HOVER, found, _URI, client)

    assert types.MarkupContent(types.MarkupKind(expected), "**Book**") == answer.contents
    assert fitted(types.TEXT_DOCUMENT_HOVER, None, _URI, client) is None


def _tree() -> list[types.DocumentSymbol]:
    inner = types.DocumentSymbol("Book", types.SymbolKind.Struct, _PLACE, _PLACE)
    return [types.DocumentSymbol("Schemas", types.SymbolKind.Module, _PLACE, _PLACE, children=[inner])]


def test_headings_stand_below_each_other_where_the_editor_has_no_tree() -> None:
    """Each with the heading that it is below, and of a kind of the first version of the protocol."""
    expected = [
        types.SymbolInformation(types.Location(_URI, _PLACE), "Schemas", types.SymbolKind.Module),
        types.SymbolInformation(types.Location(_URI, _PLACE), "Book", types.SymbolKind.Class, container_name="Schemas"),
    ]

    assert expected == fitted(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, _tree(), _URI, _NOTHING)


@pytest.mark.parametrize(
    ("kinds", "expected"), [(None, types.SymbolKind.Class), (_LATER_SYMBOLS, types.SymbolKind.Struct)]
)
def test_a_tree_of_headings_stays_one(kinds: types.ClientSymbolKindOptions | None, expected: types.SymbolKind) -> None:
    """Kinds are those that the editor has."""
    told = types.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True, symbol_kind=kinds)
    (answer,) = fitted(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, _tree(), _URI, _client(document_symbol=told))

    assert [expected] == [item.kind for item in answer.children]


def test_actions_are_for_editors_that_can_make_edits() -> None:
    """One that does not say that it takes more than commands takes none."""
    literals = types.ClientCodeActionLiteralOptions(types.ClientCodeActionKindOptions([types.CodeActionKind.QuickFix]))
    takes = _client(code_action=types.CodeActionClientCapabilities(code_action_literal_support=literals))
    given = [_NOTHING, _client(code_action=types.CodeActionClientCapabilities()), takes]

    assert [False, False, True] == [takes_actions(client) for client in given]
