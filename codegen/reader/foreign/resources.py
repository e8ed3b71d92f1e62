"""One document in another dialect -> its resources."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from msgspec.structs import replace

from codegen.dialects.dialect import Dialect
from codegen.dialects.wording import shown
from codegen.files import Span
from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import Paragraph, Section
from codegen.markdown.syntax import BUILT_IN, EVERY_FORM, Syntax
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.model.free_names import FreeNames
from codegen.model.marks import NO_MARKS
from codegen.model.name import Name
from codegen.reader.foreign.actions import read_chapter
from codegen.reader.foreign.call_rules import REPEATED_CALL
from codegen.reader.foreign.fences import report_open_fences
from codegen.reader.foreign.held_marks import marks_of_heading, read_front_matter_marks
from codegen.reader.foreign.leftovers import keep_others
from codegen.reader.foreign.names import call_name, report_long_title
from codegen.reader.foreign.namings import claims_on, plain_title
from codegen.reader.foreign.outline import Chapter, outline
from codegen.reader.foreign.part_rules import CLAIMED_HEADING
from codegen.reader.foreign.texts import plain_links
from codegen.reader.marks import split_held
from codegen.reader.reading import Reading

_INDEX: Final = frozenset({"index", "readme", "_index"})


def syntax_of(path: str, dialect: Dialect | None) -> Syntax:
    """Return the Markdown that a document is read for."""
    if dialect is None:
        return BUILT_IN
    return replace(EVERY_FORM, mdx=path.lower().endswith(".mdx"))


def read_resources(reading: Reading, dialect: Dialect, calls: set[tuple[str, str]]) -> tuple[Resource, ...]:
    """Read a document; `calls` are the methods and paths of other documents, to which its own are added."""
    document = reading.document
    found = outline(document, dialect)
    _report_claimed(found.chapters, dialect, reading)
    report_open_fences(reading)
    if document.front_matter is not None:
        reading.read(document.front_matter.source)
        read_front_matter_marks(document, reading)
    for comment in document.comments:
        reading.read(comment)
    groups: dict[Section | None, list[Chapter]] = {}
    for chapter in found.chapters:
        groups.setdefault(chapter.group, []).append(chapter)
    top = next((section for section in document.sections if section.level == 1), None)
    if top is not None and all(chapter.title.heading != top.heading for chapter in found.chapters):
        reading.marks = reading.marks.beside(marks_of_heading(plain_title(top.title, dialect), top))
    resources = tuple(
        _resource(group, group or top, _own_names(_once(chapters, dialect, reading, calls)), dialect, reading)
        for group, chapters in groups.items()
    )
    keep_others(found.others, reading)
    return tuple(resource for resource in resources if resource.actions)


def _report_claimed(chapters: list[Chapter], dialect: Dialect, reading: Reading) -> None:
    """Report the headings that patterns of two roles fit."""
    for part in (part for chapter in chapters for part in chapter.parts if part.role is not None):
        namings = claims_on(part.name, dialect)
        if len(namings) > 1:
            roles = " and ".join(f"`{naming.role.value}` (`{shown(naming.pattern.text)}`)" for naming in namings)
            message = f"`{ascii(part.name)[1:-1]}` is {roles}"
            reading.report(CLAIMED_HEADING.at(part.span, message, "make the patterns of the dialect narrower"))


def _resource(
    group: Section | None, head: Section | None, actions: Iterator[Action], dialect: Dialect, reading: Reading
) -> Resource:
    """Make the resource of a group, None for a document that is one; `head` is the heading that it is told by."""
    document = reading.document
    title = split_held(plain_title(head.title, dialect))[0] if head else document.path
    marks = marks_of_heading(plain_title(group.title, dialect), group) if group else NO_MARKS
    told = next((block for block in head.blocks if isinstance(block, Paragraph)), None) if head else None
    if told is not None:
        reading.read(told.source)
    name = reading.resource = Name.split(title) if group else path_name(document.path)
    if group and len(name.snake) > TITLE_CHARACTERS:
        report_long_title(group.span, reading)
    return Resource(
        name=name,
        file=document.path,
        title=title,
        description="",
        intro=plain_links(told.text) if told else "",
        base_url=None,
        actions=tuple(replace(action, marks=action.marks.beside(marks)) for action in actions),
        span=head.span if head else Span(document.path, 1),
    )


def path_name(path: str) -> Name:
    """Name a resource after the path of its document: `auth/token.md` is `auth_token`, `auth/index.md` is `auth`."""
    pure = PurePosixPath(path)
    parts = [*pure.parts[:-1], pure.stem]
    if len(parts) > 1 and parts[-1].lower() in _INDEX:
        parts.pop()
    return Name(tuple(word for part in parts for word in Name.split(part).words))


def _once(chapters: list[Chapter], dialect: Dialect, reading: Reading, calls: set[tuple[str, str]]) -> Iterator[Action]:
    """Yield the actions, each method and path once in all documents."""
    for chapter in chapters:
        for action in read_chapter(chapter, dialect, reading):
            key = action.method, action.url.path.format(lambda _: "{}")
            if key in calls:
                message = f"`{action.method} {action.url.path}` is documented already, so this one is left out"
                reading.report(REPEATED_CALL.at(action.url_span, message, "drop one of the two"))
                continue
            calls.add(key)
            yield action


def _own_names(actions: Iterator[Action]) -> Iterator[Action]:
    """Yield the actions, each with a name of its own: of two of the same title, the second is named by its call."""
    names = FreeNames(lambda name: name.snake)
    for action in actions:
        is_own = bool(action.name.words) and names.is_free(action.name)
        name = action.name if is_own else names.find(call_name(action.method, action.url))
        names.add(name)
        yield action if name == action.name else replace(action, name=name)
