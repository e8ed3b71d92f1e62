"""Headings of examples, of answers by their codes, and of objects that are fields: they belong to a section above."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from codegen.dialects.built_in import heading_of
from codegen.markdown.document import CodeBlock, Paragraph, Section, Table
from codegen.reader.documents.headings import BODY, ERRORS, RESPONSES, SUCCESSES, section_of
from codegen.reader.elements.curl_command import OTHER_LANGUAGES, read_command
from codegen.reader.elements.status_codes import label_of

_EXAMPLE: Final = re.compile(
    r"(?:(?:successful |success |error )?(?:response|answer|body|request body|result) )?examples?\b.*", re.IGNORECASE
)
_EXEMPLIFIED: Final = frozenset({BODY, SUCCESSES, ERRORS, RESPONSES})
_ANSWERS: Final = frozenset({SUCCESSES, ERRORS})
_NAME: Final = re.compile(r"[`*]|\[\]")
_CALL: Final = re.compile(r"\s*(?:\$ )?curl\b")
_PROGRAMS: Final = OTHER_LANGUAGES - {"http"}


def join_examples(sections: Iterable[Section]) -> list[Section]:
    """Return the sections, each with those right below it that are headed `Example` and are examples of it.

    The heading stands among the blocks as a paragraph, so that it is the label of what follows.
    """
    joined: list[Section] = []
    for section in sections:
        above = joined[-1] if joined else None
        if above is not None and (_is_example(section, above) or _is_of_field(section, above)):
            joined[-1] = _with(above, section)
        elif (code := _answer_code(section.title)) is not None:
            _join_answer(section, code, joined)
        else:
            joined.append(section)
    return joined


def _with(above: Section, section: Section) -> Section:
    return replace(above, blocks=(*above.blocks, Paragraph(section.heading), *section.blocks))


def _answer_code(title: str) -> int | None:
    """Return the code of an answer that a title names, `404 Not Found`; None for `100 things to know`."""
    label = None if section_of(title) else label_of(title)
    is_sentence = label is not None and label[1][:1].islower() and title[:1].isdigit()
    return None if label is None or is_sentence else label[0]


def _join_answer(section: Section, code: int, joined: list[Section]) -> None:
    """Put an answer that is headed by its code into the section of the answers, or make one of it."""
    own = "successes" if 200 <= code < 300 else "errors"
    places = {section_of(each.title): place for place, each in enumerate(joined)}
    place = places.get(RESPONSES, places.get(heading_of(own).lower()))
    if place is not None:
        joined[place] = _with(joined[place], section)
        return
    title = heading_of("responses" if _ANSWERS.isdisjoint(places) else own)
    joined.append(replace(section, title=title, blocks=(Paragraph(section.heading), *section.blocks)))


def _is_of_field(section: Section, above: Section) -> bool:
    """Tell a heading below a body that names one of its fields, whose own fields follow."""
    if section_of(above.title) != BODY or section.level <= above.level or section_of(section.title):
        return False
    names = {_NAME.sub("", row.cells[0].text).lower() for table in _tables(above) for row in table.rows if row.cells}
    words = {_NAME.sub("", word).lower() for word in section.title.split()}
    return bool(list(_tables(section))) and not names.isdisjoint(words)


def _tables(section: Section) -> Iterator[Table]:
    return (block for block in section.blocks if isinstance(block, Table))


def _is_example(section: Section, above: Section) -> bool:
    """Tell an example of what is sent or answered from a call of curl, whose heading may be `Example`, too."""
    is_headed = section_of(above.title) in _EXEMPLIFIED and _EXAMPLE.fullmatch(section.title) is not None
    codes = [block for block in section.blocks if isinstance(block, CodeBlock)]
    return is_headed and not any(code.language.lower() in _PROGRAMS or read_command(code.text) for code in codes)
