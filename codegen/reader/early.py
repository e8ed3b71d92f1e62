"""Every document read by itself, before it is known what the others say: in two processes, where that is safe.

What a document takes from another one beside the schemas is little: the base URL that guides state, and in a dialect
which calls the documents before it have. Both are seldom there, so each document is read as if nobody else said them;
the few that are wrong then are read once more.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from codegen.dialects.form import Form
from codegen.files import File
from codegen.markdown.document import Document
from codegen.markdown.parser import parse_document
from codegen.memo import Memo, Same, give
from codegen.model.url import Url
from codegen.reader.documents.base_urls import may_state_base, stated_base
from codegen.reader.documents.grouping import is_action_document, is_named_guide
from codegen.reader.documents.schemas_document import is_named_schemas, is_schemas_document
from codegen.reader.foreign.resources import syntax_of
from codegen.reader.one_document import Around, Given, read_document
from codegen.reader.overriding.action_overrides import titles_in
from codegen.sharing import take


@dataclass(frozen=True, slots=True)
class Parsing:
    """How files become documents, in the `form` of their tree; a `memo` keeps those that did not change."""

    form: Form
    memo: Memo | None = None

    def parse(self, file: File) -> Document:
        """Parse one file."""
        return parse_document(file, syntax_of(file.path, self.form.dialect), self.memo)

    def base_of(self, document: Document) -> Url | None:
        """Return the base URL that a document of the built-in form states for others, which only guides do."""
        if self.form.dialect or self.has_actions(document):
            return None
        return give(self.memo, lambda: ("base", Same(document)), lambda: stated_base(document, document.sections))

    def has_actions(self, document: Document) -> bool:
        """Tell whether a document describes actions in the built-in form."""
        if self.form.dialect:
            return False
        return give(self.memo, lambda: ("has actions", Same(document)), lambda: is_action_document(document))


@dataclass(frozen=True, slots=True)
class Early:
    """What one file gives, and what it has for the others: that it has the schemas, or a base URL.

    `titles` are those of its actions, in the built-in form; None where it describes none.
    """

    file: File
    given: Given
    titles: tuple[str, ...] | None
    is_schemas: bool = False
    base: Url | None = None

    @property
    def is_late(self) -> bool:
        """Whether others should have known it before."""
        return self.is_schemas or self.base is not None


def find_first(files: Iterable[File], form: Form, late: Collection[str]) -> list[File]:
    """Return the files that others are read after, as a quick look tells, and those that are known to be `late`."""
    return [file for file in files if file.path in late or _comes_first(file, form)]


def _comes_first(file: File, form: Form) -> bool:
    if is_named_schemas(file.path):
        return True
    return form.dialect is None and may_state_base(file.text, is_guide=is_named_guide(file.path))


def read_early(
    files: Iterable[File], parsing: Parsing, around: Around, parsed: Mapping[str, Document]
) -> tuple[Early, ...]:
    """Read files, each by itself; some are `parsed` already, by their path."""
    steps: list[Callable[[], Early]] = [partial(_read, file, parsing, around, parsed.get(file.path)) for file in files]
    return take(steps, "documents read")


def _read(file: File, parsing: Parsing, around: Around, parsed: Document | None) -> Early:
    document = parsed or parsing.parse(file)
    has_actions = parsing.has_actions(document)
    given = read_document(document, around, frozenset(), parsing.memo, has_actions=has_actions)
    titles = tuple(titles_in(document)) if has_actions else None
    if parsed is not None:
        # What it has for others they know already.
        return Early(file, given, titles)
    return Early(file, given, titles, is_schemas_document(document), parsing.base_of(document))


def read_again(early: Early, parsing: Parsing, around: Around, calls: frozenset[tuple[str, str]]) -> Given:
    """Read a document of a dialect once more, with the calls of those before it."""
    return read_document(parsing.parse(early.file), around, calls, parsing.memo, has_actions=False)
