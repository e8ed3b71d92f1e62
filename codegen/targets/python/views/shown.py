"""Values as examples show them: statements that print, each with what it prints as a comment."""

from collections.abc import Sequence

from msgspec import Struct

from codegen.rendering.safe_text import Comment, Identifier, PyCode
from codegen.targets.python.text.layout import WIDTH, TypeExpression


class Answer(Struct, frozen=True):
    """What an example calls an answer, and the lines that show what is in it."""

    variable: Identifier
    lines: tuple[PyCode, ...]
    is_printed: bool
    """Whether the lines print something: an example tells what; else they say of which type it is."""

    def shown(self, indent: int) -> PyCode:
        """Write the lines as a block at an indentation; its first line has none yet."""
        return PyCode(f"\n{' ' * indent}".join(self.lines))


class ShownEvent(Struct, frozen=True):
    """An event as an example shows it: its class, what its data are called, and what of them is printed."""

    type: TypeExpression
    variable: Identifier
    suffix: str
    text: str

    def printed(self, data: str, indent: int) -> PyCode:
        """Write the statement that prints a part of `data` at an indentation."""
        return print_line(f"{data}{self.suffix}", [self.text], indent)


def print_line(source: str, texts: Sequence[str], indent: int) -> PyCode:
    """Print an expression; what it prints follows as a comment, on its line if it is one and fits."""
    pad = " " * indent
    line = f"{pad}print({source})"
    if len(texts) == 1 and len(line) + len(texts[0]) + 4 <= WIDTH:
        return PyCode(f"{line}  # {Comment(texts[0])}")
    return PyCode("\n".join([line, *(f"{pad}# {Comment(text)}" for text in texts)]))
