"""The placeholders of a URL and the rows that are about them."""

import difflib
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from codegen.model.action import Action
from codegen.model.name import Name
from codegen.model.parameter import Location, Parameter
from codegen.reader.documents.action_rules import UNDECLARED_PATH_PARAMETER, UNDOCUMENTED_PATH_PARAMETER
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.urls import is_unmarked
from codegen.reader.reading import Reading


def path_parameters(draft: ActionDraft, reading: Reading) -> Iterator[Parameter]:
    """Yield one parameter per placeholder in the order of the URL, whether the table has it or not."""
    placeholders = draft.url.path.placeholders if draft.url else ()
    draft.path_parameters = tuple(_as_in_url(draft.path_parameters, placeholders))
    documented = {parameter.name: parameter for parameter in draft.path_parameters}
    rows = frozenset(documented)
    for name in placeholders:
        if name not in documented and draft.url_span is not None:
            documented[name] = Parameter(name, Location.PATH, required=True, description="", span=draft.url_span)
    yield from (documented[name] for name in dict.fromkeys(placeholders))
    for parameter in draft.path_parameters:
        if parameter.name not in placeholders:
            _report_undeclared(parameter, [name for name in placeholders if name not in rows], reading, draft)


def _report_undeclared(parameter: Parameter, free: Sequence[str], reading: Reading, draft: ActionDraft) -> None:
    """Keep a row without a placeholder; report it unless its name is told already: unmarked, or of another call."""
    line = parameter.span.line
    draft.prose.append(reading.keep(reading.document.source.part(line - 1, line)))
    segments = draft.url.path.segments if draft.url else ()
    told = {Name.split(item) for item in segments if isinstance(item, str) and is_unmarked(item)}
    if Name.split(parameter.name) in told | draft.elsewhere:
        return
    meant = _meant(parameter.name, free)
    unmarked = f"write `{{{parameter.name}}}` in the URL where its value stands, or drop the row"
    help_text = f"did you mean `{meant}`?" if meant else unmarked
    message = f"`{parameter.name}` is not in the URL"
    reading.report(UNDECLARED_PATH_PARAMETER.at(parameter.spans["name"], message, help_text))


def _as_in_url(parameters: Sequence[Parameter], placeholders: Sequence[str]) -> Iterator[Parameter]:
    """Yield the rows, each by the name of its placeholder: `bookId` is the `BOOK_ID` of the URL."""
    names = {parameter.name for parameter in parameters}
    free = {Name.split(placeholder): placeholder for placeholder in placeholders if placeholder not in names}
    for parameter in parameters:
        own = parameter.name if parameter.name in placeholders else free.pop(Name.split(parameter.name), parameter.name)
        yield parameter if own == parameter.name else replace(parameter, name=own)


def _meant(name: str, others: Iterable[str]) -> str:
    """Return the one of some names that another one is a slip of the pen for, empty when there is none."""
    return next(iter(difflib.get_close_matches(name, sorted(others), n=1, cutoff=0.8)), "")


def report_undocumented(action: Action, documented: Iterable[str], reading: Reading) -> None:
    """Report the placeholders that no row is about; `documented` are the path components that the tables have."""
    for parameter in action.path_parameters:
        if parameter.name not in documented and not parameter.description and not _meant(parameter.name, documented):
            message = f"`{parameter.name}` is in the URL but not in the table of path components"
            reading.report(
                UNDOCUMENTED_PATH_PARAMETER.at(action.url_span, message, f"add a row for `{parameter.name}`")
            )
