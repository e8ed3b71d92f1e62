"""One document of actions -> what it gives to the Api; with a memo, an equal document around equal schemas is not read.

Nothing here looks at another document: what one takes from the others, as the schemas and the base of URLs, is given.
"""

from collections.abc import Sequence

from msgspec import Struct

from codegen.diagnostics import Diagnostic
from codegen.dialects.form import Form
from codegen.files import Span
from codegen.markdown.document import Document
from codegen.memo import Memo, Same
from codegen.model.action import Authentication
from codegen.model.api import Resource
from codegen.model.schema import Schema
from codegen.model.url import Url
from codegen.overrides import Override
from codegen.reader.account import Account, account
from codegen.reader.asked import AskedIndex, answers_alike, names_of
from codegen.reader.documents.asides import leave_aside, leave_unread
from codegen.reader.documents.resource import read_resource
from codegen.reader.foreign.resources import read_resources
from codegen.reader.overriding.action_overrides import overrides_of
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex


class Around(Struct, frozen=True):
    """What all documents of a tree are read with; `server` and `base` are None where nobody says them.

    `overrides` are those of all documents.
    """

    index: SchemaIndex
    form: Form
    server: str | None = None
    base: Url | None = None
    authentication: Authentication | None = None
    overrides: tuple[Override, ...] = ()


class Given(Struct, frozen=True):
    """What one document gives; `broken` are the titles of actions that have an error, `calls` what no other may have.

    `serverless` are the URLs that name no server.
    """

    resources: tuple[Resource, ...]
    diagnostics: tuple[Diagnostic, ...]
    account: Account
    inline: tuple[Schema, ...] = ()
    serverless: tuple[Span, ...] = ()
    broken: frozenset[Span] = frozenset()
    calls: frozenset[tuple[str, str]] = frozenset()


def read_document(
    document: Document, around: Around, calls: frozenset[tuple[str, str]], memo: Memo | None, *, has_actions: bool
) -> Given:
    """Read one document; `calls` are the methods and paths of those before it in a dialect.

    `has_actions` tells whether it describes actions, in the built-in form; any other one is left aside with a note.
    """
    own = overrides_of(document, around.overrides)
    if memo is None:
        return _read(document, around, own, calls, has_actions=has_actions)
    key = _key(document, around, own, calls, has_actions=has_actions)
    kept = memo.find(key)
    if kept is None or not answers_alike(around.index, kept[0]):
        index = AskedIndex.of(around.index)
        asking = Around(index, around.form, around.server, around.base, around.authentication)
        kept = index.asked, _read(document, asking, own, calls, has_actions=has_actions)
    memo.keep(key, kept)
    given: Given = kept[1]
    return given


def _key(
    document: Document,
    around: Around,
    own: Sequence[Override],
    calls: frozenset[tuple[str, str]],
    *,
    has_actions: bool,
) -> object:
    """Return all that a document is read by, but for the schemas that it asks for."""
    said = around.authentication
    # Entries of overrides.yaml are held against all schemas.
    overriding = (Same(around.overrides), Same(around.index.schemas)) if own else ()
    return (
        *("document of actions", Same(document), has_actions, names_of(around.index), calls, overriding),
        *(Same(around.form.dialect), around.form.examples, around.server, around.base, said, said and said.span),
    )


def _read(
    document: Document,
    around: Around,
    own: tuple[Override, ...],
    calls: frozenset[tuple[str, str]],
    *,
    has_actions: bool,
) -> Given:
    reading = Reading(document, around.index, own, around.server)
    reading.base, reading.examples, reading.usual_authentication = (
        around.base,
        around.form.examples,
        around.authentication,
    )
    claimed = set(calls)
    resources = _resources(reading, around, claimed, has_actions=has_actions)
    return Given(
        resources,
        tuple(reading.diagnostics),
        account(reading),
        tuple(reading.inline),
        tuple(reading.serverless),
        frozenset(reading.broken),
        frozenset(claimed),
    )


def _resources(
    reading: Reading, around: Around, calls: set[tuple[str, str]], *, has_actions: bool
) -> tuple[Resource, ...]:
    dialect = around.form.dialect
    if dialect is None:
        if not has_actions:
            leave_unread(reading)
            return ()
        resource = read_resource(reading)
        return () if resource is None else (resource,)
    found = read_resources(reading, dialect, calls)
    if not found and not reading.errors:
        leave_aside(reading, dialect)
    return found
