"""Whether the rows of a chapter are all that its calls take, as far as can be told."""

import re
from collections.abc import Iterable
from typing import Final

from codegen.markdown.document import Block, Component, ListBlock, Paragraph
from codegen.model.name import Name
from codegen.reader.foreign.fields import Field
from codegen.reader.foreign.groups import FIELDS
from codegen.reader.foreign.outline import Part
from codegen.reader.reading import Reading

_INCLUDE: Final = re.compile(r"@include\b|\{\{[<%]\s*include\b|\{%\s*include\b|<!--\s*include\b", re.IGNORECASE)
"""What puts another document there."""
_MORE: Final = re.compile(
    r"^refer to\b|\bin addition to\b|\bsame (?:parameters|options|fields) as\b|"
    r"\bany (?:other |arbitrary )+(?:field|key|parameter)",
    re.IGNORECASE,
)
"""Words that say that there are others."""
_PLAIN: Final = re.compile(r"\S+")


def is_complete(parts: Iterable[Part], fields: Iterable[Field], placeholders: Iterable[Name], reading: Reading) -> bool:
    """Tell whether a chapter tells all of its parameters: no row is unread, and nothing says that there are more."""
    names = frozenset(placeholders)
    return not any(_is_any(item, names) for item in fields) and not any(_has_more(part, reading) for part in parts)


def _is_any(item: Field, placeholders: frozenset[Name]) -> bool:
    """Tell whether a row is about whatever is sent: `:key`, which is not in the path, or `JSON data`."""
    is_open = f":{item.name}" in item.record.source.text and Name.split(item.name) not in placeholders
    return is_open or _PLAIN.fullmatch(item.name) is None


def _has_more(part: Part, reading: Reading) -> bool:
    return any(_says_more(block, reading, is_of_fields=part.role in FIELDS) for block in part.blocks)


def _says_more(block: Block, reading: Reading, *, is_of_fields: bool) -> bool:
    if isinstance(block, Paragraph):
        return _INCLUDE.match(block.text) is not None or _MORE.search(block.text) is not None
    if isinstance(block, Component):
        return is_of_fields and not block.blocks
    return is_of_fields and isinstance(block, ListBlock) and any(reading.unread(block.source))
