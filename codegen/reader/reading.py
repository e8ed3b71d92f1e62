"""`Reading`: what is gathered while one document is read."""

from collections.abc import Container, Iterable, Iterator
from enum import StrEnum
from itertools import islice
from typing import Final

from msgspec import Struct, field

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.dialects.built_in import heading_of
from codegen.example_options import STRICT, ExampleOptions
from codegen.files import Span
from codegen.markdown.document import CodeBlock, Document, Source
from codegen.memo import Memo
from codegen.model.action import Authentication, Prose
from codegen.model.free_names import FreeNames
from codegen.model.marks import NO_MARKS, Marks
from codegen.model.name import Name
from codegen.model.schema import Schema
from codegen.model.url import Url
from codegen.overrides import Override
from codegen.reader.block_rules import OPEN_FENCE, UNEXPECTED_LANGUAGE, UNFAMILIAR_TEXT
from codegen.reader.schemas.anchors import SchemaIndex

_OWN_TEXT: Final = "text of your own stands under a heading of its own after the {}"


class Fate(StrEnum):
    """What became of a line that is not blank."""

    READ = "read"
    """Its content is in the model, or it is a fixed part of the format."""
    PROSE = "prose"
    """It is kept as it is."""


class Reading(Struct):
    """A document being read: each step adds diagnostics and says which lines it read.

    What no step has read in the end is kept as prose and reported (`keep_unread`), so that nothing is lost in silence.
    """

    document: Document
    schemas: SchemaIndex
    overrides: tuple[Override, ...] = ()
    """Those for this document."""
    server: str | None = None
    """What a URL has that names none, None where that is unknown."""
    examples: ExampleOptions = STRICT
    usual_authentication: Authentication | None = None
    """What is said of all actions, and holds for each that says nothing of its own."""
    marks: Marks = NO_MARKS
    """What is said of all that stands in the document."""
    base: Url | None = None
    """What a URL starts with that is only a path, where documents say so."""
    serverless: list[Span] = field(default_factory=list)
    """The URLs that would need one then."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    fates: dict[int, Fate] = field(default_factory=dict)
    kept: list[Prose] = field(default_factory=list)
    resource: Name | None = None
    """What its actions belong to; None where that is said by the name of the document."""
    inline: list[Schema] = field(default_factory=list)
    """The schemas that stand in the document itself: tables of fields, named after their actions."""
    inline_names: FreeNames | None = None
    """The names of those, and of the schemas of schemas.md."""
    missing_anchors: dict[str, Span] = field(default_factory=dict)
    """Where each anchor that leads nowhere has been reported."""
    broken: set[Span] = field(default_factory=set)
    """The titles of actions that have an error in them."""
    errors: int = 0
    """How many errors `report` was given."""
    memo: Memo | None = None
    """What parts of the document gave when they were read last; None where nothing is kept."""
    _told: set[int] = field(default_factory=set)
    """The lines of the first `_counted` diagnostics."""
    _counted: int = 0

    def read(self, source: Source) -> None:
        """Say that the lines were read into the model."""
        self.fates.update(dict.fromkeys(source.numbers, Fate.READ))

    def keep(self, source: Source) -> Prose:
        """Keep the lines as prose, without the blank ones around them."""
        self.fates.update(dict.fromkeys(source.numbers, Fate.PROSE))
        prose = Prose(source.text.strip("\n"), source.span)
        self.kept.append(prose)
        return prose

    def report(self, diagnostic: Diagnostic) -> None:
        """Report something about the document."""
        self.errors += diagnostic.severity is Severity.ERROR
        self.diagnostics.append(diagnostic)

    def report_instead(self, diagnostic: Diagnostic, rule: Rule, since: int) -> None:
        """Report something in the place of what a rule said of the same line, among the diagnostics from `since` on."""
        for index in range(since, len(self.diagnostics)):
            item = self.diagnostics[index]
            if (item.rule, item.span.line) == (rule.id, diagnostic.span.line):
                self.errors += diagnostic.severity is Severity.ERROR
                self.diagnostics[index] = diagnostic
                return
        self.report(diagnostic)

    def withdraw(self, rules: Iterable[Rule], lines: Container[int]) -> None:
        """Take back the warnings about what an override replaces."""
        ids = {rule.id for rule in rules}
        self.diagnostics[:] = [
            item
            for item in self.diagnostics
            if item.severity is Severity.ERROR or item.rule not in ids or item.span.line not in lines
        ]
        self._told, self._counted = set(), 0

    def is_told(self, line: int) -> bool:
        """Tell whether anything has been reported about a line."""
        return line in self._reported_lines()

    def take_back(self, rule: Rule, lines: Container[int]) -> None:
        """Take back the errors of one rule that is about nothing but what an override replaces."""
        kept = [item for item in self.diagnostics if item.rule != rule.id or item.span.line not in lines]
        self.errors -= sum(item.severity is Severity.ERROR for item in self.diagnostics)
        self.errors += sum(item.severity is Severity.ERROR for item in kept)
        self.diagnostics[:] = kept
        self._told, self._counted = set(), 0

    def expect_language(self, code: CodeBlock, *languages: str) -> None:
        """Report a code block in another language than expected, or one that is never closed."""
        if code.language not in {"", *languages}:
            message = f"the code block is marked `{ascii(code.language)[1:-1]}`"
            self.report(UNEXPECTED_LANGUAGE.at(code.source.span, message, f"mark it `{languages[0]}`"))
        if not code.closed:
            self.report(OPEN_FENCE.at(code.source.span, "the code block is never closed", "close it with a fence"))

    def unread(self, source: Source) -> Iterator[Source]:
        """Yield the runs of lines that are not blank and that no step has read or kept yet."""
        start: int | None = None
        for index, line in enumerate(source.lines):
            done = source.line + index in self.fates or not line.strip()
            if done and start is not None:
                yield source.part(start, index)
                start = None
            elif not done and start is None:
                start = index
        if start is not None:
            yield source.part(start, len(source.lines))

    def _reported_lines(self) -> set[int]:
        # Kept from one call to the next, since every section of every action asks.
        self._told.update(item.span.line for item in islice(self.diagnostics, self._counted, None))
        self._counted = len(self.diagnostics)
        return self._told

    def keep_unread(
        self, sources: Iterable[Source], where: str, form: str = "", *, help_text: str = ""
    ) -> tuple[Prose, ...]:
        """Keep what no step has read, and report it unless its lines have been.

        `where` names the place, and `form` shows what is expected there in an action; `help_text` is for other places.
        """
        own_text = _OWN_TEXT.format(heading_of("errors").lower())
        own_text = f"expected here: {form} (docs/format.md); {own_text}" if form else own_text
        help_text = help_text or own_text
        reported = self._reported_lines()
        kept: list[Prose] = []
        for source in sources:
            for part in self.unread(source):
                if reported.isdisjoint(part.numbers):
                    message = f"text in {where} is not understood, kept as prose"
                    self.report(UNFAMILIAR_TEXT.at(part.span, message, help_text))
                kept.append(self.keep(part))
        return tuple(kept)
