"""The one encoder of Python literals: JSON values in, source that evaluates to the same value out."""

from math import isfinite

from codegen.model.schema import JsonValue
from codegen.rendering.safe_text import PyLiteral
from codegen.targets.python.text.layout import WIDTH


def literal(value: JsonValue) -> PyLiteral:
    """Write `value` on one line in ASCII, quoted as black quotes; the same on every version of Python."""
    return PyLiteral(_source(value))


def bytes_literal(text: str) -> PyLiteral:
    """Write the UTF-8 of a text as bytes, on one line in ASCII."""
    return PyLiteral(f"b{_string(text.encode().decode('latin-1'))}")


def wrapped_literal(text: str, before: int, indent: int) -> PyLiteral:
    """Write `text` as `literal` does, or in parentheses over several lines where one is too long.

    `before` is how many characters stand before it on its line and `indent` that line's indentation; a comma follows.
    """
    whole = _source(text)
    if before + len(whole) + 1 <= WIDTH:
        return PyLiteral(whole)
    room = WIDTH - indent - 4
    pieces = _pieces(text, room)
    if len(pieces) == 1:
        return PyLiteral(whole)
    inner = "".join(f"\n{' ' * (indent + 4)}{piece}" for piece in pieces)
    return PyLiteral(f"({inner}\n{' ' * indent})")


def _source(value: JsonValue) -> str:
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, list):
        return f"[{', '.join(_source(item) for item in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_string(key)}: {_source(item)}" for key, item in value.items()) + "}"
    if isinstance(value, float) and not isfinite(value):
        return f'float("{value}")'
    return repr(value).replace("e+", "e")


def _string(text: str) -> str:
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    body = text.encode("unicode_escape").decode("ascii")
    double, single = body.count('"'), body.count("'")
    if double > single:
        return "'" + body.replace("'", "\\'") + "'"
    return '"' + body.replace('"', '\\"') + '"'


def _pieces(text: str, room: int) -> list[str]:
    """Cut `text` after spaces so that each piece as a literal fits into `room` characters, where it has spaces."""
    pieces: list[str] = []
    current = ""
    for word in text.split(" "):
        longer = f"{current} {word}" if current or pieces else word
        if current and len(_string(longer)) + 1 > room:
            pieces.append(current + " ")
            longer = word
        current = longer
    return [_string(piece) for piece in [*pieces, current]]
