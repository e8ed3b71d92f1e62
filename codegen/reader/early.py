"""Every document read by itself, in two processes where that is safe; the second parses while the schemas are read.

What a document takes from others beside the schemas is little: the base URL that guides state, and in a dialect which
calls the documents before it have. Which ones state such a thing a quick look tells, or else it shows in the end, and
all is read once more; a document that has a call of one before it is read once more by itself. What was read in a run
before around the same first documents is taken from the shelf, if the run has one.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from codegen.dialects.form import Form
from codegen.files import File
from codegen.markdown.document import Document
from codegen.markdown.parser import parse_document
from codegen.memo import Memo, Same, give
from codegen.model.url import Url
from codegen.overrides import Override
from codegen.reader.documents.base_urls import may_state_base, stated_base
from codegen.reader.documents.grouping import is_action_document, is_named_guide
from codegen.reader.documents.schemas_document import is_named_schemas, is_schemas_document
from codegen.reader.foreign.resources import syntax_of
from codegen.reader.known import Early, Known
from codegen.reader.one_document import Around, Given, read_document
from codegen.reader.overriding.action_overrides import titles_in
from codegen.reader.schemas_read import read_schemas_of
from codegen.reader.shelved import Shelved
from codegen.sharing import Begun, take_after


class Parsing(Struct, frozen=True):
    """How files become documents, in the `form` of their tree; a `memo` keeps those that did not change."""

    form: Form
    memo: Memo | None = None

    def parse(self, file: File) -> Document:
        """Parse one file."""
        return parse_document(file, syntax_of(file.path, self.form.dialect), self.memo)

    def has_actions(self, document: Document) -> bool:
        """Tell whether a document describes actions in the built-in form."""
        if self.form.dialect:
            return False
        return give(self.memo, lambda: ("has actions", Same(document)), lambda: is_action_document(document))


class Parsed(Struct, frozen=True):
    """A document that is parsed, with what can be told of it alone.

    `titles` are those of its actions, in the built-in form; None where it describes none.
    """

    document: Document
    has_actions: bool
    titles: tuple[str, ...] | None


class EarlyReader(Struct, frozen=True):
    """Reads files, each by itself, after those that come first: a quick look tells them, but for some that are `late`.

    `around` tells what documents are read with, once it is known what the first ones say.
    """

    parsing: Parsing
    overrides: tuple[Override, ...]
    around: Callable[[Known], Around]
    late: Collection[str] = ()
    parts: tuple[object, ...] = ()
    """What `around` knows beside what is known, for what is kept from one run to the next."""

    def read(self, files: Sequence[File]) -> tuple[Known, Mapping[str, Early]]:
        """Return what the first files say, and what all but the one of the schemas give, by path in their order."""
        first = [file for file in files if file.path in self.late or self._comes_first(file)]
        shelved = Shelved.around_first(first, self.late, (self.overrides, *self.parts))
        before = shelved.known()
        found = {} if before is None else shelved.find(files)
        paths, parsed = {*found, *(file.path for file in first)}, dict[str, Parsed]()
        rest = [file for file in files if file.path not in paths]
        steps = Begun([partial(self._parse, file) for file in rest], self._finish, "documents read")
        known, early = take_after(lambda: before or self._know(first, parsed), steps)
        if before is None:
            shelved.put_known(known)
        new = dict(zip((file.path for file in rest), early, strict=True))
        around = self.around(known)
        for file in first:
            if file.path not in known.read.accounts and file.path not in found:
                # What it has for others they know already.
                new[file.path] = self._read(parsed.get(file.path) or self._parse(file), around)
        found |= new
        for file in files:
            if file.path in new:
                shelved.put(file, new[file.path])
        return known, {file.path: found[file.path] for file in files if file.path in found}

    def _comes_first(self, file: File) -> bool:
        if is_named_schemas(file.path):
            return True
        is_built_in = self.parsing.form.dialect is None
        return is_built_in and may_state_base(file.text, is_guide=is_named_guide(file.path))

    def _know(self, first: Sequence[File], parsed: dict[str, Parsed]) -> Known:
        parsed.update((file.path, self._parse(file)) for file in first)
        documents = tuple(item.document for item in parsed.values())
        read = read_schemas_of(documents, self.overrides, self.parsing.memo)
        stated = {str(url): url for item in parsed.values() if (url := self._base_of(item)) is not None}
        titles = {path: item.titles for path, item in parsed.items() if item.titles is not None}
        # Guides that state several are about several APIs.
        return Known(read, next(iter(stated.values())) if len(stated) == 1 else None, titles)

    def _parse(self, file: File) -> Parsed:
        return self._look(self.parsing.parse(file))

    def _look(self, document: Document) -> Parsed:
        has_actions = self.parsing.has_actions(document)
        return Parsed(document, has_actions, tuple(titles_in(document)) if has_actions else None)

    def _finish(self, parsed: Parsed, known: Known) -> Early:
        read = self._read(parsed, self.around(known))
        return replace(read, is_schemas=is_schemas_document(parsed.document), base=self._base_of(parsed))

    def _base_of(self, parsed: Parsed) -> Url | None:
        """Return the base URL that a document of the built-in form states for others, which only guides do."""
        if self.parsing.form.dialect or parsed.has_actions:
            return None
        document, memo = parsed.document, self.parsing.memo
        return give(memo, lambda: ("base", Same(document)), lambda: stated_base(document, document.sections, memo))

    def _read(self, parsed: Parsed, around: Around) -> Early:
        memo, has_actions = self.parsing.memo, parsed.has_actions
        given = read_document(parsed.document, around, frozenset(), memo, has_actions=has_actions)
        return Early(given, parsed.titles)


def read_again(file: File, parsing: Parsing, around: Around, calls: frozenset[tuple[str, str]]) -> Given:
    """Read a document of a dialect once more, with the calls of those before it."""
    return read_document(parsing.parse(file), around, calls, parsing.memo, has_actions=False)
