"""What the documents call deprecated warns whoever uses it, at the line where they do."""

import asyncio
import inspect
import sys
import warnings
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from tests.sdk.packages import imported, mypy_faults, pyright_faults, write_case

# Each call stands on a line of its own, whose number is what is compared.
PROGRAM = """
import asyncio
import httpx2
from example_api import AsyncClient, Client


def answer(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json={"items": []})


def blocking() -> None:
    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        client = Client(http_client=http)
        client.thing.get(thing_id="a", limit=None, deep=True)
        client.thing.fetch(thing_id="a")  # fetch
        client.thing.get(thing_id="a", limit=3)  # limit
        list(client.thing.iter_list(thing_id="a"))  # iter_list
        list(client.thing.iter_list_pages(thing_id="a"))  # iter_list_pages
        client.raw_response(client.thing.fetch)(thing_id="a")  # fetch
        client.raw_response(client.thing.get)(thing_id="a", filter="x")  # filter
        with client.raw_stream(client.thing.fetch)(thing_id="a"):  # fetch
            pass
        client.thing.watch(thing_id="a")  # watch


async def awaiting() -> None:
    async with httpx2.AsyncClient(transport=httpx2.MockTransport(answer)) as http:
        client = AsyncClient(http_client=http)
        await client.thing.get(thing_id="a", limit=None, deep=True)
        await client.thing.fetch(thing_id="a")  # fetch
        await asyncio.create_task(client.thing.fetch(thing_id="a"))  # fetch
        await client.thing.get(thing_id="a", limit=3)  # limit
        async for _ in client.thing.iter_list(thing_id="a"):  # iter_list
            pass
        async for _ in client.thing.iter_list_pages(thing_id="a"):  # iter_list_pages
            pass
        await client.raw_response(client.thing.fetch)(thing_id="a")  # fetch
        await client.raw_response(client.thing.get)(thing_id="a", filter="x")  # filter
        async with client.raw_stream(client.thing.fetch)(thing_id="a"):  # fetch
            pass
        client.thing.watch(thing_id="a")  # watch


def repeated() -> None:
    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        client = Client(http_client=http)
        for _ in range(3):
            client.thing.fetch(thing_id="a")
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package of the case `marks` is written to."""
    return write_case("marks", tmp_path_factory.mktemp("marks"))


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[ModuleType]:
    """The package."""
    with imported(folder) as module:
        yield module


@pytest.fixture
def program(folder: Path, package: ModuleType) -> ModuleType:
    """The program, imported anew, so that no line of it has warned yet."""
    assert "example_api" == package.__name__
    path = folder / "calls.py"
    path.write_text(PROGRAM, encoding="utf-8")
    spec = spec_from_file_location("calls", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _expected(start: str, end: str) -> list[tuple[int, str]]:
    """Return the numbers and the comments of the lines between two texts."""
    lines = list(enumerate(PROGRAM.splitlines(), 1))
    first, last = (next(number for number, line in lines if line.startswith(text)) for text in (start, end))
    return [(number, line.rpartition("  # ")[2]) for number, line in lines if "  # " in line and first < number < last]


@pytest.mark.parametrize(
    ("is_async", "start", "end"),
    [(False, "def blocking", "async def awaiting"), (True, "async def awaiting", "def repeated")],
)
def test_a_warning_stands_at_the_line_of_the_caller(
    program: ModuleType, folder: Path, *, is_async: bool, start: str, end: str
) -> None:
    """Methods, iterators, streams and raw responses warn once a call, and never of what was not given."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        if is_async:
            asyncio.run(program.awaiting())
        else:
            program.blocking()

    found = [(item.lineno, str(item.message).split("`")[1]) for item in caught]
    assert _expected(start, end) == found
    places = {(item.filename, item.category) for item in caught}
    assert {(str(folder / "calls.py"), DeprecationWarning)} == places


def test_a_line_warns_once(program: ModuleType) -> None:
    """Python's own filter shows a warning once for each line, however often that is run."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        program.repeated()

    assert ["`fetch` is deprecated. Sunset: January 31, 2030."] == [str(item.message) for item in caught]


def test_messages_say_since_when_until_when_and_what_instead(package: ModuleType) -> None:
    """They are the documents' words, for programs, too."""
    resource = package.Client().thing

    told = "`list_` is deprecated since 1.2. Use Get instead. Will be removed in 2.0."
    assert told == resource.list_.__deprecated__
    assert "`watch` is deprecated. Use `get` instead." == resource.watch.__deprecated__
    assert not hasattr(resource.get, "__deprecated__")


def test_twins_are_called_as_the_methods_are(package: ModuleType) -> None:
    """A method that warns has its signature and its docstring, and its twin is awaited."""
    blocking, awaiting = package.Client().thing, package.AsyncClient().thing
    for name in ("get", "fetch", "list_", "iter_list", "watch"):
        one, other = getattr(blocking, name), getattr(awaiting, name)
        parameters = [list(inspect.signature(method).parameters) for method in (one, other)]
        assert parameters[0] == parameters[1] != ["args", "kwargs"]
        assert one.__doc__ == other.__doc__
        assert f"AsyncThingResource.{name}" == other.__qualname__
    if sys.version_info >= (3, 12):
        assert inspect.iscoroutinefunction(awaiting.fetch)
    assert asyncio.iscoroutinefunction(awaiting.get) or sys.version_info < (3, 12)


def test_type_checkers_know_what_is_deprecated(folder: Path) -> None:
    """The package is clean under both, and strict pyright tells of a deprecated method where it is called."""
    program = "from example_api import Client\n\nClient().thing.fetch(thing_id='a')\nClient().thing.get(thing_id='a')\n"

    assert [] == mypy_faults(folder, program)
    assert ["reportDeprecated"] == pyright_faults(folder, program)


def test_type_checkers_know_what_is_deprecated_of_what_is_awaited(folder: Path) -> None:
    """Strict pyright tells of the twins of a deprecated method, too: one to await, iterators and streams."""
    program = (
        "from example_api import AsyncClient\n\n\nasync def call(client: AsyncClient) -> None:\n"
        "    await client.thing.fetch(thing_id='a')\n"
        "    await client.thing.get(thing_id='a')\n"
        "    print(client.thing.iter_list(thing_id='a'), client.thing.watch(thing_id='a'))\n"
    )

    assert [] == mypy_faults(folder, program)
    assert ["reportDeprecated"] * 3 == pyright_faults(folder, program)
