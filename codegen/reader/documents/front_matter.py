"""Front matter, which every document may have."""

from codegen.reader.reading import Reading


def read_front_matter(reading: Reading) -> str:
    """Return the `description`; other keys are reported."""
    front_matter = reading.document.front_matter
    if front_matter is None:
        return ""
    reading.read(front_matter.source)
    for source in front_matter.unread:
        reading.keep(source)
        reading.warn(
            "unfamiliar-text", "a line of the front matter is not understood", source.span, "write `key: value`"
        )
    for key, cell in front_matter.values.items():
        if key != "description":
            reading.keep(front_matter.source.part(cell.span.line - 1, cell.span.line))
            message = f"the key `{key}` of the front matter is not read"
            reading.warn("unknown-front-matter", message, cell.span, "the only key is `description`")
    described = front_matter.values.get("description")
    return described.text if described else ""
