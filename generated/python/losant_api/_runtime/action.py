"""Actions as data: what generated modules declare and clients carry out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Generic, TypeAlias

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    T = TypeVar("T", default=Any)
else:
    from typing import TypeVar

    T = TypeVar("T")

JSON: Final = "application/json"


# Without slots: `Action[T](…)` sets `__orig_class__`, which Python 3.11 answers with a
# TypeError where a frozen class has slots.
@dataclass(frozen=True, kw_only=True, eq=False)
class Action(Generic[T]):
    """One call of the API, whose answer is read as `T`.

    `path` is a template (`/devices/{DEVICE_ID}`). A token needs one of `scopes`, or all
    of them where `needs_all_scopes`; None are those that the generated module `scopes`
    has by `name`. With `authenticated` False no token is needed or sent. `responses`
    maps the documented successful status codes to their types, `errors` the others to
    their descriptions. `media` has the content types of answers that are not just JSON:
    they are read as bytes or text. `body` is the type of the request's body, None for
    any JSON, and `content_type` what it is sent as.
    """

    name: str
    method: str
    path: str
    scopes: tuple[str, ...] | None = None
    needs_all_scopes: bool = False
    authenticated: bool = True
    responses: Mapping[int, Any] = field(default_factory=dict[int, Any])
    media: Mapping[int, str] = field(default_factory=dict[int, str])
    errors: Mapping[int, str] = field(default_factory=dict[int, str])
    body: Any = None
    content_type: str = JSON

    @property
    def required_scopes(self) -> tuple[str, ...]:
        """The scopes of which a token needs one, or all; empty where any token does."""
        return _documented(self.name) if self.scopes is None else self.scopes

    @property
    def accept(self) -> str:
        """What is accepted: what is documented, and JSON, which errors are."""
        if not self.media:
            return JSON
        kinds = ", ".join(dict.fromkeys(self.media.values()))
        is_mixed = any(code not in self.media for code in self.responses)
        return f"{kinds}, {JSON}" if is_mixed else f"{kinds}, {JSON};q=0.5"


@dataclass(frozen=True, kw_only=True, eq=False)
class StreamAction(Generic[T]):
    """One call of the API that answers with server-sent events.

    `events` maps the documented event names to the classes of the events, whose union
    is `T`. Everything else is as in `Action`.
    """

    name: str
    method: str
    path: str
    scopes: tuple[str, ...] | None = None
    needs_all_scopes: bool = False
    authenticated: bool = True
    events: Mapping[str, Any] = field(default_factory=dict[str, Any])
    errors: Mapping[int, str] = field(default_factory=dict[int, str])
    body: Any = None
    content_type: str = JSON

    @property
    def required_scopes(self) -> tuple[str, ...]:
        """The scopes of which a token needs one, or all; empty where any token does."""
        return _documented(self.name) if self.scopes is None else self.scopes

    @property
    def accept(self) -> str:
        """What is accepted."""
        return "text/event-stream"


AnyAction: TypeAlias = Action[Any] | StreamAction[Any]


def _documented(name: str) -> tuple[str, ...]:
    # Imported when they are asked for: few programs do, and an API has many.
    documented: Mapping[str, tuple[str, ...]]
    documented = import_module("..scopes", __package__).ACTIONS
    return documented.get(name, ())
