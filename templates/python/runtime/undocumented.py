"""Actions that the documentation does not have, named by the caller."""

import re
from typing import Any, Final

from .action import Action

_METHOD: Final = re.compile(r"[A-Z]{3,10}", re.ASCII)
_PATH: Final = re.compile(r"(/([A-Za-z0-9._~$:@-]|\{[A-Za-z0-9_]+\})+)+/?", re.ASCII)


def undocumented(method: str, path: str) -> Action[Any]:
    """Return the action of a method and a path template below the base URL.

    Raises ValueError when one of them is not such: a query, a dot segment and anything
    that would have to be encoded are refused, since values have a place of their own.
    """
    if not _METHOD.fullmatch(method):
        raise ValueError(f"method must be one of HTTP in capitals, not {method!r}")
    if not _PATH.fullmatch(path) or {".", ".."} & set(path.split("/")):
        raise ValueError(
            "path must be like /things/{ID}, with values and query given beside it"
        )
    return Action(name=f"{method} {path}", method=method, path=path, scopes=())
