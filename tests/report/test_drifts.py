"""What people see of drifts."""

from codegen.drift import Drift, DriftKind
from codegen.report.drifts import render_diff, render_drifts


def test_drifts_show_diffs_then_files_then_counts() -> None:
    """A stale file is shown as a diff, each file on a line of its kind, and the last line counts."""
    drifts = [
        Drift(DriftKind.MISSING, "a.py", expected="a\n"),
        Drift(DriftKind.STALE, "b.py", expected="x\nnew\n", found="x\nold\n"),
        Drift(DriftKind.ORPHAN, "c.py", found="c\n"),
    ]
    expected = """\
--- generated/b.py (found)
+++ generated/b.py (expected)
@@ -1,2 +1,2 @@
 x
-old
+new
missing: generated/a.py
stale: generated/b.py
orphan: generated/c.py
generated/: 3 files not as the documents give them (1 missing, 1 stale, 1 orphan)"""
    assert expected == "\n".join(render_drifts(drifts, "generated"))


def test_diff_escapes_and_tells_a_missing_line_end() -> None:
    """Carriage returns and unusual separators are visible and split no line; a missing last line end is said."""
    drift = Drift(DriftKind.STALE, "a", expected="a\x0cb\n", found="a\x0cb\r\nc")
    expected = ["-a\\x0cb\\r", "-c", "\\ No newline at end of file", "+a\\x0cb"]
    assert expected == list(render_diff(drift, "out"))[3:]


def test_diff_is_colored_on_request() -> None:
    """Removed lines are red and added ones green."""
    lines = list(render_diff(Drift(DriftKind.STALE, "a", expected="b\n", found="c\n"), "out", color=True))
    assert ["\x1b[31m-c\x1b[0m", "\x1b[32m+b\x1b[0m"] == lines[3:]
