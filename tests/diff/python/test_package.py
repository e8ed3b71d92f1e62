"""The Python surface: what is said when one text of a small package becomes another."""

from collections.abc import Sequence

import pytest

from codegen.diff.change import Change
from codegen.diff.python.package import compare_packages
from codegen.diff.rules import RULES
from codegen.files import File, Span

FILES = {
    "__init__.py": """\
from sdk._runtime.errors import ApiError
from sdk.client import Client

__all__ = ["ApiError", "Client"]
__version__ = "1.0.0"
""",
    "client.py": """\
from functools import cached_property
from sdk.resources.thing import ThingResource
from sdk._runtime.errors import ApiError

class Client:
    @cached_property
    def thing(self) -> ThingResource: ...
    def failure(self) -> ApiError: ...
""",
    "_runtime/__init__.py": "",
    "_runtime/door.py": """\
from .errors import ApiError

__all__ = ["ApiError"]
""",
    "_runtime/errors.py": """\
class Base(Exception):
    code: int

class ApiError(Base):
    request_id: str

class Internal:
    x: int
""",
    "_runtime/options.py": """\
from typing import TypedDict

class RequestOptions(TypedDict, total=False):
    timeout: float
    retries: int
""",
    "models/thing.py": """\
from typing import Annotated, Literal, TypeAlias
from pydantic import Field
from .._runtime.models import Model
from .._runtime.tagged import Tagged

Size: TypeAlias = Literal["s", "m"] | str

class Thing(Model):
    name: str | None = None
    size: Size | None = None
    ratio: float | None = None
    made: int | None = Field(default=None, alias="made-at")
""",
    "bodies/patch.py": """\
from typing import Required, TypeAlias, TypedDict

class Patch(TypedDict, total=False):
    name: str
    id: Required[str]

Odd = TypedDict("Odd", {"$date": "str", "at": "int"})
Any: TypeAlias = Patch | None
""",
    "resources/thing.py": """\
from typing import Final, Unpack
from sdk._runtime.action import Action
from sdk._runtime.options import RequestOptions
from sdk.models.thing import Thing

GET: Final[Action[Thing]] = Action(name="thing.get", method="GET", path="/things")

class ThingResource:
    def get(
        self, first: int = 0, second: int = 0, *, id: str, limit: int | None = None, **options: Unpack[RequestOptions]
    ) -> Thing:
        return self._client.request(GET)

class AsyncThingResource:
    async def get(self, *, thing_id: str, limit: int | None = None, **options: Unpack[RequestOptions]) -> Thing:
        return await self._client.request(GET, path={"ID": thing_id}, query={"limit": seconds(limit)})

    def iter_get(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        return aiterate_items(self.iter_get_pages(thing_id=thing_id, **options))

    def iter_get_pages(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        return aiterate_pages(lambda page, size: self.get(thing_id=thing_id, **options))
""",
}

# Each row: a text, what it becomes, the rules that see it, and the rules that see the way back.
TABLE: list[tuple[str, str, Sequence[str], Sequence[str]]] = [
    # objects
    ("class Thing(Model):", "class Item(Model):", ["object-added", "object-removed"],
     ["object-added", "object-removed"]),
    ('__all__ = ["ApiError", "Client"]', '__all__ = ["Client"]', ["object-removed"], ["object-added"]),
    ("class Internal:", "class Other:", ["code-changed"], ["code-changed"]),
    ("    name: str | None = None\n", "", ["object-removed"], ["object-added"]),
    ("class ApiError(Base):", "class ApiError(Exception):", ["base-added", "base-removed", "object-removed"],
     ["base-added", "base-removed", "object-added"]),
    ("    code: int\n", "    number: int\n", ["object-added", "object-removed"], ["object-added", "object-removed"]),
    ("    async def get(self, *, thing_id: str", "    def get(self, *, thing_id: str", ["kind-changed"],
     ["kind-changed"]),
    # parameters
    ("limit: int | None = None, **options: Unpack[RequestOptions]\n", "**options: Unpack[RequestOptions]\n",
     ["parameter-removed"], ["parameter-added"]),
    ("limit: int | None = None, **options: Unpack[RequestOptions]\n", "limit: int, **options: Unpack[RequestOptions]\n",
     ["input-narrowed", "parameter-became-required"], ["input-widened", "parameter-became-optional"]),
    ("*, id: str, limit: int | None = None, **options: Unpack[RequestOptions]\n",
     "*, id: str, at: int, limit: int | None = None, **options: Unpack[RequestOptions]\n",
     ["required-parameter-added"], ["parameter-removed"]),
    ("first: int = 0, second: int = 0", "second: int = 0, first: int = 0", ["parameter-moved"], ["parameter-moved"]),
    ("second: int = 0, *,", "*, second: int = 0,", ["parameter-kind-changed"],
     ["parameter-kind-changed"]),
    ("first: int = 0", "first: int = 1", ["default-changed"], ["default-changed"]),
    ("first: int = 0", "first: float = 0", ["input-widened"], ["input-narrowed"]),
    ("first: int = 0", "first: str = 0", ["input-changed"], ["input-changed"]),
    ("first: int = 0", "first: typing.Any = 0", ["input-widened"], ["input-changed"]),
    # results
    (") -> Thing:\n        return self", ") -> Thing | None:\n        return self", ["output-widened"],
     ["output-narrowed"]),
    (") -> Thing:\n        return self", ") -> None:\n        return self", ["output-changed"], ["output-changed"]),
    (") -> Thing:\n        return self", ") -> typing.Any:\n        return self", ["output-changed"],
     ["output-changed"]),
    # fields, keys and aliases
    ("ratio: float | None", "ratio: float | int", ["output-narrowed"], ["output-widened"]),
    ("ratio: float | None", "ratio: float | int | None", ["code-changed"], ["code-changed"]),
    ('["s", "m"] | str', '["s", "m", "l"] | str', ["code-changed"], ["code-changed"]),
    ('Literal["s", "m"] | str', 'Literal["s", "m"]', ["output-narrowed"], ["output-widened"]),
    ("size: Size | None", "size: Annotated[Size | None, Tagged('kind', 1)]", ["code-changed"], ["code-changed"]),
    ("ratio: float | None", "ratio: Annotated[float, Tagged('kind', 1)]", ["output-narrowed"], ["output-widened"]),
    ("    timeout: float\n", "", ["object-removed"], ["object-added"]),
    ("    id: Required[str]\n", "", ["object-removed"], ["key-became-required"]),
    ("    name: str\n    id: Required[str]", "    name: Required[str]\n    id: Required[str]", ["key-became-required"],
     ["key-became-optional"]),
    ('"at": "int"', '"at": "int | str"', ["input-widened"], ["input-narrowed"]),
    # what names stand for
    ('alias="made-at"', 'alias="madeAt"', ["meaning-changed"], ["meaning-changed"]),
    (' = Field(default=None, alias="made-at")', " = None", ["meaning-changed"], ["meaning-changed"]),
    ('"limit": seconds(limit)', '"perPage": seconds(limit)', ["meaning-changed"], ["meaning-changed"]),
    ('path={"ID": thing_id}', 'headers={"ID": thing_id}', ["meaning-changed"], ["meaning-changed"]),
    ('name="thing.get", method="GET"', 'name="thing.find", method="PUT"', ["meaning-changed"], ["meaning-changed"]),
    ('name="thing.get", method="GET"', 'name="thing.find", method="GET"', ["code-changed"], ["code-changed"]),
    ('name="thing.get"', 'name="other.get"', ["meaning-changed"], ["meaning-changed"]),
    # what is not a surface
    (("from sdk._runtime.errors import ApiError\n\nclass Client:\n    @cached_property\n"
      "    def thing(self) -> ThingResource: ...\n    def failure(self) -> ApiError"),
     ("from sdk import resources as _resources\nfrom sdk._runtime import door\n\nclass Client:\n    @cached_property\n"
      "    def thing(self) -> _resources.thing.ThingResource: ...\n    def failure(self) -> door.ApiError"),
     ["code-changed"], ["code-changed"]),
    ("from typing import Required, TypeAlias, TypedDict",
     "from typing import Required, TypeAlias\nfrom typing_extensions import TypedDict", ["code-changed"],
     ["code-changed"]),
    ('"1.0.0"', '"1.1.0"', [], []),
    ('method="GET"', 'method="PUT"', ["code-changed"], ["code-changed"]),
]  # fmt: skip


def _package(files: dict[str, str], package: str = "sdk", python: str = ">=3.11") -> tuple[File, ...]:
    project = File("python/pyproject.toml", f'version = "1"\nrequires-python = "{python}"\n')
    return (project, *(File(f"python/{package}/{path}", text) for path, text in files.items()))


def _edited(before: str, after: str) -> tuple[File, ...]:
    files = {path: text.replace(before, after, 1) for path, text in FILES.items()}
    assert files != FILES, f"{before!r} is in no file"
    return _package(files)


def _ids(old: tuple[File, ...], new: tuple[File, ...]) -> list[str]:
    return sorted({change.id.removeprefix("python-") for change in compare_packages(old, new)})


@pytest.mark.parametrize(("before", "after", "there", "back"), TABLE)
def test_rule(before: str, after: str, there: Sequence[str], back: Sequence[str]) -> None:
    """An edit of the package, and its undoing, are seen by the rules for it and by no others."""
    old, new = _package(FILES), _edited(before, after)

    assert [list(there), list(back)] == [_ids(old, new), _ids(new, old)]


def test_every_rule_of_the_surface_is_in_the_table() -> None:
    """No rule is without a row, but for those that the tests beside it show."""
    shown = {f"python-{rule}" for _, _, there, back in TABLE for rule in (*there, *back)}

    assert {"python-package-renamed", "python-version-dropped", "python-inferred-changed"} == {
        rule for rule in RULES if rule.startswith("python-")
    } - shown


def test_package_has_another_name() -> None:
    """A renamed package is one change, not one for each name in it."""
    renamed = {path: text.replace("sdk.", "kit.") for path, text in FILES.items()}

    assert ["package-renamed"] == _ids(_package(FILES), _package(renamed, "kit"))


def test_python_versions() -> None:
    """Another range of Python versions is told."""
    assert ["version-dropped"] == _ids(_package(FILES), _package(FILES, python=">=3.12"))


def test_without_a_package_nothing_is_compared() -> None:
    """A revision whose package is not known has no surface to differ from."""
    assert [] == _ids((), _package(FILES))


def test_async_twin_is_told_once() -> None:
    """What changes alike in a class and its async twin is one change, at the place of the first."""
    files = {path: text.replace("limit: int | None = None, ", "") for path, text in FILES.items()}
    place = Span("python/sdk/resources/thing.py", 9, 5)
    expected = Change(
        "python-parameter-removed",
        RULES["python-parameter-removed"].impact,
        "resources.thing.ThingResource.get limit",
        "parameter `limit` of `resources.thing.ThingResource.get` was removed",
        "limit",
    )

    (change,) = compare_packages(_package(FILES), _package(files))
    assert (expected, place, place) == (change, change.old_span, change.new_span)


def test_name_stands_for_something_else() -> None:
    """What a name stood for and what it stands for now are told, at both places."""
    files = {path: text.replace('"limit": seconds(limit)', '"perPage": limit') for path, text in FILES.items()}
    places = [Span("python/sdk/resources/thing.py", 16, column) for column in (95, 89)]
    expected = Change(
        "python-meaning-changed",
        RULES["python-meaning-changed"].impact,
        "resources.thing.AsyncThingResource.get limit",
        "parameter `limit` of `resources.thing.AsyncThingResource.get` stands for `perPage` of the query, "
        "not for `limit` of the query",
        "`limit` of the query",
        "`perPage` of the query",
    )

    (change,) = compare_packages(_package(FILES), _package(files))
    assert (expected, *places) == (change, change.old_span, change.new_span)


def test_iterator_became_a_method() -> None:
    """An iterator that is an action of its own now stands for something else."""
    own = """
FIND: Final[Action[Thing]] = Action(name="thing.iterGet", method="POST", path="/things")

class ThingResource:"""
    called = "return self._client.request(FIND)"
    text = FILES["resources/thing.py"].replace("\nclass ThingResource:", own)
    text = text.replace("return aiterate_items(self.iter_get_pages(thing_id=thing_id, **options))", called)
    changes = list(compare_packages(_package(FILES), _package({**FILES, "resources/thing.py": text})))

    assert [
        "`resources.thing.AsyncThingResource.iter_get` stands for `thing.iterGet`, not for the items of `thing.get`"
    ] == [change.sentence for change in changes]
