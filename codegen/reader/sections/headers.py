"""`Request Headers`: usually the single row of the token.

| Name | Required | Description | Default |
| ---- | -------- | ----------- | ------- |
| Authorization | Y | The token for authenticating the request, prepended with Bearer | |
"""

from typing import Final

from codegen.markdown.document import Section
from codegen.model.parameter import Location, Parameter
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.tables import Columns, Record
from codegen.reader.parameters.row_remarks import BESIDE
from codegen.reader.parameters.rows import make_parameter, read_parameters, usable_name
from codegen.reader.reading import Reading

_COLUMNS: Final = Columns(("name",), ("required", "description", "type", "default", "example"), BESIDE, "header")


def read_headers(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the header parameters, `Authorization` among them."""
    draft.header_parameters = read_parameters(section, reading, _COLUMNS, _read_row, draft.header_parameters)


def _read_row(record: Record, reading: Reading) -> Parameter | None:
    name = usable_name(record, "name", Location.HEADER, reading)
    if name is None:
        return None
    return make_parameter(name, record, Location.HEADER, reading)
