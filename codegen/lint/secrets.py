"""What looks like a live token, key or password in a document: where it stands, and the document without it."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from msgspec import Struct

from codegen.files import File, Span

_KINDS: Final = (
    ("eyJ", "a JSON web token", re.compile(r"(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}")),
    ("AKIA", "an access key of AWS", re.compile(r"AKIA[A-Z0-9]{16}\b")),
    (
        "PRIVATE KEY",
        "a private key",
        re.compile(
            r"-----BEGIN (?:[A-Z]{1,16} ){0,3}PRIVATE KEY-----(?:\\[nr]|\s){0,16}[A-Za-z0-9+/=]{32}"
            r"(?:\\[nr]|[A-Za-z0-9+/=\s])*(?:-----END [A-Z ]{1,64}-----)?"
        ),
    ),
    ("gh", "a token of GitHub", re.compile(r"gh[opsu]_[A-Za-z0-9]{36}")),
    ("github_pat_", "a token of GitHub", re.compile(r"github_pat_\w{60,}")),
    ("xox", "a token of Slack", re.compile(r"xox[abprs]-[\w-]{20,}")),
    ("k_live_", "a live key of Stripe", re.compile(r"[rs]k_live_[A-Za-z0-9]{16,}")),
    ("AIza", "a key of Google", re.compile(r"AIza[\w-]{35}")),
)
"""What each of them has in it, what it is, and how it is written."""
_BEARER: Final = re.compile(r"Bearer ([\w.~+/-]{20,}=*)")
_CHANGE: Final = re.compile(r"[A-Za-z][0-9]|[0-9][A-Za-z]|[a-z][A-Z]")

_VALUE: Final = r"(?:\"\s{0,16}:\s{0,16}\"(?P<member>(?:[^\"\\\s]|\\.){8,256})\"|=(?P<field>[^\"\\&'\s]{8,256}))"
_PASSWORDS: Final = (
    # The member of a JSON object, the field of a form or a query; each starts with letters that are searched fast.
    *(re.compile(word + _VALUE) for word in ("assword", "asswd", "ecret", "oken", "ey")),
    # The user of a URL, and curl's --user.
    re.compile(r"://[^/\s:@'\"]{1,64}:(?P<password>[^/\s@'\"]{8,256})@"),
    re.compile(r" (?:-u|--user)[ =]['\"]?[^\s:'\"]{1,64}:(?P<password>[^\s'\"]{8,256})"),
)
_SECRET_KEY: Final = re.compile(r"(?:api|access|secret|private)_?key$", re.IGNORECASE)
"""Any other `key` is mostly the key of something."""
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_PLACEHOLDER: Final = re.compile(r"(?:[Pp]laceholder|PLACEHOLDER|[Yy]our|YOUR)(?![a-z])")
"""What a value starts with that says of itself that it is none."""
_PASSWORD: Final = "a password"
_WORDS: Final = "REDACTED-"


class Secret(Struct, frozen=True):
    """What stands from `offset` on in the text of a file, `length` characters long; `span` is the same as a place."""

    kind: str
    offset: int
    length: int
    span: Span

    @property
    def is_guessed(self) -> bool:
        """Tell whether only the name before it says that it is one."""
        return self.kind == _PASSWORD


def find_secrets(file: File) -> Iterator[Secret]:
    """Yield what looks like a live secret, in the order of the text, none within another."""
    found: dict[int, tuple[int, str]] = {}
    for start, length, kind in _matches(file.text):
        found.setdefault(start, (length, kind))
    line, counted, end = 1, 0, 0
    for start in sorted(found):
        length, kind = found[start]
        if start < end:
            continue
        line, counted, end = line + file.text.count("\n", counted, start), start, start + length
        column = start - file.text.rfind("\n", 0, start)
        yield Secret(kind, start, length, Span(file.path, line, column, length))


def redact(file: File, secrets: Iterable[Secret]) -> File:
    """Return a file with words in place of secrets, every line as long as before, so that all places stay true."""
    cuts = [(item.offset, item.offset + item.length) for item in secrets]
    if not cuts:
        return file
    kept = [file.text[: cuts[0][0]]]
    for (start, end), (following, _) in pairwise([*cuts, (len(file.text), len(file.text))]):
        kept.extend((_in_words(file.text[start:end]), file.text[end:following]))
    return File(file.path, "".join(kept))


def _matches(text: str) -> Iterator[tuple[int, int, str]]:
    for word, kind, pattern in _KINDS:
        if word in text:
            yield from ((match.start(), len(match[0]), kind) for match in pattern.finditer(text))
    for match in _BEARER.finditer(text):
        if _is_random(match[1]):
            yield match.start(1), len(match[1]), "a bearer token"
    for pattern in _PASSWORDS:
        for match in pattern.finditer(text):
            key = text[max(match.start() - 9, 0) : match.start() + 2]
            group = match.lastgroup or ""
            if _is_password(match[group]) and (match[0][:2] != "ey" or _SECRET_KEY.search(key)):
                yield match.start(group), len(match[group]), _PASSWORD


def _is_random(token: str) -> bool:
    """Tell letters and digits thrown together from words."""
    return len(_CHANGE.findall(token)) >= 4 and "_" not in token.strip("_")


def _is_password(value: str) -> bool:
    """Tell what somebody chose, with letters and digits, from words, dates, placeholders and what was redacted."""
    mixed = any(char.isdigit() for char in value) and any(char.isalpha() for char in value)
    return mixed and not _DATE.match(value) and not value.startswith(_WORDS[:8]) and not _PLACEHOLDER.match(value)


def _in_words(secret: str) -> str:
    words = _WORDS * (len(secret) // len(_WORDS) + 1)
    return "".join(new if old != "\n" else old for old, new in zip(secret, words, strict=False))
