"""No text costs more than its size, whatever syntax it is read with."""

from collections.abc import Callable
from functools import partial

import pytest

from codegen.files import File
from codegen.markdown.document import Document, Source
from codegen.markdown.inline import parse_code_spans, parse_strong
from codegen.markdown.line_breaks import split_at_breaks
from codegen.markdown.parser import parse_document
from codegen.markdown.syntax import EVERY_FORM, Syntax
from tests.hostile.block_baits import BLOCK_BAITS
from tests.hostile.work import count_steps, is_linear
from tests.markdown.parsing import MDX

_SIZES = (32, 64, 128)


def _parse(bait: Callable[[int], str], syntax: Syntax, size: int) -> Document:
    return parse_document(File("a.mdx", bait(size)), syntax)


@pytest.mark.parametrize("syntax", [EVERY_FORM, MDX], ids=["markdown", "mdx"])
@pytest.mark.parametrize("bait", BLOCK_BAITS)
def test_work_grows_as_the_text_does(bait: str, syntax: Syntax) -> None:
    """Twice the bait is twice the work."""
    steps = count_steps(*(partial(_parse, BLOCK_BAITS[bait], syntax, size) for size in _SIZES))
    assert is_linear(*steps), steps


@pytest.mark.parametrize("syntax", [EVERY_FORM, MDX], ids=["markdown", "mdx"])
@pytest.mark.parametrize(
    "bait", [bait for bait in BLOCK_BAITS if "each other" in bait or "on a line" in bait or "nested" in bait]
)
def test_a_thousand_levels_are_read(bait: str, syntax: Syntax) -> None:
    """What is nested a thousand times does not run out of calls."""
    assert _parse(BLOCK_BAITS[bait], syntax, 1000).sections


@pytest.mark.parametrize("parse", [parse_code_spans, parse_strong])
@pytest.mark.parametrize("bait", BLOCK_BAITS)
def test_work_within_a_text(bait: str, parse: Callable[[str], object]) -> None:
    """Code spans and strong emphasis are found in time that grows as the text does."""
    steps = count_steps(*(partial(parse, BLOCK_BAITS[bait](size)) for size in _SIZES))
    assert is_linear(*steps), steps


def test_work_with_breaks() -> None:
    """Lines are split at their breaks in time that grows as they do."""
    sources = [Source("a.md", 1, ("a\\",) * size) for size in _SIZES]
    assert is_linear(*count_steps(*(partial(split_at_breaks, source) for source in sources)))
