"""What editors show of methods, as pyright's language server answers them: docstrings stand in a module once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sdk.language_server import LanguageServer, serve
from tests.sdk.packages import write_case

PROGRAM = """
from example_api import AsyncClient, Client

async def call(sync_client: Client, async_client: AsyncClient) -> None:
    sync_client.things.get()
    sync_client.things.iter_get()
    await async_client.things.get()
    async for thing in async_client.things.iter_get():
        print(thing)
"""
CLIENTS = ["sync_client", "async_client"]
RESULTS = {
    ("sync_client", "get"): "Things",
    ("async_client", "get"): "Coroutine[Any, Any, Things]",
    ("sync_client", "iter_get"): "Iterator[ThingsItem]",
    ("async_client", "iter_get"): "AsyncIterator[ThingsItem]",
}
SUMMARIES = {
    "get": "Return the things.",
    "iter_get": "Iterate over the items that `get` returns, page by page.",
}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """A language server with a program that calls paginated actions."""
    with serve(write_case("pagination", tmp_path_factory.mktemp("editor")), PROGRAM) as server:
        yield server


@pytest.fixture(scope="module")
def device_editor(repository: Path) -> Iterator[LanguageServer]:
    """A language server with a program that uses the package in generated/."""
    program = PROGRAM.replace("example_api", "losant_api").replace("things.", "device.")
    with serve(repository / "generated/python", program) as server:
        yield server


@pytest.mark.parametrize("method", SUMMARIES)
@pytest.mark.parametrize("client", CLIENTS)
def test_what_is_shown_of_a_method(client: str, method: str, editor: LanguageServer) -> None:
    """Parameters, result and docstring are shown where a method is used, whichever client has it."""
    shown = editor.hover(f"{client}.things.{method}")

    assert f" def {method}(\n" in shown
    assert "    sort_direction: GetSortDirection | None = None,\n" in shown
    assert f") -> {RESULTS[client, method]}\n" in shown
    assert f"\n{SUMMARIES[method]}\n" in shown
    assert "sort_direction: Direction to sort the results by." in shown


@pytest.mark.parametrize("method", SUMMARIES)
@pytest.mark.parametrize("client", CLIENTS)
def test_what_is_shown_of_a_call(client: str, method: str, editor: LanguageServer) -> None:
    """Behind the parenthesis, signature and docstring are shown, and arguments and options offered."""
    call = f"{client}.things.{method}("
    label, told = editor.signature(call)

    assert label.endswith(f") -> {RESULTS[client, method]}")
    assert told.startswith(SUMMARIES[method])
    assert {"sort_direction=", "page=", "start=", "max_retries="} <= {*editor.completions(call)}


@pytest.mark.parametrize("client", CLIENTS)
def test_what_is_shown_of_the_generated_package(client: str, device_editor: LanguageServer) -> None:
    """`client.device.get` tells what it does and takes."""
    shown = device_editor.hover(f"{client}.device.get")

    assert "\nRetrieve information on a device.\n" in shown
    assert "application_id: ID associated with the application" in shown
    assert "`all.User.read`, `device.*` or `device.get`." in shown
    assert {"application_id=", "device_id="} <= {*device_editor.completions(f"{client}.device.get(")}
