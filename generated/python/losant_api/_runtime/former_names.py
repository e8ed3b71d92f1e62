"""What modules hand out under names of before, with a warning to the caller."""

import inspect
import warnings
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any, Final

_IMPORTLIB: Final = "importlib._bootstrap"


def former_names(
    module: str, names: Mapping[str, Sequence[str]], depth: int = 0
) -> Callable[[str], Any]:
    """Return the `__getattr__` of a module that is called `module`.

    Where that is another function, which calls this one, `depth` is 1.

    `names` has, by old name, where the object is now, module and name, and the releases
    since which the old name is deprecated, and in which it goes; both may be empty.
    """

    def find(name: str) -> Any:
        if name not in names:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        home, own, since, until = names[name]
        old = name if home == module else f"{module}.{name}"
        new = own if home == module else f"{home}.{own}"
        warn_caller(_message(old, new, since, until), depth)
        return getattr(import_module(home), own)

    return find


def _message(old: str, new: str, since: str, until: str) -> str:
    told = f" since {since}" if since else ""
    ending = f", and goes in {until}" if until else ""
    return f"`{old}` is deprecated{told}{ending}. Use `{new}` instead."


def warn_caller(message: str, depth: int) -> None:
    """Warn whoever asks a module for an old name.

    `from package import name` asks twice, for the first time from within importlib.
    """
    frame = inspect.currentframe()
    for _ in range(2 + depth):
        frame = frame.f_back if frame else None
    if frame is None or frame.f_globals.get("__name__") != _IMPORTLIB:
        warnings.warn(message, DeprecationWarning, stacklevel=3 + depth)
