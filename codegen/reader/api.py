"""All documents of a folder -> `Api`, with everything that is to be said about them."""

from collections.abc import Collection, Container, Iterable
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.diagnostics import Diagnostic, Severity, has_errors, in_order
from codegen.dialects.dialect import Dialect
from codegen.dialects.form import BUILT_IN_FORM, Form
from codegen.files import File, Span
from codegen.markdown.document import Document, Source
from codegen.memo import Memo, give, intern
from codegen.model.api import Api, Resource
from codegen.model.schema import Schema
from codegen.overrides import Override
from codegen.reader.account import Account
from codegen.reader.consistency import check_consistency, check_server, usual_server
from codegen.reader.documents.no_documents import report_no_documents
from codegen.reader.documents.schemas_document import is_named_schemas
from codegen.reader.documents.usual_authentication import read_usual_of
from codegen.reader.early import EarlyReader, Parsing, read_again
from codegen.reader.foreign.dialect_rules import OTHER_DIALECT
from codegen.reader.foreign.recognition import Recognised, recognise
from codegen.reader.known import Early, Known
from codegen.reader.one_document import Around
from codegen.reader.overriding.action_overrides import report_unplaced
from codegen.reader.overriding.schema_overrides import override_inline, report_no_schemas
from codegen.reader.paging import report_unclear_pages
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex
from codegen.reader.schemas_read import SchemasRead, read_schemas_of
from codegen.reader.size import check_size

_NO_DOCUMENT: Final = Document("", Source("", 1, ()), None, ())
"""What is read where entries of overrides.yaml are held against all documents."""


class Result(Struct, frozen=True):
    """`api` is None when a diagnostic is an error; `accounts` has one entry per document, in the order of files.

    `readable` is what was read all the same: every document, without the actions that have an error in them.
    """

    api: Api | None
    readable: Api
    diagnostics: tuple[Diagnostic, ...]
    accounts: tuple[Account, ...]


class Reader(Struct, frozen=True):
    """How documents are read.

    `server` is the one that URLs must have; without it the documents must agree on one. An override that does not
    fit its document is an error; the `Api` has all of them in it. `unread` are the paths of documents that could not
    be loaded: where schemas.md is among them, nothing is said about links to it. `form` says how they are written.
    With a `memo`, what did not change since it was read last is not read again; the result is the same.
    """

    server: str | None = None
    overrides: tuple[Override, ...] = ()
    unread: Collection[str] = ()
    form: Form = BUILT_IN_FORM
    memo: Memo | None = None

    def read(self, files: tuple[File, ...]) -> Result:
        """Read all documents; errors are collected, so that one run reports everything."""
        if self.memo is not None:
            self.memo.start_round()
        dialect = self.form.dialect
        result = _read(files, self)
        # What is too large to be read is too large for this as well.
        other = recognise([file for file in files if check_size(file) is None]) if result.api is None else None
        read = sum(len(resource.actions) for resource in result.readable.resources)
        if other is None or other.dialect == dialect or other.actions <= read:
            return result
        diagnostic = _report_other(other, dialect)
        return Result(None, Api(self.server or "", ()), (diagnostic,), ())

    def read_schemas(self, files: tuple[File, ...]) -> SchemasRead:
        """Read the document of schemas alone, of which the others say nothing."""
        readable = [file for file in files if file.path not in self.unread and _too_large(file, self.memo) is None]
        documents = tuple(map(Parsing(self.form, self.memo).parse, readable))
        return read_schemas_of(documents, self.overrides, self.memo)


def read_api(
    files: tuple[File, ...],
    server: str | None = None,
    overrides: tuple[Override, ...] = (),
    unread: Iterable[str] = (),
    form: Form = BUILT_IN_FORM,
) -> Result:
    """Read all documents, once, as `Reader` does."""
    return Reader(server, overrides, tuple(unread), form).read(files)


def _report_other(other: Recognised, dialect: Dialect | None) -> Diagnostic:
    """Say that the documents are written in another dialect, which all else that is wrong follows from."""
    name = other.dialect.name
    here = f"not in `{dialect.name}`" if dialect else "and codegen.yaml does not say so"
    message = f"{other.actions} request lines are written as in the dialect `{name}`, {here}"
    return OTHER_DIALECT.at(other.first, message, f"write `dialect: {name}` into codegen.yaml")


def _too_large(file: File, memo: Memo | None) -> Diagnostic | None:
    return give(memo, lambda: ("size", file), lambda: check_size(file))


def _read(files: tuple[File, ...], reader: Reader, late: frozenset[str] = frozenset()) -> Result:
    """Read all documents; those that are `late` had something for the others that nobody saw at the first look."""
    dialect, memo, overrides = reader.form.dialect, reader.memo, reader.overrides
    diagnostics = [large for file in files if (large := _too_large(file, memo)) is not None]
    authentication = read_usual_of(reader.form, diagnostics)
    unread = {*reader.unread, *(item.span.file for item in diagnostics)}
    readable = [file for file in files if file.path not in unread]
    server = reader.server or (dialect.server if dialect else None)
    is_index_unread = any(map(is_named_schemas, unread))

    def around(known: Known) -> Around:
        index = known.read.index or SchemaIndex(unread=is_index_unread)
        return Around(index, reader.form, server, known.base, authentication, overrides)

    parsing = Parsing(reader.form, memo)
    parts = (server, authentication, is_index_unread)
    known, early = EarlyReader(parsing, overrides, around, late, parts).read(readable)
    if unseen := {path for path, item in early.items() if item.is_late}:
        return _read(files, reader, late | unseen)
    read = known.read
    diagnostics.extend(read.diagnostics)
    found = _Found(dict(read.accounts), dict(known.titles))
    for file in readable:
        if file.path in early:
            found.add(file, early[file.path], parsing, around(known))
    diagnostics.extend(found.diagnostics)
    if not found.resources and not has_errors(diagnostics):
        diagnostics.append(report_no_documents(files, dialect.name if dialect else ""))
    schemas, told = _with_inline(read, tuple(found.inline), overrides)
    diagnostics.extend(told)
    resources, schemas = tuple(found.resources), intern(memo, schemas)
    diagnostics.extend((*check_server(found.serverless), *check_consistency(resources, server)))
    diagnostics.extend(report_unplaced(overrides, found.titles))
    diagnostics.extend(report_unclear_pages(resources, schemas, tuple(diagnostics), memo))
    name = dialect.name if dialect else ""
    api = Api(server or usual_server(resources), resources, schemas, read.prose, read.description, dialect=name)
    broken = found.broken.union(found.serverless)
    return _result(api, broken, in_order(diagnostics), tuple(found.accounts[file.path] for file in readable))


class _Found(Struct):
    """What the documents of actions gave, one after the other; `broken` are places of actions with an error in them.

    `titles` are those of the actions of each document, `calls` those that no other document may have.
    """

    accounts: dict[str, Account]
    titles: dict[str, tuple[str, ...]]
    resources: list[Resource] = field(default_factory=list[Resource])
    diagnostics: list[Diagnostic] = field(default_factory=list[Diagnostic])
    inline: list[Schema] = field(default_factory=list[Schema])
    serverless: list[Span] = field(default_factory=list[Span])
    broken: set[Span] = field(default_factory=set[Span])
    calls: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    def add(self, file: File, early: Early, parsing: Parsing, around: Around) -> None:
        """Add what one document gave, read once more where one before it has a call of it."""
        path, given = file.path, early.given
        if not self.calls.isdisjoint(given.calls):
            given = read_again(file, parsing, around, frozenset(self.calls))
        self.accounts[path] = given.account
        self.resources.extend(given.resources)
        self.diagnostics.extend(given.diagnostics)
        self.broken |= given.broken
        self.inline.extend(given.inline)
        self.serverless.extend(given.serverless)
        self.calls |= given.calls
        if early.titles is not None:
            self.titles[path] = early.titles
        for resource in given.resources if parsing.form.dialect else ():
            self.titles[path] = (*self.titles.get(path, ()), *(action.title for action in resource.actions))


def _result(api: Api, broken: set[Span], told: tuple[Diagnostic, ...], accounts: tuple[Account, ...]) -> Result:
    """Put the result together; `broken` are the places of actions that have an error in them."""
    broken = broken | {item.span for item in told if item.severity is Severity.ERROR}
    readable = replace(api, resources=tuple(_without_broken(resource, broken) for resource in api.resources))
    return Result(None if has_errors(told) else api, readable, told, accounts)


def _with_inline(
    read: SchemasRead, inline: tuple[Schema, ...], overrides: tuple[Override, ...]
) -> tuple[tuple[Schema, ...], Iterable[Diagnostic]]:
    """Return all schemas, those of documents of actions overridden as well, and what is wrong with the entries."""
    if read.index is None and not inline:
        return (), report_no_schemas(overrides)
    documented = read.schemas
    reading = Reading(_NO_DOCUMENT, SchemaIndex(), overrides)
    return (*documented, *override_inline(documented, inline, reading)), reading.diagnostics


def _without_broken(resource: Resource, broken: Container[Span]) -> Resource:
    """Leave out the actions whose title or URL has an error, or whose sections have."""
    sound = [action for action in resource.actions if action.span not in broken and action.url_span not in broken]
    return resource if len(sound) == len(resource.actions) else replace(resource, actions=tuple(sound))
