"""What makes documents that are fine one by one unusable together."""

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from codegen.diagnostics import Diagnostic
from codegen.files import Span
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.reader.tree_rules import REPEATED_ACTION, SECOND_SERVER

K = TypeVar("K", bound=Hashable)


def check_consistency(resources: Iterable[Resource], server: str | None) -> Iterator[Diagnostic]:
    """Yield an error for each second host, resource, action, and method with URL; the first in order is right."""
    resources = tuple(resources)
    yield from _second_servers(resources, server)
    names: dict[str, Span] = {}
    urls: dict[tuple[str, str], Span] = {}
    for resource in resources:
        yield from _claim(names, resource.name.snake, resource.span, f"a resource called `{resource.name}`")
        actions: dict[str, Span] = {}
        for action in resource.actions:
            name = f"an action called `{resource.name}.{action.name}`"
            repeated = tuple(_claim(actions, action.name.snake, action.span, name))
            yield from repeated or _claim(urls, _call(action), action.url_span, f"`{action.method}` on this URL")


def _call(action: Action) -> tuple[str, str]:
    """Method and path, whatever the placeholders are called: a server cannot tell them apart."""
    return action.method, action.url.path.format(lambda _: "{}")


def _claim(claimed: dict[K, Span], key: K, span: Span, what: str) -> Iterator[Diagnostic]:
    first = claimed.setdefault(key, span)
    if first is not span:
        message = f"there is {what} already, at {first}"
        yield REPEATED_ACTION.at(span, message, "rename or drop one of them")


def _second_servers(resources: Iterable[Resource], server: str | None) -> Iterator[Diagnostic]:
    for resource in resources:
        places = [(action.url.server, action.url_span) for action in resource.actions]
        for found, span in places:
            server = server or found
            if found != server:
                message = f"the host is `{found}`, elsewhere `{server}`"
                help_text = "all documents share one host; which one stands under `server` in codegen.yaml"
                yield SECOND_SERVER.at(span, message, help_text)
