"""HTML blocks (CommonMark 4.6), which end earlier here: a heading below one is a heading."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

_RAW: Final = re.compile(r" {0,3}<(script|style|pre|textarea)(?=[\s>]|$)", re.IGNORECASE)
_RAW_END: Final = re.compile(r"</(?:script|style|pre|textarea)>", re.IGNORECASE)
_BLOCK: Final = re.compile(
    r" {0,3}</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|"
    r"dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|"
    r"link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|"
    r"thead|title|tr|track|ul)(?=\s|/?>|$)| {0,3}<(?:\?|![A-Z\[])",
    re.IGNORECASE,
)
_TAGS: Final = re.compile(r" {0,3}(?:</?[A-Za-z][A-Za-z0-9-]*+(?:[ \t/][^<>]*+)?>[ \t]*+)++$")
_HEADING: Final = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")


def starts_html(line: str) -> bool:
    """Tell whether a line starts an HTML block."""
    return "<" in line and any(pattern.match(line) for pattern in (_RAW, _BLOCK, _TAGS))


def html_end(lines: Sequence[str], first: int, last_ends: Mapping[str, int]) -> int:
    """Return the line after the HTML block that starts on line `first`; 0 where none does.

    `<style>` and the like end with their end tag, an element of blocks at a blank line or a heading. A line that
    holds nothing but tags, such as `<br/>` or `<a name="b"></a>`, is a block by itself. `last_ends` is what
    `last_raw_ends` says of the lines.
    """
    line = lines[first]
    if not starts_html(line):
        return 0
    raw = _RAW.match(line)
    tag = f"</{raw[1].lower()}>" if raw else ""
    if raw and first <= last_ends.get(tag, -1):
        return next(index + 1 for index in range(first, len(lines)) if tag in lines[index].lower())
    if not raw and not _BLOCK.match(line):
        return first + 1
    last = first + 1
    while last < len(lines) and lines[last].strip() and not _HEADING.match(lines[last]):
        last += 1
    return last


def last_raw_ends(lines: Sequence[str]) -> dict[str, int]:
    """Return the last line that has the end tag of `<script>`, `<style>`, `<pre>` or `<textarea>`, by that tag."""
    return {tag.lower(): index for index, line in enumerate(lines) if "</" in line for tag in _RAW_END.findall(line)}
