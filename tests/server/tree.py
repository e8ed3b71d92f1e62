"""The small tree that the parts of the server are tested with: documents as a `State`, places by their text.

Where a test is about columns, a character that UTF-16 writes as two units stands before them.
"""

from functools import cache
from pathlib import Path

from codegen.diagnostics import Diagnostic, Edit
from codegen.files import File, Span
from codegen.lint.fix import fix
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api
from codegen.server.state import State
from codegen.workspace.read import read_spec

DOCUMENTS = Path(__file__).parent / "documents"


@cache
def files() -> tuple[File, ...]:
    """The documents of the tree."""
    return read_spec(DOCUMENTS)[0]


def state(*changes: tuple[str, str, str]) -> State:
    """Return the tree with changes: a document, a text in it, and what takes the place of the first such one."""
    texts = {file.path: file.text for file in files()}
    for path, old, new in changes:
        assert old in texts[path]
        texts[path] = texts[path].replace(old, new, 1)
    changed = tuple(File(path, text) for path, text in texts.items())
    result = read_api(changed)
    told: dict[str, list[Diagnostic]] = {}
    for item in lint(result.readable, changed, result.diagnostics, IDS):
        told.setdefault(item.span.file, []).append(item)
    diagnostics = {path: tuple(items) for path, items in told.items()}
    return State({file.path: file for file in changed}, result.readable, diagnostics=diagnostics)


def place(known: State, path: str, text: str, offset: int = 0) -> tuple[State, str, int, int]:
    """Return the arguments of a question about the first place of a text, `offset` characters further on."""
    before, found, _ = known.files[path].text.partition(text)
    assert found, f"{text!r} is not in {path}"
    before += text[:offset]
    return known, path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def text_at(known: State, span: Span) -> str:
    """Return what stands at a place."""
    return known.text(span.file).line(span.line)[span.column - 1 :][: span.length]


def edited(known: State, edits: tuple[Edit, ...] | list[Edit]) -> dict[str, str]:
    """Return the documents that edits change, as they are then."""
    told = [
        Diagnostic("a-rule", next(iter(known.diagnostics.values()))[0].severity, "", edit.span, "", edit)
        for edit in edits
    ]
    return {file.path: file.text for file in fix(known.files.values(), told)}
