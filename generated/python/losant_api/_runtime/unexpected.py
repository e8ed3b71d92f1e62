"""The error for an argument that a method does not have, most often a misspelt one."""

from collections.abc import Iterable
from types import CodeType, FrameType, FunctionType
from typing import Final

_RUNTIME: Final = __name__.rpartition(".")[0] + "."
_TWINS: Final = f"{_RUNTIME}async_methods"


def unexpected_argument(name: str, options: Iterable[str]) -> TypeError:
    """Return the error for `name`, told by the method that got it and its arguments.

    The method is the first one on the way out of this package's runtime.
    """
    # Imported here, since they are slow to load and nearly never needed.
    from difflib import get_close_matches
    from inspect import currentframe

    frame, code = currentframe(), None
    while frame is not None and (code := _code_of(frame)) is None:
        frame = frame.f_back
    method = _method_of(frame, code) if frame and code else ""
    known = [*options]
    if code and method:
        known += code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
    close = get_close_matches(name, known, n=1)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    called = method or "the call"
    return TypeError(f"{called} got an unexpected keyword argument {name!r}{hint}")


def _code_of(frame: FrameType) -> CodeType | None:
    """Return the code that a frame outside of the runtime runs.

    In the runtime, it is that of the method which a twin awaits; else None.
    """
    module = str(frame.f_globals.get("__name__", ""))
    twin: object = frame.f_locals.get("twin") if module == _TWINS else None
    if isinstance(twin, FunctionType):
        return twin.__code__
    return None if module.startswith(_RUNTIME) else frame.f_code


def _method_of(frame: FrameType, code: CodeType) -> str:
    """Return `Client.device.get()` for the frame of a resource's method, else empty."""
    resource: object = frame.f_locals.get("self")
    client: object = getattr(resource, "_client", None)
    if client is None:
        return ""
    found = [name for name in vars(client) if vars(client)[name] is resource]
    return ".".join([type(client).__name__, *found, code.co_name]) + "()"
