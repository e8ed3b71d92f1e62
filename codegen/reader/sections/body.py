"""`Request Body`: what is sent, whether it has to be, in which media type, and an example.

    The body of the request should be serialized JSON that validates against
    the [Device Patch](schemas.md#device-patch) schema. For example, the following would be a
    valid body for this request:

and a fenced `json` block. In place of the link there may be a table of fields, or a list of them with a type each:

    Content type: `multipart/form-data`. The body is optional.

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | cover | file | yes | Picture of the cover |

Where no sentence says whether the body is needed, the curl example tells it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from codegen.files import Span
from codegen.markdown.document import Block, Other, Paragraph, Section, Table
from codegen.markdown.inline import Link, parse_links
from codegen.model import media
from codegen.model.exchange import RequestBody
from codegen.model.schema import SchemaRef
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.answer_types import read_media_type
from codegen.reader.elements.body_words import media_types_in, need_of, sentences
from codegen.reader.elements.example_blocks import ExampleBlock, example_blocks, named, read_json_example
from codegen.reader.elements.json_types import read_json_type
from codegen.reader.elements.link_rules import UNLINKED_TYPE
from codegen.reader.elements.lists import read_item, split_items
from codegen.reader.elements.schema_links import link_schema
from codegen.reader.parameters.body_fields import read_body_fields
from codegen.reader.parameters.nested_fields import nest_fields
from codegen.reader.reading import Reading
from codegen.reader.sections.rules import SEVERAL_MEDIA_TYPES, UNSENDABLE_BODY

_VALIDATES: Final = re.compile(
    r"The body of the request should be serialized JSON that validates against the \[[^\]]*\]\([^)]*\) schema\."
)
_IS: Final = re.compile(
    r"(?:(?:(?:the |a )?(?:request )?body(?: of (?:the|this) request)?|it|this(?= is))"
    r"(?: is| must be| should be| takes| contains|:)? ?)?"
    r"(?:(?:an? |the )?(?:JSON )?)(?P<type>\S.*?)(?: schema| object)?[.:]?",
    re.IGNORECASE,
)
_FOR_EXAMPLE: Final = re.compile(
    r"(?:For example, the following would be a valid body for this request|(?:For )?example)s?[:.]", re.IGNORECASE
)
_FIELDS: Final = re.compile(
    r"(?:The |This )?(?:request |form |multipart )?(?:body|form|it) (?:has|takes|consists of|contains) "
    r"(?:the following|these) (?:fields|parts|properties)[:.]",
    re.IGNORECASE,
)

_FORM: Final = (
    "write `The body is a [Title](schemas.md#its-title).`, or a table `| Name | Type | Required | Description |`"
)


@dataclass
class _Said:
    """What the sentences of the section say."""

    schema: SchemaRef | None = None
    is_linked: bool = False
    required: bool | None = None
    media_types: dict[str, Span] = field(default_factory=dict[str, Span])


def read_body(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the schema or the fields, the need, the media type and the examples of the request's body."""
    said = _Said()
    for block in section.blocks:
        if isinstance(block, Paragraph) and not block.text.startswith("|"):
            _read_paragraph(block, said, reading)
    has_fields = any(isinstance(block, Table) or _is_of_fields(block) for block in section.blocks)
    body = RequestBody(
        said.schema,
        required=said.required is not False,
        span=section.span,
        media_type=_media_type(said.media_types, reading),
        is_need_stated=said.required is not None,
    )
    if has_fields and not said.is_linked:
        body = _with_fields(section, body, said, reading, draft)
    elif media.is_form(body.media_type):
        message = f"a body of `{body.media_type}` has no table of fields"
        reading.report(UNSENDABLE_BODY.at(section.span, message, "add the columns `Name`, `Type`, `Required`"))
    elif not said.is_linked and media.is_json(body.media_type):
        message = "the body links no schema, so it is read as any JSON"
        reading.report(UNLINKED_TYPE.at(section.span, message, _FORM))
    draft.body = _with_examples(body, example_blocks(section.blocks), reading) if _has_values(body) else body


def _is_of_fields(block: Block) -> bool:
    """Tell whether a block is a list of fields: each item has a name, and a type in parentheses."""
    if not isinstance(block, Other) or block.kind != "list":
        return False
    items = [read_item(item) for item in split_items(block.source)]
    return bool(items) and all(item is not None and "type" in item for item in items)


def _has_values(body: RequestBody) -> bool:
    return media.is_json(body.media_type) or media.is_form(body.media_type)


def _read_paragraph(block: Paragraph, said: _Said, reading: Reading) -> None:
    """Read the sentences; a paragraph with one that is not understood is left for prose, with what it says read."""
    if not said.is_linked:
        _read_link(block, said, reading)
    understood = [_read_sentence(each, block, said, reading) for each in sentences(block.text)]
    if all(understood):
        reading.read(block.source)


def _read_link(block: Paragraph, said: _Said, reading: Reading) -> None:
    link = next((link for link in parse_links(block.source.text) if link.schema_anchor is not None), None)
    if link is not None and not _is_of_array(block.source.text, link):
        said.is_linked = True
        said.schema = link_schema(link, block.source.at(link.offset, link.end - link.offset), reading)


def _is_of_array(text: str, link: Link) -> bool:
    """Tell whether a link is that of the items of an array."""
    before, after = text[max(0, link.offset - 20) : link.offset].lower(), text[link.end : link.end + 2]
    return re.search(r"(?:array|list)\s(?:of\s(?:an?\s)?)?$", before) is not None or after == "[]"


def _read_sentence(sentence: str, block: Paragraph, said: _Said, reading: Reading) -> bool:
    """Read one sentence; False for one that is not of a known form."""
    need = need_of(sentence)
    if need is not None:
        said.required = need
        return True
    kinds = media_types_in(sentence)
    for kind in kinds:
        said.media_types.setdefault(kind, block.source.span)
    if _VALIDATES.fullmatch(sentence) or _FOR_EXAMPLE.fullmatch(sentence) or _FIELDS.fullmatch(sentence):
        return True
    return bool(kinds) or _read_type(sentence, block, said, reading)


def _read_type(sentence: str, block: Paragraph, said: _Said, reading: Reading) -> bool:
    match = _IS.fullmatch(sentence)
    if match is None:
        return False
    kind = read_media_type(match["type"])
    if kind is not None:
        said.media_types.setdefault(kind, block.source.span)
        return True
    found = read_json_type(match["type"], block.source.span, reading)
    if found is None:
        return False
    if not said.is_linked:
        said.is_linked, said.schema = True, found.refer(match["type"], block.source.span)
    return True


def _media_type(found: dict[str, Span], reading: Reading) -> str:
    """Return the media type that is sent: one; several are an error, since a method sends one."""
    kinds = list(found)
    if len(kinds) > 1:
        listed = ", ".join(f"`{kind}`" for kind in kinds)
        message = f"the body has several content types: {listed}"
        reading.report(SEVERAL_MEDIA_TYPES.at(found[kinds[1]], message, "name one, or make an action of each"))
    return kinds[0] if kinds else media.JSON


def _with_fields(section: Section, body: RequestBody, said: _Said, reading: Reading, draft: ActionDraft) -> RequestBody:
    """Read the table; fields that are files make a form of what has no other media type."""
    tables = [block for block in section.blocks if isinstance(block, Table)]
    if len(tables) > 1:
        message = "the body has several tables of fields"
        reading.report(SEVERAL_MEDIA_TYPES.at(tables[1].source.span, message, "join them, or make an action of each"))
    fields = read_body_fields(section, reading)
    if fields.has_files and not said.media_types:
        body = replace(body, media_type=media.MULTIPART)
    if fields.has_files and body.media_type != media.MULTIPART:
        message = f"a body of `{body.media_type}` cannot have a field that is a file"
        reading.report(UNSENDABLE_BODY.at(section.span, message, "write `Content type: multipart/form-data`"))
    if media.is_json(body.media_type):
        nest_fields(fields, reading)
    draft.body_definition = fields.definition
    example = fields.example
    return body if example is None else replace(body, example=example, has_example=True)


def _with_examples(body: RequestBody, blocks: Iterable[ExampleBlock], reading: Reading) -> RequestBody:
    """Take the first example as that of the body, and further ones, each by its name."""
    read = named([example for block in blocks if (example := read_json_example(block, reading)) is not None])
    if not read:
        return body
    first, *others = read
    return replace(
        body,
        example=first.value,
        has_example=True,
        example_name=first.name,
        example_text=first.text,
        example_span=first.span,
        examples=tuple(others),
    )
