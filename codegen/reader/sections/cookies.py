"""`Request Cookies`: one row per cookie that a caller gives.

| Name | Required | Description | Default |
| ---- | -------- | ----------- | ------- |
| theme | N | Which colors the pages have | light |
"""

from typing import Final

from codegen.markdown.document import Section
from codegen.model.parameter import Location, Parameter
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.tables import Columns, Record
from codegen.reader.parameters.row_remarks import BESIDE
from codegen.reader.parameters.rows import make_parameter, read_parameters, usable_name
from codegen.reader.reading import Reading

_COLUMNS: Final = Columns(("name",), ("required", "description", "type", "default", "example"), BESIDE, "cookie")


def read_cookies(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the cookies; those that credentials travel in are the matter of the client."""
    draft.cookie_parameters = read_parameters(section, reading, _COLUMNS, _read_row, draft.cookie_parameters)


def _read_row(record: Record, reading: Reading) -> Parameter | None:
    name = usable_name(record, "name", Location.COOKIE, reading)
    if name is None:
        return None
    return make_parameter(name, record, Location.COOKIE, reading)
