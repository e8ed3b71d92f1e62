"""The one call of curl in a code block, as words: without prompts, comments, variables, and what its answer goes to.

$ TOKEN=abc curl -XPOST --request=POST -sSL https://host/books | jq .
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from codegen.reader.elements.shell_words import Word, split_words

_PROMPT: Final = re.compile(r"^[ \t]*(?:\$|%|>)[ \t]+(?=\S)", re.MULTILINE)
_COMMENT: Final = re.compile(r"^[ \t]*#.*$", re.MULTILINE)
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


@dataclass(frozen=True, slots=True)
class Command:
    """The words behind `curl`; `rest` is the first word of another call, or of what is fed to this one."""

    words: tuple[Word, ...]
    rest: Word | None = None


def read_command(text: str) -> Command | None:
    """Return the first call of curl in a text; None where it does not start with one."""
    has_prompt = _PROMPT.search(text) is not None
    for pattern in (_PROMPT, _COMMENT, _DOLLAR_QUOTE):
        text = pattern.sub(_blank, text)
    words = split_words(text)
    start = next((index for index, word in enumerate(words) if not _stands_before(word)), len(words))
    if start == len(words) or words[start].text not in _CALLS:
        return None
    own: list[Word] = []
    for before, word in zip(words[start:], words[start + 1 :], strict=False):
        gap = text[before.offset + before.length : word.offset]
        if has_prompt and _LINE_END.search(gap):
            break
        if _ends_call(word, text):
            return Command(tuple(_parted(own)), word if word.text in _CALLS or word.text[0] == "<" else None)
        own.append(word)
    return Command(tuple(_parted(own)))


def _blank(match: re.Match[str]) -> str:
    """Leave offsets as they are."""
    return " " * len(match[0])


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
