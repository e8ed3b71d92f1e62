"""`Request Query Parameters`: one row per parameter; a `Type` column may state what it takes.

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | Max log entries to return (ordered by time descending) | 1 | limit&#x3D;10 |

An example is the bare value, `name=value`, `name[0][key]=value&...`, or a link to the example of a schema. The words
of a type are those of `codegen.reader.parameters.stated_types`.
"""

from typing import Final

from codegen.markdown.document import Section
from codegen.model.parameter import Location, Parameter
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.tables import Columns, Record
from codegen.reader.parameters.row_remarks import BESIDE
from codegen.reader.parameters.rows import make_parameter, read_parameters, usable_name
from codegen.reader.reading import Reading

_COLUMNS: Final = Columns(("name",), ("required", "description", "type", "default", "example"), BESIDE, "query")


def read_query_parameters(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the query parameters."""
    draft.query_parameters = read_parameters(section, reading, _COLUMNS, _read_row, draft.query_parameters)


def _read_row(record: Record, reading: Reading) -> Parameter | None:
    name = usable_name(record, "name", Location.QUERY, reading)
    if name is None:
        return None
    return make_parameter(name, record, Location.QUERY, reading)
