"""Rules about the schemas of what is sent, property by property."""

from typing import Final

from codegen.diff.change_rule import ChangeRule, Impact

RULES: Final = (
    ChangeRule(
        "request-property-removed",
        Impact.BREAKING,
        "A property of what is sent is not documented any more, so type checkers refuse it, and the API may as well.",
        "Leave the property out.",
    ),
    ChangeRule(
        "request-property-removed-after-deprecation",
        Impact.BREAKING,
        "A property of what is sent that was deprecated is not documented any more, so type checkers refuse it, and "
        "the API may as well; giving it has warned before.",
        "Leave the property out, or give what replaces it, before you upgrade.",
    ),
    ChangeRule(
        "request-required-property-added",
        Impact.BREAKING,
        "A property of what is sent is new and required, so bodies without it are refused.",
        "Give the property wherever you make such a value.",
    ),
    ChangeRule(
        "request-property-became-required",
        Impact.BREAKING,
        "A property of what is sent that could be left out has to be given, so bodies without it are refused.",
        "Give the property wherever you make such a value.",
    ),
    ChangeRule(
        "request-type-changed",
        Impact.BREAKING,
        "What is sent at a place is of another type: some values that were taken are not, and others are.",
        "Give a value of the new type; a type checker shows the places.",
    ),
    ChangeRule(
        "request-type-narrowed",
        Impact.BREAKING,
        "What is sent at a place may be of fewer types, or only one of listed values, so some values are refused.",
        "Make sure that the values you give are among those that are still taken.",
    ),
    ChangeRule(
        "request-value-removed",
        Impact.BREAKING,
        "One of the listed values of what is sent is not taken any more, so bodies with it are refused.",
        "Give another one of the listed values.",
    ),
    ChangeRule(
        "request-constraint-tightened",
        Impact.BREAKING,
        "A limit of what is sent is tighter, or changed to one that cannot be compared with it, so some values are "
        "refused.",
        "Make sure that the values you give keep to the new limit; no type checker sees it.",
    ),
    ChangeRule(
        "request-optional-property-added",
        Impact.ADDITIVE,
        "A property of what is sent is new and can be left out.",
        "Nothing, unless you want to give it.",
    ),
    ChangeRule(
        "request-property-became-optional",
        Impact.ADDITIVE,
        "A property of what is sent that had to be given can be left out.",
        "Nothing; you may leave the property out.",
    ),
    ChangeRule(
        "request-type-widened",
        Impact.ADDITIVE,
        "What is sent at a place may be of more types, or any value instead of listed ones.",
        "Nothing; what you give is still taken.",
    ),
    ChangeRule(
        "request-value-added",
        Impact.ADDITIVE,
        "What is sent at a place has one more listed value.",
        "Nothing, unless you want to give it.",
    ),
    ChangeRule(
        "request-constraint-loosened",
        Impact.ADDITIVE,
        "A limit of what is sent is looser, or gone.",
        "Nothing; what you give is still taken.",
    ),
    ChangeRule(
        "request-default-changed",
        Impact.ADDITIVE,
        "The API takes another value where a property is left out; the SDK sends no defaults, so bodies without it "
        "may have another effect, with an older SDK as well.",
        "Give the former default yourself where you rely on it.",
    ),
    ChangeRule(
        "property-deprecated",
        Impact.ADDITIVE,
        "A property of a schema is deprecated now: it still works, and to read it, or to give it in a body, warns "
        "with a `DeprecationWarning`.",
        "Stop reading and giving it before it is removed.",
    ),
    ChangeRule(
        "schema-link-changed",
        Impact.EDITORIAL,
        "A place is documented by a schema of another name, or by one where it had none; what differs between the two "
        "is told besides, and classes of the SDK have other names.",
        "Write the name of the linked schema's class wherever you wrote another for it.",
    ),
    ChangeRule(
        "alternatives-changed",
        Impact.EDITORIAL,
        "A place has other alternatives than before, or alternatives where it had none, so the SDK has other classes "
        "for them.",
        "Tell the alternatives apart by `isinstance`, and write the names of their classes.",
    ),
    ChangeRule(
        "inferred-type-changed",
        Impact.EDITORIAL,
        "A type that only examples show is another one, as the examples changed; no document promised the former one.",
        "Look at the places where you use it, if you do.",
    ),
)
