"""What makes documents that are fine one by one unusable together."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from codegen.diagnostics import Diagnostic
from codegen.files import Span
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.reader.tree_rules import MISSING_SERVER, REPEATED_ACTION, SECOND_SERVER

K = TypeVar("K", bound=Hashable)


def check_consistency(resources: Iterable[Resource], server: str | None) -> Iterator[Diagnostic]:
    """Yield an error for each second host, resource, action, and method with URL.

    The usual host is right; of the others, the first in order is.
    """
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
    return action.method, action.url.path.shape


def _claim(claimed: dict[K, Span], key: K, span: Span, what: str) -> Iterator[Diagnostic]:
    first = claimed.setdefault(key, span)
    if first is not span:
        message = f"there is {what} already, at {first}"
        yield REPEATED_ACTION.at(span, message, "rename or drop one of them")


def usual_server(resources: Iterable[Resource]) -> str:
    """Return the host of most actions, of two that are equally usual the first; empty when there is no action."""
    hosts = Counter(action.url.server for resource in resources for action in resource.actions if action.url.server)
    return max(hosts, key=hosts.__getitem__, default="")


def check_server(serverless: Sequence[Span]) -> Iterator[Diagnostic]:
    """Yield one error, at the first of the URLs that name no server, where the configuration names none either."""
    if serverless:
        others = f", and {len(serverless) - 1} more do not" if len(serverless) > 1 else ""
        message = f"the URL names no server{others}"
        yield MISSING_SERVER.at(serverless[0], message, "write `server: https://api.example.com` into codegen.yaml")


def _second_servers(resources: Sequence[Resource], server: str | None) -> Iterator[Diagnostic]:
    usual = server or usual_server(resources)
    for action in (action for resource in resources for action in resource.actions):
        if action.url.server not in {usual, ""}:
            message = f"the host is `{action.url.server}`, elsewhere `{usual}`"
            help_text = "all documents share one host; which one stands under `server` in codegen.yaml"
            yield SECOND_SERVER.at(action.url_span, message, help_text)
