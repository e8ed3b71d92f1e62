"""Parts about answers -> responses by status, each with its examples."""

from collections.abc import Iterable, Iterator, Sequence
from http import HTTPStatus
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.dialects.dialect import Answers, Dialect, Role
from codegen.files import Span
from codegen.markdown.document import Block, CodeBlock, Other, Paragraph
from codegen.model import media
from codegen.model.exchange import NamedExample, Response
from codegen.model.schema import JsonValue, SchemaRef
from codegen.reader.elements.example_blocks import named
from codegen.reader.foreign.bodies import schema_of
from codegen.reader.foreign.examples import looks_like_json, read_examples
from codegen.reader.foreign.fields import Field
from codegen.reader.foreign.groups import nested_fields
from codegen.reader.foreign.namings import name_of
from codegen.reader.foreign.outline import Part
from codegen.reader.foreign.rows import read_fields
from codegen.reader.foreign.texts import plain_links
from codegen.reader.reading import Reading

_EMPTY: Final = frozenset({204, 205, 304})
_TEXTS: Final = {"xml": "application/xml", "html": "text/html", "csv": "text/csv", "text": "text/plain"}
"""Language of a fence -> the media type of what it shows."""
_LABEL_CHARACTERS: Final = 80
"""A longer sentence is not the name of an example."""


class _Answer(Struct):
    """What the parts say of one status."""

    code: int
    span: Span
    description: str = ""
    """When it is given, in the words of the document."""
    phrase: str = ""
    """What stands beside the code."""
    examples: list[NamedExample] = field(default_factory=list[NamedExample])
    fields: list[Field] = field(default_factory=list[Field])
    media_type: str = ""
    spans: dict[str, Span] = field(default_factory=dict[str, Span])
    """Where the line that tells the code has it."""


def tells_status(part: Part, answers: Answers) -> bool:
    """Tell whether a line of a part names the status of an answer."""
    return any(status_of(line, answers) is not None for line in _lines(part.blocks))


def read_answers(parts: Iterable[Part], dialect: Dialect, reading: Reading) -> tuple[Response, ...]:
    """Return one response for each status, in the order of their first parts."""
    found: dict[int, _Answer] = {}
    open_answer: _Answer | None = None
    for part in parts:
        last = _read_part(part, dialect, reading, found, open_answer)
        # What a status is told of in one part may be shown in the next one.
        open_answer = last if last is not None and not last.examples and tells_status(part, dialect.answers) else None
    return tuple(_response(answer) for answer in found.values())


def _read_part(
    part: Part, dialect: Dialect, reading: Reading, found: dict[int, _Answer], open_answer: _Answer | None
) -> _Answer | None:
    """Read a part into the answers; return the last one that it is about."""
    is_open = open_answer is not None and not part.groups.get("code") and not tells_status(part, dialect.answers)
    answer = open_answer if is_open else _named_answer(part, dialect.answers, found)
    title = part.name if part.heading and name_of(part.name, dialect)[0] is None else ""
    label = title
    for block in part.blocks:
        if isinstance(block, Paragraph) or _is_quote(block):
            answer = _read_status(block, part, dialect.answers, reading, found) or answer
        if isinstance(block, Paragraph):
            label = ("" if answer is None else _read_words(block, answer, reading)) or title
        elif isinstance(block, CodeBlock):
            told = _fence_code(block)
            shown = answer if told is None else _answer(found, told, part.span)
            if shown is not None:
                _read_example(block, shown, label, reading)
            label = title
        elif answer is not None:
            answer.fields.extend(read_fields([block], dialect, reading))
    return answer


def _named_answer(part: Part, answers: Answers, found: dict[int, _Answer]) -> _Answer | None:
    """Return the answer that the heading of a part names; None where what stands below it tells the status."""
    code = _number(part.groups.get("code", ""))
    if code is None and (tells_status(part, answers) or _all_told(part)):
        return None
    answer = _answer(found, HTTPStatus.OK.value if code is None else code, part.span)
    answer.phrase = answer.phrase or part.groups.get("description", "").strip()
    return answer


def _is_quote(block: Block) -> bool:
    return isinstance(block, Other) and block.kind == "quote"


def _all_told(part: Part) -> bool:
    """Tell whether all fences of a part, of which there are some, tell their status."""
    codes = [_fence_code(block) for block in part.blocks if isinstance(block, CodeBlock)]
    return bool(codes) and None not in codes


def _fence_code(block: CodeBlock) -> int | None:
    """Return the status that stands behind the language of a fence: `json 201 Created`."""
    return next((code for word in block.language.split()[1:] if (code := _number(word)) is not None), None)


def _read_status(
    block: Block, part: Part, answers: Answers, reading: Reading, found: dict[int, _Answer]
) -> _Answer | None:
    """Return the answer that the lines of a paragraph name the status of."""
    answer: _Answer | None = None
    for index, line in enumerate(block.source.lines):
        status = status_of(line, answers)
        if status is not None:
            code, words, offset = status
            answer = _answer(found, code, part.span)
            answer.phrase = answer.phrase or words
            source = block.source.part(index, index + 1)
            answer.spans.setdefault("code", source.at(offset, len(str(code))))
            reading.read(source)
    return answer


def _read_words(block: Paragraph, answer: _Answer, reading: Reading) -> str:
    """Take the first words of an answer for when it is given; return those that name the example below them."""
    if not any(reading.unread(block.source)):
        return ""
    text = plain_links(block.text)
    if not answer.description:
        answer.description = text.removesuffix(":")
        reading.read(block.source)
    if not text.endswith(":") or len(text) > _LABEL_CHARACTERS:
        return ""
    reading.read(block.source)
    return text


def _answer(found: dict[int, _Answer], code: int, span: Span) -> _Answer:
    return found.setdefault(code, _Answer(code, span))


def _read_example(block: CodeBlock, answer: _Answer, label: str, reading: Reading) -> None:
    if looks_like_json(block):
        answer.examples.extend(replace(example, name=label) for example in read_examples(block, reading))
        answer.media_type = media.JSON
    elif block.language in {"", *_TEXTS} and block.text.strip():
        answer.media_type = answer.media_type or _TEXTS.get(block.language, "text/plain")
        reading.read(block.source)


def _response(answer: _Answer) -> Response:
    is_json = answer.media_type == media.JSON
    examples = named(answer.examples) if is_json else ()
    kind = "" if answer.code in _EMPTY else answer.media_type
    description = answer.description or answer.phrase or _phrase(answer.code)
    schema = _schema(answer) if answer.fields and kind in {"", media.JSON} else None
    if schema is not None:
        kind = media.JSON
    return Response(answer.code, schema, description, answer.span, answer.spans, kind, examples)


def _schema(answer: _Answer) -> SchemaRef:
    """Return the schema of an answer by its fields: an object, or a list of them where the example is one."""
    properties = {item.name: schema_of(item) for item in nested_fields(answer.fields)}
    definition: JsonValue = {"type": "object", "properties": {**properties}}
    if answer.examples and isinstance(answer.examples[0].value, list):
        definition = {"type": "array", "items": definition}
    return SchemaRef("object", "", None, answer.span, definition)


def _phrase(code: int) -> str:
    return HTTPStatus(code).phrase if code in HTTPStatus.__members__.values() else f"Status {code}"


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph) or _is_quote(block):
            yield from block.source.lines


def status_of(line: str, answers: Answers) -> tuple[int, str, int] | None:
    """Return the status that a line tells, what its pattern has for words about it, and the offset of the code."""
    for pattern in answers.status:
        match = pattern.start(line.strip())
        if match is not None:
            code = _number(match["code"])
            offset = len(line) - len(line.lstrip()) + match.groups.get("code", ("", 0))[1]
            return None if code is None else (code, match["description"].strip(), offset)
    return None


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and 100 <= int(text) <= 599 else None


def is_success(response: Response) -> bool:
    """Tell whether an answer is what was asked for."""
    return 200 <= response.code < 300 or response.code == HTTPStatus.NOT_MODIFIED


def with_success(responses: Sequence[Response], span: Span) -> tuple[Response, ...]:
    """Return the successful answers; where none is documented, one of any JSON."""
    found = tuple(item for item in responses if is_success(item))
    return found or (Response(200, None, HTTPStatus.OK.phrase, span),)


def answers_of(method: str, responses: Sequence[Response]) -> tuple[Response, ...]:
    """Return the answers to a method of a chapter: one to HEAD has no content (RFC 9110 section 9.3.2)."""
    if method != "HEAD":
        return tuple(responses)
    return tuple(replace(item, media_type="", examples=()) for item in responses)


def answer_parts(parts: Iterable[Part], answers: Answers) -> list[Part]:
    """Return the parts that are about answers: by their role, or by a line with a status in a part without one."""
    return [
        replace(part, role=Role.ANSWER)
        for part in parts
        if part.role is Role.ANSWER or (part.role is None and tells_status(part, answers))
    ]
