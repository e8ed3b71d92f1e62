"""The sections of a document as groups, one for each action, and what is an action without being titled as one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from pathlib import PurePosixPath
from typing import Final

from msgspec import Struct

from codegen.dialects.built_in import built_in
from codegen.markdown.document import CodeBlock, Document, Section
from codegen.reader.documents.bold_headings import with_bold_headings
from codegen.reader.documents.headings import ASIDE, COMMON, CREDENTIALS, METHOD_AND_URL, TELLING, USUAL, section_of
from codegen.reader.elements.near_requests import near_call
from codegen.reader.elements.requests import RequestLine, find_call, looks_like_call

SUFFIX: Final = built_in().documents.resource_ends
_GUIDES: Final = frozenset(built_in().documents.guides)
_NAMING_CALLS: Final = frozenset(built_in().documents.asides_naming_calls)
"""Titles of prose that an action may have as well, where a call is named below; a changelog names calls anyhow."""
_TITLE_OF_2016: Final = built_in().documents.titles_of_2016


class Group(Struct):
    """An action: its title and the sections below it.

    `is_misplaced`: the title has another level than `##`. `is_chapter`: the group is only a heading above such a title.
    """

    sections: list[Section]
    is_misplaced: bool = False
    is_chapter: bool = False


class _Part(Struct, frozen=True):
    """A section with what it means: `key` is the heading it stands for, `call` the request line in it."""

    section: Section
    key: str | None
    call: RequestLine | None

    @property
    def is_title(self) -> bool:
        return self.section.level == 2

    @property
    def is_usual(self) -> bool:
        """Whether it says who may call, and is no action; above the actions it is of all of them."""
        return self.key in CREDENTIALS and self.call is None and self.section.level > 1

    @property
    def is_url(self) -> bool:
        return self.key == METHOD_AND_URL and self.call is not None


def group_sections(document: Document) -> tuple[list[Section], list[Group]]:
    """Part the sections into those before the first action, and one group for each action.

    An action starts with `## Title`, and so does each heading of another level that has a request line of its own.
    """
    parts = _parts(document)
    below = _levels_below(parts)
    top: list[Section] = []
    groups: list[Group] = []
    own: RequestLine | None = None
    for index, part in enumerate(parts):
        last = groups[-1] if groups else None
        is_next_known = index + 1 < len(parts) and parts[index + 1].key is not None
        if part.is_usual and last is None:
            top.append(part.section)
        elif part.is_title and not (part.key and last and last.is_misplaced):
            groups.append(Group([part.section]))
            own = part.call
        elif _is_misplaced(part, below[index], own, is_next_known=is_next_known):
            groups.append(Group([part.section], is_misplaced=True))
            own = part.call
        elif last and (part.section.level > 2 or (last.is_misplaced and part.section.level > 1)):
            last.sections.append(part.section)
            own = own or (part.call if part.is_url else None)
        else:
            top.append(part.section)
    for group, following in pairwise(groups):
        is_alone = len(group.sections) == 1 and find_call(group.sections[0]) is None
        group.is_chapter = is_alone and following.is_misplaced and following.sections[0].level > 2
    return top, groups


def is_aside(group: Group) -> bool:
    """Tell whether a group is no action by its title: a table of contents, errors of all actions, a changelog.

    One with a section of an action, or with words that name a call, is an action that lacks its request line.
    """
    title, *rest = group.sections
    words = " ".join(title.title.lower().rstrip(":").split())
    is_named = words in ASIDE or section_of(title.title) in COMMON
    is_action = any(section_of(section.title) is not None or find_call(section) is not None for section in rest)
    is_nearly = words in _NAMING_CALLS and near_call(title) is not None
    return is_named and not is_action and not is_nearly


def is_action_document(document: Document) -> bool:
    """Tell whether a document describes actions: it has a request line under a title, or sections only they have."""
    _, groups = group_sections(document)
    is_guide = is_named_guide(document.path)
    return (
        any(_is_action(group, is_guide=is_guide) for group in groups)
        or any(_TITLE_OF_2016.fullmatch(section.title) for section in _titles(document))
        or (_is_titled(document) and any(section_of(section.title) in TELLING for section in document.sections))
    )


def is_named_guide(path: str) -> bool:
    """Tell whether a file is by its name what is written about an API, and not its actions."""
    return PurePosixPath(path).stem.lower() in _GUIDES


def count_actions(document: Document) -> int:
    """Count the actions of a document; one that describes actions without a request line has one at least."""
    if not is_action_document(document):
        return 0
    _, groups = group_sections(document)
    return max(1, sum(any(find_call(section) for section in group.sections) for group in groups))


def calls_of(document: Document) -> Iterator[tuple[str, str]]:
    """Yield method and URL of the request lines of a document, the first one of each section."""
    lines = (find_call(section) for section in document.sections)
    yield from (line.call for line in lines if line is not None)


def unread_calls(document: Document) -> list[Section]:
    """Return the headings of what is not an action document that may be actions all the same.

    They have nothing but request lines in a block below, or words that name a call, and sections of an action.
    """
    if is_named_guide(document.path):
        return []
    _, groups = group_sections(document)
    near = {group.sections[0].span for group in groups if _is_nearly_action(group)}
    return [
        section
        for section in document.sections
        if section.level and section_of(section.title) is None and (_is_only_calls(section) or section.span in near)
    ]


def _is_nearly_action(group: Group) -> bool:
    title, *rest = group.sections
    return sum(section_of(item.title) is not None for item in rest) > 1 and near_call(title) is not None


def _is_only_calls(section: Section) -> bool:
    call = find_call(section)
    text = call.block.text if call and isinstance(call.block, CodeBlock) else ""
    return call is not None and all(
        " HTTP/" not in line and looks_like_call(line) for line in text.splitlines() if line
    )


def title_of_2016(document: Document) -> Section | None:
    """Return the first title that is a method, as titles were in 2016."""
    return next((section for section in _titles(document) if _TITLE_OF_2016.fullmatch(section.title)), None)


def _titles(document: Document) -> Iterator[Section]:
    return (section for section in document.sections if section.level == 2)


def _is_titled(document: Document) -> bool:
    return any(section.level == 1 and section.title.endswith(SUFFIX) for section in document.sections)


def _is_action(group: Group, *, is_guide: bool) -> bool:
    """Tell whether a group is an action: a request line, a heading for one, or two that tell.

    In code, and in what is a guide by its name, a request line may be an example: sections of an action tell then.
    """
    title, *rest = group.sections
    call = find_call(title)
    is_example = is_guide or (call is not None and call.is_code)
    known = [key for item in rest if (key := section_of(item.title))]
    # Guides have headings such as `Authentication` as well.
    are_telling = len(known) > 1 or not USUAL.issuperset(known)
    is_told = are_telling if is_guide or group.is_misplaced else bool(known)
    if (call is not None or group.is_misplaced) and (not is_example or is_told):
        return True
    keys = {section.title.lower() for section in rest}
    return METHOD_AND_URL in keys or len(keys & TELLING) > 1 or any(_is_url(section) for section in rest)


def _is_url(section: Section) -> bool:
    return section_of(section.title) == METHOD_AND_URL and find_call(section) is not None


def _parts(document: Document) -> list[_Part]:
    sections = [*with_bold_headings(document.sections)]
    return [_part(sections, index) for index in range(len(sections))]


def _part(sections: Sequence[Section], index: int) -> _Part:
    """Read a heading: one such as `Access` is the title of an action where a request line stands below it."""
    section = sections[index]
    key, call = section_of(section.title), find_call(section)
    is_title = section.level == 2 or key != section.title.lower()
    if key in CREDENTIALS and is_title and (call is not None or _has_url_below(section, sections, index)):
        key = None
    return _Part(section, key, call)


def _has_url_below(section: Section, sections: Sequence[Section], index: int) -> bool:
    following = map(sections.__getitem__, range(index + 1, len(sections)))
    below = takewhile(lambda other: other.level > section.level, following)
    return any(map(_is_url, below))


def _levels_below(parts: Sequence[_Part]) -> list[int]:
    """Return the level of the section with the request line among the known ones that follow each; 0 without any."""
    levels = [0] * len(parts)
    for index in range(len(parts) - 2, -1, -1):
        following = parts[index + 1]
        if following.key is not None and not following.is_title:
            levels[index] = following.section.level if following.is_url else levels[index + 1]
    return levels


def _is_misplaced(part: _Part, level_below: int, own: RequestLine | None, *, is_next_known: bool) -> bool:
    """Tell whether a heading that is neither a section's nor `##` is the title of an action.

    One whose request line is that of its action, or stands in code with no section behind it, is text of an author.
    """
    if part.key is not None or part.section.level == 0 or part.is_title:
        return False
    if part.call is not None:
        is_repeated = own is not None and own.call == part.call.call
        return not is_repeated and (not part.call.is_code or is_next_known)
    return level_below > 0 and (own is not None or level_below > part.section.level > 2 or part.section.level == 1)


def sections_of(groups: Iterable[Group]) -> Iterator[Section]:
    """Yield the sections of groups."""
    for group in groups:
        yield from group.sections
