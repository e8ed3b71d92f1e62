"""`Error Responses`: one row per status code; the table may have no row.

| Code | Type | Description |
| ---- | ---- | ----------- |
| 404 | [Error](schemas.md#error) | Error if device was not found |
"""

from codegen.markdown.document import Section
from codegen.reader.parts import Parts
from codegen.reader.reading import Reading
from codegen.reader.response_rows import read_responses


def read_error_responses(section: Section, reading: Reading, parts: Parts) -> None:
    """Read the responses that are errors."""
    parts.errors = read_responses(section, reading)
