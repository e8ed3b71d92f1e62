"""The error for an argument that a method does not have, most often a misspelt one."""

from collections.abc import Iterable
from difflib import get_close_matches
from types import FrameType
from typing import Final

_RUNTIME: Final = __name__.rpartition(".")[0] + "."


def unexpected_argument(name: str, options: Iterable[str]) -> TypeError:
    """Return the error for `name`, told by the method that got it and its arguments.

    The method is the first one on the way out of this package's runtime.
    """
    # Imported here, since it is slow to load and nearly never needed.
    from inspect import currentframe

    frame = currentframe()
    while frame is not None and _is_runtime(frame):
        frame = frame.f_back
    method = "" if frame is None else _method_of(frame)
    known = [*options]
    if frame is not None and method:
        code = frame.f_code
        known += code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
    close = get_close_matches(name, known, n=1)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    called = method or "the call"
    return TypeError(f"{called} got an unexpected keyword argument {name!r}{hint}")


def _is_runtime(frame: FrameType) -> bool:
    return str(frame.f_globals.get("__name__", "")).startswith(_RUNTIME)


def _method_of(frame: FrameType) -> str:
    """Return `Client.device.get()` for the frame of a resource's method, else empty."""
    resource: object = frame.f_locals.get("self")
    client: object = getattr(resource, "_client", None)
    if client is None:
        return ""
    found = [name for name in vars(client) if vars(client)[name] is resource]
    return ".".join([type(client).__name__, *found, frame.f_code.co_name]) + "()"
