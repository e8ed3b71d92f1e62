"""What people see of diagnostics and failures."""

import pytest

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import Span
from codegen.report.escapes import escape
from codegen.report.text import (
    count,
    render_diagnostics,
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
