"""Text that may stand in a generated file: `str` subclasses that say what they are safe for.

Document text is plain `str` and never reaches a template as such. It becomes one of these types through the one
function that makes it safe, and the template environment prints nothing else.
"""

import keyword
import re
from typing import Final, Self

_IDENTIFIER: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_PART: Final = r"(?!\.+(?:/|\Z))[A-Za-z0-9_.-]+"
"""A part of a path: what consists of dots alone leads elsewhere."""
_PATH: Final = re.compile(rf"{_PART}(?:/{_PART})*", re.ASCII)


class Safe(str):
    """Text that a template may print as it is."""

    __slots__ = ()


class Identifier(Safe):
    """A Python identifier that is not a keyword, in ASCII; dotted for a module path."""

    __slots__ = ()

    def __new__(cls, value: str) -> Self:
        """Accept `value`; raises ValueError when it is not an identifier."""
        for part in value.split("."):
            if not _IDENTIFIER.fullmatch(part) or keyword.iskeyword(part):
                raise ValueError(f"not an identifier: {value!a}")
        return super().__new__(cls, value)


class PyLiteral(Safe):
    """A Python literal, made by `codegen.targets.python.text.literals`."""

    __slots__ = ()


class Docstring(Safe):
    """A Python docstring with its quotes, made by `codegen.targets.python.text.docstrings`."""

    __slots__ = ()


class PyCode(Safe):
    """Python source that views composed of identifiers, literals and fixed text, such as an annotation."""

    __slots__ = ()


class YamlText(Safe):
    """YAML source that the `yaml` filter dumped."""

    __slots__ = ()


class Markdown(Safe):
    """A line or block of Markdown for a generated README, made by a function that neutralises markup."""

    __slots__ = ()


class TomlText(Safe):
    """A TOML string with its quotes, made by `codegen.targets.python.text.toml`."""

    __slots__ = ()


class Comment(Safe):
    """What may follow `# ` in generated code: printable ASCII on one line."""

    __slots__ = ()

    def __new__(cls, value: str) -> Self:
        """Accept any text; what is not printable ASCII shows as its escape."""
        return super().__new__(cls, ascii(value)[1:-1] if not (value.isascii() and value.isprintable()) else value)


class FilePath(Safe):
    """The relative path of a generated file, with `/`."""

    __slots__ = ()

    def __new__(cls, value: str) -> Self:
        """Accept `value`; raises ValueError when it could leave the output folder or is not a plain path."""
        if not _PATH.fullmatch(value):
            raise ValueError(f"not a path of a generated file: {value!a}")
        return super().__new__(cls, value)
