"""Type expressions, and how black lays them out: the forms here are the ones it finds nothing to change in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from codegen.rendering.safe_text import Identifier, PyCode, PyLiteral
from codegen.targets.python.text.formatting import formatted_statement

WIDTH: Final = 88
"""How many columns a line has: black's default."""

_LONG: Final = 64
"""How long a word is laid out here: with longer ones black weighs which of several lines to let stand out."""


class Atom(Struct, frozen=True):
    """One word of a type expression; `module` is where it has to be imported from, empty for a builtin."""

    text: Identifier | PyLiteral
    module: str = ""
    alias: str = ""
    """The name it is imported under, where that is another than `text`."""

    def __str__(self) -> str:
        return self.alias or self.text


class Generic(Struct, frozen=True):
    """A subscripted type: `list[str]`, `Literal["asc", "desc"]`; a call where the `brackets` are round."""

    head: Atom
    arguments: "tuple[TypeExpression, ...]"
    brackets: tuple[str, str] = ("[", "]")

    def __str__(self) -> str:
        opening, closing = self.brackets
        return f"{self.head}{opening}{', '.join(map(str, self.arguments))}{closing}"


class Union(Struct, frozen=True):
    """Two or more types joined by `|`, made by `union`."""

    members: tuple[Atom | Generic, ...]

    def __str__(self) -> str:
        return " | ".join(map(str, self.members))


TypeExpression: TypeAlias = Atom | Generic | Union

ANY: Final = Atom(Identifier("Any"), "typing")
NONE: Final = Atom(PyLiteral("None"))


def name(text: str, module: str = "") -> Atom:
    """Make an atom of an identifier; raises ValueError when `text` is none."""
    return Atom(Identifier(text), module)


def generic(head: Atom, *arguments: TypeExpression) -> Generic:
    """Subscript `head`."""
    return Generic(head, arguments)


def called(head: Atom, *arguments: TypeExpression) -> Generic:
    """Call `head` with two arguments or more: what annotates a type."""
    return Generic(head, arguments, ("(", ")"))


def union(members: Iterable[TypeExpression]) -> TypeExpression:
    """Join types: nested unions are flattened, each member stands once, None last, and Any takes all in."""
    given = tuple(members)
    if len(given) == 1:
        return given[0]
    flat: dict[Atom | Generic, None] = {}
    for member in given:
        flat.update(dict.fromkeys(member.members if isinstance(member, Union) else (member,)))
    if ANY in flat or not flat:
        return ANY
    ordered = sorted(flat, key=lambda member: member == NONE)
    return Union(tuple(ordered)) if len(ordered) > 1 else ordered[0]


def atoms(expression: TypeExpression) -> Iterator[Atom]:
    """Yield every word of a type expression."""
    match expression:
        case Atom():
            yield expression
        case Generic(head, arguments):
            yield head
            for argument in arguments:
                yield from atoms(argument)
        case Union(members):
            for member in members:
                yield from atoms(member)


def map_atoms(expression: TypeExpression, change: Callable[[Atom], Atom]) -> TypeExpression:
    """Return a type expression with each word changed but the heads of subscripted types."""
    match expression:
        case Atom():
            return change(expression)
        case Generic(arguments=arguments):
            return replace(expression, arguments=tuple(map_atoms(argument, change) for argument in arguments))
        case Union(members):
            return union(map_atoms(member, change) for member in members)


def typed(before: str, expression: TypeExpression, after: str, indent: int) -> PyCode:
    """Write `before`, the type and `after`, on one line or as black breaks it.

    `indent` is the indentation of the line, which is not part of the text. The line ends with `after`, or goes on
    with the lines of an open bracket. A comma at the end says that it is a parameter, where black never puts a single
    name in parentheses, a colon that it is a result, where black does so if the name has a line then.
    """
    line = f"{before}{expression}{after}"
    if indent + len(line) <= WIDTH:
        return PyCode(line)
    if not after.endswith((",", ":")) and _is_cramped(indent + len(before), expression):
        return PyCode(formatted_statement(line, indent))
    match expression:
        case Union(members):
            return PyCode(f"{before}({_inner(_union_lines(members, indent + 4), indent)}){after}")
        case Generic(head) if after.endswith((",", ":")) or indent + len(f"{before}{head}[") <= WIDTH:
            return PyCode(f"{before}{_exploded(expression, indent)}{after}")
        case Generic():
            # Whether it is in parentheses then, or its bracket stands out, depends on what is within.
            return PyCode(formatted_statement(line, indent))
        case Atom() if not after.endswith((",", ":")) or (after == ":" and indent + 4 + len(str(expression)) <= WIDTH):
            return PyCode(f"{before}({_inner([str(expression)], indent)}){after}")
    return PyCode(line)


def assigned(target: str, expression: TypeExpression, value: str, arguments: Sequence[str], indent: int) -> PyCode:
    """Write an annotated assignment of `value`, which is called if there are arguments; empty for none.

    What does not fit on one line is broken in the call, else around the value, else in the type.
    """
    if not value:
        return typed(f"{target}: ", expression, "", indent)
    line = f"{target}: {expression}"
    flat, room = _call(value, arguments, indent), WIDTH - indent
    if len(f"{line} = {flat}") <= room and "\n" not in flat:
        return PyCode(f"{line} = {flat}")
    if _is_cramped(indent + len(f"{target}: Annotated["), expression):
        return PyCode(formatted_statement(f"{line} = {flat}", indent))
    if arguments and len(f"{line} = {value}(") <= room:
        return PyCode(f"{line} = {_exploded_call(value, arguments, indent)}")
    if len(f"{line} = (") <= room:
        return PyCode(f"{line} = ({_inner([_call(value, arguments, indent + 4)], indent)})")
    before = ") = "
    return typed(f"{target}: ", expression, f" = {_call(value, arguments, indent, len(before))}", indent)


def _is_cramped(before: int, expression: TypeExpression) -> bool:
    """Tell whether there is no room for a bracket behind `before` columns, or not for each word on a line."""
    return before >= WIDTH or any(len(str(atom)) > _LONG for atom in atoms(expression))


def _call(function: str, arguments: Sequence[str], indent: int, before: int = 0) -> str:
    line = f"{function}({', '.join(arguments)})" if arguments else function
    return (
        line if indent + before + len(line) <= WIDTH or not arguments else _exploded_call(function, arguments, indent)
    )


def _exploded_call(function: str, arguments: Sequence[str], indent: int) -> str:
    return f"{function}({_inner([f'{argument},' for argument in arguments], indent)})"


def mapping(before: str, entries: Iterable[str], indent: int) -> PyCode:
    """Write `before` and a dict display, on one line where it fits with a comma behind it."""
    entries = list(entries)
    line = f"{before}{{{', '.join(entries)}}}"
    if indent + len(line) + 1 <= WIDTH and "\n" not in line:
        return PyCode(line)
    return PyCode(f"{before}{{{_inner([f'{entry},' for entry in entries], indent)}}}")


def tuple_display(before: str, items: Sequence[str], indent: int) -> PyCode:
    """Write `before` and a tuple with a comma behind it, an item a line; none, or one that fits, stays on its line.

    The comma in a tuple of one does not make black break it.
    """
    line = f"{before}({', '.join(items)}{',' if len(items) == 1 else ''}),"
    if not items or (len(items) == 1 and indent + len(line) <= WIDTH):
        return PyCode(line)
    return PyCode(f"{before}({_inner([f'{item},' for item in items], indent)}),")


def _inner(lines: Iterable[str], indent: int) -> str:
    """Put each line on its own, four columns deeper than `indent`, and go back to `indent`."""
    return "".join(f"\n{' ' * (indent + 4)}{line}" for line in lines) + "\n" + " " * indent


def _union_lines(members: tuple[Atom | Generic, ...], indent: int, after: int = 0) -> list[str]:
    """Write members as lines; `after` is how many characters follow the last one."""
    line = " | ".join(map(str, members))
    if indent + len(line) + after <= WIDTH:
        return [line]
    signs = ["", *["| "] * (len(members) - 1)]
    rooms = [*[WIDTH] * (len(members) - 1), WIDTH - after]
    return [
        sign + _fitted(member, indent, room - len(sign))
        for sign, member, room in zip(signs, members, rooms, strict=True)
    ]


def _fitted(expression: Atom | Generic, indent: int, room: int) -> str:
    if isinstance(expression, Generic) and indent + len(str(expression)) > room:
        return _exploded(expression, indent)
    return str(expression)


def _exploded(expression: Generic, indent: int) -> str:
    line = ", ".join(map(str, expression.arguments))
    inside = indent + 4
    if inside + len(line) <= WIDTH:
        lines = [line]
    elif len(expression.arguments) > 1:
        lines = [line for item in expression.arguments for line in _lines(item, inside, ",")]
    else:
        lines = _lines(expression.arguments[0], inside, "")
    opening, closing = expression.brackets
    return f"{expression.head}{opening}{_inner(lines, indent)}{closing}"


def _lines(expression: TypeExpression, indent: int, after: str) -> list[str]:
    if isinstance(expression, Union):
        lines = _union_lines(expression.members, indent, len(after))
    else:
        lines = [_fitted(expression, indent, WIDTH - len(after))]
    return [*lines[:-1], lines[-1] + after]
