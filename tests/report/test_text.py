"""What people see of diagnostics, failures and drifts."""

import pytest

from codegen.diagnostics import Diagnostic, Severity
from codegen.drift import Drift, DriftKind
from codegen.files import Span
from codegen.report.escapes import escape
from codegen.report.text import (
    count,
    render_diagnostics,
    render_diff,
    render_drifts,
    render_failure,
    render_summary,
)


def _diagnostic(severity: Severity = Severity.ERROR, message: str = "wrong", help_text: str = "") -> Diagnostic:
    return Diagnostic("a-rule", severity, message, Span("spec/device.md", 27, 3), help_text)


def test_diagnostic_starts_with_its_place() -> None:
    """The first line is place, severity, rule and message; the help is indented below it."""
    expected = ["spec/device.md:27:3: error[a-rule]: `X` is not in the URL", "  help: add it"]
    assert expected == list(render_diagnostics([_diagnostic(message="`X` is not in the URL", help_text="add it")]))


def test_diagnostic_without_help_is_one_line() -> None:
    """No empty help line is shown."""
    expected = ["spec/device.md:27:3: warning[a-rule]: wrong"]
    assert expected == list(render_diagnostics([_diagnostic(Severity.WARNING)]))


def test_severity_is_colored_on_request_only() -> None:
    """Severity and rule are painted; the place stays plain."""
    expected = ["spec/device.md:27:3: \x1b[31merror[a-rule]\x1b[0m: wrong"]
    assert expected == list(render_diagnostics([_diagnostic()], color=True))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, `é` and \t tab", "plain, `é` and \t tab"),
        ("\x1b[2Jgone", "\\x1b[2Jgone"),
        ("a\r\nb", "a\\r\\nb"),
        ("\x00\x07\x9b", "\\x00\\x07\\x9b"),
        ("user\u202egpj.exe", "user\\u202egpj.exe"),
        ("a\u2028b\u200bc", "a\\u2028b\\u200bc"),
        ("\udcff", "\\udcff"),
    ],
)
def test_control_characters_come_out_escaped(text: str, shown: str) -> None:
    """No text of a document can steer a terminal, break a line or turn it round."""
    assert shown == escape(text)


def test_every_part_of_a_diagnostic_is_escaped() -> None:
    """File name, message and help are all text of others."""
    diagnostic = Diagnostic("a-rule", Severity.INFO, "m\x1b", Span("f\x1b.md", 1), "h\x1b")
    assert ["f\\x1b.md:1:1: info[a-rule]: m\\x1b", "  help: h\\x1b"] == list(render_diagnostics([diagnostic]))


def test_failure_has_no_place() -> None:
    """What concerns no document starts with `error:`."""
    assert ["error: no folder `a\\x1b`", "  help: make one"] == list(render_failure("no folder `a\x1b`", "make one"))


@pytest.mark.parametrize(
    ("severities", "summary"),
    [
        ([], ""),
        ([Severity.INFO], ""),
        ([Severity.WARNING], "1 warning"),
        ([Severity.WARNING, Severity.ERROR, Severity.ERROR], "2 errors, 1 warning"),
    ],
)
def test_summary_counts_errors_and_warnings(severities: list[Severity], summary: str) -> None:
    """Errors come first, notes are not counted."""
    assert summary == render_summary(_diagnostic(severity) for severity in severities)


@pytest.mark.parametrize(("number", "words"), [(0, "0 files"), (1, "1 file"), (2, "2 files")])
def test_count_knows_the_plural(number: int, words: str) -> None:
    """One is singular, all else plural."""
    assert words == count(number, "file")


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
