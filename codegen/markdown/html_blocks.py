"""HTML blocks (CommonMark 4.6), which end earlier here: a heading below one is a heading."""

import re
from collections.abc import Sequence
from typing import Final

_RAW: Final = re.compile(r" {0,3}<(script|style|pre|textarea)(?=[\s>]|$)", re.IGNORECASE)
_BLOCK: Final = re.compile(
    r" {0,3}</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|"
    r"dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|"
    r"link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|"
    r"thead|title|tr|track|ul)(?=\s|/?>|$)| {0,3}<(?:\?|![A-Z\[])",
    re.IGNORECASE,
)
_TAGS: Final = re.compile(r" {0,3}(?:</?[A-Za-z][A-Za-z0-9-]*+(?:[ \t/][^<>]*+)?>[ \t]*+)++$")
_HEADING: Final = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")


def html_end(lines: Sequence[str], first: int) -> int:
    """Return the line after the HTML block that starts on line `first`; 0 where none does.

    `<style>` and the like end with their end tag, an element of blocks at a blank line or a heading. A line that
    holds nothing but tags, such as `<br/>` or `<a name="b"></a>`, is a block by itself.
    """
    line = lines[first]
    if "<" not in line:
        return 0
    raw = _RAW.match(line)
    if raw and (end := _raw_end(lines, first, f"</{raw[1].lower()}>")):
        return end
    if raw or _BLOCK.match(line):
        last = first + 1
        while last < len(lines) and lines[last].strip() and not _HEADING.match(lines[last]):
            last += 1
        return last
    return first + 1 if _TAGS.match(line) else 0


def _raw_end(lines: Sequence[str], first: int, tag: str) -> int:
    return next((index + 1 for index in range(first, len(lines)) if tag in lines[index].lower()), 0)
