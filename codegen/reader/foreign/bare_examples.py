"""JSON right below a heading that says no more than `Example`: what is answered, where nothing else is sent as JSON."""

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from codegen.dialects.dialect import Role
from codegen.markdown.document import CodeBlock
from codegen.reader.foreign.examples import looks_like_json
from codegen.reader.foreign.outline import Part

_BODILESS: Final = frozenset({"GET", "LIST"})


def with_shown_answers(parts: Iterable[Part], methods: Iterable[str]) -> list[Part]:
    """Return parts with the role of an answer where a bare example is one.

    That is where the calls send no body, and nothing else is an answer.
    """
    found = list(parts)
    if not _BODILESS.issuperset(methods) or any(part.role is Role.ANSWER for part in found):
        return found
    return [replace(part, role=Role.ANSWER) if _is_json(part) else part for part in found]


def _is_json(part: Part) -> bool:
    fences = [block for block in part.blocks if isinstance(block, CodeBlock)]
    is_bare = part.role is Role.GROUP and part.within in {None, Role.GROUP}
    return is_bare and bool(fences) and all(map(looks_like_json, fences))
