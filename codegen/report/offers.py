"""Renames that could keep the old names -> the lines for codegen.yaml, to be copied from there."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from codegen.config import FILE_NAME
from codegen.diff.offers import Offer

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_. -]*", re.ASCII)


def render_offers(offers: Sequence[Offer], *, has_entries: bool) -> Iterator[str]:
    """Yield what to add to codegen.yaml, if anything; `has_entries` tells whether it has `renamed` already."""
    if not offers:
        return
    where = f"below `renamed` in {FILE_NAME}" if has_entries else f"to {FILE_NAME}"
    yield f"to keep old names as deprecated aliases, so that nothing breaks, add {where}:"
    if not has_entries:
        yield "renamed:"
    for offer in offers:
        guess = f"  # a guess: {offer.reason}" if offer.reason else ""
        yield f"  - {{was: {_scalar(offer.was)}, now: {_scalar(offer.now)}}}{guess}"


def _scalar(text: str) -> str:
    """Write a text in YAML, where it stands between braces; nothing in it may be taken for a line's end."""
    if _PLAIN.fullmatch(text):
        return text
    quoted = text.replace("'", "''")
    return f"'{quoted}'" if text.isprintable() else ascii(text).replace("'", '"')
