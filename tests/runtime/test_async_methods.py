"""Asynchronous methods: what is made of a method that blocks says and does the same, by awaiting."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Unpack, get_type_hints
from unittest.mock import AsyncMock, create_autospec

import pytest

from templates.python.runtime.async_methods import awaited, iterated, streamed
from templates.python.runtime.async_pages import BaseAsyncCollection
from templates.python.runtime.async_stream import AsyncEventStream
from templates.python.runtime.options import RequestOptions
from templates.python.runtime.pages import PagePosition
from templates.python.runtime.sync_pages import BaseCollection
from templates.python.runtime.sync_stream import EventStream
from tests.runtime.callers import TOKEN, AsyncClient
from tests.runtime.samples import GET, STREAM, Device, DeviceEvent, Tag, TagEvent
from tests.runtime.server import Reply, Server


class DeviceResource(BaseCollection):
    """What is generated for a resource."""

    def get(self, *, device_id: str, page: int | None = None, **options: Unpack[RequestOptions]) -> Device:
        """Return a device."""
        return self._client.request(GET, path={"DEVICE_ID": device_id}, query={"page": page}, options=options)

    def iter_get(self, *, device_id: str, page: int | None = None, **options: Unpack[RequestOptions]) -> Iterator[Any]:
        """Iterate over items."""
        return self._iterate_items(self.iter_get_pages(device_id=device_id, page=page, **options))

    def iter_get_pages(
        self, *, device_id: str, page: int | None = None, **options: Unpack[RequestOptions]
    ) -> Iterator[Device]:
        """Iterate over pages."""
        return self._iterate_pages(
            lambda page, _: self.get(device_id=device_id, page=page, **options),
            PagePosition(GET.name, page or 0, None),
        )

    def watch(self, *, device_id: str, **options: Unpack[RequestOptions]) -> EventStream[TagEvent | DeviceEvent]:
        """Watch a device."""
        return self._client.stream(STREAM, path={"DEVICE_ID": device_id}, options=options)


class AsyncDeviceResource(BaseAsyncCollection):
    """Its asynchronous twin."""

    get = awaited(DeviceResource.get)
    iter_get = iterated(DeviceResource.iter_get)
    iter_get_pages = iterated(DeviceResource.iter_get_pages)
    watch = streamed(DeviceResource.watch)


METHODS = ["get", "iter_get", "iter_get_pages", "watch"]
RESULTS: dict[str, object] = {
    "get": Device,
    "iter_get": AsyncIterator[Any],
    "iter_get_pages": AsyncIterator[Device],
    "watch": AsyncEventStream[TagEvent | DeviceEvent],
}


def _run(server: Server, use: Callable[[AsyncDeviceResource], Awaitable[Any]]) -> Any:
    """Await what `use` does with the resource of a client that has it as generated ones do."""

    async def run() -> object:
        async with AsyncClient(base_url=server.url, token=TOKEN) as client:
            vars(client)["device"] = device = AsyncDeviceResource(client)
            return await use(device)

    return asyncio.run(run())


def test_an_awaited_method_makes_the_call(server: Server) -> None:
    """What the method that blocks says is sent, and its answer awaited."""
    server.replies = [Reply.json({"name": "a"})]

    assert "a" == _run(server, lambda device: device.get(device_id="d1", page=2)).name
    assert "/devices/d1?page=2" == server.only.target


def test_an_iterated_method_makes_calls(server: Server) -> None:
    """Items come page by page from the awaited method."""

    async def items(device: AsyncDeviceResource) -> list[object]:
        return [item async for item in device.iter_get(device_id="d1")]

    server.replies = [Reply.json({"items": [1, 2], "totalCount": 3}), Reply.json({"items": [3], "totalCount": 3})]

    assert [1, 2, 3] == _run(server, items)
    assert ["/devices/d1?page=0", "/devices/d1?page=1"] == [request.target for request in server.received]


def test_a_streamed_method_connects(server: Server) -> None:
    """The stream is an asynchronous one."""

    async def first(device: AsyncDeviceResource) -> object:
        async with device.watch(device_id="d1") as stream:
            return await anext(stream)

    server.replies = [Reply.events('event: tag\ndata: {"key": "a"}\n\n')]

    assert TagEvent(data=Tag(key="a")) == _run(server, first)


@pytest.mark.parametrize("method", METHODS)
def test_a_twin_says_of_itself_what_the_method_says(method: str) -> None:
    """Docstring, parameters and place are the same, the name is the class's own, and the result what it returns."""
    twin, made = getattr(AsyncDeviceResource, method), getattr(DeviceResource, method)
    hints = {**get_type_hints(made), "return": RESULTS[method]}

    assert (made.__doc__, made.__module__, made.__name__) == (twin.__doc__, twin.__module__, twin.__name__)
    assert f"AsyncDeviceResource.{method}" == twin.__qualname__
    assert inspect.signature(made).parameters == inspect.signature(twin).parameters
    assert hints == get_type_hints(twin)


def test_only_what_is_awaited_is_a_coroutine_function() -> None:
    """Frameworks and mocks tell by it what is to be awaited."""
    assert ["get"] == [name for name in METHODS if inspect.iscoroutinefunction(getattr(AsyncDeviceResource, name))]
    assert isinstance(create_autospec(AsyncDeviceResource).get, AsyncMock)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, r"AsyncDeviceResource\.get\(\) missing 1 required keyword-only argument: 'device_id'"),
        (
            {"device_id": "d1", "devcie": "d2"},
            r"AsyncClient\.device\.get\(\) got an unexpected keyword argument 'devcie'; did you mean 'device_id'\?",
        ),
    ],
)
def test_wrong_arguments_are_told_by_the_name_of_the_method(
    server: Server, arguments: dict[str, Any], message: str
) -> None:
    """An error names the method that was called, not what it is made of."""
    with pytest.raises(TypeError, match=f"^{message}$"):
        _run(server, lambda device: device.get(**arguments))
