"""Authentication -> security schemes and the requirements of operations (OpenAPI 3.1 sections 4.8.27 and 4.8.30)."""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.authentication import BASIC, BEARER, Authentication, Scheme
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.model.schema import JsonValue
from codegen.targets.openapi.markdown import code
from codegen.targets.openapi.scopes import security_scheme

SchemeNames: TypeAlias = Mapping[Scheme, str]
"""What each scheme is called among the components."""

_NAMES: Final = {BEARER: "bearerAuth", BASIC: "basicAuth"}
_KEY: Final = "apiKey"
_BASIC_USE: Final = "Send user name and password as `Authorization: Basic CREDENTIALS` (RFC 7617), in UTF-8."


def name_schemes(api: Api) -> SchemeNames:
    """Name the schemes that actions use; the only key is `apiKey`, one of several is named after its place."""
    used = [scheme for action in _actions(api) for scheme in action.authentication.schemes]
    found = dict.fromkeys(sorted(used, key=lambda scheme: list(_NAMES).index(scheme) if scheme in _NAMES else 2))
    keys = [scheme for scheme in found if scheme not in _NAMES]
    names = dict(_NAMES)
    for key in keys:
        wanted = _KEY if len(keys) == 1 and key.location is not Location.COOKIE else Name.split(key.name).camel or _KEY
        taken = wanted in names.values()
        wanted = f"{wanted}In{(key.location or Location.HEADER).capitalize()}" if taken else wanted
        names[key] = next(name for name in _numbered(wanted) if name not in names.values())
    return {scheme: names[scheme] for scheme in found}


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}{number}"
        number += 1


def security_schemes(api: Api, names: SchemeNames) -> Mapping[str, JsonValue]:
    """Return the components of the schemes."""
    return {name: _component(scheme, api) for scheme, name in names.items()}


def _component(scheme: Scheme, api: Api) -> JsonValue:
    if scheme == BEARER:
        return security_scheme(api)
    if scheme.location is None:
        return {"type": "http", "scheme": "basic", "description": _BASIC_USE}
    if scheme.is_http:
        use = f"Send a token as {code(f'{scheme.name}: {scheme.prefix} TOKEN')}."
        description = " ".join([use, *_described(scheme, api)])
        return {"type": "http", "scheme": scheme.prefix, "description": description}
    behind = f", behind {code(scheme.prefix)} and a space" if scheme.prefix else ""
    use = f"Send an API key in the {scheme.place_word} {code(scheme.name)}{behind}."
    description = " ".join([use, *_described(scheme, api)])
    component: dict[str, JsonValue] = {"type": "apiKey", "in": str(scheme.location.value), "name": scheme.name}
    return component | {"description": description} | ({"x-prefix": scheme.prefix} if scheme.prefix else {})


def _described(scheme: Scheme, api: Api) -> Iterator[str]:
    """Yield what rows of tables say of a key: they are no parameters of operations."""
    told = (
        row.description
        for action in _actions(api)
        if scheme in action.authentication.schemes
        for row in action.other_parameters
        if action.authentication.sends(row.location, row.name) and row.name.lower() == scheme.name.lower()
    )
    yield from (f"{text.rstrip('.')}." for text in dict.fromkeys(filter(None, told)))


def security_requirements(authentication: Authentication, names: SchemeNames) -> JsonValue:
    """Return one requirement per alternative, and per scope where a token is part of it: any one of them is enough.

    One has all scopes where all are needed; an empty one says that credentials are optional.
    """
    scopes = list(dict.fromkeys(str(scope) for scope in authentication.scopes))
    sets = [scopes] if authentication.needs_all_scopes else [[scope] for scope in scopes]
    requirements: list[JsonValue] = [{}] if authentication.is_optional else []
    for schemes in authentication.accepted:
        alternatives = sets if BEARER in schemes and scopes else [[]]
        requirements += [
            {names[item]: list(alternative) if item == BEARER else [] for item in schemes}
            for alternative in alternatives
        ]
    return requirements


def _actions(api: Api) -> Iterator[Action]:
    return (action for resource in api.resources for action in resource.actions)
