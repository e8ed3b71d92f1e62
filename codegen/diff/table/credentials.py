"""Rules about who may call an action: credentials and scopes."""

from typing import Final

from codegen.diff.change_rule import ChangeRule, Impact

RULES: Final = (
    ChangeRule(
        "scope-removed",
        Impact.BREAKING,
        "A scope is not enough for an action any more, or a further one is needed, so tokens that have no other are "
        "refused.",
        "Get a token with one of the scopes that the action lists, before the API refuses yours: the SDK you have "
        "does not matter here.",
    ),
    ChangeRule(
        "scope-restriction-added",
        Impact.BREAKING,
        "An action that any token could call lists scopes now, so tokens without them are refused.",
        "Get a token with one of the scopes that the action lists.",
    ),
    ChangeRule(
        "authentication-added",
        Impact.BREAKING,
        "An action that needed no credentials needs them, so calls without them fail.",
        "Give the client credentials.",
    ),
    ChangeRule(
        "credentials-refused",
        Impact.BREAKING,
        "Credentials that were enough for an action are not enough any more, so calls with them alone are refused.",
        "Give the client the credentials that the action names now.",
    ),
    ChangeRule(
        "authentication-removed",
        Impact.ADDITIVE,
        "An action needs no credentials any more, and the SDK sends none with it.",
        "Nothing.",
    ),
    ChangeRule(
        "scope-restriction-removed",
        Impact.ADDITIVE,
        "An action lists no scopes any more, so any token may call it.",
        "Nothing.",
    ),
    ChangeRule(
        "credentials-accepted",
        Impact.ADDITIVE,
        "An action can be called with further credentials.",
        "Nothing, unless you want to use them.",
    ),
    ChangeRule(
        "scope-added",
        Impact.EDITORIAL,
        "A further scope is enough for an action, or one is not needed any more, so more tokens may call it.",
        "Nothing; you may ask for a token with fewer rights.",
    ),
)
