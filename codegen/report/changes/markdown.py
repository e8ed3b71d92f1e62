"""Changes -> Markdown, for a comment on a pull request."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.report.changes.text import count_rules, is_told, render_counts, render_place
from codegen.report.escapes import escape

_CODE: Final = re.compile(r"`[^`]*`")
_MARKUP: Final = re.compile(r"[\\<>&*_\[\]|#~@!$]")
_LONGEST: Final = 100


def render_changes_markdown(changes: Sequence[Change], bump: str) -> Iterator[str]:
    """Yield the lines: a headline with the bump, breaks and additions as lists, all else as counts.

    Of the additions, the first hundred are listed, since a comment is limited in length.
    """
    if not changes:
        yield "No changes for users of the API or the SDK."
        return
    yield f"**{render_counts(changes)}: {bump}**"
    for impact in Impact:
        own = [change for change in changes if change.impact is impact]
        told = [change for change in own if is_told(change) or change.id.endswith(("-added", "-renamed"))]
        if impact is not Impact.BREAKING:
            told = [item for item in told if item.weighed or not item.is_python]
        listed = told if impact is Impact.BREAKING else told[:_LONGEST]
        if own:
            yield from ("", f"### {impact.value.capitalize()}", "")
            yield from map(_entry, listed)
            yield from (f"- {line}" for line in count_rules(item for item in own if item not in listed))


def text(words: str) -> str:
    """Write a sentence so that none of it is markup but its code in backticks."""
    words = escape(words)
    plain, result = 0, ""
    for code in _CODE.finditer(words):
        result += _MARKUP.sub(r"\\\g<0>", words[plain : code.start()]) + code[0]
        plain = code.end()
    return result + _MARKUP.sub(r"\\\g<0>", words[plain:]).replace("`", "\\`")


def _entry(change: Change) -> str:
    place = escape(render_place(change)).replace("`", "'")
    fingerprint = f", `{change.fingerprint}`" if change.impact is Impact.BREAKING else ""
    weight = f" **{text(change.weight_words)}**" if change.weighed else ""
    return f"- {text(change.sentence)} (`{change.id}`{fingerprint}; `{place}`){weight}"
