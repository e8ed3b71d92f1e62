"""`Request Path Components`: one row per placeholder of the URL, all required.

| Path Component | Description | Example |
| -------------- | ----------- | ------- |
| DEVICE_ID | ID associated with the device | 575ecf887ae143cd83dc4aa2 |
"""

from typing import Final

from codegen.markdown.document import Section
from codegen.model.parameter import Location, Parameter
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.column_heads import column_of
from codegen.reader.elements.tables import Columns, Record
from codegen.reader.parameters.row_remarks import BESIDE
from codegen.reader.parameters.rows import make_parameter, read_parameters, report_optional, usable_name
from codegen.reader.reading import Reading

_NAME: Final = column_of("path")
_COLUMNS: Final = Columns((_NAME,), ("description", "type", "example", "required"), BESIDE, "path")


def read_path_components(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the path parameters."""
    draft.path_parameters = read_parameters(section, reading, _COLUMNS, _read_row, draft.path_parameters)


def _read_row(record: Record, reading: Reading) -> Parameter | None:
    called = {"name" if column == _NAME else column: cell for column, cell in record.cells.items()}
    row = Record(record.source, called)
    name = usable_name(row, "name", Location.PATH, reading)
    if name is None:
        return None
    report_optional(row, reading)
    own = {column: cell for column, cell in called.items() if column != "required"}
    return make_parameter(name, Record(record.source, own), Location.PATH, reading)
