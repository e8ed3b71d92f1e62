"""Overrides -> what the documents would say without their mistakes; one that does not fit its document is an error.

Each `was` is held against the document as it was read, so the order of the entries does not matter. Definitions are
changed as parsed, before they are repaired, folded and linked; actions once their sections have been read, so that what
follows from a value is inferred, and judged, from the new one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from codegen.diagnostics import Diagnostic
from codegen.markdown.document import Document
from codegen.model.action import Action
from codegen.model.parameter import Location
from codegen.model.schema import SchemaRef
from codegen.model.url import Url
from codegen.overrides import INVALID_OVERRIDE, ActionPlace, Override, Value
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.requests import METHODS
from codegen.reader.elements.schema_links import report_unknown
from codegen.reader.elements.urls import read_url, respell_url, write_url
from codegen.reader.json.pointers import most_like
from codegen.reader.marks import split_marks
from codegen.reader.overriding.action_parts import events, parameters_at, with_parameters
from codegen.reader.overriding.content_fields import CONTENT_TYPE, EXAMPLES, is_json_type
from codegen.reader.overriding.expiry import change_json, is_due, without_repeats
from codegen.reader.overriding.field_types import AUTHENTICATION, JSON, TEXT, FieldType
from codegen.reader.overriding.fields import Field, read_fields
from codegen.reader.overriding.mark_fields import MARKS
from codegen.reader.overriding.rules import UNKNOWN_PLACE
from codegen.reader.overriding.schema_titles import index_titles
from codegen.reader.parameters.inference import infer_parameter
from codegen.reader.reading import Reading
from codegen.reader.sections.rules import UNREADABLE_AUTHENTICATION
from codegen.reader.tree_rules import SECOND_SERVER

_METHOD: Final = FieldType(
    "a method", lambda value: value in METHODS, lambda _: "the methods are " + ", ".join(METHODS)
)
_CALL: Final = ("method", "url")


def overrides_of(document: Document, overrides: Iterable[Override]) -> tuple[Override, ...]:
    """Return those of a document of actions."""
    return tuple(
        item for item in overrides if isinstance(item.where, ActionPlace) and item.where.document == document.path
    )


def override_call(draft: ActionDraft, title: str, reading: Reading) -> None:
    """Change method and URL of the action with a title, before its path components are held against its URL."""
    for name, group in _by_field(title, reading).items():
        if name not in _CALL or draft.url is None:
            continue
        found, field_type = (
            (draft.method, _METHOD) if name == "method" else (write_url(draft.url), _url_type(draft.url))
        )
        for item in group:
            if not _is_whole(item, reading) or not is_due(item, found, field_type, reading):
                continue
            if name == "method":
                draft.method = str(item.now)
            else:
                _change_url(draft, item, reading)


def _url_type(url: Url) -> FieldType:
    """The notation of placeholders says nothing, and the server need not be named."""
    return replace(TEXT, normal=lambda value: respell_url(str(value), url.server))


def _change_url(draft: ActionDraft, override: Override, reading: Reading) -> None:
    span, server = override.at("now"), draft.url.server if draft.url else ""
    text = respell_url(str(override.now), server)
    # The server of a dialect may have a path, which is no part of the path of an action.
    text = text.removeprefix(server) if server == reading.server and text.startswith(f"{server}/") else text
    url = read_url(text, span, reading)
    if url is None or draft.url is None:
        return
    if url.server != draft.url.server:
        message = f"the host is `{url.server}`, in the document `{draft.url.server}`"
        help_text = "no override can send credentials to another host"
        reading.report(SECOND_SERVER.at(span, message, help_text))
        return
    draft.url, draft.url_span = url, span


_LAST: Final = frozenset({"accepted-values", *MARKS})
"""Last words of the fields that follow from the description."""


def override_action(action: Action, reading: Reading) -> Action:
    """Return the action with its fields changed, all but method and URL, and with what follows from them."""
    groups = _by_field(action.title, reading)
    if not groups:
        return action
    fields = read_fields(action, index_titles(reading.schemas.schemas), reading.document.source.numbers.stop)
    changes: list[tuple[Field, Value, Override]] = []
    # Accepted values and marks are told by the description, unless they have an entry of their own.
    for name in sorted(groups.keys() - set(_CALL), key=lambda name: (name.rpartition(".")[2] in _LAST, name)):
        if name in fields:
            changes.extend(_changes(fields[name], groups[name], reading))
        else:
            _report_field(groups[name], [*_CALL, *fields], reading)
    _report_contradictions(changes, reading)
    changed = action
    for field, now, override in changes:
        changed = field.change(changed, now, override.at("now"))
        if field.is_cured_by(now):
            reading.withdraw(field.cures, field.lines)
        if field.type is AUTHENTICATION:
            reading.take_back(UNREADABLE_AUTHENTICATION, field.lines)
    for location in Location:
        pairs = zip(parameters_at(changed, location), parameters_at(action, location), strict=True)
        rows = tuple(row if row is before else infer_parameter(row, reading) for row, before in pairs)
        changed = with_parameters(changed, location, rows)
    _report_links(action, changed, reading)
    return changed


def _report_contradictions(changes: Iterable[tuple[Field, Value, Override]], reading: Reading) -> None:
    """Report a content type that is not JSON beside a schema for the same answer, which only JSON has."""
    entries = {item.where.field: item for _, _, item in changes if isinstance(item.where, ActionPlace)}
    for field, now, item in changes:
        if field.type is not CONTENT_TYPE or is_json_type(now) or not isinstance(item.where, ActionPlace):
            continue
        other = entries.get(item.where.field.removesuffix("content-type") + "schema")
        if other is not None and other.now not in (None, "undefined"):
            message = f"{item.where} is {item.show(now)}, and the entry of line {other.span.line} gives it a schema"
            reading.report(
                INVALID_OVERRIDE.at(item.at("now"), message, "drop one of the two entries: JSON has a schema")
            )


def _by_field(title: str, reading: Reading) -> dict[str, list[Override]]:
    """The entries for an action; of those for one place only the first counts, the others are reported once."""
    groups: dict[str, list[Override]] = {}
    for item in reading.overrides:
        if isinstance(item.where, ActionPlace) and item.where.action == title:
            groups.setdefault(item.where.field, []).append(item)
    return {name: without_repeats(group, reading) for name, group in groups.items()}


def _changes(field: Field, group: Sequence[Override], reading: Reading) -> Iterator[tuple[Field, Value, Override]]:
    if field.type in {JSON, EXAMPLES}:
        now = change_json(field.value, group, reading, field.type)
        if now is not field.value:
            yield field, now, group[0]
        return
    for item in group:
        if _is_whole(item, reading) and is_due(item, field.value, field.type, reading, is_optional=field.is_optional):
            yield field, item.now, item


def _is_whole(override: Override, reading: Reading) -> bool:
    """A field that is not JSON has nothing inside of it to point to."""
    if override.where.pointer is None:
        return True
    message = f"{override.where} points into what is not JSON"
    reading.report(INVALID_OVERRIDE.at(override.at("pointer"), message, "drop the pointer"))
    return False


def _report_field(group: Iterable[Override], known: Iterable[str], reading: Reading) -> None:
    for item in group:
        where = item.where
        if isinstance(where, ActionPlace):
            close = most_like(where.field, known)
            message = f"`{where.action}` of {where.document} has no `{where.field}`"
            reading.report(UNKNOWN_PLACE.at(item.at("field"), message, f"the nearest field is `{close[0]}`"))


def _report_links(before: Action, after: Action, reading: Reading) -> None:
    """Report the dead links that an overridden one had stood for: each anchor is reported once."""
    links = tuple(_links(after))
    for ref in _links(before):
        is_gone = not any(ref is other for other in links)
        if is_gone and reading.missing_anchors.get(ref.anchor) == ref.span:
            del reading.missing_anchors[ref.anchor]
    for ref in links:
        report_unknown(ref, reading)


def _links(action: Action) -> Iterator[SchemaRef]:
    refs = [row.schema for row in action.query_parameters]
    refs += [row.schema for row in (*action.responses, *action.errors)]
    refs += [event.schema for event in events(action)]
    refs += [action.body.schema] if action.body else []
    yield from (ref for ref in refs if ref is not None)


def titles_in(document: Document) -> Iterator[str]:
    """Yield the titles of actions in a document of the built-in form."""
    yield from (split_marks(section.title)[0] for section in document.sections if section.level == 2)


def report_unplaced(overrides: Iterable[Override], actions: Mapping[str, Sequence[str]]) -> Iterator[Diagnostic]:
    """Yield an error for each entry about a document or an action that is not there, naming the nearest.

    `actions` are the titles of actions in each document that has some.
    """
    for item in overrides:
        where = item.where
        if not isinstance(where, ActionPlace):
            continue
        known = actions.get(where.document)
        if known is None:
            close = most_like(where.document, actions)
            yield _unplaced(f"there is no action document `{where.document}`", item, "document", close)
        elif where.action not in known:
            close = most_like(where.action, known)
            yield _unplaced(f"{where.document} has no action `{where.action}`", item, "action", close)


def _unplaced(message: str, override: Override, key: str, close: list[str]) -> Diagnostic:
    help_text = f"the nearest {key} is `{close[0]}`" if close else "drop the entry"
    return UNKNOWN_PLACE.at(override.at(key), message, help_text)
