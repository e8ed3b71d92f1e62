"""`Successful Responses`: one row per status code.

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [Device](schemas.md#device) | Device information |
"""

from codegen.markdown.document import Section
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.response_rows import read_responses
from codegen.reader.reading import Reading


def read_successful_responses(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the successful responses."""
    draft.responses = read_responses(section, reading)
