"""`Parameters`: one row per parameter, wherever it travels.

| Name | In | Type | Required | Description | Default | Example |
| ---- | -- | ---- | -------- | ----------- | ------- | ------- |
| DEVICE_ID | path | string | Y | ID associated with the device | | 575ecf887ae143cd83dc4aa2 |
| limit | query | integer | N | How many log entries to return | 1 | 10 |

Without the column `In`, the placeholders of the URL are in the path, and all others in the query.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from codegen.dialects.built_in import built_in, heading_of
from codegen.markdown.document import Section
from codegen.model.name import Name
from codegen.model.parameter import Location, Parameter
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.tables import Columns, Record
from codegen.reader.parameters.row_remarks import BESIDE
from codegen.reader.parameters.rows import make_parameter, read_parameters, report_optional, usable_name
from codegen.reader.parameters.rules import UNREADABLE_PLACE
from codegen.reader.reading import Reading

_COLUMNS: Final = Columns(("name",), ("description", "in", "type", "required", "default", "example"), BESIDE)
_PLACES: Final = {word: Location(place) for place, words in built_in().places.items() for word in words}


def read_all_parameters(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the parameters of all places."""
    placeholders = frozenset(Name.split(name) for name in (draft.url.path.placeholders if draft.url else ()))
    known = (*draft.path_parameters, *draft.query_parameters, *draft.header_parameters, *draft.cookie_parameters)
    read_row: Callable[[Record, Reading], Parameter | None] = partial(_read_row, placeholders, draft.unplaced)
    found = read_parameters(section, reading, _COLUMNS, read_row, known)
    draft.path_parameters = _at(Location.PATH, found)
    draft.query_parameters = _at(Location.QUERY, found)
    draft.header_parameters = _at(Location.HEADER, found)
    draft.cookie_parameters = _at(Location.COOKIE, found)


def _at(location: Location, parameters: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    return tuple(parameter for parameter in parameters if parameter.location is location)


def _read_row(
    placeholders: frozenset[Name], unplaced: list[Parameter], record: Record, reading: Reading
) -> Parameter | None:
    place = record["in"]
    if place.text:
        location = _PLACES.get(place.text.lower())
    else:
        word = placeholder_name(record["name"].text) or record["name"].text
        location = Location.PATH if Name.split(word) in placeholders else Location.QUERY
    if location is None:
        message = f"`{ascii(place.text)[1:-1]}` is not a place of a parameter"
        help_text = (
            f"write `path`, `query`, `header` or `cookie`; what is in the body stands under `### {heading_of('body')}`"
        )
        reading.report(UNREADABLE_PLACE.at(place.span, message, help_text))
        return None
    name = usable_name(record, "name", location, reading)
    if name is None:
        return None
    if location is Location.PATH:
        report_optional(record, reading)
    parameter = make_parameter(name, record, location, reading)
    if location is Location.QUERY and not place.text and parameter is not None:
        unplaced.append(parameter)
    return parameter
