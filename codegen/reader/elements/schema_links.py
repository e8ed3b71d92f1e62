"""Links to schemas: from Markdown to `SchemaRef`."""

from codegen.files import Span
from codegen.markdown.document import Cell
from codegen.markdown.inline import Link, parse_links
from codegen.model.schema import SchemaRef
from codegen.reader.elements.link_rules import FOREIGN_LINK, UNDEFINED_TYPE, UNKNOWN_SCHEMA, UNLINKED_TYPE
from codegen.reader.reading import Reading


def link_schema(link: Link, span: Span, reading: Reading, sentence: str = "") -> SchemaRef:
    """Resolve a link to schemas.md; one that leads nowhere means any JSON and is reported once per document."""
    anchor = link.schema_anchor or ""
    schema = reading.schemas.find(anchor, sentence)
    ref = SchemaRef(link.text, anchor, schema.name if schema else None, span)
    report_unknown(ref, reading)
    return ref


def report_unknown(ref: SchemaRef, reading: Reading) -> None:
    """Report a link that leads nowhere, unless the document's first one to the same anchor has been."""
    if ref.target is not None or ref.anchor in reading.missing_anchors or reading.schemas.unread:
        return
    reading.missing_anchors[ref.anchor] = ref.span
    where = "schemas.md has no schema" if reading.schemas.present else "there is no schemas.md with a schema"
    message = f"{where} `{ref.anchor}`, so `{ref.title}` is read as any JSON"
    reading.report(UNKNOWN_SCHEMA.at(ref.span, message, "add the schema to schemas.md, or fix the link"))


def read_type(cell: Cell, reading: Reading, sentence: str) -> SchemaRef | None:
    """Read a cell of a `Type` column, `[Title](schemas.md#anchor)`; anything else means any JSON and is reported."""
    links = parse_links(cell.text)
    if len(links) == 1 and links[0].end - links[0].offset == len(cell.text):
        if links[0].schema_anchor is not None:
            return link_schema(links[0], cell.span, reading, sentence)
        reading.report(
            FOREIGN_LINK.at(
                cell.span,
                f"`{ascii(links[0].target)[1:-1]}` is not an anchor of schemas.md, so the type is read as any JSON",
                "link the schema as `schemas.md#its-title`",
            )
        )
    elif cell.text == "undefined":
        reading.report(UNDEFINED_TYPE.at(cell.span, "the type is `undefined`, read as any JSON", "link the schema"))
    else:
        message = f"`{cell.text}` is not a link to a schema, so the type is read as any JSON"
        reading.report(UNLINKED_TYPE.at(cell.span, message, "write `[Title](schemas.md#its-title)`"))
    return None
