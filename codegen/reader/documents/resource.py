"""One document -> `Resource`.

description: A detailed look at ...          (front matter, bare or between `---`)

# Device Actions

https://api.losant.com/applications/**`APPLICATION_ID`**/devices/**`DEVICE_ID`**

Below are the various requests that can be performed against the ...

## Delete
"""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.dialects.built_in import heading_of
from codegen.files import Span
from codegen.markdown.document import Cell, Paragraph, Section, Source
from codegen.markdown.emphasis import plain_cell
from codegen.markdown.inline import decode_entities
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.model.url import Url
from codegen.reader.documents.action import read_action
from codegen.reader.documents.action_rules import UNKNOWN_SECTION
from codegen.reader.documents.base_urls import is_root, stated_base
from codegen.reader.documents.comments import read_comments, report_components
from codegen.reader.documents.descriptions import read_more, read_spacers
from codegen.reader.documents.document_marks import read_document_marks
from codegen.reader.documents.document_rules import FORMAT_OF_2016, MISPLACED_TITLE, MISSING_TITLE
from codegen.reader.documents.front_matter import read_front_matter
from codegen.reader.documents.grouping import SUFFIX, Group, group_sections, is_aside, title_of_2016
from codegen.reader.documents.headings import section_of
from codegen.reader.documents.resource_names import resource_name
from codegen.reader.documents.titles import plain_title
from codegen.reader.documents.usual_authentication import read_usual_sections
from codegen.reader.elements.urls import read_url
from codegen.reader.marks import split_marks
from codegen.reader.parameters.rules import UNUSABLE_NAME
from codegen.reader.reading import Reading

_HEAD_FORM: Final = "`# Title`, `https://host/path`, and a line about all actions"


def read_resource(reading: Reading) -> Resource | None:
    """Read a document of actions; None when nothing of it can be used."""
    document = reading.document
    if _refuse_2016(reading):
        return None
    read_comments(reading)
    description = read_front_matter(reading)
    sections, groups = group_sections(document)
    top = read_document_marks(sections, reading)
    title = next((section for section in top if section.level == 1), None)
    is_told = any(group.is_misplaced and group.sections[0].level == 1 for group in groups)
    if (title is None or not title.title) and not is_told:
        reading.report(MISSING_TITLE.at(Span(document.path, 1), "the document has no title", "start with `# Title`"))
    name = resource_name(document.path)
    if not name.words or name.words[0][0].isdigit():
        message = "the file's name does not start with a letter of a word"
        reading.report(UNUSABLE_NAME.at(Span(document.path, 1), message, "name the file after the resource"))
    head = _read_head(top, reading)
    read_usual_sections(top, reading)
    _take_base(head, (*top, *(section for group in groups if is_aside(group) for section in group.sections)), reading)
    more = read_more(title, reading) if title else ()
    prose = (*more, *reading.keep_unread(_sources(top), "the head of the document", _HEAD_FORM))
    actions = tuple(action for group in groups if (action := _read_action(group, reading)) is not None)
    report_components(reading)
    return Resource(
        name=name,
        file=document.path,
        title=(title.title if title else document.path).removesuffix(SUFFIX),
        description=description,
        intro=head.intro,
        base_url=head.base_url,
        actions=actions,
        prose=prose,
        span=title.span if title else Span(document.path, 1),
        base_url_span=head.base_url_span,
    )


def _read_action(group: Group, reading: Reading) -> Action | None:
    """Read an action, and remember it as broken when it has an error in it."""
    if group.is_misplaced or group.is_chapter or is_aside(group):
        _keep_group(group, reading)
        return None
    errors = reading.errors
    words, marks = split_marks(group.sections[0].title)
    title = replace(group.sections[0], title=plain_title(words))
    action = read_action([title, *group.sections[1:]], reading, marks)
    if reading.errors > errors:
        reading.broken.add(title.span)
    return action


def _keep_group(group: Group, reading: Reading) -> None:
    """Keep what is not read as an action; the title of a misplaced one is reported, and nothing else of it.

    So is a title that says what a section of an action does, since it is read for no action.
    """
    title = group.sections[0]
    if section_of(title.title) is not None:
        message = f"`## {ascii(title.title)[1:-1]}` is not an action and kept as prose"
        reading.report(
            UNKNOWN_SECTION.at(title.span, message, f"write `### {title.title}` in each action that it is about")
        )
    if group.is_misplaced:
        name = ascii(title.title)[1:-1]
        message = f"`{name}` is an action, but its heading is `{'#' * title.level}`"
        help_text = f"write `## {name}`, or `### {heading_of('url')}` if the request line is that of another action"
        reading.report(MISPLACED_TITLE.at(title.span, message, help_text))
    for section in group.sections:
        for source in (section.heading, *section.block_sources):
            reading.keep(source)


def _sources(sections: Sequence[Section]) -> Iterator[Source]:
    for section in sections:
        yield from (section.heading, *section.block_sources)


def _refuse_2016(reading: Reading) -> bool:
    section = title_of_2016(reading.document)
    if section is None:
        return False
    reading.report(
        FORMAT_OF_2016.at(
            section.span,
            f"`## {section.title}` is the format of 2016, which is not read",
            f"give actions a title, and method and URL a section `#### {heading_of('url')}`",
        )
    )
    return True


def _take_base(head: "_Head", sections: Sequence[Section], reading: Reading) -> None:
    """Take the base URL that the document states, or has alone below its title, before that of the folder."""
    own = head.base_url if head.base_url is not None and is_root(head.base_url) else None
    reading.base = stated_base(reading.document, sections) or own or reading.base
    if reading.server is None and reading.base is not None:
        reading.server = reading.base.server


def _is_url(text: str, reading: Reading) -> bool:
    """Tell whether a paragraph is a URL; a path is one where its server is known."""
    is_path = text.startswith("/") and " " not in text and reading.server is not None
    return is_path or text.startswith(("https://", "http://"))


class _Head(Struct, frozen=True):
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
            url = plain_cell(Cell(block.text, block.source.span))
            if _is_url(url.text, reading) and base_url is None:
                base_url_span = url.span
                base_url = read_url(url.text, base_url_span, reading)
                reading.read(block.source)
            elif not intro and any(reading.unread(block.source)):
                intro = decode_entities(block.text)
                reading.read(block.source)
    return _Head(base_url, base_url_span, intro)
