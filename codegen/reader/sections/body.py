"""`Request Body`: a sentence that links the schema, and an example.

    The body of the request should be serialized JSON that validates against
    the [Device Patch](schemas.md#device-patch) schema. For example, the following would be a
    valid body for this request:

and a fenced `json` block. Whether the body is required is not stated here: the curl example tells it.
"""

import re
from dataclasses import replace
from typing import Final

from codegen.diagnostics import Severity
from codegen.markdown.document import CodeBlock, Paragraph, Section
from codegen.markdown.inline import parse_links
from codegen.model.exchange import RequestBody
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.link_rules import UNLINKED_TYPE
from codegen.reader.elements.schema_links import link_schema
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.reading import Reading

_SENTENCE: Final = re.compile(
    r"The body of the request should be serialized JSON that validates against the \[[^\]]*\]\([^)]*\) schema\."
    r"( For example, the following would be a valid body for this request:)?"
)


def read_body(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the schema and the example of the request's body."""
    schema = None
    for block in section.blocks:
        if isinstance(block, Paragraph) and schema is None:
            link = next((link for link in parse_links(block.source.text) if link.schema_anchor is not None), None)
            if link is None:
                continue
            schema = link_schema(link, block.source.at(link.offset, link.end - link.offset), reading)
            if _SENTENCE.fullmatch(block.text):
                reading.read(block.source)
    code = next((block for block in section.blocks if isinstance(block, CodeBlock)), None)
    body = RequestBody(schema, required=True, span=section.span)
    if schema is None:
        reading.report(UNLINKED_TYPE.at(section.span, "the body links no schema, so it is read as any JSON"))
    draft.body = body if code is None else _with_example(body, code, reading)


def _with_example(body: RequestBody, code: CodeBlock, reading: Reading) -> RequestBody:
    reading.expect_language(code, "json")
    value = parse_json(code.text)
    if isinstance(value, Fault):
        span = code.place.at(value.offset, value.length)
        # Nothing follows from a body's example, so that not even a key that stands twice is an error.
        rule = replace(value.rule, severity=Severity.WARNING)
        reading.report(rule.at(span, f"the example is not usable JSON: {value.message}", "fix the example"))
        return body
    reading.read(code.source)
    return RequestBody(
        body.schema,
        required=True,
        example=value,
        has_example=True,
        span=body.span,
        example_text=code.text,
        example_span=code.place.span,
    )
