"""Which action a request is for: the paths of all actions, turned round."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, TypeGuard
from urllib.parse import unquote, urlsplit

import httpx2

from .action import Action, AnyAction, StreamAction

_PLACEHOLDER: Final = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Route:
    """An action, its path as a pattern, and the names of its placeholders in order."""

    action: AnyAction
    pattern: re.Pattern[str]
    names: tuple[str, ...]

    def example(self, package: str, name: str) -> Any:
        """Return the documented example that stands in a module of the package."""
        return import_module(f"{package}._examples.{name}").EXAMPLE


def read_routes(
    package: str, resources: Sequence[str], base_url: str
) -> Mapping[str, Route]:
    """Return the route of each action that the resources' modules declare, by name."""
    prefix = urlsplit(base_url).path
    routes: dict[str, Route] = {}
    for resource in resources:
        module = import_module(f"{package}.resources.{resource}")
        for action in filter(_is_action, vars(module).values()):
            routes[action.name] = _route(action, prefix)
    return routes


def _is_action(value: object) -> TypeGuard[AnyAction]:
    return isinstance(value, Action | StreamAction)


def _route(action: AnyAction, prefix: str) -> Route:
    pieces = _PLACEHOLDER.split(prefix + action.path)
    pattern = "([^/]+)".join(map(re.escape, pieces[::2]))
    return Route(action, re.compile(pattern), tuple(pieces[1::2]))


def find_route(
    routes: Iterable[Route], request: httpx2.Request
) -> tuple[Route, Mapping[str, str]]:
    """Return the action that a request is for, with the values in its path, decoded.

    Of several that fit, it is the one with the fewest placeholders. Raises LookupError
    when there is none.
    """
    path = request.url.raw_path.decode("ascii").partition("?")[0]
    found = [
        (route, match)
        for route in routes
        if route.action.method == request.method
        and (match := route.pattern.fullmatch(path))
    ]
    if not found:
        raise LookupError(f"no action is {request.method} {path}")
    route, match = min(found, key=lambda item: len(item[0].names))
    values = map(unquote, match.groups())
    return route, dict(zip(route.names, values, strict=True))
