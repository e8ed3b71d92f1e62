"""Baits in the blocks of a `Syntax`: what nests in itself, what starts something and never ends it."""

from collections.abc import Callable, Mapping
from textwrap import indent as indent_lines
from typing import Final

_LINE: Final[Mapping[str, str]] = {
    "tags without end": "<A ",
    "tags": "<A>",
    "empty tags": "<A/>",
    "closing tags": "</A>",
    "starts of closing tags": "</",
    "elements": "<A></A>",
    "attributes": " a='b'",
    "braces": "{",
    "expressions": "{}",
    "attributes with open braces": "<A b={",
    "quotes": "<A b='",
    "attributes without end": '<A b="{`',
    "names": "<a.",
    "directives": ":::",
    "shortcodes": "{{< a >}} ",
    "shortcodes without end": "{{< ",
    "percent signs": "{%",
    "definition marks": ": ",
    "item marks": "- ",
    "numbers": "1. ",
    "numbers and dots": "1.",
    "strong": "**a** ",
    "stars": "** ",
    "stars and backticks": "**`",
    "attributes of headings": "{#a}",
    "exports": "export ",
    "html": "<style>",
    "html without end": "<div ",
    "tabs": "\t",
    "backslashes": "\\",
}
"""What is repeated on one line."""

_LINES: Final[Mapping[str, str]] = {
    "tags without end": "<A",
    "tags of one name": "<A>",
    "tags and text": "<A> a",
    "elements": "<A>\n\n</A>",
    "elements of one line": "<A>a</A>",
    "closing tags": "</A>",
    "closing tags in text": "a </A> a",
    "closing tags in code spans": "`</A>` </A> `a`",
    "open braces of attributes": "<A b={",
    "open strings": '<A b="',
    "braces": "{",
    "open comments": "{/*",
    "closed comments": "{/* a */}",
    "ends of comments": "*/} a",
    "directives": ":::note",
    "shortcodes": "{{< a >}}",
    "definitions": ": a",
    "terms": "a",
    "terms and definitions": "a\n: b",
    "terms and definitions apart": "a\n\n: b\n\n",
    "definitions of many paragraphs": "  a\n",
    "definitions of lists": "a\n: - b\n  - c\n\n    d\n",
    "rules between terms": "a\n***",
    "items of two paragraphs": "- a\n\n  b\n",
    "items with code": "- ```\n  a\n  ```",
    "items that are empty": "-",
    "numbered items": "1. a",
    "underlines": "a\n===",
    "underlines of rules": "a\n---",
    "lines above an underline": "a",
    "imports": "import a from 'b'",
    "exports without end": "export const a = {",
    "html": "<div>",
    "raw html": "<style>",
    "raw html apart": "<style>\n",
    "open comments apart": "{/*\n",
    "raw html that ends": "<style>\n</style>",
    "raw html of two kinds": "<style>\n<pre>\n</pre>",
    "html and headings": "<div>\n# A",
    "headings with attributes": "# A {#b}",
    "open fences of items": "- ```",
    "fences": "<A>\n```\n</A>",
    "plus signs": "+++",
    "hard breaks": "a\\",
}
"""What is repeated line by line."""


_DEEP: Final = 30


def _line(unit: str, *, start: str = "", end: str = "") -> Callable[[int], str]:
    return lambda size: f"{start}{unit * size}{end}"


def _lines(unit: str, *, indent: str = "", start: str = "") -> Callable[[int], str]:
    return lambda size: start + indent_lines(f"{unit}\n" * size, indent)


def _nested(unit: str, indent: str) -> Callable[[int], str]:
    """Return lines each of which is deeper than the one above, up to a depth from which on they stay."""
    return lambda size: "".join(f"{indent * min(number, _DEEP)}{unit}\n" for number in range(size))


BLOCK_BAITS: Final[Mapping[str, Callable[[int], str]]] = {
    **{f"{name} on a line": _line(unit) for name, unit in _LINE.items()},
    **{f"{name} on a line of text": _line(unit, start="a ", end=" b") for name, unit in _LINE.items()},
    **{f"lines of {name}": _lines(unit) for name, unit in _LINES.items()},
    **{f"lines of {name} in an item": _lines(unit, indent="  ", start="- a\n\n") for name, unit in _LINES.items()},
    "nested lists": _nested("- a", "  "),
    "nested lists apart": _nested("- a\n", "  "),
    "nested definitions": _nested("a\n: b", "  "),
    "nested elements": _nested("<A>", "  "),
    "elements in each other": lambda size: "<A>\n" * size + "</A>\n" * size,
    "elements of many names": lambda size: (
        "".join(f"<A{n}>\n" for n in range(size)) + "".join(f"</A{n}>\n" for n in range(size))
    ),
    "tags and ends of other names": lambda size: "<A>\n" * size + "</B>\n" * size,
    "lines of a definition": lambda size: "a\n: b\n" + "c\n" * size,
    "blank lines of a definition": lambda size: "a\n: b\n" + "\n" * size + "c\n",
    "an attribute of many lines": lambda size: "<A b={\n" + "c\n" * size + "}>\n",
    "an export of many lines": lambda size: "export const a = {\n" + "b,\n\n" * size + "}\n",
}
"""From a size to a text; twice the size is twice as much to read."""
