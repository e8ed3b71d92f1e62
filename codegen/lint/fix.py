"""Diagnostics with an `Edit` -> the files with these edits made."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from codegen.diagnostics import Diagnostic, Edit
from codegen.files import File


def fix(files: Iterable[File], diagnostics: Iterable[Diagnostic]) -> Iterator[File]:
    """Yield each file that the edits of its diagnostics change, as it then is.

    Of two edits that overlap, the first counts; the next run finds the other again.
    """
    edits: dict[str, set[Edit]] = {}
    for item in diagnostics:
        if item.edit is not None:
            edits.setdefault(item.edit.span.file, set()).add(item.edit)
    for file in files:
        fixed = _edit(file.text, edits.get(file.path, set()))
        if fixed != file.text:
            yield replace(file, text=fixed)


def _edit(text: str, edits: Iterable[Edit]) -> str:
    """Make the edits from the last to the first, so that the places of the earlier ones stay."""
    lines = text.split("\n")
    for edit in sorted(apart(edits), key=lambda edit: edit.span, reverse=True):
        line, start = lines[edit.span.line - 1], edit.span.column - 1
        lines[edit.span.line - 1] = line[:start] + edit.text + line[start + edit.length :]
    return "\n".join(lines)


def apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield the edits of one file, in order, without those that overlap one before them."""
    line, end = 0, 0
    for edit in sorted(edits, key=lambda edit: (edit.span, edit.length, edit.text)):
        if edit.span.line > line or edit.span.column > end:
            yield edit
            line, end = edit.span.line, edit.span.column + max(edit.length, 1) - 1
