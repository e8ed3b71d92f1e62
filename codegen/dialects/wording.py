"""Texts of a dialect's file as messages about it have them."""

import difflib
from typing import Final

_SHOWN: Final = 60
"""How much of a text is shown, and compared with others."""


def shown(text: str) -> str:
    """Return the start of a text, without anything that a terminal takes for a command."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text[:_SHOWN])


def nearest(text: str, known: tuple[str, ...]) -> str:
    """Return what to write in the place of a word that is not known: the one most like it, or all there are."""
    near = difflib.get_close_matches(text[:_SHOWN], known, n=1, cutoff=0.6)
    listed = ", ".join(f"`{word}`" for word in known)
    return f"did you mean `{near[0]}`?" if near else f"known are {listed}"
