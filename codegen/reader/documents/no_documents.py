"""What is said of a folder without action documents: what there is instead."""

from collections.abc import Iterator, Sequence
from typing import Final

from codegen.diagnostics import Diagnostic
from codegen.files import File, Span
from codegen.reader.elements.requests import looks_like_call
from codegen.reader.tree_rules import NO_ACTION_DOCUMENTS

_HELP: Final = "name the folder of the API's Markdown documents"
_HELP_OF_LINES: Final = "an action is a `## Title` with its request line in a paragraph or a code block below it"


def report_no_documents(files: Sequence[File], dialect: str = "") -> Diagnostic:
    """Return an error that counts the files and the lines like `GET /...`, at the first of these lines.

    `dialect` is the name of the one by which they were read, empty for the built-in form.
    """
    lines = [Span(file.path, number) for file in files for number in _lines(file)]
    kinds = [
        _count(sum(file.path.endswith(ending) for file in files), f"`{ending}` file") for ending in (".md", ".mdx")
    ]
    found = ", ".join(kind for kind in kinds if not kind.startswith("0 ")) or "no file"
    what = f"no action as the dialect `{dialect}` has them" if dialect else "no action document"
    message = f"there is {what}: {found}, {_count(len(lines), 'line')} like `GET /...`"
    first = lines[0] if lines else Span(files[0].path if files else "", 1)
    return NO_ACTION_DOCUMENTS.at(first, message, _help(dialect, has_lines=bool(lines)))


def _help(dialect: str, *, has_lines: bool) -> str:
    if dialect and has_lines:
        return "`codegen dialect` shows which forms the documents have; or drop `dialect` from codegen.yaml"
    return _HELP_OF_LINES if has_lines else _HELP


def _lines(file: File) -> Iterator[int]:
    return (number for number, line in enumerate(file.text.split("\n"), 1) if looks_like_call(line))


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
