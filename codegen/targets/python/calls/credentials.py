"""Authentication -> arguments of a client: which there are, what they are called, and what they mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.authentication import BASIC, BEARER, Scheme
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text import reserved
from codegen.targets.python.text.naming import Namespace, snake

_TOKEN: Final = (Identifier("token"),)
_BASIC: Final = (Identifier("username"), Identifier("password"))
_KEY: Final = "api_key"
_TAKEN: Final = reserved.OPTIONS | {
    *("base_url", "basic", "copy", "http_client", "log", "on_request", "on_response", "on_schema_mismatch", "options"),
    *("password", "proxy", "self", "timeout", "token", "username"),
}
"""What no key may be called: other arguments of a client, and the environment variables that are for something else."""

_EXAMPLES: Final = {"token": "YOUR_API_ACCESS_TOKEN", "username": "YOUR_USER_NAME", "password": "YOUR_PASSWORD"}
_KEY_EXAMPLE: Final = "YOUR_API_KEY"


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """The arguments of the clients of an API by scheme, and the alternatives that its actions accept."""

    arguments: Mapping[Scheme, tuple[Identifier, ...]]
    accepted: tuple[tuple[Scheme, ...], ...]

    @classmethod
    def of(cls, api: Api) -> "ClientCredentials":
        """Name the arguments; the only key of an API is `api_key`, one of several is named after its place."""
        actions = [action for action in actions_of(api) if action.authentication.required]
        schemes = dict.fromkeys(scheme for action in actions for scheme in action.authentication.schemes)
        keys = [scheme for scheme in schemes if scheme not in {BEARER, BASIC}]
        names = Namespace(_TAKEN)
        wanted = {key: _KEY if len(keys) == 1 else snake(Name.split(key.name)) or _KEY for key in keys}
        arguments = {BEARER: _TOKEN, BASIC: _BASIC} | {key: (names.take(name),) for key, name in wanted.items()}
        accepted = dict.fromkeys(it for action in actions for it in action.authentication.alternatives)
        return cls({scheme: arguments[scheme] for scheme in schemes}, tuple(accepted))

    @property
    def is_token_alone(self) -> bool:
        """Whether there is nothing but a token: clients have that argument even where no action needs it."""
        return not self.arguments.keys() - {BEARER}

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
        return self.examples_of(authentication.alternatives[0]) if authentication.required else {}


def actions_of(api: Api) -> Iterator[Action]:
    """Yield the actions of all resources."""
    return (action for resource in api.resources for action in resource.actions)


def scheme_words(scheme: Scheme) -> str:
    """Say what a scheme asks for, in words that start a sentence or stand in one."""
    if scheme == BEARER:
        return "a token"
    if scheme.location is None:
        return "a user name and a password (HTTP Basic)"
    return f"an API key in the {'query parameter' if scheme.location is Location.QUERY else 'header'} `{scheme.name}`"


def needed_words(action: Action) -> str:
    """Say what an action needs where that is not just a token; empty where it is, or where nothing is needed."""
    authentication = action.authentication
    if not authentication.required or authentication.takes_only_token:
        return ""
    return ", or ".join(" and ".join(map(scheme_words, schemes)) for schemes in authentication.alternatives)
