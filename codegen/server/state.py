"""`State`: the documents as they are now, and what was read of them; what answers are made of."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TypeVar

from msgspec import Struct, field

from codegen.config import Config
from codegen.diagnostics import Diagnostic
from codegen.dialects.dialect import Dialect
from codegen.files import File, Span
from codegen.markdown.document import Document, Section
from codegen.markdown.parser import parse_document
from codegen.memo import Memo, give
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.reader.foreign.resources import syntax_of
from codegen.reader.schemas.anchors import SchemaIndex, index_schemas
from codegen.server.lines import Lines

T = TypeVar("T")


class State(Struct, frozen=True, dict=True):
    """The documents by their paths, the Api that could be read from them, and the diagnostics by document."""

    files: Mapping[str, File]
    api: Api
    config: Config = field(default_factory=Config)
    diagnostics: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    memo: Memo | None = None
    """What documents gave when they were parsed last."""
    found: Memo | None = None
    """What was found in each document when it was looked at last, whenever that was."""

    def text(self, path: str) -> Lines:
        """Return the text of a document; raises KeyError without such a one."""
        file = self.files[path]
        return give(self.memo, lambda: ("lines", file), lambda: Lines(file.text))

    def text_at(self, span: Span) -> str:
        """Return what stands at a place; empty where that is in no document."""
        if span.file not in self.files:
            return ""
        return self.text(span.file).line(span.line)[max(span.column - 1, 0) :][: span.length]

    def document(self, path: str) -> Document:
        """Return a document, parsed."""
        return parse_document(self.files[path], syntax_of(path, self.config.form.dialect), self.memo)

    def find_in(self, step: str, path: str, find: Callable[[File], T]) -> T:
        """Return what a step finds in a document by itself: found again only where that, or the dialect, changed."""
        file, dialect = self.files[path], self.config.form.dialect
        if self.found is None:
            return find(file)

        def holds(kept: tuple[File, Dialect | None, T]) -> bool:
            return kept[0] == file and kept[1] is dialect

        return self.found.give_if((step, path), holds, lambda: (file, dialect, find(file)))[2]

    @cached_property
    def index(self) -> SchemaIndex:
        """The schemas by their anchors."""
        return index_schemas(self.api.schemas)

    @cached_property
    def schema_files(self) -> frozenset[str]:
        """The paths of the documents that schemas stand in."""
        return frozenset(schema.span.file for schema in self.api.schemas)

    def resources(self, path: str) -> tuple[Resource, ...]:
        """Return what a document describes."""
        return tuple(resource for resource in self.api.resources if resource.file == path)

    def action_at(self, path: str, line: int) -> tuple[Resource, Action] | None:
        """Return the action that a line belongs to, with its resource: the last one that starts there or above."""
        starts = {section.heading.line for section in self.document(path).sections if section.level in {1, 2}}
        begin = max((start for start in starts if start <= line), default=0)
        found = [
            (resource, action)
            for resource in self.resources(path)
            for action in resource.actions
            if begin <= action.span.line <= line
        ]
        return max(found, key=lambda item: item[1].span.line, default=None)

    def section_at(self, path: str, line: int) -> Section | None:
        """Return the section that a line stands in, its heading included."""
        above = [section for section in self.document(path).sections if section.level and section.heading.line <= line]
        return above[-1] if above else None


def is_on(span: Span, path: str, line: int) -> bool:
    """Tell whether a span is on a line of a document."""
    return span.file == path and span.line == line


def covers(span: Span, path: str, line: int, column: int) -> bool:
    """Tell whether a place is within a span, or right behind it, where the cursor is after typing."""
    return is_on(span, path, line) and span.column <= column <= span.column + span.length
