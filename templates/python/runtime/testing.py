"""An API in memory, for tests of programs that use a client.

It stands where the network would be: requests are built, sent, checked and decoded as
always, and answered here. The generated module `testing` knows the actions and their
documented examples.
"""

import json
import warnings
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any, ClassVar, Final, Generic, TypeVar
from urllib.parse import parse_qsl

import httpx2

from .action import AnyAction, StreamAction
from .options import ClientOptions
from .sync_client import BaseClient
from .testing_replies import (
    FIRST,
    Reply,
    again,
    emptied,
    is_later,
    read_body,
    without_example,
    write_body,
    write_events,
)
from .testing_routes import Route, find_route, read_routes

N = TypeVar("N", bound=str)
C = TypeVar("C", bound=BaseClient)

TOKEN: Final = "test-token"
"""The token of the clients of a fake API."""

_JSON: Final = {"content-type": "application/json"}
_EVENTS: Final = {"content-type": "text/event-stream"}
_ANY_CALL: Final = frozenset({401, 403, 408, 429})
"""Errors that any call may meet, documented or not."""
_NO_HEADERS: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, kw_only=True)
class FakeRequest:
    """One request that a fake API received.

    `path` maps the placeholders of the action's path to the values sent, `query` and
    `headers` hold what was sent (names of headers in lower case, without the token);
    `body` is the parsed JSON, the fields of a form that has no files, the bytes of any
    other content, None without one.
    """

    action: str
    method: str
    url: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Any = None


class BaseFakeApi(Generic[N]):
    """Answers each action with its documented example, and keeps what was asked.

    Generated subclasses say which actions there are (`_resources`) and where the
    examples of their answers stand (`_examples`: names of modules, by action, and by
    status or name of an event), and how pages are told apart by action, where that is
    not usual. `N` is the names of the actions.
    """

    _package: ClassVar[str]
    _base_url: ClassVar[str]
    _resources: ClassVar[Sequence[str]]
    _examples: ClassVar[Mapping[str, Mapping[str, str]]]
    _pages: ClassVar[Mapping[str, Mapping[str, Sequence[str]]]] = {}
    _renamed: ClassVar[Mapping[str, str]] = {}
    """The names of actions by those that they had before."""

    def __init__(self) -> None:
        self.requests: list[FakeRequest] = []
        """What was received, in order."""
        self._routes = read_routes(self._package, self._resources, self._base_url)
        self._replies: dict[str, deque[Reply]] = {}
        self._transport = httpx2.MockTransport(self.handle)

    def received(self, action: N | AnyAction) -> list[FakeRequest]:
        """Return the requests for one action, in order; raises ValueError for none."""
        name = self._name(action)
        return [request for request in self.requests if request.action == name]

    def reply(
        self,
        action: N | AnyAction,
        *bodies: object,
        status: int = 200,
        headers: Mapping[str, str] = _NO_HEADERS,
    ) -> None:
        """Answer the coming calls of `action` with `bodies`, JSON values, in turn.

        What is documented as a file or as text is bytes or a text instead. The last one
        answers all further calls. Without any, the body is empty. Raises ValueError for
        an unknown action and for a value that is not JSON.
        """
        name = self._name(action)
        made = self._routes[name].action
        replies = [
            Reply(1, status, content, {"content-type": kind, **headers})
            for content, kind in (write_body(made, status, body) for body in bodies)
        ]
        last = replies.pop() if replies else Reply(None, status, headers=headers)
        self._replies[name] = deque([*replies, replace(last, times=None)])

    def fail(
        self,
        action: N | AnyAction,
        status: int,
        body: object = None,
        *,
        times: int | None = None,
    ) -> None:
        """Answer `action` with an error: `times` calls, or all; then as before.

        `body` is its JSON. A status that the documents do not list for the action is a
        ValueError, unless it is 401, 403, 408, 429 or a server error, which any call
        may meet.
        """
        name = self._name(action)
        documented = self._routes[name].action.errors
        if status < 500 and status not in {*documented, *_ANY_CALL}:
            listed = ", ".join(map(str, documented)) or "none"
            raise ValueError(f"{name} does not document error {status}, but {listed}")
        told = {"type": "Error", "message": documented.get(status, "")}
        content = json.dumps(told if body is None else body, allow_nan=False).encode()
        self._queue(name).appendleft(Reply(times, status, content, _JSON))

    def disconnect(self, action: N | AnyAction, *, times: int | None = None) -> None:
        """Let the connection of `times` calls, or of all, break without an answer."""
        self._queue(self._name(action)).appendleft(Reply(times, breaks=True))

    def play(self, action: N | AnyAction, *events: tuple[str, object]) -> None:
        """Let the stream of `action` send events: each a name, and data as JSON.

        After the last one the server says that nothing more is to come.
        """
        name = self._name(action)
        self._replies[name] = deque(
            [
                Reply(1, 200, write_events(events), _EVENTS),
                Reply(None, 204),
            ]
        )

    def reset(self) -> None:
        """Forget the requests and the replies: every action has its example again."""
        self.requests.clear()
        self._replies.clear()

    def _sync(self, kind: type[C], options: ClientOptions) -> C:
        http = httpx2.Client(transport=self._transport)
        client = kind(
            token=TOKEN, base_url=self._base_url, max_retries=0, http_client=http
        )
        return client.with_options(**options)

    def _name(self, action: N | AnyAction) -> str:
        name = action if isinstance(action, str) else action.name
        if name in self._renamed:
            now = self._renamed[name]
            told = f"`{name}` is deprecated. Use `{now}` instead."
            warnings.warn(told, DeprecationWarning, stacklevel=3)
            return now
        if name not in self._routes:
            close = get_close_matches(name, self._routes, n=1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise ValueError(f"there is no action {name!r}{hint}")
        return name

    def _queue(self, name: str) -> deque[Reply]:
        return self._replies.setdefault(name, deque())

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request, for a transport or a server of your own.

        Raises LookupError when it is not for an action.
        """
        route, path = find_route(self._routes.values(), request)
        content = request.content
        self.requests.append(
            FakeRequest(
                action=route.action.name,
                method=request.method,
                url=str(request.url),
                path=path,
                query=dict(
                    parse_qsl(request.url.query.decode(), keep_blank_values=True)
                ),
                headers={
                    name: value
                    for name, value in request.headers.items()
                    if name != "authorization"
                },
                body=read_body(content, request.headers.get("content-type", "")),
            )
        )
        reply = self._next_reply(route, request)
        if reply.breaks:
            raise httpx2.ConnectError("the connection broke", request=request)
        return httpx2.Response(
            reply.status, headers=dict(reply.headers), content=reply.content
        )

    def _next_reply(self, route: Route, request: httpx2.Request) -> Reply:
        queue = self._queue(route.action.name)
        if not queue:
            return self._documented(route, request)
        reply = queue[0]
        if reply.times is not None:
            queue.popleft()
            if reply.times > 1:
                queue.appendleft(again(reply))
        return reply

    def _documented(self, route: Route, request: httpx2.Request) -> Reply:
        """Return the documented answer: of a stream, an event of each kind, once."""
        examples = self._examples.get(route.action.name, {})
        values: dict[str, Any] = {
            key: route.example(self._package, name) for key, name in examples.items()
        }
        if isinstance(route.action, StreamAction):
            if "last-event-id" in request.headers:
                return Reply(None, 204)
            return Reply(None, 200, write_events(values.items()), _EVENTS)
        if not values:
            return without_example(route.action)
        status, value = next(iter(values.items()))
        pages = self._pages.get(route.action.name, FIRST)
        if is_later(dict(request.url.params), pages):
            value = emptied(value, pages)
        content, kind = write_body(route.action, int(status), value)
        return Reply(None, int(status), content, {"content-type": kind})
