"""What was said of a document before an edit is shown as far as it can still be true, at its new place."""

from codegen.diagnostics import Diagnostic, Edit, Severity
from codegen.files import Span
from codegen.server.stale import still_said


def _at(line: int) -> Diagnostic:
    span = Span("a.md", line, 3)
    return Diagnostic("a-rule", Severity.WARNING, "wrong", span, edit=Edit(span, 1, "x"))


def _lines(before: str, after: str) -> list[int]:
    told = [_at(line) for line in range(1, before.count("\n") + 2)]
    return [item.span.line for item in still_said(told, before, after)]


def test_lines_around_an_edit_move() -> None:
    """Of the lines that were edited nothing is said; those below are where they are now."""
    assert [1, 2, 3] == _lines("a\nb\nc", "a\nb\nc")
    assert [1, 3] == _lines("a\nb\nc", "a\nB\nc")
    assert [1, 2, 4] == _lines("a\nb\nc", "a\nb\nx\nc")
    assert [1, 2] == _lines("a\nb\nc", "a\nc")
    assert [2, 3] == _lines("a\nb\nc", "A\nb\nc")
    assert [1, 2] == _lines("a\nb\nc", "a\nb\nC")
    assert [] == _lines("a", "b")


def test_nothing_is_fixed_that_may_be_stale() -> None:
    """An edit is offered again once the document is checked; without a change it stays."""
    (moved,) = still_said([_at(2)], "a\nb", "x\na\nb")
    (same,) = still_said([_at(2)], "a\nb", "a\nb")

    assert moved.edit is None
    assert Span("a.md", 3, 3) == moved.span
    assert same.edit is not None
