"""What a copy of a client takes over from the client."""

from functools import cached_property
from typing import Any


def own_attributes(client: object) -> dict[str, Any]:
    """Return the attributes of `client` but those that are computed from it.

    Resources are such: each belongs to the client that it was made for.
    """
    kind = type(client)
    return {
        name: value
        for name, value in vars(client).items()
        if not isinstance(getattr(kind, name, None), cached_property)
    }
