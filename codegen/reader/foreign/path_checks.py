"""The placeholders of a path against the rows about what travels in it: what of the two the other does not have."""

import re
from collections.abc import Iterable, Sequence

from codegen.dialects.dialect import Role
from codegen.files import Span
from codegen.markdown.document import Cell
from codegen.model.action import Action
from codegen.model.name import Name
from codegen.reader.documents.action_rules import UNDECLARED_PATH_PARAMETER, UNDOCUMENTED_PATH_PARAMETER
from codegen.reader.foreign.fields import Field
from codegen.reader.foreign.parameters import Sent
from codegen.reader.reading import Reading


def check_path(action: Action, sent: Sent, url: Cell, placeholders: Iterable[Name], reading: Reading) -> None:
    """Report placeholders that no row is about, and rows of the path that are in none.

    `placeholders` are those of all request lines beside it, `url` is the one of the action as written. Where a row and
    a placeholder are left, the row is told: the two are mostly one parameter under two names.
    """
    known = {Name.split(item.name) for item in sent.at(Role.PATH)}
    missing = [
        parameter.name
        for parameter in action.path_parameters
        if Name.split(parameter.name) not in known and not parameter.description
    ]
    others = frozenset(placeholders)
    extra = [item for item in sent.at(Role.PATH) if Name.split(item.name) not in others]
    for item in extra:
        message = f"`{ascii(item.name)[1:-1]}` is not in the path"
        reading.report(UNDECLARED_PATH_PARAMETER.at(item.record["name"].span, message, _help(missing)))
    elsewhere = _rows_elsewhere(sent) if missing else {}
    for name in missing:
        row = elsewhere.get(Name.split(name))
        if row is not None:
            message = f"`{name}` is in the path, and its row says `{ascii(row.place.text)[1:-1]}`"
            reading.report(UNDOCUMENTED_PATH_PARAMETER.at(row.place.span, message, "write `path`"))
        elif not extra:
            message = f"`{name}` is in the path, but nothing says what it is"
            reading.report(UNDOCUMENTED_PATH_PARAMETER.at(_place(name, url), message, f"add a row for `{name}`"))


def _help(missing: Sequence[str]) -> str:
    return f"did you mean `{missing[0]}`?" if len(missing) == 1 else "drop the row, or put it into the path"


def _rows_elsewhere(sent: Sent) -> dict[Name, Field]:
    """Return the rows that say that they travel in another place than the path; of one name the first."""
    rows = sent.at(Role.QUERY, Role.BODY, Role.FORM, Role.HEADER)
    return {Name.split(row.name): row for row in reversed(rows) if row.place.text}


def _place(name: str, url: Cell) -> Span:
    """Return the place of a placeholder in the path as written; that of the whole where marks stand in between."""
    match = re.search(rf"[:{{<]{re.escape(name)}(?![A-Za-z0-9_-])", url.text)
    span = url.span
    if match is None or span.length != len(url.text):
        return span
    return Span(span.file, span.line, span.column + match.start(), match.end() - match.start())
