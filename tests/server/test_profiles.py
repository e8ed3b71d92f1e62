"""Sessions with the server by what known editors say of themselves, each answer held against that.

pytest-lsp warns of what an editor has not said that it takes, and there must be no warning; what it leaves unchecked is
checked here.
"""

import asyncio
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from lsprotocol import types

from codegen.server.renaming import rename
from tests.server.profile_client import Editor, Profile, edit_as
from tests.server.tree import DOCUMENTS, edited, place, state

_PATIENCE: Final = 60
"""Seconds after which a session has come to nothing."""
_LINK: Final = "📖 A [Book](schemas.md#book)"
_FIRST_ITEMS: Final = types.CompletionItemKind.Reference
"""The last of the kinds that editors have which do not say so."""


PROFILES: Final = (
    Profile("neovim@v0.11.0", watches=False, prepares=True),
    Profile("emacs@v29.1", watches=True, prepares=False),
    Profile("visual-studio-code@v1.65.2", watches=True, prepares=True),
)


def _range(line: int, start: int, end: int) -> types.Range:
    return types.Range(types.Position(line, start), types.Position(line, end))


def _check_start(editor: Editor, profile: Profile) -> None:
    """What the server offers is what the editor can take."""
    assert types.PositionEncodingKind.Utf16 == editor.told.position_encoding
    rename_options = types.RenameOptions(prepare_provider=True) if profile.prepares else True
    assert rename_options == editor.told.rename_provider
    assert isinstance(editor.told.code_action_provider, types.CodeActionOptions)


async def _check_diagnostics(editor: Editor, profile: Profile) -> None:
    """What is told has its place; it is asked to tell of files where it said that it can."""
    told = await editor.diagnostics("book.md", lambda rules: {"doubled-plural", "missing-body"} <= rules)
    assert _range(55, 23, 31) in [item.range for item in told if item.code == "doubled-plural"]
    expected = [types.WORKSPACE_DID_CHANGE_WATCHED_FILES] if profile.watches else []
    assert expected == editor.registered
    assert [] == editor.client.messages


async def _check_places(editor: Editor) -> None:
    """Hover, definition and references, each behind a character of two units."""
    document, client = editor.document("book.md"), editor.client
    position = editor.at("book.md", _LINK, 22)
    hover = await client.text_document_hover_async(types.HoverParams(document, position))
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    assert types.MarkupKind.Markdown == hover.contents.kind
    assert hover.contents.value.startswith("**Book** (`Book`)\n\nSchema for a book 📖")
    assert _range(45, 57, 61) == hover.range
    definition = await client.text_document_definition_async(types.DefinitionParams(document, position))
    assert [types.Location(editor.uri("schemas.md"), _range(4, 3, 7))] == definition
    context = types.ReferenceContext(include_declaration=True)
    references = await client.text_document_references_async(types.ReferenceParams(context, document, position))
    assert references is not None
    assert [("book.md", 45, 26), ("book.md", 45, 57), ("book.md", 85, 26), ("page.md", 40, 26)] == [
        (item.uri.rpartition("/")[2], item.range.start.line, item.range.start.character) for item in references[:4]
    ]
    assert [("schemas.md", 4), ("schemas.md", 15), ("schemas.md", 33)] == [
        (item.uri.rpartition("/")[2], item.range.start.line) for item in references[4:]
    ]


async def _check_completion(editor: Editor) -> None:
    """Offers replace what stands there, and are of kinds that the editor has."""
    document = editor.document("book.md")
    for text, offset, expected, place_of_edit in (
        (_LINK, 22, ["schemas.md#book", "schemas.md#books", "schemas.md#error"], _range(45, 46, 57)),
        ("all.User, book", 5, ["book.get"], _range(20, 0, 5)),
    ):
        asked = types.CompletionParams(document, editor.at("book.md", text, offset))
        items = await editor.client.text_document_completion_async(asked)
        assert isinstance(items, list)
        assert expected == [item.label for item in items][: len(expected)]
        assert isinstance(items[0].text_edit, types.TextEdit)
        assert place_of_edit == items[0].text_edit.range
        text_document = editor.abilities.text_document
        assert text_document is not None
        assert text_document.completion is not None
        told = text_document.completion.completion_item_kind
        kinds = told.value_set if told is not None and told.value_set is not None else range(1, _FIRST_ITEMS + 1)
        assert [] == [item.kind for item in items if item.kind not in kinds]


async def _check_look(editor: Editor) -> None:
    """The outline, what folds, and colours, as the editor draws them."""
    document, client = editor.document("book.md"), editor.client
    symbols = await client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
    assert symbols is not None
    (top,) = symbols
    assert isinstance(top, types.DocumentSymbol)
    assert [("Get", _range(8, 3, 6)), ("Lend", _range(53, 3, 7))] == [
        (item.name, item.selection_range) for item in top.children or ()
    ]
    folds = await client.text_document_folding_range_async(types.FoldingRangeParams(document))
    assert types.FoldingRange(8, 51, kind=types.FoldingRangeKind.Region) in (folds or ())
    tokens = await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(document))
    assert tokens is not None
    assert isinstance(editor.told.semantic_tokens_provider, types.SemanticTokensOptions)
    legend = editor.told.semantic_tokens_provider.legend
    assert (2, 2, 12, "namespace", "declaration") == (
        *tokens.data[:3],
        legend.token_types[tokens.data[3]],
        legend.token_modifiers[tokens.data[4] - 1],
    )
    can = editor.abilities.text_document.semantic_tokens if editor.abilities.text_document else None
    if can is not None:
        assert set() == {*legend.token_types} - {*can.token_types}
        assert set() == {*legend.token_modifiers} - {*can.token_modifiers}


async def _change(editor: Editor) -> None:
    """Fix the fault by the action, and rename the schema; the texts are those that were to come of it."""
    document, client = editor.document("book.md"), editor.client
    span = types.Range(editor.at("book.md", "parts(s)", 2), editor.at("book.md", "parts(s)", 2))
    context = types.CodeActionContext([*client.diagnostics[document.uri]])
    actions = await client.text_document_code_action_async(types.CodeActionParams(document, span, context))
    assert actions is not None
    fix = actions[0]
    assert isinstance(fix, types.CodeAction)
    assert ("Fix doubled-plural: write `part(s)`", True) == (fix.title, fix.is_preferred)
    assert [_range(55, 23, 31)] == [item.range for item in fix.diagnostics or ()]
    editor.apply(fix.edit)
    await editor.diagnostics("book.md", lambda rules: "doubled-plural" not in rules)
    assert state(("book.md", "parts(s)", "part(s)")).files["book.md"].text == editor.texts["book.md"].text
    asked = types.RenameParams(document, editor.at("book.md", _LINK, 22), "Tome 📖")
    editor.apply(await client.text_document_rename_async(asked))
    assert _renamed() == {path: text.text for path, text in editor.texts.items()}
    told = await editor.diagnostics("book.md", lambda rules: "unknown-schema" not in rules)
    assert "missing-body" in {item.code for item in told}


def _renamed() -> Mapping[str, str]:
    """Return the documents as they are once the fault is fixed and the schema has its new name."""
    known = state(("book.md", "parts(s)", "part(s)"))
    return edited(known, rename(*place(known, "schemas.md", "## Book\n", 4), "Tome 📖"))


async def _session(profile: Profile, root: Path) -> None:
    async with asyncio.timeout(_PATIENCE), edit_as(profile, root) as editor:
        _check_start(editor, profile)
        for path in ("book.md", "page.md", "schemas.md"):
            editor.open(path)
        await _check_diagnostics(editor, profile)
        await _check_places(editor)
        await _check_completion(editor)
        await _check_look(editor)
        await _change(editor)
        for path in ("book.md", "page.md", "schemas.md"):
            editor.close(path)
        # As they are on the disk again.
        await editor.diagnostics("book.md", lambda rules: "doubled-plural" in rules)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_a_session(profile: Profile, tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    """From the first word to the last one, the editor is told nothing that it has not said that it takes."""
    shutil.copytree(DOCUMENTS, tmp_path / "spec")
    asyncio.run(_session(profile, tmp_path))

    # Recorded, since what is raised while a request of the server is handled only comes back to the server.
    assert [] == [str(item.message) for item in recwarn]
