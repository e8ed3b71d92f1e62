"""A document -> its chapters: a title with request lines, and what the headings and labels below it name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.dialects.dialect import Dialect, Label, Naming, Role
from codegen.files import Span
from codegen.markdown.document import (
    Block,
    Cell,
    CodeBlock,
    Component,
    Document,
    ListBlock,
    Other,
    Paragraph,
    Section,
    Source,
    Table,
)
from codegen.markdown.emphasis import strip_emphasis
from codegen.model.name import Name
from codegen.reader.foreign.namings import line_label, name_of, plain_title
from codegen.reader.foreign.request_lines import Call, find_calls
from codegen.reader.foreign.texts import plain_links

_LABEL_CHARACTERS: Final = 80
"""A longer paragraph is not a label, whatever it ends in."""


class Part(Struct, frozen=True):
    """What a heading or a label names: blocks, or the rest of the label's line.

    `role` is None where nothing says what it is: the blocks right below a title, and what stands under a heading that
    no pattern fits. `groups` are those of the pattern; `within` is the role of the part that a deeper heading is in.
    """

    role: Role | None
    name: str
    span: Span
    blocks: tuple[Block, ...] = ()
    text: Cell | None = None
    groups: Mapping[str, str] = field(default_factory=dict[str, str])
    within: Role | None = None
    heading: Source | None = None


class Chapter(Struct):
    """A title with its request lines and parts; `group` is the heading that gathers it with others."""

    title: Section
    calls: tuple[Call, ...]
    group: Section | None
    parts: list[Part] = field(default_factory=list[Part])

    @property
    def called(self) -> frozenset[int]:
        """The numbers of the lines that its request lines stand in: those of a table have all of it in common."""
        return frozenset(line for numbers in {call.source.numbers for call in self.calls} for line in numbers)


class Outline(Struct):
    """What a document consists of: chapters, and the sections that are of none."""

    chapters: list[Chapter] = field(default_factory=list[Chapter])
    others: list[Section] = field(default_factory=list[Section])


def outline(document: Document, dialect: Dialect) -> Outline:
    """Cut a document into chapters."""
    found = Outline()
    chapter: Chapter | None = None
    group: Section | None = None
    stack: list[tuple[int, Role | None, dict[str, str]]] = []
    for section in document.sections:
        naming, groups = name_of(section.title, dialect)
        calls = () if naming else _calls(section, dialect)
        if calls:
            chapter = Chapter(section, calls, group)
            found.chapters.append(chapter)
            chapter.parts.extend(_parts(Part(None, "", section.span, section.blocks), dialect))
            stack = [(section.level, None, {})]
            continue
        if chapter is not None and _is_below(section, chapter, naming):
            stack = [item for item in stack if item[0] < section.level]
            within, above = next(((role, found) for _, role, found in reversed(stack) if role), (None, {}))
            role = naming.role if naming else None
            stack.append((section.level, role, groups))
            if naming is None and within is Role.ANSWER and _only_shows(section):
                role, groups = within, above
            part = Part(role, section.title, section.span, section.blocks, None, groups, within, section.heading)
            chapter.parts.extend(_parts(part, dialect))
            continue
        chapter = None
        if dialect.group and section.level == dialect.group:
            group = section
        found.others.append(section)
    return found


def _only_shows(section: Section) -> bool:
    """Tell whether a section consists of fences, and words about them: in an answer, its heading names an example."""
    shown = [block for block in section.blocks if not isinstance(block, Paragraph)]
    return bool(shown) and all(isinstance(block, CodeBlock) for block in shown)


def _calls(section: Section, dialect: Dialect) -> tuple[Call, ...]:
    is_title = section.level > 0 and (not dialect.levels or section.level in dialect.levels)
    return find_calls(section, dialect.requests) if is_title and section.level != dialect.group else ()


def _is_below(section: Section, chapter: Chapter, naming: Naming | None) -> bool:
    """Tell whether a section is of a chapter: below its title, or named by the dialect and not above it."""
    return section.level > chapter.title.level or (naming is not None and section.level == chapter.title.level)


def _parts(part: Part, dialect: Dialect) -> Iterator[Part]:
    """Cut a part at the labels in it: each names what follows it, or the rest of its line."""
    blocks: list[Block] = []
    current = part
    for index, block in enumerate(part.blocks):
        naming, groups = _label(block, dialect)
        if naming is None and current is not part and _is_bold_title(part.blocks[index : index + 2], dialect):
            # What it names is not of the label before it.
            yield _with_blocks(current, blocks)
            current, blocks = Part(None, plain_title(block.source.text, dialect), block.source.span), [block]
            continue
        if naming is not None and isinstance(block, Paragraph):
            yield _with_blocks(current, blocks)
            within = part.role or part.within
            heading = block.source
            current = Part(naming.role, block.text, block.source.span, (), None, groups, within, heading)
            blocks = []
            continue
        named = _component(block, dialect, current)
        if named is not None:
            yield from _parts(named, dialect)
            continue
        lines = tuple(_lines(block, dialect, part))
        if lines and _names_next(lines[-1], block):
            yield from (_with_blocks(current, blocks), *lines[:-1])
            current, blocks = replace(lines[-1], text=None), []
            continue
        yield from lines
        if not lines or (isinstance(block, Paragraph) and len(lines) < len(block.source.lines)):
            blocks.append(block)
    yield _with_blocks(current, blocks)


def _names_next(label: Part, block: Block) -> bool:
    """Tell whether a label at the start of a line is the end of its paragraph, with nothing behind it."""
    is_empty = label.text is not None and not label.text.text
    return is_empty and label.heading is not None and label.heading.numbers.stop == block.source.numbers.stop


def _with_blocks(part: Part, blocks: Sequence[Block]) -> Part:
    return Part(part.role, part.name, part.span, tuple(blocks), None, part.groups, part.within, part.heading)


def _is_bold_title(blocks: Sequence[Block], dialect: Dialect) -> bool:
    """Tell whether the first of two blocks is emphasized as a whole, and the other one is what it names."""
    if Label.BOLD not in dialect.labels or len(blocks) < 2 or not isinstance(blocks[0], Paragraph):
        return False
    text = blocks[0].text.strip()
    is_short = len(blocks[0].source.lines) == 1 and len(text) <= _LABEL_CHARACTERS
    is_bold = bool(strip_emphasis(text.rstrip(":"))[1]) and text[0] in "*_"
    return is_short and is_bold and isinstance(blocks[1], CodeBlock | ListBlock | Table)


def _component(block: Block, dialect: Dialect, part: Part) -> Part | None:
    """Return the part that the name of a component names: `<ResponseExample>`, with the blocks in it."""
    if Label.COMPONENT not in dialect.labels or not isinstance(block, Component) or not block.blocks:
        return None
    words = " ".join(Name.split(block.name).words)
    naming, groups = name_of(words, dialect)
    if naming is None:
        return None
    source = block.source
    start = block.blocks[0].source.line - source.line
    end = block.blocks[-1].source.numbers.stop - source.line
    closing = Other(source.part(end, len(source.lines)), "html")
    blocks = (*block.blocks, closing) if closing.source.lines else block.blocks
    within = part.role or part.within
    return Part(naming.role, words, source.span, blocks, None, groups, within, source.part(0, start))


def _label(block: Block, dialect: Dialect) -> tuple[Naming | None, dict[str, str]]:
    if not isinstance(block, Paragraph) or len(block.source.lines) > 1:
        return None, {}
    text = plain_links(block.text)
    if len(text) > _LABEL_CHARACTERS:
        return None, {}
    is_bold = Label.BOLD in dialect.labels and bool(strip_emphasis(text.rstrip(":"))[1]) and text[0] in "*_"
    is_named = Label.COLON in dialect.labels and text.endswith(":")
    return name_of(text, dialect) if is_bold or is_named else (None, {})


def is_labelled(block: Paragraph, dialect: Dialect) -> bool:
    """Tell whether a paragraph starts with a label that the dialect knows, which names what it says."""
    label, _ = line_label(block.source.lines[0]) if Label.LINE in dialect.labels else ("", 0)
    return bool(label) and name_of(label, dialect)[0] is not None


def _lines(block: Block, dialect: Dialect, part: Part) -> Iterator[Part]:
    """Yield a part for each line of a paragraph that starts with a label: `**Returns:** a book`."""
    if Label.LINE not in dialect.labels or not isinstance(block, Paragraph):
        return
    for index, line in enumerate(block.source.lines):
        label, start = line_label(line)
        naming, groups = name_of(label, dialect) if label else (None, {})
        if naming is not None:
            source = block.source.part(index, index + 1)
            rest = line[start:].rstrip().removesuffix("\\").rstrip()
            offset = start + len(line[start:]) - len(line[start:].lstrip())
            cell = Cell(rest.strip(), source.at(min(offset, max(len(line) - 1, 0)), max(len(rest.strip()), 1)))
            yield Part(naming.role, label, source.span, (), cell, groups, part.role, source)
