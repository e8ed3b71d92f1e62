"""`Request Body`: what is sent, whether it has to be, in which media type, and an example.

    The body of the request should be serialized JSON that validates against
    the [Device Patch](schemas.md#device-patch) schema. For example, the following would be a
    valid body for this request:

and a fenced `json` block. In place of the link there may be a table of fields, or a list of them with a type each:

    Content type: `application/json` or `multipart/form-data`. The body is optional.

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | cover | file | yes | Picture of the cover |

Where no sentence says whether the body is needed, the curl example tells it. `None` says that there is no body.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.dialects.built_in import built_in
from codegen.files import Span
from codegen.markdown.document import Block, Other, Paragraph, Section
from codegen.markdown.inline import Link, parse_links
from codegen.model import media
from codegen.model.exchange import RequestBody
from codegen.model.schema import SchemaRef
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.answer_types import read_media_type
from codegen.reader.elements.body_rules import SEVERAL_MEDIA_TYPES
from codegen.reader.elements.body_words import (
    is_heading_of_types,
    listed_media_types,
    media_types_in,
    need_of,
    says_no_body,
    sentences,
)
from codegen.reader.elements.example_blocks import ExampleBlock, example_blocks, named, read_json_example
from codegen.reader.elements.json_types import read_json_type
from codegen.reader.elements.link_rules import UNLINKED_TYPE
from codegen.reader.elements.schema_links import link_schema
from codegen.reader.json.text import parse_json
from codegen.reader.parameters.body_fields import BodyFields
from codegen.reader.parameters.field_tables import read_all_fields, report_unread_fields
from codegen.reader.reading import Reading

_SENTENCES: Final = built_in().sentences
_LINKED: Final = r"\[[^\]]*\]\([^)]*\)"
_VALIDATES: Final = re.compile(_LINKED.join(map(re.escape, _SENTENCES.body.split("{link}"))))
_IS: Final = re.compile(
    r"(?:(?:(?:the |a )?(?:request )?(?:body|form)(?: of (?:the|this) request)?|it|this(?= is))"
    r"(?: is| must be| should be| takes| contains|:)? ?)?"
    r"(?:(?:an? |the )?(?:JSON )?)(?P<type>\S.*?)(?: schema| object)?[.:]?",
    re.IGNORECASE,
)
_FOR_EXAMPLE: Final = re.compile(rf"(?:{re.escape(_SENTENCES.body_example)}|(?:For )?example)s?[:.]", re.IGNORECASE)
_FIELDS: Final = re.compile(
    r"(?:The |This )?(?:request |form |multipart )?(?:body|form|it) (?:has|takes|consists of|contains) "
    r"(?:the following|these) (?:fields|parts|properties)[:.]",
    re.IGNORECASE,
)

_FORM: Final = (
    "write `The body is a [Title](schemas.md#its-title).`, or a table `| Name | Type | Required | Description |`"
)
_ONE_TABLE: Final = "write one table of what all of them take, or an action `## Title` for each"
_NAMED: Final = "write the name of the field that they lie in above the table, as ``The object `author`:``"


class _Said(Struct):
    """What the sentences of the section say."""

    schema: SchemaRef | None = None
    is_linked: bool = False
    required: bool | None = None
    media_types: dict[str, Span] = field(default_factory=dict[str, Span])


def read_body(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the schema or the fields, the need, the media types and the examples of the request's body."""
    if _read_none(section, reading):
        return
    said = _Said()
    for block in section.blocks:
        if isinstance(block, Paragraph) and not block.text.startswith("|"):
            _read_paragraph(block, said, reading)
        elif isinstance(block, Other) and block.kind == "list":
            _read_media_types(block, said, reading)
    fields = None if said.is_linked else _read_fields(section, tuple(said.media_types), reading)
    kinds = tuple(said.media_types) or (media.MULTIPART if fields and fields.has_files else media.JSON,)
    kind = media.preferred(kinds, has_files=fields is not None and fields.has_files)
    body = RequestBody(
        said.schema,
        required=said.required is not False,
        span=section.span,
        media_type=kind,
        other_media_types=tuple(each for each in kinds if each != kind),
        is_need_stated=said.required is not None,
    )
    if fields is not None:
        draft.body_definition, example = fields.definition(reading), fields.example
        body = body if example is None else replace(body, example=example, has_example=True)
    elif said.is_linked:
        report_unread_fields(section, reading)
    elif media.is_json(kind):
        message = "the body links no schema, so it is read as any JSON"
        reading.report(UNLINKED_TYPE.at(section.span, message, _FORM))
    blocks = [] if fields or said.is_linked else list(_schemas(section, reading))
    examples = [block for block in example_blocks(section.blocks) if block not in blocks]
    draft.body = _with_examples(body, examples, reading) if media.is_typed(kind) else body


def _read_fields(section: Section, kinds: tuple[str, ...], reading: Reading) -> BodyFields | None:
    """Read the tables of fields; a second one that is about no field is an error. A form has no fields of fields."""

    def report(block: Block) -> None:
        is_several = len(kinds) > 1
        message = (
            "the content types have fields of their own" if is_several else "the body has several tables of fields"
        )
        reading.report(SEVERAL_MEDIA_TYPES.at(block.source.span, message, _ONE_TABLE if is_several else _NAMED))

    is_nested = not kinds or media.is_json(media.preferred(kinds, has_files=False))
    return read_all_fields(section, reading, report, is_nested=is_nested)


def _schemas(section: Section, reading: Reading) -> Iterator[ExampleBlock]:
    """Yield, and report, what is a JSON Schema and no example."""
    for block in example_blocks(section.blocks):
        value = parse_json(block.text)
        if isinstance(value, dict) and ("$schema" in value or isinstance(value.get("properties"), dict)):
            message = "this is a JSON Schema, and no example: it is kept as prose"
            reading.report(
                UNLINKED_TYPE.at(block.span, message, "move it into schemas.md under a title, and link that")
            )
            yield block


def _read_none(section: Section, reading: Reading) -> bool:
    """Tell whether the section says that nothing is sent, and no more than that."""
    blocks = [block for block in section.blocks if any(reading.unread(block.source))]
    if len(blocks) != 1 or not isinstance(blocks[0], Paragraph) or not says_no_body(blocks[0].text):
        return False
    reading.read(blocks[0].source)
    return True


def _read_media_types(block: Other, said: _Said, reading: Reading) -> None:
    """Read a list whose items are media types."""
    kinds = listed_media_types(block.source.lines)
    for kind in kinds:
        said.media_types.setdefault(kind, block.source.span)
    if kinds:
        reading.read(block.source)


def _read_paragraph(block: Paragraph, said: _Said, reading: Reading) -> None:
    """Read the sentences; a paragraph with one that is not understood is left for prose, with what it says read."""
    understood = [_read_sentence(each, block, said, reading) for each in sentences(block.text)]
    if not said.is_linked:
        _read_link(block, said, reading)
    if all(understood) or is_heading_of_types(block.text):
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
        link = next(iter(parse_links(block.source.text)), None)
        span = block.source.span if link is None else block.source.at(link.offset, link.end - link.offset)
        said.is_linked, said.schema = True, found.refer(match["type"], span)
    return True


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
