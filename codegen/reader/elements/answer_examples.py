"""Examples that stand under a table of responses -> the responses that they are examples of."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from codegen.markdown.document import Block, Section, Table
from codegen.model import media
from codegen.model.exchange import NamedExample, Response
from codegen.reader.elements.example_blocks import (
    ExampleBlock,
    example_blocks,
    named,
    read_json_example,
    read_text_example,
)
from codegen.reader.reading import Reading

_MOST: Final = 100
"""How many examples one response has: each gets a name that no other one has."""


def with_examples(section: Section, responses: tuple[Response, ...], reading: Reading) -> tuple[Response, ...]:
    """Return the responses of a section's table with their examples.

    The status in the words above an example says whose it is; without one, it is of the first response that has
    content. What is not an example of any is left for prose.
    """
    examples: dict[int, list[NamedExample]] = {}
    blocks = [*example_blocks(_under_the_table(section))]
    shown = {found.code for found in blocks}
    responses = tuple(_with_content(each) if each.code in shown else each for each in responses)
    for found in blocks:
        response = _response_of(found, responses)
        if response is None or len(examples.get(response.code, ())) >= _MOST:
            continue
        example = _read(found, response, reading)
        if example is not None:
            examples.setdefault(response.code, []).append(example)
    return tuple(
        replace(each, examples=named(examples[each.code])) if each.code in examples else each for each in responses
    )


def _with_content(response: Response) -> Response:
    """Take an answer that a table without types has an example of for JSON."""
    is_open = response.media_type == media.NO_CONTENT and response.spans.get("type") == response.span
    return replace(response, media_type=media.JSON) if is_open else response


def _under_the_table(section: Section) -> Sequence[Block]:
    places = [place for place, block in enumerate(section.blocks) if isinstance(block, Table)]
    return section.blocks[places[0] + 1 :] if places else ()


def _response_of(found: ExampleBlock, responses: Sequence[Response]) -> Response | None:
    with_content = [response for response in responses if response.media_type != media.NO_CONTENT]
    if found.code is not None and any(response.code == found.code for response in responses):
        return next((response for response in with_content if response.code == found.code), None)
    return next(iter(with_content), None)


def _read(found: ExampleBlock, response: Response, reading: Reading) -> NamedExample | None:
    if media.is_json(response.media_type):
        return read_json_example(found, reading)
    return read_text_example(found, reading) if media.is_text(response.media_type) else None
