"""Diagnostics as workflow commands of GitHub."""

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import Span
from codegen.report.github import render_github


def test_commands() -> None:
    """Each severity has its command, and the help follows the message."""
    items = [
        Diagnostic("a-rule", Severity.ERROR, "wrong", Span("spec/a.md", 3, 5, 2), "fix it"),
        Diagnostic("b-rule", Severity.WARNING, "odd", Span("spec/a.md", 4)),
        Diagnostic("c-rule", Severity.INFO, "known", Span("spec/a.md", 5)),
    ]
    assert [
        "::error file=spec/a.md,line=3,endLine=3,col=5,endColumn=6,title=a-rule::wrong%0Ahelp: fix it",
        "::warning file=spec/a.md,line=4,endLine=4,col=1,endColumn=1,title=b-rule::odd",
        "::notice file=spec/a.md,line=5,endLine=5,col=1,endColumn=1,title=c-rule::known",
    ] == list(render_github(items))


def test_text_cannot_start_a_command() -> None:
    """What separates commands and their parts is escaped in names and messages."""
    item = Diagnostic("a-rule", Severity.ERROR, "50%\n::error::x\r", Span("a,b:c%.md", 1))
    assert [
        "::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=1,title=a-rule::50%25%0A::error::x%0D"
    ] == list(render_github([item]))
