"""A project in an empty folder, with a pipeline that is simple enough to see through."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.diagnostics import Diagnostic, Severity
from codegen.files import File, Span
from codegen.manifest import render_manifest
from codegen.model.api import Api
from codegen.overrides import Override
from codegen.pipeline import Build, Builder


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one call gave back: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Call = Callable[..., Outcome]


def _diagnose(file: File, *, strict: bool) -> Iterator[Diagnostic]:
    for number, line in enumerate(file.text.split("\n"), start=1):
        if line.startswith(("error", "warning")):
            severity = Severity.ERROR if strict or line.startswith("error") else Severity.WARNING
            yield Diagnostic("a-rule", severity, line, Span(file.path, number, 3), "fix it")


def _copy(
    builder: Builder,
    files: tuple[File, ...],
    _overrides: tuple[Override, ...] = (),
    _package: tuple[File, ...] = (),
) -> Build:
    """Build `copy/a.txt` of `a.md`; a line that starts with `error` or `warning` is one."""
    diagnostics = tuple(item for file in files for item in _diagnose(file, strict=builder.strict))
    if any(item.severity is Severity.ERROR for item in diagnostics):
        return Build(None, diagnostics)
    copies = tuple(File(f"copy/{file.path.removesuffix('.md')}.txt", file.text) for file in files)
    return Build(Api("https://api.losant.com", ()), diagnostics, (*copies, render_manifest(copies)))


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call `codegen` in an empty folder that holds nothing but spec/a.md and spec/b.md."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("codegen.console.build.Builder.build", _copy)
    Path("spec").mkdir()
    Path("spec/a.md").write_text("one\n")
    Path("spec/b.md").write_text("two\n")

    def run(*arguments: str) -> Outcome:
        code = main(arguments)
        return Outcome(code, *capsys.readouterr())

    return run
