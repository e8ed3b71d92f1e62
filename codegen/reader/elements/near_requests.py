"""What names a method and a URL, but is not a request line: `PUT|PATCH /books`, `Send a GET request to /books`."""

import re
from collections.abc import Iterator
from typing import Final

from codegen.files import Span
from codegen.markdown.document import CodeBlock, Section, Source
from codegen.reader.elements.requests import METHODS

_METHOD: Final = re.compile(rf"(?<![\w/])(?:{'|'.join(METHODS)})(?![\w/])", re.ASCII)
_URL: Final = re.compile(r"https?://|(?<![\w.<>/:)\]])/[\w{:<$]", re.ASCII)


def near_call(section: Section) -> Span | None:
    """Return the place of the method in the title or the first block that names one and a URL; None without any."""
    for source, text in _texts(section):
        method = _METHOD.search(text)
        if method is not None and _URL.search(text):
            return source.at(method.start(), len(method[0]))
    return None


def _texts(section: Section) -> Iterator[tuple[Source, str]]:
    yield section.heading, section.heading.text
    for block in section.blocks:
        source = block.place if isinstance(block, CodeBlock) else block.source
        yield source, source.text
