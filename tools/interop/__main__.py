"""Run all tools on all documents; exit code 1 where one has an error, or a warning that is not accepted."""

import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from tools.interop import generators, linters, mock, typescript
from tools.interop.documents import CORPUS, generate, generate_as_published
from tools.interop.outcome import Diagnostic, Document, Outcome
from tools.interop.processes import REPOSITORY, ProgramFailure
from tools.interop.report import render_report, render_table
from tools.interop.verdict import Result, judge, judge_as_published, stale_acceptances

PAGE = REPOSITORY / "docs" / "interop.md"

TOOLS: dict[str, Callable[[Document], Outcome]] = {
    "openapi-spec-validator": linters.validate,
    "Redocly CLI": linters.lint_with_redocly,
    "Spectral": linters.lint_with_spectral,
    "openapi-python-client": generators.generate_python,
    "openapi-typescript": generators.generate_typescript,
    "openapi-fetch": typescript.call_with_openapi_fetch,
    "hey-api": typescript.call_with_hey_api,
    "schemathesis": generators.load_with_schemathesis,
    "Prism": mock.call_mock,
}

LINTERS = ("Redocly CLI", "Spectral")
"""The tools that judge trees as they are published, too."""


def main() -> int:
    """Run everything, print the table and what fails, and write the page when nothing was left out."""
    with tempfile.TemporaryDirectory() as folder:
        documents = list(generate(Path(folder)))
        results = [_run(tool, document) for tool in TOOLS for document in documents]
        as_published = list(generate_as_published(Path(folder)))
        published = [_run(tool, document) for tool in LINTERS for document in as_published]
    _say(*render_table(results))
    failures = [*judge(results), *judge_as_published(published)]
    if CORPUS.is_dir():
        failures += stale_acceptances(results)
        PAGE.write_text(render_report(results, published, _versions()), encoding="utf-8")
    else:
        _say("", "../shared is not there: its trees are left out, and docs/interop.md is not written")
    _say(*failures)
    return 1 if failures else 0


def _run(tool: str, document: Document) -> Result:
    if tool == "Prism" and any(action.stream for item in document.api.resources for action in item.actions):
        return Result(tool, document, None, "it cannot answer with the event streams that this tree has")
    try:
        return Result(tool, document, TOOLS[tool](document))
    except ProgramFailure as failure:
        return Result(tool, document, Outcome(0, (Diagnostic("program", str(failure)),)))


def _versions() -> Iterator[str]:
    """Yield the tools as they are installed, by the locks."""
    yield f"openapi-spec-validator {version('openapi-spec-validator')}"
    folder = Path(__file__).parent
    pinned = dict(
        re.findall(r"^([\w-]+)==(\S+)", (folder / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    )
    yield from (f"{name} {pinned[name]}" for name in ("openapi-python-client", "schemathesis"))
    package = json.loads((folder / "node" / "package.json").read_text(encoding="utf-8"))
    yield from (f"{name} {number}" for name, number in package["devDependencies"].items())


def _say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    raise SystemExit(main())
