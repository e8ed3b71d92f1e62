"""Each text of what is internal has a word of its own: none of them is in any generated file, unless it is included."""

import re
from functools import cache
from pathlib import Path

import pytest

from codegen.config import Config
from codegen.files import File
from codegen.held_back import HeldBack, Treatment
from codegen.pipeline import build

_FOLDER = Path(__file__).with_name("documents")
_FILES = tuple(File(path.name, path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.md")))
_WORDS = sorted({word for file in _FILES for word in re.findall(r"zz[a-z]+", f"{file.path} {file.text}".lower())})


@cache
def _generated(internal: Treatment) -> tuple[tuple[str, str], ...]:
    """Every generated file with its path, in lower case."""
    result = build(_FILES, Config(held_back=HeldBack(internal=internal)))
    assert [] == [f"{item.span}: {item.message}" for item in result.diagnostics if item.severity == "error"]
    return tuple((file.path, f"{file.path}\n{file.text}".lower()) for file in result.files)


@pytest.mark.parametrize("word", _WORDS)
def test_nothing_internal_is_generated(word: str) -> None:
    """A word of what is internal stands in no file, nor in the name of one."""
    assert [] == [path for path, text in _generated(Treatment.OMIT) if word in text]


@pytest.mark.parametrize("word", _WORDS)
def test_all_that_is_internal_is_generated_where_it_is_included(word: str) -> None:
    """The same word is there where codegen.yaml includes what is internal, so that the test above can fail."""
    assert any(word in text for _, text in _generated(Treatment.INCLUDE))
