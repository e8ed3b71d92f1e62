"""Classes and aliases of a package are read by the schemas and the positions that they stand for."""

import pytest

from codegen.diff.change import Change
from codegen.diff.python.package import compare_packages
from codegen.diff.python.released import read_released_names
from codegen.diff.rules import RULES
from codegen.files import File, Span

_DOOR = """\
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdk.{folder}.thing import Thing, Node_2
"""
_MODEL = """\
from typing import Annotated, ClassVar, Literal, TypeAlias
from pydantic import Field
from sdk._runtime.models import Exact, Model
from sdk._runtime.tagged import Tagged

Kind: TypeAlias = Literal["a", "b"] | str

class On(Model):
    type: Literal["on"]
    at: Kind | None = None

class Off(Model):
    type: Annotated[Literal[0], Exact] | None = None
    at: Kind

class Unknown(Model):
    type: ClassVar[None] = None

class Left(Model):
    l_r: int = Field(alias="l r")

class Right(Model):
    r: "list[Node_2] | None"

class Value(Model):
    x: int

Action: TypeAlias = Annotated[On | Off | Unknown, Tagged("type", "on", 0)]

class Thing(Model):
    action: Action | None = None
    sides: list[Left | Right] | None = None
    same: On | None = None

    if TYPE_CHECKING:
        __pydantic_extra__: dict[str, Value]

Node_2: TypeAlias = dict[str, Thing]
"""
_BODY = """\
from typing import Literal, NotRequired, TypeAlias
from typing_extensions import TypedDict

Inner = TypedDict("Inner", {"a.b": "int"})

Thing = TypedDict("Thing", {"$set": "list[Inner]", "of": "NotRequired[Thing]"})

class Node_2(TypedDict):
    thing: Thing
"""


def _package(model: str = _MODEL, body: str = _BODY) -> tuple[File, ...]:
    files = {
        "__init__.py": "",
        "models/__init__.py": _DOOR.format(folder="models"),
        "models/thing.py": model,
        "bodies/__init__.py": _DOOR.format(folder="bodies"),
        "bodies/thing.py": body,
    }
    return tuple(File(f"python/sdk/{path}", text) for path, text in files.items())


def test_types_are_known_by_their_positions() -> None:
    """Alternatives go by the value of a tag or by their properties, schemas by their names; circles end."""
    names = read_released_names(_package(body=_BODY.replace('"of":', '"broken": "list[", "of":')))

    assert {"Thing": "Thing", "Node": "Node_2"} == names.of("schemas models")
    assert {"Thing": "thing", "Node": "thing"} == names.of("modules models")
    assert {
        "alternatives of Thing.action": "Action",
        'Thing.action<type="on">': "On",
        'values of Thing.action<type="on">.at': "Kind",
        "Thing.action<type=0>": "Off",
        "values of Thing.action<type=0>.at": "Kind",
        "Thing.action<?>": "Unknown",
        'Thing.sides[]<"l\\u0020r">': "Left",
        "Thing.sides[]<r>": "Right",
        "Thing.same": "On",
        "values of Thing.same.at": "Kind",
        "Thing{}": "Value",
    } == names.of("types models")
    assert {"Thing.$set[]": "Inner"} == names.of("types bodies")


@pytest.mark.parametrize(
    "model", ["", "<<<<<<<", "class Thing: ...\n", "Thing: TypeAlias = Thing | Node_2\nNode_2: TypeAlias = Thing\n"]
)
def test_a_module_of_another_form_names_no_type(model: str) -> None:
    """What is not as it was generated is read as far as it goes."""
    assert {} == read_released_names(_package(model)).of("types models")


def _changes(before: str, after: str) -> list[Change]:
    assert before in _MODEL
    new = _package(_MODEL.replace(before, after))
    return [change for change in compare_packages(_package(), new) if change.id == "python-meaning-changed"]


def test_a_class_that_moved_is_told() -> None:
    """What a class stood for and what it stands for now are told, at both places."""
    old, new = "`Thing.sides[]<r>`", '`Thing.sides[]<"l\\u0020r">`'
    moved = Change(
        "python-meaning-changed",
        RULES["python-meaning-changed"].impact,
        "models.thing.Right",
        f"`models.thing.Right` stands for {new}, not for {old}",
        old,
        new,
    )
    swapped = _MODEL.replace("Left", "Mid").replace("Right", "Left").replace("Mid", "Right")
    found = [item for item in compare_packages(_package(), _package(swapped)) if item.id == moved.id]

    assert (moved, Span("python/sdk/models/thing.py", 22, 1), Span("python/sdk/models/thing.py", 19, 1)) == next(
        (item, item.old_span, item.new_span) for item in found if item.subject == moved.subject
    )
    assert ["models.thing.Right", "models.thing.Left"] == [item.subject for item in found]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('    r: "list[Node_2] | None"\n', '    r: "list[Node_2] | None"\n    s: int\n'),
        ("    same: On | None = None\n", ""),
        ("    same: On", "    before: On | None = None\n    same: On"),
    ],
    ids=["an alternative with another property", "one position less", "one position more"],
)
def test_a_class_that_stays_is_not_told(before: str, after: str) -> None:
    """A class goes on standing for what it stood for while one of its positions is left."""
    assert [] == _changes(before, after)


def test_values_that_moved_are_told() -> None:
    """A type of values that goes to another property is told, too."""
    after = "    action: Action | None = None\n    kind: Kind | None = None\n"
    text = _MODEL.replace("    at: Kind | None = None\n", "").replace("    at: Kind\n", "")
    (change,) = [
        item
        for item in compare_packages(_package(), _package(text.replace("    action: Action | None = None\n", after)))
        if item.id == "python-meaning-changed"
    ]

    assert (
        '`models.thing.Kind` stands for the values of `Thing.kind`, not for the values of `Thing.action<type="on">.at`'
    ) == change.sentence
    assert Span("python/sdk/models/thing.py", 6, 1) == change.old_span == change.new_span
