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

_OPTIONS: dict[str, Any] = {"token": "interop", "on_schema_mismatch": "raise", "max_retries": 0, "timeout": 10.0}


@dataclass(frozen=True)
class Call:
    """One action with the values that its documents give."""

    resource: Resource
    action: Action

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


def _spell(name: Name, known: Container[str]) -> str:
    """Spell a name as Python does: one that is a keyword or taken ends with an underscore."""
    return snake(name) if snake(name) in known else f"{snake(name)}_"


def calls(api: Api) -> list[Call]:
    """Return one call for each action."""
    return [Call(resource, action) for resource in api.resources for action in resource.actions]


def call_all(package: Any, base_url: str, wanted: list[Call]) -> dict[str, str]:
    """Make all calls with the client; returns the reasons of those that failed."""
    failed: dict[str, str] = {}
    with package.Client(base_url=base_url, **_OPTIONS) as client:
        for call in wanted:
            try:
                call.made_by(client)
            except package.ApiError as error:
                failed[call.name] = f"{type(error).__name__}: {error}"
    return failed


async def call_all_async(package: Any, base_url: str, wanted: list[Call]) -> dict[str, str]:
    """Make all calls with the asynchronous client; returns the reasons of those that failed."""
    failed: dict[str, str] = {}
    async with package.AsyncClient(base_url=base_url, **_OPTIONS) as client:
        for call in wanted:
            try:
                await call.made_by(client)
            except package.ApiError as error:
                failed[call.name] = f"{type(error).__name__}: {error}"
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
