"""`Successful Responses`: one row per status code.

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [Device](schemas.md#device) | Device information |
"""

from codegen.markdown.document import Section
from codegen.reader.draft import ActionDraft
from codegen.reader.parameters.told_answers import read_answers
from codegen.reader.reading import Reading


def read_successful_responses(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the successful responses."""
    draft.responses = read_answers(section, reading, draft.responses, default=200)


def read_all_responses(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read a section `Responses`: codes from 200 to 299 and 304 are successful, all others are errors."""
    known = (*draft.responses, *draft.errors)
    found = read_answers(section, reading, known, default=200)
    draft.responses = tuple(item for item in found if _is_success(item.code) or item in draft.responses)
    draft.errors = tuple(item for item in found if item not in draft.responses)


def _is_success(code: int) -> bool:
    """Tell whether an answer is what was asked for; that nothing has changed is (RFC 9110, section 15.4.5)."""
    return 200 <= code < 300 or code == 304
