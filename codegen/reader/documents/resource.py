"""One document -> `Resource`.

description: A detailed look at ...          (front matter, bare or between `---`)

# Device Actions

https://api.losant.com/applications/**`APPLICATION_ID`**/devices/**`DEVICE_ID`**

Below are the various requests that can be performed against the ...

## Delete
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from codegen.files import Span
from codegen.markdown.document import Document, Paragraph, Section, Source
from codegen.markdown.inline import decode_entities
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.model.name import Name
from codegen.model.url import Url
from codegen.reader.documents.action import SECTIONS, read_action
from codegen.reader.documents.comments import read_comments
from codegen.reader.documents.descriptions import read_spacers
from codegen.reader.documents.document_rules import FORMAT_OF_2016, MISSING_TITLE, NO_ACTIONS
from codegen.reader.documents.front_matter import read_front_matter
from codegen.reader.elements.urls import read_url
from codegen.reader.marks import split_marks
from codegen.reader.parameters.rules import UNUSABLE_NAME
from codegen.reader.reading import Reading

_SUFFIX: Final = " Actions"
_TITLE_OF_2016: Final = re.compile(r"(GET|POST|DELETE|PATCH|PUT)( - /.*)?")


def is_action_document(document: Document) -> bool:
    """Tell whether a document describes a resource: by its title, its sections or the titles of 2016."""
    return any(
        (section.level == 1 and section.title.endswith(_SUFFIX))
        or (section.level > 2 and section.title.lower() in SECTIONS)
        or (section.level == 2 and _TITLE_OF_2016.fullmatch(section.title) is not None)
        for section in document.sections
    )


def read_resource(reading: Reading) -> Resource | None:
    """Read a document of actions; None when nothing of it can be used."""
    document = reading.document
    if _refuse_2016(reading):
        return None
    read_comments(reading)
    description = read_front_matter(reading)
    top, groups = _group(document)
    title = next((section for section in top if section.level == 1), None)
    if title is None or not title.title:
        reading.report(
            MISSING_TITLE.at(Span(document.path, 1), "the document has no title", "start with `# ... Actions`")
        )
    name = Name.split(PurePosixPath(document.path).stem)
    if not name.words or name.words[0][0].isdigit():
        message = "the file's name does not start with a letter of a word"
        reading.report(UNUSABLE_NAME.at(Span(document.path, 1), message, "name the file after the resource"))
    head = _read_head(top, reading)
    prose = reading.keep_unread(_sources(top), "the head of the document")
    actions = tuple(action for group in groups if (action := _read_action(group, reading)) is not None)
    if not groups:
        reading.report(NO_ACTIONS.at(Span(document.path, 1), "the document has no action", "add `## Title` sections"))
    return Resource(
        name=name,
        file=document.path,
        title=(title.title if title else document.path).removesuffix(_SUFFIX),
        description=description,
        intro=head.intro,
        base_url=head.base_url,
        actions=actions,
        prose=prose,
        span=title.span if title else Span(document.path, 1),
        base_url_span=head.base_url_span,
    )


def _read_action(group: Sequence[Section], reading: Reading) -> Action | None:
    """Read an action, and remember it as broken when it has an error in it."""
    errors = reading.errors
    title, marks = split_marks(group[0].title)
    group = [replace(group[0], title=title), *group[1:]]
    action = read_action(group, reading, marks)
    if reading.errors > errors:
        reading.broken.add(group[0].span)
    return action


def _group(document: Document) -> tuple[list[Section], list[list[Section]]]:
    """Part the sections into those before the first `##`, and one list for each `##` with what is below it."""
    top: list[Section] = []
    groups: list[list[Section]] = []
    for section in document.sections:
        if section.level == 2:
            groups.append([section])
        elif groups and section.level > 2:
            groups[-1].append(section)
        else:
            top.append(section)
    return top, groups


def _sources(sections: Sequence[Section]) -> Iterator[Source]:
    for section in sections:
        yield from (section.heading, *section.block_sources)


def _refuse_2016(reading: Reading) -> bool:
    section = next((s for s in reading.document.sections if s.level == 2 and _TITLE_OF_2016.fullmatch(s.title)), None)
    if section is None:
        return False
    reading.report(
        FORMAT_OF_2016.at(
            section.span,
            f"`## {section.title}` is the format of 2016, which is not read",
            "give actions a title, and method and URL a section `#### Method And Url`",
        )
    )
    return True


@dataclass(frozen=True, slots=True)
class _Head:
    base_url: Url | None = None
    base_url_span: Span | None = None
    intro: str = ""


def _read_head(top: Sequence[Section], reading: Reading) -> _Head:
    """Read title, base URL and introduction; the first of each counts, and without a title those at the top."""
    base_url, base_url_span, intro = None, None, ""
    head = next((section for section in top if section.level == 1), top[0] if top else None)
    for section in top:
        read_spacers(section, reading)
        if section is not head:
            continue
        reading.read(section.heading)
        for block in section.blocks:
            if not isinstance(block, Paragraph):
                continue
            if block.text.startswith(("https://", "http://")) and base_url is None:
                base_url_span = block.source.span
                base_url = read_url(block.text, base_url_span, reading)
                reading.read(block.source)
            elif not intro:
                intro = decode_entities(block.text)
                reading.read(block.source)
    return _Head(base_url, base_url_span, intro)
