"""Actions as data: what generated modules declare and clients carry out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeAlias

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    T = TypeVar("T", default=Any)
else:
    from typing import TypeVar

    T = TypeVar("T")


# Without slots: `Action[T](…)` sets `__orig_class__`, which Python 3.11 answers with a
# TypeError where a frozen class has slots.
@dataclass(frozen=True, kw_only=True, eq=False)
class Action(Generic[T]):
    """One call of the API that answers with JSON, decoded as `T`.

    `path` is a template (`/devices/{DEVICE_ID}`). A token needs one of `scopes`, None
    for those that the generated module `scopes` has by `name`; with `authenticated`
    False no token is needed or sent. `responses` maps the documented successful status
    codes to their types, `errors` the others to their descriptions. `body` is the type
    of the request's body, None for any JSON.
    """

    name: str
    method: str
    path: str
    scopes: tuple[str, ...] | None = None
    authenticated: bool = True
    responses: Mapping[int, Any] = field(default_factory=dict[int, Any])
    errors: Mapping[int, str] = field(default_factory=dict[int, str])
    body: Any = None

    @property
    def required_scopes(self) -> tuple[str, ...]:
        """The scopes of which a token needs one; empty where any token will do."""
        return _documented(self.name) if self.scopes is None else self.scopes


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
    authenticated: bool = True
    events: Mapping[str, Any] = field(default_factory=dict[str, Any])
    errors: Mapping[int, str] = field(default_factory=dict[int, str])
    body: Any = None

    @property
    def required_scopes(self) -> tuple[str, ...]:
        """The scopes of which a token needs one; empty where any token will do."""
        return _documented(self.name) if self.scopes is None else self.scopes


AnyAction: TypeAlias = Action[Any] | StreamAction[Any]


def _documented(name: str) -> tuple[str, ...]:
    # Imported when they are asked for: few programs do, and an API has many.
    documented: Mapping[str, tuple[str, ...]]
    documented = import_module("..scopes", __package__).ACTIONS
    return documented.get(name, ())
