"""Where the elements of MDX stand: those that start a line with a tag and end one, outside of code."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from codegen.markdown.inline import parse_code_spans
from codegen.markdown.tags import Tag, parse_tag, tag_bound

_FENCE: Final = re.compile(r"[ \t]*+(?:(?:[-+*]|[0-9]{1,9}[.)])[ \t]++)?(`{3,}+(?=[^`]*$)|~{3,}+)")
_HEADING: Final = re.compile(r"[ \t]*+#{1,6}+(?:[ \t]|$)")


class _Lines:
    """The lines of a document, and its text with the offset of each line."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.text = "\n".join(lines)
        self.starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self.outside_code = list(_outside_code(lines))
        self.headings = [number for number in self.outside_code if _HEADING.match(lines[number])]

    def number(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def ends_line(self, offset: int) -> bool:
        return not self.text[offset : self.starts[self.number(offset - 1) + 1]].strip()

    def has_heading(self, first: int, last: int) -> bool:
        return bisect_left(self.headings, first) < bisect_left(self.headings, last)


def element_ends(lines: Sequence[str]) -> dict[int, int]:
    """Return for each line that starts an element the line after its end.

    That of an element with a heading in it, or without another end, is the line after its opening tag.
    """
    if not any("<" in line for line in lines):
        return {}
    whole = _Lines(lines)
    found = list(_tags(whole))
    tags = [tag for tag, _ in found]
    closing = _pairs(tags)
    ends: dict[int, int] = {}
    for index, (tag, is_first) in enumerate(found):
        if is_first and (end := _end(whole, tag, closing.get(index))):
            ends[whole.number(tag.start)] = end
    return ends


def _end(whole: _Lines, tag: Tag, closing: Tag | None) -> int:
    first = whole.number(tag.start)
    if closing and whole.ends_line(closing.end):
        end = whole.number(closing.end - 1) + 1
        if not whole.has_heading(first, end):
            return end
    return whole.number(tag.end - 1) + 1 if whole.ends_line(tag.end) else 0


def _pairs(tags: Sequence[Tag]) -> dict[int, Tag]:
    """Return by the index of each opening tag the closing tag that belongs to it; some have none."""
    pairs: dict[int, Tag] = {}
    opened: list[int] = []
    counts: dict[str, int] = {}
    for index, tag in enumerate(tags):
        if tag.kind == "opening":
            opened.append(index)
            counts[tag.name] = counts.get(tag.name, 0) + 1
        elif tag.kind == "closing" and counts.get(tag.name):
            while True:
                last = opened.pop()
                counts[tags[last].name] -= 1
                if tags[last].name == tag.name:
                    break
            pairs[last] = tag
    return pairs


def _tags(whole: _Lines) -> Iterator[tuple[Tag, bool]]:
    """Yield the tags that start lines, those right behind them, and all closing tags; each with whether it is first."""
    done = 0
    for number in whole.outside_code:
        line, start = whole.lines[number], whole.starts[number]
        if "<" not in line or start + len(line) <= done:
            continue
        first = start + len(line) - len(line.lstrip())
        place = max(done, first)
        # To look for the bound from each line would take the square of them.
        bound = tag_bound(whole.text, place) if whole.text.startswith("<", place) else 0
        while whole.text.startswith("<", place) and (tag := parse_tag(whole.text, place, bound)):
            yield tag, place == first
            place = tag.end
        done = whole.starts[whole.number(place) + 1] - 1
        yield from ((tag, False) for tag in _closing(whole.text, place, done))


def _closing(text: str, place: int, end: int) -> Iterator[Tag]:
    """Yield the closing tags of the rest of a line, but those in code spans."""
    if text.find("</", place, end) < 0:
        return
    outside = place
    for span in (*parse_code_spans(text[place:end]), None):
        last = place + span.offset if span else end
        while (start := text.find("</", outside, last)) >= 0:
            tag = parse_tag(text, start, end)
            if tag:
                yield tag
            outside = tag.end if tag else start + 1
        outside = max(outside, place + span.end) if span else end


def _outside_code(lines: Sequence[str]) -> Iterator[int]:
    fence = ""
    for number, line in enumerate(lines):
        if fence:
            mark = line.strip()
            fence = "" if mark.startswith(fence) and not mark.strip(fence[0]) else fence
        elif match := _FENCE.match(line):
            fence = match[1]
        else:
            yield number
