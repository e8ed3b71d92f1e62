"""The one call of curl in a code block, as words: without prompts, comments, variables, and what its answer goes to.

$ TOKEN=abc curl -XPOST --request=POST -sSL https://host/books | jq .
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.reader.elements.shell_words import Word, split_words

_PROMPT: Final = re.compile(r"^[ \t]*(?:\$|%|>)[ \t]+(?=\S)", re.MULTILINE)
_COMMENTS: Final = re.compile(r"\A(?:[ \t]*(?:#.*)?\n)+")
_DOLLAR_QUOTE: Final = re.compile(r"(?<=\s)\$(?=')")
_ASSIGNMENT: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*=.*", re.DOTALL)
_BEFORE: Final = frozenset({"export", "sudo", "time"})
_ENDS: Final = re.compile(r"\||\|\||&&|;|&|[12]?>>?.*|<<?.*")
_LINE_END: Final = re.compile(r"(?<!\\)\n")
_JOINED: Final = re.compile(r"(-[XHduFo])(.+)", re.DOTALL)
_ASSIGNED: Final = re.compile(r"(--[a-z][a-z-]*)=(.*)", re.DOTALL)
OTHER_LANGUAGES: Final = frozenset(
    {
        *("python", "py", "javascript", "js", "jsx", "typescript", "ts", "node", "ruby", "rb", "php", "go", "golang"),
        *(
            "java",
            "kotlin",
            "scala",
            "swift",
            "csharp",
            "c#",
            "cs",
            "rust",
            "r",
            "perl",
            "dart",
            "elixir",
            "powershell",
        ),
        *("http", "httpie", "wget", "objective-c", "objc", "c", "cpp", "lua", "julia", "graphql"),
    }
)
"""What examples of the same call are marked as that are not for curl."""
_CALLS: Final = frozenset({"curl", "curl.exe"})


class Command(Struct, frozen=True):
    """The words behind `curl`, and the indices of the lines that they stand on.

    `rest` is the first word of another call, or of what is fed to this one.
    """

    words: tuple[Word, ...]
    lines: range
    rest: Word | None = None


def read_command(text: str) -> Command | None:
    """Return the first call of curl in a text; None where it does not start with one."""
    has_prompt = _PROMPT.search(text) is not None
    for pattern in (_COMMENTS, _PROMPT, _DOLLAR_QUOTE):
        text = pattern.sub(_blank, text)
    words = split_words(text)
    start = next((index for index, word in enumerate(words) if not _stands_before(word)), len(words))
    if start == len(words) or words[start].text not in _CALLS:
        return None
    own, rest = _own_words(words[start:], text, has_prompt=has_prompt)
    end = own[-1].offset + own[-1].length
    lines = range(text.count("\n", 0, own[0].offset), text.count("\n", 0, end) + 1)
    return Command(tuple(_parted(own[1:])), lines, rest)


def _own_words(words: tuple[Word, ...], text: str, *, has_prompt: bool) -> tuple[list[Word], Word | None]:
    """Return the words of a call from `curl` on, and what is told of those behind it."""
    own = [words[0]]
    for before, word in pairwise(words):
        gap = text[before.offset + before.length : word.offset]
        if has_prompt and _LINE_END.search(gap):
            break
        if _ends_call(word, text):
            return own, word if word.text in _CALLS or word.text[0] == "<" else None
        own.append(word)
    return own, None


def _blank(match: re.Match[str]) -> str:
    """Leave offsets as they are."""
    return re.sub(r"[^\n]", " ", match[0])


def _stands_before(word: Word) -> bool:
    return word.text in _BEFORE or _ASSIGNMENT.fullmatch(word.text) is not None


def _ends_call(word: Word, text: str) -> bool:
    is_plain = text[word.offset : word.offset + word.length] == word.text
    return word.text in _CALLS or (is_plain and _ENDS.fullmatch(word.text) is not None)


def _parted(words: list[Word]) -> Iterator[Word]:
    """Part options from values that are joined to them: `-XPOST`, `--request=POST`."""
    is_value = False
    for word in words:
        match = None if is_value else _JOINED.fullmatch(word.text) or _ASSIGNED.fullmatch(word.text)
        if match is None:
            is_value = not is_value and re.fullmatch(r"-[XHduFo]|--(?:data.*|header|form|json)", word.text) is not None
            yield word
            continue
        is_value = False
        cut = len(match[1]) + match[1].startswith("--")
        yield replace(word, text=match[1])
        yield Word(match[2], word.offset + cut, word.length - cut)
