"""Answers that are told without a table: a line with the code, what is answered, and an example of it.

    200 OK

    Returns a [Book](schemas.md#book).

    a fenced `json` block

The code may stand in a heading, in the sentence, or in the head of an HTTP message; a table of fields says what is
answered, too.
"""

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.markdown.document import Block, CodeBlock, Paragraph, Section, Table
from codegen.model import media
from codegen.model.exchange import NamedExample, Response
from codegen.model.schema import SchemaRef
from codegen.reader.elements.answer_rules import ASSUMED_CODE
from codegen.reader.elements.answer_types import AnswerType, is_nothing, read_media_type
from codegen.reader.elements.example_blocks import (
    ExampleBlock,
    example_blocks,
    named,
    read_json_example,
    read_text_example,
)
from codegen.reader.elements.json_types import read_json_type
from codegen.reader.elements.link_rules import UNLINKED_TYPE
from codegen.reader.elements.response_rows import has_rows, read_responses
from codegen.reader.elements.status_codes import codes_of, label_of
from codegen.reader.elements.type_words import plain_words
from codegen.reader.parameters.body_fields import BodyFields, read_body_fields
from codegen.reader.reading import Reading

_FORM: Final = "a table `| Code | Type | Description |`"
_SENTENCE: Final = re.compile(
    r"(?:it |this |the (?:action|call|endpoint|request|response|answer|server)(?: body)? )?"
    r"(?:returns|return|answers|responds|sends|is|has|contains|with|content|body|type|:)?[ :]*+(?:back )?(?:with )?"
    r"(?P<type>\S[^\n]*+)",
    re.IGNORECASE,
)
_REASON: Final = re.compile(
    r"(?P<reason>(?:[A-Z][A-Za-z'-]*+ ?+)*+)[`*)]*[ :,.-]*(?:with|returns|and) (?P<type>\S.*)", re.ASCII
)
_CODE_WORDS: Final = re.compile(r"`?[1-5][0-9]{2}(?: [A-Z][A-Za-z]+){0,3}`?(?: (?:with|and|:|-))? ?", re.ASCII)
_NONE: Final = (["none"], ["n/a"], ["nothing"], ["-"], ["\N{EN DASH}"], ["\N{EM DASH}"])
_MOST: Final = 100
"""How many answers are told so."""


class _Told(Struct):
    """One answer while its blocks are read."""

    first: Block
    code: int | None
    description: str = ""
    type: AnswerType | None = None
    examples: list[NamedExample] = field(default_factory=list[NamedExample])


def read_answers(
    section: Section, reading: Reading, known: Sequence[Response] = (), *, default: int | None = None
) -> tuple[Response, ...]:
    """Return the answers of a section behind the known ones, from its table or from what it tells without one.

    A code that is not said is `default`, which is reported, and so is content without a type.
    """
    if not has_rows(section) and not _says_none(section):
        told = _read_told(section, reading, known, default=default)
        if told:
            return told
    return read_responses(section, reading, known, default=default)


def _says_none(section: Section) -> bool:
    texts = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    return len(section.blocks) == 1 and [text.strip("*_`. ").lower() for text in texts] in _NONE


def _read_told(
    section: Section, reading: Reading, known: Sequence[Response], *, default: int | None
) -> tuple[Response, ...]:
    examples = {id(found.block): found for found in example_blocks(section.blocks) if found.block is not None}
    answers: list[_Told] = []
    for block in section.blocks:
        _read_block(block, answers, examples, reading)
        if isinstance(block, Table):
            _read_fields(section, block, answers, reading)
    told = [each for each in answers if each.code is not None or default is not None][:_MOST]
    found = {response.code: response for response in known}
    for each in told:
        response = _response(each, reading, default or 0)
        found.setdefault(response.code, response)
    return tuple(found.values()) if told else ()


def _read_block(block: Block, answers: list[_Told], examples: dict[int, ExampleBlock], reading: Reading) -> None:
    if isinstance(block, Paragraph):
        _read_paragraph(block, answers, reading)
    elif isinstance(block, CodeBlock) and (example := examples.get(id(block))) is not None:
        _read_example(block, example, answers, reading)


def _read_fields(section: Section, block: Table, answers: list[_Told], reading: Reading) -> None:
    """Read a table of fields as the type of the answer that it stands below."""
    if answers and answers[-1].type is not None:
        return
    if not answers:
        answers.append(_Told(block, None))
    fields = BodyFields(are_sent=False)
    read_body_fields(replace(section, blocks=(block,)), reading, fields, ())
    definition = fields.definition(reading)
    answers[-1].type = AnswerType(SchemaRef("fields", "", None, block.source.span, definition))


def _read_paragraph(block: Paragraph, answers: list[_Told], reading: Reading) -> None:
    label = label_of(block.text)
    if label is not None:
        code, rest = label
        answers.append(_Told(block, code))
        match = _REASON.fullmatch(rest)
        kind = _type_of(rest, block, reading) if rest else None
        if kind is None and match is not None:
            kind, rest = _type_of(match["type"], block, reading), match["reason"]
        answers[-1].type, answers[-1].description = kind, plain_words(rest.replace("**", ""))
        reading.read(block.source)
        return
    codes = codes_of(block.text)
    if len(codes) > 1:
        return
    match = _SENTENCE.fullmatch(_CODE_WORDS.sub("", block.text, count=1).rstrip("."))
    kind = _type_of(match["type"], block, reading) if match else None
    if kind is None:
        return
    if codes or not answers or answers[-1].type is not None:
        answers.append(_Told(block, codes[0] if codes else None))
    answers[-1].type = kind
    answers[-1].description = answers[-1].description or plain_words(block.text)
    reading.read(block.source)


def _type_of(words: str, block: Paragraph, reading: Reading) -> AnswerType | None:
    """Read what words say of what is answered; None for words about something else."""
    if is_nothing(words.rstrip(".")):
        return AnswerType(None, media.NO_CONTENT)
    kind = read_media_type(words)
    if kind is not None:
        return AnswerType(None, kind)
    found = read_json_type(words, block.source.span, reading)
    return None if found is None else AnswerType(found.refer(words, block.source.span))


def _read_example(block: CodeBlock, example: ExampleBlock, answers: list[_Told], reading: Reading) -> None:
    if example.code is not None and (not answers or answers[-1].code not in {None, example.code}):
        answers.append(_Told(block, example.code))
    elif not answers:
        answers.append(_Told(block, None))
    told = answers[-1]
    told.code = told.code or example.code
    kind = told.type.media_type if told.type else media.JSON
    read = read_json_example(example, reading) if media.is_json(kind) else read_text_example(example, reading)
    told.examples += [] if read is None else [read]


def _response(told: _Told, reading: Reading, default: int) -> Response:
    span = told.first.source.span
    is_empty = told.type is not None and told.type.media_type == media.NO_CONTENT
    code = told.code or (204 if is_empty else default)
    if told.code is None:
        message = f"no status code is said, so {code} is read"
        reading.report(ASSUMED_CODE.at(span, message, f"write `{code}` above it, or {_FORM}"))
    kind = told.type or AnswerType(None, media.JSON if told.examples else media.NO_CONTENT)
    if told.type is None and told.examples:
        message = f"the answer {code} has no type, so it is read as any JSON"
        help_text = f"write `Returns a [Title](schemas.md#its-title).` above it, or {_FORM}"
        reading.report(UNLINKED_TYPE.at(span, message, help_text))
    examples = named(told.examples)
    return Response(code, kind.schema, told.description, span, {}, media_type=kind.media_type, examples=examples)
