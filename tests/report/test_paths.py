"""Diagnostics are placed below the folder as the user typed it."""

import pytest

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import Span
from codegen.report.paths import place_below


@pytest.mark.parametrize(
    ("folder", "file", "placed"),
    [
        ("spec", "device.md", "spec/device.md"),
        (".", "device.md", "device.md"),
        ("../docs", "a/b.md", "../docs/a/b.md"),
        ("/docs/spec", "a.md", "/docs/spec/a.md"),
        ("spec", "", "spec"),
    ],
)
def test_folder_goes_before_the_file(folder: str, file: str, placed: str) -> None:
    """The place can be clicked from the current folder, and the rest of the diagnostic stays."""
    diagnostic = Diagnostic("a-rule", Severity.ERROR, "wrong", Span(file, 3, 5))
    assert (Diagnostic("a-rule", Severity.ERROR, "wrong", Span(placed, 3, 5)),) == place_below(folder, [diagnostic])
