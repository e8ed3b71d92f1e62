"""The calls of `tools.interop.mock`, in a process of their own, where one generated package is imported.

    python -m tools.interop.calling TREE PYTHON_FOLDER BASE_URL

prints which operations were answered by both clients, and which failed why, as JSON.
"""

import asyncio
import importlib
import inspect
import json
import sys
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.name import Name
from codegen.targets.python.text.naming import snake
from tools.interop.documents import read_tree

_OPTIONS: dict[str, Any] = {"on_schema_mismatch": "raise", "max_retries": 0, "timeout": 10.0}
_CREDENTIALS = ("token", "api_key")


@dataclass(frozen=True)
class Call:
    """One action with the values that its documents give."""

    resource: Resource
    action: Action
    files: dict[str, bytes]
    """Files that its form needs: no document has an example of one."""

    @property
    def name(self) -> str:
        """The operation that is called."""
        return f"{self.resource.name.camel}.{self.action.name.camel}"

    def made_by(self, client: Any) -> Any:
        """Return what the client's method for the action returns."""
        resource = getattr(client, _spell(self.resource.name, dir(client)))
        method = getattr(resource, _spell(self.action.name, dir(resource)))
        return method(**dict(self._arguments(inspect.signature(method).parameters)))

    def _arguments(self, accepted: Container[str]) -> Iterator[tuple[str, Any]]:
        for item in (*self.action.path_parameters, *self.action.query_parameters):
            if item.example_value is not None:
                yield _spell(Name.split(item.name), accepted), item.example_value
        if self.action.body is not None and self.action.body.has_example:
            yield "body", self.action.body.example
        elif self.files:
            yield "body", self.files


def _spell(name: Name, known: Container[str]) -> str:
    """Spell a name as Python does: one that is a keyword or taken ends with an underscore."""
    return snake(name) if snake(name) in known else f"{snake(name)}_"


def calls(api: Api) -> list[Call]:
    """Return one call for each action."""
    return [Call(resource, action, _files(api, action)) for resource in api.resources for action in resource.actions]


def _files(api: Api, action: Action) -> dict[str, bytes]:
    target = action.body.schema.target if action.body and action.body.schema else None
    definition = api.schema(target).definition if target else None
    properties = definition.get("properties") if isinstance(definition, dict) else None
    fields = properties.items() if isinstance(properties, dict) else ()
    return {name: b"..." for name, field in fields if isinstance(field, dict) and field.get("format") == "binary"}


def _options(package: Any) -> dict[str, Any]:
    """Return the options of a client, with a value for each credential that it takes."""
    taken = inspect.signature(package.Client).parameters
    return {**_OPTIONS, **{name: "interop" for name in _CREDENTIALS if name in taken}}


def _reason(error: Any) -> str:
    """Say why a call failed; what a mock server says of itself is the title of its answer (RFC 9457)."""
    body = getattr(error, "body", None)
    title = f" ({body['title']})" if isinstance(body, dict) and "title" in body else ""
    return f"{type(error).__name__}: {error}{title}"


def call_all(package: Any, base_url: str, wanted: list[Call]) -> dict[str, str]:
    """Make all calls with the client; returns the reasons of those that failed."""
    failed: dict[str, str] = {}
    with package.Client(base_url=base_url, **_options(package)) as client:
        for call in wanted:
            try:
                call.made_by(client)
            except package.ApiError as error:
                failed[call.name] = _reason(error)
    return failed


async def call_all_async(package: Any, base_url: str, wanted: list[Call]) -> dict[str, str]:
    """Make all calls with the asynchronous client; returns the reasons of those that failed."""
    failed: dict[str, str] = {}
    async with package.AsyncClient(base_url=base_url, **_options(package)) as client:
        for call in wanted:
            try:
                await call.made_by(client)
            except package.ApiError as error:
                failed[call.name] = _reason(error)
    return failed


def main(tree: str, folder: str, base_url: str) -> None:
    """Make the calls and print what came of them."""
    wanted = calls(read_tree(tree))
    sys.path.insert(0, folder)
    (package,) = (place.parent.name for place in Path(folder).glob("*/py.typed"))
    module = importlib.import_module(package)
    failed = call_all(module, base_url, wanted) | asyncio.run(call_all_async(module, base_url, wanted))
    answered = [call.name for call in wanted if call.name not in failed]
    sys.stdout.write(json.dumps({"answered": answered, "failed": failed}))


if __name__ == "__main__":
    main(*sys.argv[1:])
