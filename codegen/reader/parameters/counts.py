"""Parameters of pages that are whole numbers by what they are: their rows often have neither default nor example."""

import re
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterSet
from codegen.model.name import Name

_PAGES: Final = LaterSet(lambda: built_in().pages.counted_pages)
_COUNTS: Final = LaterSet(lambda: built_in().pages.counted)
_SAYS_PAGE: Final = re.compile(
    r"\bpage number\b|\bnumber of the page\b|\bwhich page\b|\bpage to\b|\bfirst page\b"
    r"|\b(?:start|count|number)\w* (?:at|from|with) \W?[01]\b|\b(?:zero|one|0|1)[- ]based\b",
    re.IGNORECASE,
)
_SAYS_COUNT: Final = re.compile(
    r"\b(?:how many|number of|max|maximum|count|index|offset|skip|per page|size of)\b", re.IGNORECASE
)


def counts_pages(name: str, description: str) -> bool:
    """Tell whether a parameter counts pages or their items, by its name and its description together."""
    words = Name.split(name).words
    is_page = words in _PAGES and _SAYS_PAGE.search(description) is not None
    return is_page or (words in _COUNTS and _SAYS_COUNT.search(description) is not None)
