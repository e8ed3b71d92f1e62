"""Rules about the bodies of requests as a whole; what is in them is for the rules about schemas."""

from typing import Final

from codegen.diff.change_rule import ChangeRule, Impact

RULES: Final = (
    ChangeRule(
        "body-removed",
        Impact.BREAKING,
        "An action takes no body any more, so its method has no `body` argument.",
        "Leave the body out; parameters may take its place.",
    ),
    ChangeRule(
        "required-body-added",
        Impact.BREAKING,
        "An action that took no body needs one, so calls without it fail.",
        "Give the body in every call.",
    ),
    ChangeRule(
        "body-became-required",
        Impact.BREAKING,
        "A body that could be left out has to be given, so calls without it fail.",
        "Give the body in every call.",
    ),
    ChangeRule(
        "body-type-changed",
        Impact.BREAKING,
        "A body is of another content type or of another shape, so bodies given until now may be refused.",
        "Give a body of the new type; a type checker shows the places.",
    ),
    ChangeRule(
        "body-content-type-removed",
        Impact.BREAKING,
        "The API does not take a body as one of its content types any more; calls through the SDK that send another "
        "one stay as they are.",
        "Where you send that content type yourself, send another one of the documented ones.",
    ),
    ChangeRule(
        "optional-body-added",
        Impact.ADDITIVE,
        "An action takes a body now, which can be left out.",
        "Nothing, unless you want to send one.",
    ),
    ChangeRule(
        "body-became-optional",
        Impact.ADDITIVE,
        "A body that had to be given can be left out.",
        "Nothing; you may leave the body out.",
    ),
    ChangeRule(
        "body-content-type-added",
        Impact.ADDITIVE,
        "The API takes a body as one more content type.",
        "Nothing; the SDK sends the one that the documents name first.",
    ),
    ChangeRule(
        "body-sent-otherwise",
        Impact.ADDITIVE,
        "The SDK sends a body as another one of its content types, since the documents name that one first now.",
        "Nothing, unless your HTTP stubs or recordings look at `Content-Type`.",
    ),
)
