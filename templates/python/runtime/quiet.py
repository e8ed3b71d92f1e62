"""What httpx2 logs and raises in the course of a call, without secrets and queries."""

import logging
from contextvars import ContextVar
from typing import Any, Final, cast

import httpx2

from .redact import HIDDEN, Redactor

REDACTOR: Final[ContextVar[Redactor | None]] = ContextVar("redactor", default=None)
"""What hides the secrets of the call that this thread or task is sending, if any."""

_LOGGERS: Final = (
    "httpx2",
    "httpcore2.connection",
    "httpcore2.http11",
    "httpcore2.http2",
    "httpcore2.proxy",
    "httpcore2.socks",
)


def _shorten(value: object) -> object:
    if isinstance(value, httpx2.URL):
        return value.copy_with(query=None, fragment=None, userinfo=b"")
    return value


def _is_fit(record: logging.LogRecord) -> bool:
    """Take secrets and queries out of a record; all records pass."""
    redactor = REDACTOR.get()
    if redactor is not None:
        if isinstance(record.args, tuple):
            record.args = tuple(_shorten(value) for value in record.args)
        text = record.getMessage()
        if (shown := redactor.show(text)) != text:
            # What cannot be cut out takes the text with it, but for its first word.
            event = redactor.show(text.partition(" ")[0])
            record.msg = f"{event} {HIDDEN}" if shown == HIDDEN else shown
            record.args = ()
    return True


for _name in _LOGGERS:
    logging.getLogger(_name).addFilter(_is_fit)


def clean(error: BaseException, redactor: Redactor) -> None:
    """Take the request and all secrets out of `error` and whatever it came from.

    What could steer a terminal is escaped, since a traceback shows it all.
    """
    seen: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is None or any(each is other for other in seen):
            continue
        seen.append(each)
        _clean(each, redactor)
        waiting += [each.__cause__, each.__context__]
        if isinstance(each, BaseExceptionGroup):
            group = cast("BaseExceptionGroup[BaseException]", each)
            waiting += group.exceptions


def _clean(error: BaseException, redactor: Redactor) -> None:
    args = tuple(_clean_value(value, redactor) for value in error.args)
    if args != error.args:
        error.args = args
    for name, value in list(vars(error).items()):
        cleaned = _clean_value(value, redactor)
        if cleaned is not value:
            setattr(error, name, cleaned)


def _clean_value(value: Any, redactor: Redactor) -> Any:
    if isinstance(value, httpx2.Request):
        return httpx2.Request(value.method, str(_shorten(value.url)))
    if isinstance(value, httpx2.Response):
        return httpx2.Response(value.status_code)
    if isinstance(value, str):
        return redactor.show(value)
    if isinstance(value, bytes):
        text = value.decode("latin-1")
        return value if redactor.hide(text) == text else b""
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        return tuple(_clean_value(item, redactor) for item in items)
    if isinstance(value, list):
        return [_clean_value(item, redactor) for item in cast("list[object]", value)]
    return value
