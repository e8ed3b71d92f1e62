"""What the actions of a chapter are called: as its title, with what tells them apart where it has several."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from codegen.files import Span
from codegen.limits import TITLE_CHARACTERS
from codegen.model.name import Name
from codegen.model.url import Placeholder, Url
from codegen.reader.parameters.rules import UNUSABLE_NAME
from codegen.reader.reading import Reading

_APOSTROPHE: Final = re.compile("(?<=\\w)['\u2019](?=\\w)")
"""That of `team's`, which is one word."""


def name_calls(title: str, calls: Sequence[tuple[str, Url]]) -> list[tuple[Name, str]]:
    """Return for each call a name and the title that goes with it.

    The first call has the title as it is. Of others the name says what is another one: the method, or the parts of the
    path that the first one does not have. Without a title the call itself is the name.
    """
    found: list[tuple[Name, str]] = []
    for index, (method, url) in enumerate(calls):
        words = Name.split(_APOSTROPHE.sub("", title))
        if not words.words:
            words = call_name(method, url)
        if index:
            words = _cut((*words.words, *_difference(calls[0], (method, url))))
        shown = title if title and not index else f"{title} ({method} {url.path})".strip()
        found.append((words, shown))
    return found


def report_long_title(span: Span, reading: Reading) -> None:
    """Report a title of which no name can be made."""
    message = f"a title of more than {TITLE_CHARACTERS} characters"
    reading.report(UNUSABLE_NAME.at(span, message, "write a shorter one"))


def call_name(method: str, url: Url) -> Name:
    """Name a call by itself: `get_books_by_id`."""
    words = [method.lower()]
    for segment in url.path.segments:
        if isinstance(segment, Placeholder):
            words += ["by", *Name.split(segment.name).words]
        else:
            words += Name.split(segment).words
    return _cut(words)


def _cut(words: Sequence[str]) -> Name:
    """Return a name of as many words as one may have; what tells it from others of the same words is a number."""
    sizes = accumulate(len(word) + 1 for word in words)
    return Name(tuple(word for word, size in zip(words, sizes, strict=True) if size <= TITLE_CHARACTERS))


def _difference(first: tuple[str, Url], other: tuple[str, Url]) -> list[str]:
    words = [other[0].lower()] if other[0] != first[0] else []
    known = {str(segment) for segment in first[1].path.segments}
    for segment in other[1].path.segments:
        if str(segment) not in known:
            words += Name.split(segment.name if isinstance(segment, Placeholder) else segment).words
    return words or ["again"]
