"""`Error Responses`: one row per status code; the table may have no row.

| Code | Type | Description |
| ---- | ---- | ----------- |
| 404 | [Error](schemas.md#error) | Error if device was not found |
"""

from codegen.markdown.document import Section
from codegen.reader.draft import ActionDraft
from codegen.reader.parameters.told_answers import read_answers
from codegen.reader.reading import Reading


def read_error_responses(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the responses that are errors."""
    draft.errors = read_answers(section, reading, draft.errors)
