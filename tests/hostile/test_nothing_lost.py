"""Documents put together at random of what a dialect consists of: every line is read, kept or reported."""

import random
import re
from collections.abc import Iterator
from typing import Final

import pytest

from codegen.files import File
from codegen.reader.account import Account
from codegen.reader.api import Result, read_api
from tests.hostile.dialect_baits import DIALECT_BAITS
from tests.hostile.dialect_styles import STYLES, config_of

_DOCUMENTS: Final = 60
_BLOCKS: Final = 14
_CALL: Final = re.compile(r"`?(GET|POST|PUT) (/[a-z0-9/:()]+)`?( HTTP/1.1)?")
_LOOSE: Final = (
    *("Words", "Words:", "**Bold words**", "- an item", "- `name` - an item", "> quoted", "```\ncode\n```", "---"),
    *(
        "| A | B |\n| - | - |\n| a | b |",
        "term\n: definition",
        "<A>\n\ntext\n\n</A>",
        "{{< a >}}",
        "    code",
        "[a](b)",
    ),
    *("<!-- a\ncomment -->", "<div>\nhtml\n</div>", "# Top", "## Second", "### Third", "#### a.b", "~~~json\n{\n~~~"),
    *("1. one\n\n   two", "+++", "![a](b)", "text\n===", "**Returns:** a\\\n**OAuth:** spam", "`Status: 204`"),
)


def _blocks(dialect: str) -> Iterator[str]:
    """Yield the paragraphs, tables, lists and fences of all baits of a dialect, and some of no dialect."""
    yield from _LOOSE
    for bait, make in DIALECT_BAITS.items():
        if bait.startswith(f"{dialect}:"):
            for file in make(2):
                yield from file.text.strip().split("\n\n")


def _read(dialect: str, number: int) -> tuple[File, Result]:
    chance = random.Random(f"{dialect}/{number}")
    pieces = sorted(set(_blocks(dialect)))
    style = STYLES[dialect]
    blocks = [style.top, style.chapter(0), *(chance.choice(pieces) for _ in range(_BLOCKS)), style.chapter(1)]
    file = File("things.md", "\n\n".join(blocks) + "\n")
    config = config_of(dialect)
    return file, read_api((file,), config.server, form=config.form)


@pytest.mark.parametrize("dialect", STYLES)
def test_every_line_has_a_fate(dialect: str) -> None:
    """What no step reads is kept as prose; there is no third thing."""
    for number in range(_DOCUMENTS):
        file, result = _read(dialect, number)
        lines = sum(map(bool, map(str.strip, file.text.split("\n"))))
        assert [(lines, ())] == [(_total(item), item.gaps) for item in result.accounts], file.text


def _total(item: Account) -> int:
    return item.read + item.prose + item.unread


@pytest.mark.parametrize("dialect", ["fleet", "mastodon"])
def test_every_request_line_is_an_action_or_told(dialect: str) -> None:
    """A request line that leads a chapter is an action, or it is reported at its line why it is none."""
    seen = 0
    for number in range(_DOCUMENTS):
        file, result = _read(dialect, number)
        places = {action.url_span.line for resource in result.readable.resources for action in resource.actions}
        places |= {item.span.line for item in result.diagnostics}
        # What stands behind a code block that is never closed is code, which is told where it starts.
        opened = [item.span.line for item in result.diagnostics if item.rule == "open-fence"]
        for line in _leading(file.text, "### " if dialect == "fleet" else "## "):
            seen += 1
            assert line in places or any(start < line for start in opened), (line, file.text, result.diagnostics)
    assert seen > _DOCUMENTS


def _leading(text: str, mark: str) -> Iterator[int]:
    """Yield the numbers of the request lines that stand right below a title."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        below = [number for number in range(index + 1, min(index + 4, len(lines))) if lines[number].strip()]
        for number in below if line.startswith(mark) else ():
            if _CALL.fullmatch(lines[number]):
                yield number + 1
                break
            if not lines[number].startswith("```http"):
                break
