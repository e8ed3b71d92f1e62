"""`Successful Responses`: one row per status code.

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [Device](schemas.md#device) | Device information |
"""

from codegen.markdown.document import Section
from codegen.reader.parts import Parts
from codegen.reader.reading import Reading
from codegen.reader.response_rows import read_responses


def read_successful_responses(section: Section, reading: Reading, parts: Parts) -> None:
    """Read the successful responses."""
    parts.responses = read_responses(section, reading)
