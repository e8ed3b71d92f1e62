"""Events of a stream: what their classes have in common, and the one of unknown events.

`match` tells events apart by class, and checkers then know what the data are:

    match event:
        case ThingStateEvent(data=state): …
        case UnknownEvent(name=name, data=text): …
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, match_args=False)
class StreamEvent:
    """One server-sent event; each documented one is a class of its own.

    `id` is the last one that the server gave, or empty. By position, patterns match
    `data` and `id`.
    """

    __match_args__ = ("data", "id")

    name: str
    data: object
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, match_args=False)
class UnknownEvent(StreamEvent):
    """An event whose name is not documented, or whose data are not JSON.

    `data` are the text as it was sent.
    """

    data: str
