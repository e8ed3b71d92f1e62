"""The words of the built-in form: read once, when the first of them is asked for."""

from functools import cache
from pathlib import Path

from codegen.dialects.words import BuiltIn
from codegen.dialects.words_file import parse_words


@cache
def built_in() -> BuiltIn:
    """Return the words of the built-in form, which `losant.yaml` has."""
    return parse_words(Path(__file__).with_name("losant.yaml").read_text(encoding="utf-8"))


def heading_of(section: str) -> str:
    """Return the heading of a section, as it is titled, by its key in `BuiltIn.sections`."""
    return built_in().sections[section].heading
