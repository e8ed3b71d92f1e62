"""The one encoder of Python docstrings: texts of documents in, lines that stay inside the quotes out."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from codegen.rendering.safe_text import Docstring
from codegen.targets.python.text.layout import WIDTH

_ATOM: Final = re.compile(r"\\(?:x..|u....|U........|.)|.", re.DOTALL)
_QUOTES: Final = re.compile('"{2,}')
_LINK: Final = re.compile(r"\[([^\[\]]+)\]\((?![a-z]+:)[^()\s]*\)")
"""A link that leads nowhere outside of the documents."""
_SCHEMA: Final = re.compile(r"^Schema for (?=(the|a|an) )")
_CLAUSE_END: Final = re.compile(r"(?<=[.!?]) (?=[A-Z])")

_VERBS: Final = frozenset({
    "accept", "activate", "add", "apply", "archive", "attach", "authenticate", "bootstrap", "cancel", "change",
    "check", "clear", "clone", "connect", "copy", "create", "deactivate", "decode", "delete", "deploy", "detach",
    "disable", "disconnect", "download", "enable", "encode", "execute", "export", "fetch", "find", "finish",
    "generate", "get", "give", "import", "insert", "invite", "issue", "join", "leave", "list", "load", "lock", "log",
    "look", "make", "merge", "modify", "move", "open", "patch", "post", "press", "provide", "publish", "purge",
    "push", "put", "query", "read", "receive", "refresh", "register", "reject", "release", "remove", "rename",
    "replace", "report", "request", "reset", "resolve", "restart", "restore", "resume", "retrieve", "retry", "return",
    "revoke", "run", "save", "search", "send", "set", "show", "sign", "start", "stop", "store", "stream", "submit",
    "subscribe", "switch", "sync", "test", "trigger", "truncate", "unlock", "unregister", "unsubscribe", "update",
    "upgrade", "upload", "validate", "verify", "write",
})  # fmt: skip
"""Verbs that descriptions start with."""


def docstring(lines: Sequence[str], indent: int) -> Docstring:
    """Put encoded lines between quotes; `indent` is where the opening quotes stand, in columns."""
    if len(lines) == 1 and indent + len(lines[0]) + 6 <= WIDTH:
        return Docstring(f'"""{lines[0]}"""')
    pad = " " * indent
    rest = "".join(f"\n{pad}{line}" if line else "\n" for line in lines[1:])
    return Docstring(f'"""{lines[0]}{rest}\n{pad}"""')


def summary(text: str, fallback: str, indent: int) -> list[str]:
    """Encode a description: its first sentence in the imperative, and in a paragraph below whatever more it says.

    `fallback` is what to say where the text is empty.
    """
    told, *rest = _CLAUSE_END.split(" ".join(text.split()) or fallback, maxsplit=1)
    first = paragraph(imperative(told), indent + 6)
    first[0] = f"\\{first[0]}" if first[0].startswith('"') else first[0]
    return [*first, "", *paragraph(sentence(rest[0]), indent)] if rest else first


def unlinked(text: str) -> str:
    """Return a text with the words alone of each link that leads to another document."""
    return _LINK.sub(r"\1", text)


def telling(text: str, name: str) -> str:
    """Return a description without links to other documents; empty where it only repeats the name of its object."""
    text = unlinked(text)
    return "" if _letters(text) == _letters(name) else text


def section(title: str, entries: Iterable[tuple[str, str]], indent: int) -> list[str]:
    """Encode a section of `name: text` entries, led by an empty line; no entries, no section.

    An entry without a name is plain text.
    """
    lines = [line for name, text in entries for line in _entry(name, text, indent)]
    return ["", f"{title}:", *lines] if lines else []


def code_section(title: str, source: str, indent: int) -> list[str]:
    """Encode a section of ASCII source, led by an empty line; `source` was written to stand at `indent + 4`."""
    first, *rest = (line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for line in source.splitlines())
    return ["", f"{title}:", f"    {first}", *(line[indent:] for line in rest)]


def _entry(name: str, text: str, indent: int) -> list[str]:
    if not name:
        return [f"    {line}" for line in paragraph(text, indent + 4)]
    first, *rest = paragraph(f"{name}: {text}", indent + 8)
    return [f"    {first}", *(f"        {line}" for line in rest)]


def paragraph(text: str, indent: int) -> list[str]:
    """Encode `text` and wrap it to the width that `indent` columns leave; whitespace becomes single spaces."""
    room = WIDTH - indent
    lines = _wrapped(" ".join(text.split()), room)
    if lines:
        return lines
    current = ""
    for word in (piece for whole in text.split() for piece in _cut(_escape(whole), room)):
        if current and _width(current) + 1 + _width(word) > room:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return [*lines, current]


def _wrapped(text: str, room: int) -> list[str]:
    """Wrap a text that needs no escape and has a column for each character; nothing where it is not so."""
    if not _is_plain(text):
        return []
    lines: list[str] = []
    start = 0
    while len(text) - start > room:
        end = text.rfind(" ", start, start + room + 1)
        if end < start:
            return []
        lines.append(text[start:end])
        start = end + 1
    return [*lines, text[start:]]


def verbatim(text: str, indent: int) -> list[str]:
    """Encode Markdown: its running text is wrapped, its code blocks keep their lines and their indentation."""
    lines: list[str] = []
    is_code = False
    for line in text.split("\n"):
        is_fence = line.lstrip().startswith(("```", "~~~"))
        lines.extend([_escape(line.rstrip())] if is_code or is_fence else paragraph(unlinked(line), indent))
        is_code ^= is_fence
    return lines


def imperative(text: str) -> str:
    """Turn `Deletes a device` into `Delete a device.`: a known verb at the start loses its third-person ending."""
    verb, space, rest = text.partition(" ")
    words = "/".join(_stem(word) for word in verb.split("/"))
    return sentence(f"{words}{space}{rest}")


def _stem(word: str) -> str:
    lower = word.lower()
    for ending, replacement in (("ies", "y"), ("es", ""), ("s", "")):
        stem = lower.removesuffix(ending) + replacement
        if lower.endswith(ending) and stem in _VERBS:
            return word[:1] + stem[1:]
    return word


def object_of(text: str) -> str:
    """Turn `Schema for the body of a request` into `the body of a request`: what the schema is for."""
    return _SCHEMA.sub("", text.strip())


def sentence(text: str) -> str:
    """Begin `text` with a capital and end it with a full stop; empty stays empty."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if not text or text[-1] in ".!?" else ".")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _escape(word: str) -> str:
    if _is_plain(word):
        return word
    escaped = "".join(char if is_harmless(char) else char.encode("unicode_escape").decode("ascii") for char in word)
    return _QUOTES.sub(lambda quotes: '\\"' * len(quotes[0]), escaped)


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable() and "\\" not in text and '""' not in text


@lru_cache(maxsize=4096)
def is_harmless(char: str) -> bool:
    """Tell whether `char` shows as what it is; judged by Unicode 3.2, which every version of Python knows alike."""
    return char != "\\" and unicodedata.ucd_3_2_0.category(char)[0] not in "CZ"


def _cut(word: str, room: int) -> list[str]:
    """Cut a word too long for a line, never inside an escape."""
    if _width(word) <= room:
        return [word]
    pieces = [""]
    for atom in _ATOM.findall(word):
        if _width(pieces[-1]) + _width(atom) > room:
            pieces.append("")
        pieces[-1] += atom
    return pieces


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.ucd_3_2_0.east_asian_width(char) in "WF" else 1 for char in text)
