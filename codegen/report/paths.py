"""Where a diagnostic points, seen from the current folder."""

import posixpath
from collections.abc import Iterable

from msgspec.structs import replace

from codegen.diagnostics import Diagnostic


def place_below(folder: str, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Put `folder`, as the user typed it, before the files of diagnostics, which are relative to it.

    A diagnostic without file is about the folder itself.
    """
    return tuple(
        replace(item, span=replace(item.span, file=join_below(folder, item.span.file))) for item in diagnostics
    )


def join_below(folder: str, file: str) -> str:
    """Return the path of a file that is named from `folder`."""
    return posixpath.normpath(posixpath.join(folder, file))
