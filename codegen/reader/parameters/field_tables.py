"""Tables and lists of fields under `Request Body`: the first one, and those of objects that are its fields.

| Name | Type | Required | Description |
| ---- | ---- | -------- | ----------- |
| author | object | yes | Who wrote it |

The object `author`:

| Name | Type | Required | Description |
| ---- | ---- | -------- | ----------- |
| name | string | yes | Name of the author |
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from codegen.markdown.document import Block, Other, Paragraph, Section, Table
from codegen.reader.block_rules import UNFAMILIAR_TEXT
from codegen.reader.elements.lists import read_item, split_items
from codegen.reader.parameters.body_fields import BodyFields, read_body_fields
from codegen.reader.parameters.field_paths import Path
from codegen.reader.reading import Reading


def read_all_fields(
    section: Section, reading: Reading, report: Callable[[Block], None], *, is_nested: bool
) -> BodyFields | None:
    """Return the fields that the section's tables and lists have; None where there are none.

    `report` is given a table of what is no field of the ones above it. Without `is_nested` no field lies in another.
    """
    found = list(_field_blocks(section))
    if not found:
        return None
    fields = BodyFields()
    home: Path | None = () if is_nested else None
    read_body_fields(replace(section, blocks=(found[0][1],)), reading, fields, home)
    for label, block in found[1:]:
        home = fields.home_of(label.text) if label is not None and is_nested else None
        if label is None or home is None:
            report(block)
            break
        reading.read(label.source)
        read_body_fields(replace(section, blocks=(block,)), reading, fields, home)
    return fields


def _field_blocks(section: Section) -> Iterator[tuple[Paragraph | None, Block]]:
    """Yield the tables and lists of fields, each with the paragraph right above it."""
    for above, block in pairwise((None, *section.blocks)):
        if block is not None and (isinstance(block, Table) or _is_of_fields(block)):
            yield above if isinstance(above, Paragraph) else None, block


def _is_of_fields(block: Block) -> bool:
    """Tell whether a block is a list of fields: each item has a name, and a type in parentheses."""
    if not isinstance(block, Other) or block.kind != "list":
        return False
    items = [read_item(item) for item in split_items(block.source)]
    return bool(items) and all(item is not None and "type" in item for item in items)


def report_unread_fields(section: Section, reading: Reading) -> None:
    """Say of fields beside a schema that the schema alone is read."""
    for _, block in _field_blocks(section):
        message = "the body links a schema, so these fields are not read but kept as prose"
        reading.report(UNFAMILIAR_TEXT.at(block.source.span, message, "say it in the schema, or drop the link"))
