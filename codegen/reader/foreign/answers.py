"""Parts about answers -> responses by status, each with its examples."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Final

from codegen.dialects.dialect import Answers, Role
from codegen.files import Span
from codegen.markdown.document import Block, CodeBlock, Paragraph
from codegen.model import media
from codegen.model.exchange import NamedExample, Response
from codegen.reader.elements.example_blocks import named
from codegen.reader.foreign.examples import looks_like_json, read_examples
from codegen.reader.foreign.outline import Part
from codegen.reader.foreign.texts import plain_links
from codegen.reader.reading import Reading

_EMPTY: Final = frozenset({204, 205, 304})
_TEXTS: Final = {"xml": "application/xml", "html": "text/html", "csv": "text/csv", "text": "text/plain"}
"""Language of a fence -> the media type of what it shows."""


@dataclass(slots=True)
class _Answer:
    """What the parts say of one status."""

    code: int
    span: Span
    description: str = ""
    examples: list[NamedExample] = field(default_factory=list[NamedExample])
    media_type: str = ""


def tells_status(part: Part, answers: Answers) -> bool:
    """Tell whether a line of a part names the status of an answer."""
    return any(_status(line, answers) is not None for line in _lines(part.blocks))


def read_answers(parts: Iterable[Part], answers: Answers, reading: Reading) -> tuple[Response, ...]:
    """Return one response for each status, in the order of their first parts."""
    found: dict[int, _Answer] = {}
    for part in parts:
        _read_part(part, answers, reading, found)
    return tuple(_response(answer) for answer in found.values())


def _read_part(part: Part, answers: Answers, reading: Reading, found: dict[int, _Answer]) -> None:
    code = _number(part.groups.get("code", ""))
    if code is None and not tells_status(part, answers):
        code = HTTPStatus.OK.value
    answer = _answer(found, code, part.span) if code is not None else None
    if answer is not None and not answer.description:
        answer.description = part.groups.get("description", "").strip()
    for block in part.blocks:
        if isinstance(block, Paragraph):
            answer = _read_paragraph(block, part, answers, reading, found) or answer
        elif isinstance(block, CodeBlock) and answer is not None:
            _read_example(block, answer, reading)


def _read_paragraph(
    block: Paragraph, part: Part, answers: Answers, reading: Reading, found: dict[int, _Answer]
) -> _Answer | None:
    """Read the lines that name a status; the first other words of an answer say when it is given."""
    answer: _Answer | None = None
    for index, line in enumerate(block.source.lines):
        code = _status(line, answers)
        if code is not None:
            answer = _answer(found, code, part.span)
            reading.read(block.source.part(index, index + 1))
    if answer is None and found:
        last = [*found.values()][-1]
        last.description = last.description or plain_links(block.text)
        reading.read(block.source)
    return answer


def _answer(found: dict[int, _Answer], code: int, span: Span) -> _Answer:
    return found.setdefault(code, _Answer(code, span))


def _read_example(block: CodeBlock, answer: _Answer, reading: Reading) -> None:
    if looks_like_json(block):
        answer.examples.extend(read_examples(block, reading))
        answer.media_type = media.JSON
    elif block.language in {"", *_TEXTS} and block.text.strip():
        answer.media_type = answer.media_type or _TEXTS.get(block.language, "text/plain")
        reading.read(block.source)


def _response(answer: _Answer) -> Response:
    is_json = answer.media_type == media.JSON
    examples = named(answer.examples) if is_json else ()
    kind = "" if answer.code in _EMPTY else answer.media_type
    return Response(answer.code, None, answer.description or _phrase(answer.code), answer.span, {}, kind, examples)


def _phrase(code: int) -> str:
    return HTTPStatus(code).phrase if code in HTTPStatus.__members__.values() else f"Status {code}"


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.source.lines


def _status(line: str, answers: Answers) -> int | None:
    for pattern in answers.status:
        match = pattern.start(line.strip())
        if match is not None:
            return _number(match["code"])
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


def answer_parts(parts: Iterable[Part], answers: Answers) -> list[Part]:
    """Return the parts that are about answers: by their role, or by a status in a part without one."""
    return [
        replace(part, role=Role.ANSWER)
        for part in parts
        if part.role is Role.ANSWER or (part.role is None and part.name and tells_status(part, answers))
    ]
