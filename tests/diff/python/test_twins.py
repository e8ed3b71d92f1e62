"""Packages that say each method once are read as those that say it twice."""

import pytest

from codegen.diff.python.package import compare_packages
from codegen.diff.python.released import read_released_names
from codegen.files import File
from tests.diff.python.test_package import FILES

_HEAD = """\
from collections.abc import AsyncIterator, Iterator
from typing import Final, Unpack
from sdk._runtime.action import Action, StreamAction
from sdk._runtime.async_client import BaseAsyncClient
from sdk._runtime.async_methods import awaited, iterated, streamed
from sdk._runtime.async_pages import BaseAsyncCollection
from sdk._runtime.async_resource import BaseAsyncResource
from sdk._runtime.async_stream import AsyncEventStream
from sdk._runtime.options import RequestOptions
from sdk._runtime.sync_client import BaseClient
from sdk._runtime.sync_pages import BaseCollection
from sdk._runtime.sync_resource import BaseResource
from sdk._runtime.sync_stream import EventStream
from sdk.models.thing import Thing

GET: Final[Action[Thing]] = Action(name="thing.get", method="GET", path="/things/{ID}")
WATCH: Final = StreamAction[Thing](name="thing.watch", method="GET", path="/things/{ID}/watch")

"""
_METHODS = """
    def fetch(self, *, thing: str, **options: Unpack[RequestOptions]) -> Thing:
        return self._client.request(GET, path={"ID": thing}, options=options)

    def all_of(self, *, thing: str, **options: Unpack[RequestOptions]) -> Iterator[int]:
        return iterate_items(self.pages_of(thing=thing, **options))

    def pages_of(self, *, thing: str, **options: Unpack[RequestOptions]) -> Iterator[Thing]:
        return iterate_pages(lambda page, size: self.fetch(thing=thing, **options))

    def see(self, *, thing: str, **options: Unpack[RequestOptions]) -> EventStream[Thing]:
        return self._client.stream(WATCH, path={"ID": thing}, options=options)
"""
_INIT = "    def __init__(self, client: BaseClient) -> None:\n        self._client = client\n"
_ASYNC = (
    (_INIT + _METHODS)
    .replace("BaseClient", "BaseAsyncClient")
    .replace("def fetch", "async def fetch")
    .replace(" iterate_", " aiterate_")
    .replace(" Iterator", " AsyncIterator")
    .replace("EventStream", "AsyncEventStream")
)
TWICE = f"{_HEAD}class Thing_:\n{_INIT}{_METHODS}\nclass Later:\n{_ASYNC}"
ONCE = f"""{_HEAD}class Thing_(BaseCollection):
{_METHODS.replace("return iterate_", "return self._iterate_")}
class Later(BaseAsyncResource):
    fetch = awaited(Thing_.fetch)
    all_of = iterated(Thing_.all_of)
    pages_of = iterated(Thing_.pages_of)
    see = streamed(Thing_.see)
"""
_RUNTIME = {
    "_runtime/sync_stream.py": "class EventStream:\n    def close(self) -> None: ...\n",
    "_runtime/async_stream.py": "class AsyncEventStream:\n    async def aclose(self) -> None: ...\n",
}


def _package(text: str) -> tuple[File, ...]:
    files = {**FILES, **_RUNTIME, "resources/thing.py": text}
    return tuple(File(f"python/sdk/{path}", content) for path, content in files.items())


@pytest.mark.parametrize("text", [TWICE, ONCE], ids=["twice", "once"])
def test_names_are_kept(text: str) -> None:
    """Methods, arguments and classes have the names that the package gave them, however it says its methods."""
    scopes = read_released_names(_package(text)).scopes

    assert {
        "methods thing": {"get": "fetch", "get items": "all_of", "get pages": "pages_of", "watch": "see"},
        "arguments thing.get": {"path ID": "thing"},
        "constants thing": {"get": "GET", "watch": "WATCH"},
        "classes": {"thing": "Thing_", "async thing": "Later"},
    }.items() <= scopes.items()


@pytest.mark.parametrize(("old", "new"), [(TWICE, ONCE), (ONCE, TWICE)], ids=["to once", "to twice"])
def test_the_surface_is_the_same(old: str, new: str) -> None:
    """Nothing that users write against changes when methods are said once."""
    (change,) = compare_packages(_package(old), _package(new))

    assert ("python-code-changed", "python") == (change.id, change.subject)


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("awaited(", "iterated(", ["python-kind-changed"]),
        ("    fetch = awaited(Thing_.fetch)\n", "", ["python-object-removed"]),
        ("    fetch = awaited(Thing_.fetch)\n", "    fetch = awaited(Thing_.lost)\n", ["python-object-removed"]),
        ("Later(BaseAsyncResource)", "Later", ["python-object-removed"]),
        ("fetch(self, *, thing: str", 'fetch(self, *, thing: str = "x"', ["python-parameter-became-optional"] * 2),
    ],
)  # fmt: skip
def test_changes_of_a_twin_are_told(text: str, other: str, expected: list[str]) -> None:
    """What changes in a method or in what is made of it is told as for any other method."""
    changes = compare_packages(_package(ONCE), _package(ONCE.replace(text, other)))

    assert expected == [change.id for change in changes]
