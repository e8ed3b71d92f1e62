"""What nothing says where it is sent, or what it is: parameters of what writes, names in the query of a URL."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import parse_qsl

from codegen.dialects.built_in import heading_of
from codegen.model.parameter import Parameter
from codegen.reader.documents.action_rules import UNSTATED_PLACE
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.link_rules import UNREADABLE_URL
from codegen.reader.reading import Reading

_WRITING: Final = frozenset({"POST", "PUT", "PATCH"})
_HELP: Final = (
    f"add a column `In` with `query`, or put them under `### {heading_of('query')}` or `### {heading_of('body')}`"
)
_QUERY_HELP: Final = f"add a row for it under `### {heading_of('query')}`"


def report_places(draft: ActionDraft, reading: Reading, *, has_errors: bool) -> None:
    """Report what nothing says the place of; with an error in the sections, nothing is known of the URL's query."""
    _report_unplaced(draft, reading)
    if not has_errors:
        _report_query(draft, reading)


def _report_unplaced(draft: ActionDraft, reading: Reading) -> None:
    """Report them at the first one, unless there is a body beside them, or the curl example has them in its URL."""
    if draft.method not in _WRITING or not draft.unplaced or draft.body is not None or _are_in_url(draft):
        return
    first = draft.unplaced[0]
    message = f"{_listed(draft.unplaced)} of a {draft.method} may be sent in the query or in the body"
    reading.report(UNSTATED_PLACE.at(first.spans.get("name", first.span), message, _HELP))


def _report_query(draft: ActionDraft, reading: Reading) -> None:
    """Report the names in the query of the request line that no section is about: they would not be sent."""
    known = {parameter.name for parameter in draft.query_parameters}
    for name in draft.url_query:
        if name.text not in known:
            message = f"`{ascii(name.text)[1:-1]}` is in the query of the URL, and nothing says what it is"
            reading.report(UNREADABLE_URL.at(name.span, message, _QUERY_HELP))


def _are_in_url(draft: ActionDraft) -> bool:
    query = draft.curl.url.partition("?")[2] if draft.curl is not None else ""
    names = {parameter.name for parameter in draft.unplaced}
    if any(name.text in names for name in draft.url_query):
        return True
    return any(name in names for name, _ in parse_qsl(query, keep_blank_values=True))


def _listed(parameters: Sequence[Parameter]) -> str:
    first = f"`{parameters[0].name}`"
    return first if len(parameters) == 1 else f"{first} and {len(parameters) - 1} more"
