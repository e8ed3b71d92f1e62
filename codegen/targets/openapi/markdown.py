"""Texts of documents in the Markdown of descriptions."""

import re


def code(text: str) -> str:
    """Write a text as code, in more backticks than it has in a row (CommonMark 0.31 section 6.1)."""
    if "`" not in text:
        return f"`{text}`"
    longest = max(map(len, re.findall("`+", text)))
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}"
