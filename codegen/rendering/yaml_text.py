"""Data as YAML text that every reader of YAML 1.1 and 1.2 takes for the same data.

Mappings and sequences are laid out here, one entry a line. A scalar stands plain only where nobody could take it for
anything but that text, which is proven against PyYAML; PyYAML's emitter quotes all others. It is the emitter written
in Python, whether libyaml is there or not, since the two differ in what they escape. Lines are never folded.
"""

import re
import sys
from functools import lru_cache
from io import StringIO
from typing import Final

from codegen.rendering.safe_text import YamlText

_PLAIN: Final = re.compile(r"""[A-Za-z_/$(^](?:[!-"$-9;-~]|:(?=[!-~])|[ ](?=[!-"$-~]))*+""")
_TYPED_WORDS: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})

_UNREADABLE: Final = (
    "\0-\x1f\x7f-\xa0\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"
)
"""Control, format, separator and bidirectional characters, as a regular expression's class: what no eye can tell."""
_ESCAPED: Final = re.compile(f"[{_UNREADABLE}]")

_SIMPLE_KEY: Final = 128
"""How long a key may be to stand on one line with its colon; YAML's limit is 1024."""


def dump_scalar(value: object) -> YamlText:
    """Write None, a bool, a number or a text on one line.

    Raises ValueError for a text with a lone surrogate, which no YAML can hold, and TypeError for any other value.
    """
    return YamlText(_flow(value))


def dump_block(value: object, indent: int) -> YamlText:
    """Write what follows `key:`, as in `schema:{{ schema | yaml(6) }}`; `value` is JSON.

    A scalar follows on the same line after a space. Entries of a mapping or sequence, and the lines of a text that
    has several, follow on lines of their own, each indented by `indent` spaces. The text does not end with a line
    break. Raises as `dump_scalar` does.
    """
    return YamlText(_after_colon(value, indent))


def _after_colon(value: object, indent: int) -> str:
    start = "\n" + " " * indent
    if isinstance(value, dict) and value:
        return "".join([f"{start}{_key(key, start)}:{_after_colon(item, indent + 2)}" for key, item in value.items()])
    if isinstance(value, list) and value:
        return "".join([f"{start}-{_after_dash(item, indent + 2)}" for item in value])
    if isinstance(value, str) and "\n" in value and _fits_literal(value):
        lines = value.removesuffix("\n").split("\n")
        chomping = "" if value.endswith("\n") else "-"
        return f" |{chomping}" + "".join(start + line if line else "\n" for line in lines)
    return f" {_flow(value)}"


def _after_dash(value: object, indent: int) -> str:
    """Write an item of a sequence: the first entry of a nested mapping or sequence stands behind the dash."""
    text = _after_colon(value, indent)
    return f" {text.lstrip()}" if text.startswith("\n") else text


def _fits_literal(text: str) -> bool:
    """Tell whether a text of several lines can stand as it is: readable, no space at an end, one line break last."""
    loses = text.startswith((" ", "\n")) or " \n" in text or text.endswith((" ", "\n\n"))
    return not loses and not _ESCAPED.search(text.replace("\n", ""))


def _key(key: str, start: str) -> str:
    text = _text(key)
    return text if len(text) <= _SIMPLE_KEY else f"? {text}{start}"


def _flow(value: object) -> str:
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _float(value)
    if value in ({}, []):
        return "{}" if isinstance(value, dict) else "[]"
    raise TypeError(f"not a YAML scalar: {value!a:.80}")


def _float(value: float) -> str:
    """Spell a float as readers of YAML 1.1 and 1.2 know it: with a point, also before an exponent."""
    mantissa, mark, exponent = repr(value).partition("e")
    if mantissa.lstrip("-") in {"inf", "nan"}:
        return mantissa.replace("inf", ".inf").replace("nan", ".nan")
    return f"{mantissa}{'' if '.' in mantissa else '.0'}{mark}{exponent}"


@lru_cache(maxsize=65536)
def _text(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _TYPED_WORDS:
        return text
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise ValueError(f"not a text: {text!a:.80} has a lone surrogate")
    quoted = _quoted(text, '"' if _ESCAPED.search(text) else None)
    return _ESCAPED.sub(_escape, quoted)


def _quoted(text: str, style: str | None) -> str:
    """Let PyYAML quote `text`: in single quotes where they do, with `style` `"` in double quotes."""
    # Imported here for start-up time: most texts are quoted without it.
    from yaml import DocumentEndEvent, DocumentStartEvent, ScalarEvent, StreamEndEvent, StreamStartEvent
    from yaml.emitter import Emitter

    stream = StringIO()
    emitter = Emitter(stream, width=sys.maxsize, allow_unicode=True)
    for event in (
        StreamStartEvent(),
        DocumentStartEvent(explicit=False),
        ScalarEvent(anchor=None, tag=None, implicit=(False, True), value=text, style=style),
        DocumentEndEvent(explicit=False),
        StreamEndEvent(),
    ):
        emitter.emit(event)
    # An empty text makes PyYAML mark the start of the document.
    return stream.getvalue().removeprefix("--- ").removesuffix("\n")


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
