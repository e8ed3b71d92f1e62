"""Rules about parameters of the path, the query and the headers."""

from typing import Final

from codegen.diff.change_rule import ChangeRule, Impact

RULES: Final = (
    ChangeRule(
        "path-parameter-added",
        Impact.BREAKING,
        "The URL of an action has one more placeholder, so its method has one more required argument.",
        "Give the new argument in every call.",
    ),
    ChangeRule(
        "path-parameter-removed",
        Impact.BREAKING,
        "The URL of an action has a placeholder less, so its method does not take the argument any more.",
        "Leave the argument out of every call.",
    ),
    ChangeRule(
        "path-parameter-renamed",
        Impact.BREAKING,
        "A placeholder in the URL of an action has another name, and so has the argument that fills it.",
        "Give the value under its new name.",
    ),
    ChangeRule(
        "parameter-removed",
        Impact.BREAKING,
        "A query or header parameter is not documented any more, so the method does not take it, and nobody was "
        "warned.",
        "Leave the argument out; where the API still needs it, send it by `extra_query` or `extra_headers`.",
    ),
    ChangeRule(
        "parameter-removed-after-deprecation",
        Impact.BREAKING,
        "A query or header parameter that was deprecated is not documented any more, so the method does not take it; "
        "giving it has warned before.",
        "Leave the argument out, or give what replaces it, before you upgrade.",
    ),
    ChangeRule(
        "required-parameter-added",
        Impact.BREAKING,
        "A query or header parameter is new and required, so calls without it fail.",
        "Give the new argument in every call.",
    ),
    ChangeRule(
        "parameter-became-required",
        Impact.BREAKING,
        "A query or header parameter that could be left out has to be given, so calls without it fail.",
        "Give the argument in every call.",
    ),
    ChangeRule(
        "parameter-type-changed",
        Impact.BREAKING,
        "A parameter takes values of another type, or sends its list in another form, so values given until now may "
        "be refused.",
        "Give a value of the new type; a type checker shows the places.",
    ),
    ChangeRule(
        "parameter-type-narrowed",
        Impact.BREAKING,
        "A parameter takes fewer values than before: a narrower type, only listed values, or a tighter limit.",
        "Make sure that the values you give are among those that are still taken.",
    ),
    ChangeRule(
        "parameter-value-removed",
        Impact.BREAKING,
        "A parameter does not take one of its listed values any more, so calls with it may be refused.",
        "Give another one of the listed values.",
    ),
    ChangeRule(
        "optional-parameter-added",
        Impact.ADDITIVE,
        "A query or header parameter is new and can be left out.",
        "Nothing, unless you want to give it.",
    ),
    ChangeRule(
        "parameter-became-optional",
        Impact.ADDITIVE,
        "A parameter that had to be given can be left out.",
        "Nothing; you may leave the argument out.",
    ),
    ChangeRule(
        "parameter-type-widened",
        Impact.ADDITIVE,
        "A parameter takes more values than before: a wider type, any value instead of listed ones, or a looser limit.",
        "Nothing; what you give is still taken.",
    ),
    ChangeRule(
        "parameter-value-added",
        Impact.ADDITIVE,
        "A parameter takes one more listed value.",
        "Nothing, unless you want to give it.",
    ),
    ChangeRule(
        "parameter-default-added",
        Impact.ADDITIVE,
        "The documents say now what the API takes where a parameter is left out; the SDK sends no defaults, so the "
        "API decides for every release of the SDK.",
        "Give the value yourself where you rely on another one.",
    ),
    ChangeRule(
        "parameter-default-changed",
        Impact.ADDITIVE,
        "The API takes another value where a parameter is left out; the SDK sends no defaults, so calls without it "
        "may behave otherwise, with an older SDK as well.",
        "Give the former default yourself where you rely on it.",
    ),
    ChangeRule(
        "parameter-default-removed",
        Impact.ADDITIVE,
        "The documents do not say any more what the API takes where a parameter is left out.",
        "Give the former default yourself where you rely on it.",
    ),
    ChangeRule(
        "parameter-format-changed",
        Impact.ADDITIVE,
        "The texts of a parameter are documented in another format; the type of the argument stays.",
        "Make sure that the values you give have the new format.",
    ),
    ChangeRule(
        "parameter-deprecated",
        Impact.ADDITIVE,
        "A parameter is deprecated now: it is still sent, and giving it warns with a `DeprecationWarning`.",
        "Leave it out, or give what replaces it, before the parameter is removed.",
    ),
)
