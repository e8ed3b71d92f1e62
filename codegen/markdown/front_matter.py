"""Front matter, which stands in a Markdown file without being Markdown."""

import re
from typing import Final

from codegen.files import Span
from codegen.markdown.document import Cell, FrontMatter, Source

_TOML: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*+)[ \t]*+=[ \t]*+(\S.*)")
_KEY_VALUE: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*):[ \t]+(\S.*)")


def cut_front_matter(path: str, lines: list[str], *, is_toml_read: bool = False) -> FrontMatter | None:
    """Take the front matter off, leaving blank lines: fenced by `---`, or bare `key: value` lines on top.

    TOML's `key = value` is fenced by `+++`.
    """
    fence = lines[0].rstrip()
    if fence == "---" or (fence == "+++" and is_toml_read):
        last = next((index for index in range(1, len(lines)) if lines[index].rstrip() == fence), None)
        if last is None:
            return None
        return _front_matter(path, lines, range(last + 1), range(1, last))
    last = next((index for index, line in enumerate(lines) if not _key_value(line)), len(lines))
    if last == 0 or lines[last : last + 1] not in ([""], []):
        return None
    return _front_matter(path, lines, range(last), range(last))


def _front_matter(path: str, lines: list[str], whole: range, inner: range) -> FrontMatter:
    source = Source(path, 1, tuple(lines[index] for index in whole))
    match_key = _toml_value if lines[0].startswith("+") else _key_value
    values: dict[str, Cell] = {}
    unread: list[Source] = []
    for index in inner:
        match = match_key(lines[index])
        if match is None or match[1] in values:
            if lines[index].strip():
                unread.append(source.part(index, index + 1))
            continue
        span = Span(path, index + 1, match.start(2) + 1, len(match[2]))
        values[match[1]] = Cell(_unquote(match[2]), span)
    for index in whole:
        lines[index] = ""
    return FrontMatter(source, values, tuple(unread))


def _key_value(line: str) -> re.Match[str] | None:
    # Taking the spaces off first leaves the pattern one way to be a match.
    return _KEY_VALUE.fullmatch(line.rstrip(" \t"))


def _toml_value(line: str) -> re.Match[str] | None:
    return _TOML.fullmatch(line.rstrip(" \t"))


def _unquote(value: str) -> str:
    """Take off YAML's quotes where the value is one quoted scalar."""
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if len(value) > 1 and value[0] == value[-1] == '"' and "\\" not in value:
        return value[1:-1]
    return value
