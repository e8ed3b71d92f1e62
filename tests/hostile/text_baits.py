"""Baits in running text: what starts something again and again and never ends it, on one line or on many."""

from collections.abc import Callable, Mapping
from typing import Final

from codegen.files import File
from tools.completion import complete

_LINE: Final[Mapping[str, str]] = {
    "images": "![](",
    "open links": "[",
    "link ends": "](",
    "links without end": "[a](b",
    "links": "[a](b) ",
    "link targets of schemas": "[a](schemas.md#",
    "ampersands": "&",
    "entities": "&amp;",
    "numbers without end": "&#1",
    "letters behind an ampersand": "&amp",
    "comments without end": "<!--",
    "ends of comments": "-->",
    "comments": "<!-- a --> ",
    "anchors without end": '<a name="',
    "anchors": '<a name="b"></a>',
    "spaces in anchors": "<a   ",
    "tags without end": "<b",
    "tags": "<br/>",
    "backslashes": "\\",
    "backticks": "`",
    "code spans": "`a` ",
    "stars": "**",
    "addresses": "a@",
    "words": "device ",
    "hyphens": "abcd-",
    "dots": "abcd.",
    "one word": "abcd",
    "plurals": "as(s)",
    "plurals without end": "as(",
    "web addresses": "http://",
    "spaces": " ",
    "tabs": "\t",
    "pipes": "|",
    "parentheses": "((((",
    "braces": "{{ ",
    "tokens": "eyJaaaaaaaa",
    "dotted tokens": "eyJaaaaaaaa.",
    "keys without end": "github_pat_",
    "bearers": "Bearer aaaaaaaaaaaaaaaaaaaa",
    "marks of a private key": "-----BEGIN ",
    "private keys": "-----BEGIN PRIVATE KEY-----",
    "combining characters": "a\N{COMBINING ACUTE ACCENT}",
    "wide characters": "\N{CJK UNIFIED IDEOGRAPH-4E00}",
}
"""What is repeated on one line of prose."""

_LINES: Final[Mapping[str, str]] = {
    "definitions": "[a]: b",
    "quotes": "> a",
    "items": "- a",
    "comment lines": "<!--",
    "comment ends": "-->",
    "one-line comments": "<!-- a -->",
    "comments of two lines": "<!-- a\n-->",
    "suppressions": "<!-- codegen: allow undefined-type -->\n\na",
    "fences": "```",
    "fences of tildes": "~~~",
    "rules": "---",
    "headings": "### A",
    "headings with anchors": '### A <a name="b"></a>',
    "broken tables": "| a |",
    "tables": "| a |\n| - |\n",
    "slips": "device devise",
    "doubled plurals": "as(s) and bs(s)",
    "entity lines": "&quot;a&quot;",
    "dangling links": "[a](b.md#c)",
    "spacers": "<br/>",
    "paragraphs": "a\n",
    "bare keys": "a: b",
    "private key lines": "-----BEGIN PRIVATE KEY-----\n",
}
"""What is repeated line by line."""


def _prose(text: str) -> tuple[File, ...]:
    piece = f"## Get\n\nReturns a thing\n\n### Notes\n\nSaid of it: {text}\n"
    return (File("schemas.md", complete("schemas.md", "")), File("thing.md", complete("thing.md", piece)))


def _line(unit: str) -> Callable[[int], tuple[File, ...]]:
    return lambda size: _prose(unit * size)


def _lines(unit: str) -> Callable[[int], tuple[File, ...]]:
    return lambda size: _prose("\n\n" + f"{unit}\n" * size)


def _described(unit: str) -> Callable[[int], tuple[File, ...]]:
    return lambda size: (File("thing.md", complete("thing.md", f"## Get\n\nReturns {unit * size}\n")),)


def _front_matter(text: str) -> tuple[File, ...]:
    return (File("thing.md", f"---\n{text}\n---\n" + complete("thing.md", "")),)


TEXT_BAITS: Final[Mapping[str, Callable[[int], tuple[File, ...]]]] = {
    **{f"{name} on a line": _line(unit) for name, unit in _LINE.items()},
    **{f"lines of {name}": _lines(unit) for name, unit in _LINES.items()},
    "nested quotes": lambda size: _prose("\n\n" + "> " * size + "a"),
    "nested items": lambda size: _prose("\n\n" + "- " * size + "a"),
    "nested lists": lambda size: _prose("\n\n" + "".join(f"{'  ' * (line % 20)}- a\n" for line in range(size))),
    "a long description": _described("devices "),
    "a long word described": _described("device"),
    "quotes described": _described('"'),
    "controls described": _described("\u202e"),
    "a space before a value": lambda size: _front_matter(f"description: a{' ' * size}b"),
    "keys of front matter": lambda size: _front_matter("\n".join(f"key-{n}: value" for n in range(size))),
    "lines of front matter": lambda size: _front_matter("a\n" * size),
    "braces of front matter": lambda size: _front_matter("description: " + "[{" * size),
}
