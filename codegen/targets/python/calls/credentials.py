"""Authentication -> arguments of a client: which there are, what they are called, and what they mean."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.authentication import BASIC, BEARER, Scheme
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.released_names import CREDENTIALS, NO_NAMES, ReleasedNames, credential_key
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text import reserved
from codegen.targets.python.text.naming import Namespace, Wish, snake

_TOKEN: Final = (Identifier("token"),)
_BASIC: Final = (Identifier("username"), Identifier("password"))
_KEY: Final = "api_key"
_TAKEN: Final = reserved.OPTIONS | {
    *("base_url", "basic", "copy", "http_client", "log", "on_request", "on_response", "on_schema_mismatch", "options"),
    *("password", "proxy", "self", "timeout", "username"),
}
"""What no key may be called: other arguments of a client, and the environment variables that are for something else."""

_EXAMPLES: Final = {"token": "YOUR_API_ACCESS_TOKEN", "username": "YOUR_USER_NAME", "password": "YOUR_PASSWORD"}
_KEY_EXAMPLE: Final = "YOUR_API_KEY"


class ClientCredentials(Struct, frozen=True):
    """The arguments of the clients of an API by scheme, and the alternatives that its actions accept.

    `has_optional` tells whether some action answers a call without credentials, too.
    """

    arguments: Mapping[Scheme, tuple[Identifier, ...]]
    accepted: tuple[tuple[Scheme, ...], ...]
    has_optional: bool = False

    @classmethod
    def of(cls, api: Api, released: ReleasedNames = NO_NAMES) -> "ClientCredentials":
        """Name the arguments; a key keeps the name that it was `released` with."""
        actions = [action.authentication for action in actions_of(api) if action.authentication.required]
        schemes = tuple(dict.fromkeys(scheme for found in actions for scheme in found.schemes))
        arguments = {BEARER: _TOKEN, BASIC: _BASIC} | _name_keys(schemes, released.of(CREDENTIALS))
        accepted = dict.fromkeys(it for found in actions for it in found.accepted)
        has_optional = any(found.is_optional for found in actions)
        return cls({scheme: arguments[scheme] for scheme in schemes}, tuple(accepted), has_optional)

    @property
    def is_token_alone(self) -> bool:
        """Whether there is only a token, always needed: clients have that argument even where no action needs it."""
        return not self.arguments.keys() - {BEARER} and not self.has_optional

    @property
    def examples(self) -> dict[str, str]:
        """What the arguments of the first alternative are in examples."""
        return self.examples_of(self.accepted[0] if self.accepted else (BEARER,))

    def examples_of(self, schemes: tuple[Scheme, ...]) -> dict[str, str]:
        """Return what the arguments of schemes are in examples."""
        names = [str(name) for scheme in schemes for name in self.arguments.get(scheme, _TOKEN)]
        return {name: _EXAMPLES.get(name, _KEY_EXAMPLE) for name in names}

    def examples_for(self, action: Action) -> dict[str, str]:
        """Return what the arguments that an action needs are in examples, none where it needs none."""
        authentication = action.authentication
        return self.examples_of(authentication.accepted[0]) if authentication.required else {}


def actions_of(api: Api) -> Iterator[Action]:
    """Yield the actions of all resources."""
    return (action for resource in api.resources for action in resource.actions)


def _name_keys(schemes: tuple[Scheme, ...], released: Mapping[str, str]) -> dict[Scheme, tuple[Identifier]]:
    """Name the arguments of keys: the only one is `api_key`, one of several is named after its place."""
    keys = [scheme for scheme in schemes if scheme not in {BEARER, BASIC}]
    tokens = [scheme for scheme in keys if scheme.is_http]
    is_free = BEARER not in schemes and len(tokens) == 1
    wishes = [_wish(key, is_only=len(keys) == 1, is_token=is_free and key in tokens) for key in keys]
    names = Namespace(_TAKEN if is_free else _TAKEN | {"token"}).assign(wishes, released)
    return {key: (name,) for key, name in zip(keys, names, strict=True)}


def _wish(key: Scheme, *, is_only: bool, is_token: bool) -> Wish:
    """Wish for a name; a cookie is called by its own, since it may hold anything."""
    own = snake(Name.split(key.name)) or _KEY
    is_plain = is_only and key.location is not Location.COOKIE
    wanted = "token" if is_token else _KEY if is_plain else own
    return Wish(credential_key(str(key.location), key.name), key.name, wanted)


def scheme_words(scheme: Scheme) -> str:
    """Say what a scheme asks for, in words that start a sentence or stand in one."""
    if scheme == BEARER:
        return "a token"
    if scheme.location is None:
        return "a user name and a password (HTTP Basic)"
    if scheme.prefix:
        return f"a token in the header `{scheme.name}`, sent behind `{scheme.prefix}`"
    return f"an API key in the {scheme.place_word} `{scheme.name}`"


def needed_words(action: Action, *, is_token_api: bool) -> str:
    """Say what an action needs; empty where that is just a token, or nothing and the API takes nothing but a token."""
    authentication = action.authentication
    if not authentication.required:
        return "" if is_token_api else "none are needed, and none are sent"
    if authentication.takes_only_token:
        return ""
    told = ", or ".join(" and ".join(map(scheme_words, schemes)) for schemes in authentication.accepted)
    return f"{told}, or none" if authentication.is_optional else told


def speaks_of_scopes(action: Action, *, is_token_api: bool) -> bool:
    """Tell whether there is something to say about scopes: where no token is sent, its scopes mean nothing."""
    return action.authentication.takes_token if action.authentication.required else is_token_api
