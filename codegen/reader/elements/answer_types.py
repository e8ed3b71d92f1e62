"""Cells that say what an action answers: nothing, JSON of a type, or content of another media type.

[Book](schemas.md#book), array of [Book](schemas.md#book), Book, array of strings
none, no content, -, or an empty cell
file, bytes, text, CSV, PDF, PNG, `text/csv`
"""

import re
from typing import Final

from msgspec import Struct

from codegen.dialects.built_in import built_in
from codegen.markdown.document import Cell
from codegen.model import media
from codegen.model.schema import SchemaRef
from codegen.reader.elements.json_types import read_json_type
from codegen.reader.elements.schema_links import read_type
from codegen.reader.reading import Reading

_NOTHING: Final = frozenset({"", *built_in().cells.no_answer})
_KINDS: Final = {word: kind for kind, words in built_in().contents.items() for word in words}
WITHOUT_CONTENT: Final = frozenset({204, 205, 304})
"""Codes whose answers have no content (RFC 9110, 15.3.5, 15.3.6 and 15.4.5)."""
_MEDIA_TYPE: Final = re.compile(
    r"(?:text|image|audio|video|application|font|model|multipart)/[a-z0-9][a-z0-9!#$&^_.+-]{0,100}|image/\*", re.ASCII
)


class AnswerType(Struct, frozen=True):
    """What is answered: JSON of a schema (None: any), or content of another media type, or none."""

    schema: SchemaRef | None
    media_type: str = media.JSON


def is_nothing(words: str) -> bool:
    """Tell whether words say that nothing is answered."""
    return words.strip("*_`").lower() in _NOTHING


def read_answer_type(cell: Cell, reading: Reading, sentence: str) -> AnswerType:
    """Read a cell of the column `Type` of responses; what is not understood means any JSON and is reported."""
    text = " ".join(cell.text.split())
    if is_nothing(text):
        return AnswerType(None, media.NO_CONTENT)
    media_type = read_media_type(text)
    if reading.schemas.find(text.lower()) is None and media_type is not None:
        return AnswerType(None, media_type)
    return AnswerType(read_schema(cell, reading, sentence))


def read_schema(cell: Cell, reading: Reading, sentence: str) -> SchemaRef | None:
    """Read a cell that has a type of JSON; what is not understood means any JSON and is reported."""
    found = read_json_type(cell.text, cell.span, reading, sentence)
    if found is None:
        return read_type(cell, reading, sentence)
    return found.refer(cell.text, cell.span)


def is_media_type(text: str) -> bool:
    """Tell whether a text is a media type, as it is written in a header."""
    return _MEDIA_TYPE.fullmatch(text) is not None


def read_media_type(text: str) -> str | None:
    """Return the media type that words name, without its parameters; None for other words."""
    word = text.strip("*_`").partition(";")[0].strip().lower()
    if _MEDIA_TYPE.fullmatch(word):
        return word
    for each in (word, re.sub(r"( file| image| document| download| text| data)$", "", word)):
        if each in _KINDS:
            return _KINDS[each]
    return None
