"""`Reading`: what is gathered while one document is read."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import Final

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import Span
from codegen.markdown.document import CodeBlock, Document, Source
from codegen.model.action import Prose
from codegen.overrides import Override
from codegen.reader.links import SchemaIndex

_HELP: Final = "write it in the section's form, or under a heading of its own after the error responses"


class Fate(StrEnum):
    """What became of a line that is not blank."""

    READ = "read"
    """Its content is in the model, or it is a fixed part of the format."""
    PROSE = "prose"
    """It is kept as it is."""


@dataclass
class Reading:
    """A document being read: each step adds diagnostics and says which lines it took.

    What no step took in the end is kept as prose and reported (`leftovers`), so that nothing is lost in silence.
    """

    document: Document
    schemas: SchemaIndex
    overrides: tuple[Override, ...] = ()
    """Those for this document."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    fates: dict[int, Fate] = field(default_factory=dict)
    kept: list[Prose] = field(default_factory=list)
    missing_anchors: dict[str, Span] = field(default_factory=dict)
    """Where each anchor that leads nowhere has been reported."""

    def read(self, source: Source) -> None:
        """Say that the lines were read into the model."""
        self.fates.update(dict.fromkeys(source.numbers, Fate.READ))

    def keep(self, source: Source) -> Prose:
        """Keep the lines as prose, without the blank ones around them."""
        self.fates.update(dict.fromkeys(source.numbers, Fate.PROSE))
        prose = Prose(source.text.strip("\n"), source.span)
        self.kept.append(prose)
        return prose

    def error(self, rule: str, message: str, span: Span, help_text: str = "") -> None:
        """Report what makes generation impossible."""
        self.diagnostics.append(Diagnostic(rule, Severity.ERROR, message, span, help_text))

    def warn(self, rule: str, message: str, span: Span, help_text: str = "") -> None:
        """Report what was not understood and is kept as prose or left out."""
        self.diagnostics.append(Diagnostic(rule, Severity.WARNING, message, span, help_text))

    def note(self, rule: str, message: str, span: Span, help_text: str = "") -> None:
        """Report what is worth knowing and nothing to act on."""
        self.diagnostics.append(Diagnostic(rule, Severity.INFO, message, span, help_text))

    def withdraw(self, rules: Container[str], lines: Container[int]) -> None:
        """Take back the warnings about what an override replaces."""
        self.diagnostics[:] = [
            item
            for item in self.diagnostics
            if item.severity is Severity.ERROR or item.rule not in rules or item.span.line not in lines
        ]

    def expect_language(self, code: CodeBlock, *languages: str) -> None:
        """Report a code block in another language than expected, or one that is never closed."""
        if code.language not in {"", *languages}:
            message = f"the code block is marked `{ascii(code.language)[1:-1]}`"
            self.warn("unexpected-language", message, code.source.span, f"mark it `{languages[0]}`")
        if not code.closed:
            self.warn("open-fence", "the code block is never closed", code.source.span, "close it with a fence")

    def untaken(self, source: Source) -> Iterator[Source]:
        """Yield the runs of lines that are not blank and that no step has taken yet."""
        start: int | None = None
        for index, line in enumerate(source.lines):
            taken = source.line + index in self.fates or not line.strip()
            if taken and start is not None:
                yield source.part(start, index)
                start = None
            elif not taken and start is None:
                start = index
        if start is not None:
            yield source.part(start, len(source.lines))

    def leftovers(self, sources: Iterable[Source], where: str) -> Iterator[Prose]:
        """Keep what no step has taken, and report it unless its lines have been; `where` names the place."""
        reported = {item.span.line for item in self.diagnostics}
        for source in sources:
            for part in self.untaken(source):
                if reported.isdisjoint(part.numbers):
                    self.warn("unfamiliar-text", f"text in {where} is not understood, kept as prose", part.span, _HELP)
                yield self.keep(part)


@dataclass(frozen=True, slots=True)
class Account:
    """How many lines of a document were read and kept as prose, and which were neither; blank lines do not count.

    Each of `gaps` holds the numbers of unread lines between two that are not, in ascending order.
    """

    file: str
    read: int
    prose: int
    gaps: tuple[tuple[int, ...], ...] = ()

    @property
    def unread(self) -> int:
        """How many lines were neither read nor kept."""
        return sum(map(len, self.gaps))


def account(reading: Reading) -> Account:
    """Count the lines of a document that was read."""
    lines = [number for number, line in enumerate(reading.document.source.lines, 1) if line.strip()]
    fates = [reading.fates.get(number) for number in lines]
    runs = groupby(lines, key=reading.fates.__contains__)
    gaps = tuple(tuple(run) for is_taken, run in runs if not is_taken)
    return Account(reading.document.path, fates.count(Fate.READ), fates.count(Fate.PROSE), gaps)
