"""Fields that the documents call deprecated warn who sends them and who reads them, at the line where they do."""

import asyncio
import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.sdk.packages import imported, mypy_faults, pyright_faults, write_case

LAMP = {"name": "Lux", "shade": "green", "modelNumber": "7", "bulbs": [{"watts": 40}, {}], "place": {"room": "hall"}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package of the case is written to."""
    return write_case("marks-of-fields", tmp_path_factory.mktemp("fields"))


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[ModuleType]:
    """The package."""
    with imported(folder) as module:
        yield module


def answer(_: httpx2.Request) -> httpx2.Response:
    """Answer with a lamp."""
    return httpx2.Response(200, json=LAMP)


def told(package: ModuleType, method: str, arguments: dict[str, Any], *, is_async: bool = False) -> list[str]:
    """Return what a call warns of, and see that it warns at the line of the caller."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        if is_async:
            asyncio.run(awaited(package, method, arguments))
        else:
            with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
                getattr(package.Client(http_client=http).lamp, method)(lamp_id="a1", **arguments)
    assert {(__file__, DeprecationWarning)} >= {(item.filename, item.category) for item in caught}
    return [str(item.message).partition(" is ")[0] for item in caught]


async def awaited(package: ModuleType, method: str, arguments: dict[str, Any]) -> None:
    """Make the same call by awaiting."""
    async with httpx2.AsyncClient(transport=httpx2.MockTransport(answer)) as http:
        await getattr(package.AsyncClient(http_client=http).lamp, method)(lamp_id="a1", **arguments)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("method", "arguments", "expected"),
    [
        ("patch", {"body": {"name": "Lux", "bulbs": [{"lumens": 9}, {}], "place": {"room": "hall"}}}, []),
        ("patch", {"body": {"name": "Lux"}, "force": True}, ["`force`"]),
        ("patch", {"body": {"name": "Lux", "shade": None}}, ["`shade`"]),
        ("patch", {"body": {"name": "Lux", "bulbs": ({}, {"watts": 1}, {"watts": 2})}}, ["`bulbs.watts`"]),
        ("patch", {"body": {"name": "Lux", "place": {"room/floor": "1"}}}, ["`place.room/floor`"]),
        ("patch", {"body": LAMP, "force": False}, ["`force`", "`shade`", "`modelNumber`", "`bulbs.watts`"]),
        ("patch", {"body": {"name": "Lux", "bulbs": "none", "place": ["hall"]}}, []),
        ("replace", {"body": {"kind": "E27", "lumens": 800}}, []),
        ("replace", {"body": {"kind": "E27", "power": 60}}, ["`power`"]),
    ],
)
def test_who_sends_a_field_is_warned(
    package: ModuleType, method: str, arguments: dict[str, Any], expected: list[str], *, is_async: bool
) -> None:
    """Once a call for each field that the caller writes, wherever it stands, but not for one that is required."""
    assert expected == told(package, method, arguments, is_async=is_async)


def test_messages_say_since_when_and_what_instead(package: ModuleType) -> None:
    """The column of a table says it as well as a sentence."""
    with pytest.warns(DeprecationWarning, match="power") as caught:
        told_by(package, {"kind": "E27", "power": 60})
    assert ["`power` is deprecated. Use `lumens` instead."] == [str(warning.message) for warning in caught]


def told_by(package: ModuleType, body: dict[str, Any]) -> None:
    """Send a body."""
    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        package.Client(http_client=http).lamp.replace(lamp_id="a1", body=body)


def test_who_reads_a_field_is_warned(package: ModuleType) -> None:
    """Only by its attribute: to receive a model, to write it, to print it and to send it back use no field of it."""
    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http, warnings.catch_warnings():
        warnings.simplefilter("error")
        client = package.Client(http_client=http)
        lamp = client.lamp.patch(lamp_id="a1", body={"name": "Lux"})
        assert LAMP == lamp.to_dict() == json.loads(lamp.model_dump_json(exclude_unset=True))
        assert lamp == client.lamp.patch(lamp_id="a1", body=lamp) == lamp.model_copy()
        assert "shade='green'" in repr(lamp)
        assert "Lux" == lamp.name

    with pytest.warns(DeprecationWarning, match="^`shade` is deprecated.$") as caught:
        assert "green" == lamp.shade
    assert __file__ == caught[0].filename


def test_programs_are_type_checked(folder: Path) -> None:
    """The fields are those of models and bodies all the same."""
    program = (
        "from example_api import Client\n\n"
        "lamp = Client().lamp.patch(lamp_id='a', body={'name': 'Lux', 'shade': 'green', 'bulbs': [{'watts': 4}]})\n"
        "shade: str | None = lamp.shade\n"
    )

    assert [] == mypy_faults(folder, program)
    assert [] == pyright_faults(folder, program)
