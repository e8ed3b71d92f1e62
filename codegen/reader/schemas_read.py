"""The documents of a tree -> what the one of schemas gives."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from codegen.diagnostics import Diagnostic
from codegen.files import Span
from codegen.markdown.document import Document
from codegen.memo import Memo, Same, give
from codegen.model.action import Prose
from codegen.model.schema import Schema
from codegen.overrides import Override
from codegen.reader.account import Account, account
from codegen.reader.documents.schemas_document import is_schemas_document, read_schemas
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex, index_schemas
from codegen.reader.tree_rules import SECOND_SCHEMAS


class SchemasRead(Struct, frozen=True):
    """What the document of schemas says: them, itself, and what else stands in it; `index` is None without one."""

    schemas: tuple[Schema, ...] = ()
    index: SchemaIndex | None = None
    description: str = ""
    prose: tuple[Prose, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    accounts: Mapping[str, Account] = field(default_factory=dict[str, Account])
    """That of the document, by its path."""


def read_schemas_of(documents: Sequence[Document], overrides: tuple[Override, ...], memo: Memo | None) -> SchemasRead:
    """Read the first document of schemas; another one is reported."""
    found = [document for document in documents if is_schemas_document(document)]
    others = tuple(_report_second(document, found[0]) for document in found[1:])
    if not found:
        return SchemasRead(diagnostics=others)
    overriding = Same(overrides) if overrides else None
    key = ("schemas", Same(found[0]), overriding, others)
    return give(memo, lambda: key, lambda: _read(found[0], overrides, others, memo))


def _report_second(document: Document, first: Document) -> Diagnostic:
    message = f"`{first.path}` has the schemas already"
    return SECOND_SCHEMAS.at(Span(document.path, 1), message, "join the two documents")


def _read(
    document: Document, overrides: tuple[Override, ...], others: tuple[Diagnostic, ...], memo: Memo | None
) -> SchemasRead:
    reading = Reading(document, SchemaIndex(), overrides, memo=memo)
    schemas, description = read_schemas(reading)
    return SchemasRead(
        schemas,
        index_schemas(schemas),
        description,
        tuple(reading.kept),
        (*others, *reading.diagnostics),
        {document.path: account(reading)},
    )
