"""All documents of a folder -> `Api`, with everything that is to be said about them."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from codegen.diagnostics import Diagnostic, Severity, has_errors, in_order
from codegen.files import File, Span
from codegen.markdown.document import Document
from codegen.markdown.parser import parse_document
from codegen.model.action import Prose
from codegen.model.api import Api, Resource
from codegen.model.schema import Schema
from codegen.overrides import Override
from codegen.reader.account import Account, account
from codegen.reader.consistency import check_consistency, usual_server
from codegen.reader.documents.resource import is_action_document, read_resource
from codegen.reader.documents.schemas_document import is_named_schemas, is_schemas_document, read_schemas
from codegen.reader.overriding.action_overrides import overrides_of, report_unplaced
from codegen.reader.overriding.schema_overrides import report_no_schemas
from codegen.reader.paging import report_unclear_pages
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex, index_schemas
from codegen.reader.size import check_size
from codegen.reader.tree_rules import LEFT_ASIDE, NO_ACTION_DOCUMENTS, SECOND_SCHEMAS


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
) -> Result:
    """Read all documents; errors are collected, so that one run reports everything.

    `server` is the one that URLs must have; without it the documents must agree on one. An override that does not
    fit its document is an error; the `Api` has all of them in it. `unread` are the paths of documents that could not
    be loaded: where schemas.md is among them, nothing is said about links to it.
    """
    diagnostics = [found for file in files if (found := check_size(file)) is not None]
    accounts: dict[str, Account] = {}
    unread = {*unread, *(item.span.file for item in diagnostics)}
    documents = [parse_document(file) for file in files if file.path not in unread]
    read = _read_schemas(documents, overrides, diagnostics, accounts)
    index = index_schemas(read.schemas) if read else SchemaIndex(unread=any(map(is_named_schemas, unread)))
    resources: list[Resource] = []
    broken: set[Span] = set()
    for document in documents:
        if document.path in accounts:
            continue
        reading = Reading(document, index, overrides_of(document, overrides))
        resource = _read_document(reading)
        if resource is not None:
            resources.append(resource)
            broken.update(reading.broken)
        diagnostics.extend(reading.diagnostics)
        accounts[document.path] = account(reading)
    if not resources and not has_errors(diagnostics):
        diagnostics.append(_no_documents(files))
    unplaced = report_unplaced(overrides, filter(is_action_document, documents))
    read = read or _Schemas()
    unclear = report_unclear_pages(resources, read.schemas)
    told = in_order((*diagnostics, *check_consistency(resources, server), *unplaced, *unclear))
    api = Api(server or usual_server(resources), tuple(resources), read.schemas, read.prose, read.description)
    broken.update(item.span for item in told if item.severity is Severity.ERROR)
    readable = replace(api, resources=tuple(_without_broken(resource, broken) for resource in resources))
    return Result(None if has_errors(told) else api, readable, told, tuple(accounts[item.path] for item in documents))


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
        diagnostics.extend(report_no_schemas(overrides))
        return None
    reading = Reading(found[0], SchemaIndex(), overrides)
    schemas, description = read_schemas(reading)
    diagnostics.extend(reading.diagnostics)
    accounts[found[0].path] = account(reading)
    return _Schemas(schemas, description, tuple(reading.kept))


def _read_document(reading: Reading) -> Resource | None:
    """Read a document of actions; any other one is left aside with a note."""
    document = reading.document
    if is_action_document(document):
        return read_resource(reading)
    reading.keep(document.source)
    message = "this is not an action document and left aside"
    reading.report(LEFT_ASIDE.at(Span(document.path, 1), message, "an action document is titled `# ... Actions`"))
    return None


def _without_broken(resource: Resource, broken: Container[Span]) -> Resource:
    """Leave out the actions whose title or URL has an error, or whose sections have."""
    sound = (action for action in resource.actions if action.span not in broken and action.url_span not in broken)
    return replace(resource, actions=tuple(sound))


def _no_documents(files: tuple[File, ...]) -> Diagnostic:
    span = Span(files[0].path if files else "", 1)
    help_text = "name the folder of the API's Markdown documents; one is titled `# ... Actions`"
    return NO_ACTION_DOCUMENTS.at(span, "there is no action document", help_text)
