"""All documents of a folder -> `Api`, with everything that is to be said about them."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field, replace

from codegen.counting import counted
from codegen.diagnostics import Diagnostic, Severity, has_errors, in_order
from codegen.dialects.dialect import Dialect
from codegen.dialects.form import BUILT_IN_FORM, Form
from codegen.files import File, Span
from codegen.markdown.document import Document
from codegen.markdown.parser import parse_document
from codegen.model.action import Prose
from codegen.model.api import Api, Resource
from codegen.model.schema import Schema
from codegen.model.url import Url
from codegen.overrides import Override
from codegen.reader.account import Account, account
from codegen.reader.consistency import check_consistency, check_server, usual_server
from codegen.reader.documents.asides import leave_aside, leave_unread
from codegen.reader.documents.base_urls import stated_base
from codegen.reader.documents.grouping import is_action_document
from codegen.reader.documents.no_documents import report_no_documents
from codegen.reader.documents.resource import read_resource
from codegen.reader.documents.schemas_document import is_named_schemas, is_schemas_document, read_schemas
from codegen.reader.documents.usual_authentication import read_usual_of
from codegen.reader.foreign.dialect_rules import OTHER_DIALECT
from codegen.reader.foreign.recognition import Recognised, recognise
from codegen.reader.foreign.resources import read_resources, syntax_of
from codegen.reader.overriding.action_overrides import overrides_of, report_unplaced, titles_in
from codegen.reader.overriding.schema_overrides import override_inline, report_no_schemas
from codegen.reader.paging import report_unclear_pages
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex, index_schemas
from codegen.reader.size import check_size
from codegen.reader.tree_rules import SECOND_SCHEMAS


@dataclass(frozen=True, slots=True)
class Result:
    """`api` is None when a diagnostic is an error; `accounts` has one entry per document, in the order of files.

    `readable` is what was read all the same: every document, without the actions that have an error in them.
    """

    api: Api | None
    readable: Api
    diagnostics: tuple[Diagnostic, ...]
    accounts: tuple[Account, ...]


def read_api(
    files: tuple[File, ...],
    server: str | None = None,
    overrides: tuple[Override, ...] = (),
    unread: Iterable[str] = (),
    form: Form = BUILT_IN_FORM,
) -> Result:
    """Read all documents; errors are collected, so that one run reports everything.

    `server` is the one that URLs must have; without it the documents must agree on one. An override that does not
    fit its document is an error; the `Api` has all of them in it. `unread` are the paths of documents that could not
    be loaded: where schemas.md is among them, nothing is said about links to it. `form` says how they are written.
    """
    dialect = form.dialect
    result = _read(files, server, overrides, unread, form)
    # What is too large to be read is too large for this as well.
    other = recognise([file for file in files if check_size(file) is None]) if result.api is None else None
    read = sum(len(resource.actions) for resource in result.readable.resources)
    if other is None or other.dialect == dialect or other.actions <= read:
        return result
    diagnostic = _report_other(other, dialect)
    return Result(None, Api(server or "", ()), (diagnostic,), ())


def _report_other(other: Recognised, dialect: Dialect | None) -> Diagnostic:
    """Say that the documents are written in another dialect, which all else that is wrong follows from."""
    name = other.dialect.name
    here = f"not in `{dialect.name}`" if dialect else "and codegen.yaml does not say so"
    message = f"{other.actions} request lines are written as in the dialect `{name}`, {here}"
    return OTHER_DIALECT.at(other.first, message, f"write `dialect: {name}` into codegen.yaml")


def _read(
    files: tuple[File, ...],
    server: str | None,
    overrides: tuple[Override, ...],
    unread: Iterable[str],
    form: Form,
) -> Result:
    dialect = form.dialect
    diagnostics = [large for file in files if (large := check_size(file)) is not None]
    authentication = read_usual_of(form, diagnostics)
    accounts: dict[str, Account] = {}
    unread = {*unread, *(item.span.file for item in diagnostics)}
    documents = _parse([file for file in files if file.path not in unread], dialect)
    read = _read_schemas(documents, overrides, diagnostics, accounts)
    index = index_schemas(read.schemas) if read else SchemaIndex(unread=any(map(is_named_schemas, unread)))
    found = _Found()
    server = server or (dialect.server if dialect else None)
    actions = [] if dialect else [document for document in documents if is_action_document(document)]
    with_actions = frozenset(document.path for document in actions)
    base = None if dialect else _base_of_guides(item for item in documents if item.path not in with_actions)
    read_document = _reader(dialect, with_actions)
    for document in counted("documents read", [item for item in documents if item.path not in accounts]):
        reading = Reading(document, index, overrides_of(document, overrides), server)
        reading.base, reading.examples, reading.usual_authentication = base, form.examples, authentication
        found.add(read_document(reading), reading)
        diagnostics.extend(reading.diagnostics)
        accounts[document.path] = account(reading)
    if not found.resources and not has_errors(diagnostics):
        diagnostics.append(report_no_documents(files, dialect.name if dialect else ""))
    schemas, told = _with_inline(read, tuple(found.inline), documents, overrides)
    diagnostics.extend(told)
    read, resources = read or _Schemas(), tuple(found.resources)
    diagnostics.extend((*check_server(found.serverless), *check_consistency(resources, server)))
    titles = found.titles if dialect else titles_in(actions)
    diagnostics.extend(report_unplaced(overrides, titles))
    diagnostics.extend(report_unclear_pages(resources, schemas, tuple(diagnostics)))
    name = dialect.name if dialect else ""
    api = Api(server or usual_server(resources), resources, schemas, read.prose, read.description, dialect=name)
    broken = found.broken.union(found.serverless)
    return _result(api, broken, in_order(diagnostics), tuple(accounts[item.path] for item in documents))


def _parse(files: Sequence[File], dialect: Dialect | None) -> list[Document]:
    return [parse_document(file, syntax_of(file.path, dialect)) for file in counted("documents parsed", files)]


def _base_of_guides(guides: Iterable[Document]) -> Url | None:
    """Return the base URL that documents without actions state for all others, None where they state several."""
    found = {str(url): url for guide in guides if (url := stated_base(guide, guide.sections)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


@dataclass(slots=True)
class _Found:
    """What the documents of actions gave, one after the other; `broken` are places of actions with an error in them."""

    resources: list[Resource] = field(default_factory=list[Resource])
    inline: list[Schema] = field(default_factory=list[Schema])
    serverless: list[Span] = field(default_factory=list[Span])
    broken: set[Span] = field(default_factory=set[Span])

    @property
    def titles(self) -> dict[str, list[str]]:
        """The titles of the actions of each document."""
        found: dict[str, list[str]] = {}
        for resource in self.resources:
            found.setdefault(resource.file, []).extend(action.title for action in resource.actions)
        return found

    def add(self, resources: Iterable[Resource], reading: Reading) -> None:
        """Add what one document gave."""
        self.resources.extend(resources)
        self.broken |= reading.broken
        self.inline.extend(reading.inline)
        self.serverless.extend(reading.serverless)


def _result(api: Api, broken: set[Span], told: tuple[Diagnostic, ...], accounts: tuple[Account, ...]) -> Result:
    """Put the result together; `broken` are the places of actions that have an error in them."""
    broken = broken | {item.span for item in told if item.severity is Severity.ERROR}
    readable = replace(api, resources=tuple(_without_broken(resource, broken) for resource in api.resources))
    return Result(None if has_errors(told) else api, readable, told, accounts)


@dataclass(frozen=True, slots=True)
class _Schemas:
    """What the document of schemas says: them, itself, and what else stands in it."""

    schemas: tuple[Schema, ...] = ()
    description: str = ""
    prose: tuple[Prose, ...] = ()


def _read_schemas(
    documents: Iterable[Document],
    overrides: tuple[Override, ...],
    diagnostics: list[Diagnostic],
    accounts: dict[str, Account],
) -> _Schemas | None:
    """Read the first document of schemas, None when there is none; another one is reported."""
    found = [document for document in documents if is_schemas_document(document)]
    for document in found[1:]:
        span = Span(document.path, 1)
        message = f"`{found[0].path}` has the schemas already"
        diagnostics.append(SECOND_SCHEMAS.at(span, message, "join the two documents"))
    if not found:
        return None
    reading = Reading(found[0], SchemaIndex(), overrides)
    schemas, description = read_schemas(reading)
    diagnostics.extend(reading.diagnostics)
    accounts[found[0].path] = account(reading)
    return _Schemas(schemas, description, tuple(reading.kept))


def _with_inline(
    read: _Schemas | None, inline: tuple[Schema, ...], documents: Sequence[Document], overrides: tuple[Override, ...]
) -> tuple[tuple[Schema, ...], Iterable[Diagnostic]]:
    """Return all schemas, those of documents of actions overridden as well, and what is wrong with the entries."""
    if read is None and not inline:
        return (), report_no_schemas(overrides)
    documented = read.schemas if read else ()
    reading = Reading(documents[0], SchemaIndex(), overrides)
    return (*documented, *override_inline(documented, inline, reading)), reading.diagnostics


def _reader(dialect: Dialect | None, with_actions: Container[str]) -> Callable[[Reading], tuple[Resource, ...]]:
    """Return what reads a document of actions; any other one is left aside with a note.

    `with_actions` are the paths of the documents that have actions in the built-in form.
    """
    calls: set[tuple[str, str]] = set()

    def read_document(reading: Reading) -> tuple[Resource, ...]:
        if dialect is None:
            if reading.document.path not in with_actions:
                leave_unread(reading)
                return ()
            resource = read_resource(reading)
            return () if resource is None else (resource,)
        found = read_resources(reading, dialect, calls)
        if not found and not reading.errors:
            leave_aside(reading, dialect)
        return found

    return read_document


def _without_broken(resource: Resource, broken: Container[Span]) -> Resource:
    """Leave out the actions whose title or URL has an error, or whose sections have."""
    sound = (action for action in resource.actions if action.span not in broken and action.url_span not in broken)
    return replace(resource, actions=tuple(sound))
