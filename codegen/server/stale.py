"""What was said of a text -> what of it can still be said of the text after an edit, and where."""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from codegen.diagnostics import Diagnostic


def still_said(diagnostics: Iterable[Diagnostic], before: str, after: str) -> Iterator[Diagnostic]:
    """Yield the diagnostics of lines that were not edited, at their new places; without edits, which may be stale."""
    if before == after:
        yield from diagnostics
        return
    start = _common(before, after, lambda text, length: text[:length])
    end = _common(before[start:], after[start:], lambda text, length: text[len(text) - length :])
    # A line counts as edited from its first character to its last, unless the edit starts or ends between two lines.
    is_whole = _ends_line(before, start) and _ends_line(after, start)
    first = before.count("\n", 0, start) + is_whole
    is_whole = _starts_line(before, len(before) - end) and _starts_line(after, len(after) - end)
    last = before.count("\n", 0, len(before) - end) + (not is_whole)
    lines = after.count("\n") - before.count("\n")
    for item in diagnostics:
        if item.span.line <= first:
            yield replace(item, edit=None)
        elif item.span.line > last:
            yield replace(item, span=replace(item.span, line=item.span.line + lines), edit=None)


def _common(one: str, other: str, part: Callable[[str, int], str]) -> int:
    """Return how long the longest `part` is that two texts share, from one of their ends.

    It is halved, since to compare long texts as a whole is faster than to compare their characters.
    """
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if part(one, middle) == part(other, middle):
            least = middle
        else:
            most = middle - 1
    return least


def _ends_line(text: str, place: int) -> bool:
    return text[place : place + 1] in {"", "\n"}


def _starts_line(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] == "\n"
