"""Rules about the schemas of what is received, property by property."""

from typing import Final

from codegen.diff.change_rule import ChangeRule, Impact

RULES: Final = (
    ChangeRule(
        "response-property-removed",
        Impact.BREAKING,
        "A property of what is received is not documented any more, so its model has no such attribute, and nobody "
        "was warned.",
        "Stop reading the property; if the API still sends it, the model keeps it in `model_extra`.",
    ),
    ChangeRule(
        "response-property-removed-after-deprecation",
        Impact.BREAKING,
        "A property of what is received that was deprecated is not documented any more, so its model has no such "
        "attribute; to read it has warned before.",
        "Read what replaces it, as the warning said, before you upgrade.",
    ),
    ChangeRule(
        "response-property-became-optional",
        Impact.BREAKING,
        "A property that was always received may be missing, so its attribute may be None.",
        "Handle None wherever you read the attribute; a type checker shows the places.",
    ),
    ChangeRule(
        "response-type-widened",
        Impact.BREAKING,
        "What is received at a place may be of further types, None for one, so code that knows the former ones may "
        "fail.",
        "Handle the further types; a type checker shows the places.",
    ),
    ChangeRule(
        "response-property-added",
        Impact.ADDITIVE,
        "A property of what is received is new, so its model has one more attribute.",
        "Nothing, unless you want to read it.",
    ),
    ChangeRule(
        "response-property-became-required",
        Impact.ADDITIVE,
        "A property that could be missing is always received.",
        "Nothing; you may drop the code for None.",
    ),
    ChangeRule(
        "response-type-narrowed",
        Impact.ADDITIVE,
        "What is received at a place is of fewer types, or one of listed values.",
        "Nothing; you may drop the code for what does not come any more.",
    ),
    ChangeRule(
        "response-value-added",
        Impact.ADDITIVE,
        "What is received at a place may have further values than those listed so far; listed values are no closed "
        "set in the SDK, so types stay.",
        "Make sure that code which tells the listed values apart does something sensible with others.",
    ),
    ChangeRule(
        "response-value-removed",
        Impact.ADDITIVE,
        "One of the listed values of what is received is not documented any more.",
        "Nothing; you may drop the code for it.",
    ),
    ChangeRule(
        "response-constraint-changed",
        Impact.ADDITIVE,
        "A limit of what is received changed; the SDK does not hold answers to limits.",
        "Look at the new limit where you rely on one, for instance in the width of a column.",
    ),
)
