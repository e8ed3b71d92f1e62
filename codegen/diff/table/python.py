"""Rules about the Python surface of the SDK: what programs import, call and annotate."""

from typing import Final

from codegen.diff.change_rule import ChangeRule, Impact

RULES: Final = (
    ChangeRule(
        "python-package-renamed",
        Impact.BREAKING,
        "The package is imported by another name, so every import of the former one fails.",
        "Replace the name in your imports and in your requirements.",
    ),
    ChangeRule(
        "python-object-removed",
        Impact.BREAKING,
        "A module, class, method, attribute or constant is gone, so whatever names it fails.",
        "Stop using it; what the API lost is told by the changes of the wire.",
    ),
    ChangeRule(
        "python-kind-changed",
        Impact.BREAKING,
        "A name stands for another kind of thing, such as an attribute for a method, or a method is awaited now, or "
        "not any more.",
        "Use it as what it is now; a type checker shows the places.",
    ),
    ChangeRule(
        "python-base-removed",
        Impact.BREAKING,
        "A class has a base class less, so `isinstance`, `except` and annotations with that base do not take it any "
        "more.",
        "Name the class itself, or a base class that it still has.",
    ),
    ChangeRule(
        "python-meaning-changed",
        Impact.BREAKING,
        "A name stands for something else of the API than before, so code that uses it runs and does something else.",
        "Use the name that what you meant has now.",
    ),
    ChangeRule(
        "python-parameter-removed",
        Impact.BREAKING,
        "A method has an argument less, so calls that give it fail.",
        "Leave the argument out.",
    ),
    ChangeRule(
        "python-required-parameter-added",
        Impact.BREAKING,
        "A method has one more required argument, so calls without it fail.",
        "Give the new argument in every call.",
    ),
    ChangeRule(
        "python-parameter-became-required",
        Impact.BREAKING,
        "An argument that could be left out has to be given, so calls without it fail.",
        "Give the argument in every call.",
    ),
    ChangeRule(
        "python-parameter-moved",
        Impact.BREAKING,
        "A method takes its positional arguments in another order, so calls by position mean something else.",
        "Give the arguments by keyword.",
    ),
    ChangeRule(
        "python-parameter-kind-changed",
        Impact.BREAKING,
        "An argument is given in another way: by keyword only, or by position only.",
        "Give the argument by keyword.",
    ),
    ChangeRule(
        "python-default-changed",
        Impact.BREAKING,
        "An argument that is left out has another value, so calls without it do something else.",
        "Give the former default yourself where you rely on it.",
    ),
    ChangeRule(
        "python-input-changed",
        Impact.BREAKING,
        "An argument, or a key of a body, takes another type, so type checkers refuse some of what was given.",
        "Give a value of the new type.",
    ),
    ChangeRule(
        "python-input-narrowed",
        Impact.BREAKING,
        "An argument, or a key of a body, takes fewer types, so type checkers refuse some of what was given.",
        "Give a value of a type that is still taken.",
    ),
    ChangeRule(
        "python-key-became-required",
        Impact.BREAKING,
        "A key of a body has to be given, so type checkers refuse bodies without it.",
        "Give the key wherever you make such a body.",
    ),
    ChangeRule(
        "python-output-changed",
        Impact.BREAKING,
        "What a method returns, or an attribute holds, is of another type, so code that reads the former one fails.",
        "Read the new type; a type checker shows the places.",
    ),
    ChangeRule(
        "python-output-widened",
        Impact.BREAKING,
        "What a method returns, or an attribute holds, may be of further types, so code that knows the former ones "
        "fails its type checker.",
        "Handle the further types; a type checker shows the places.",
    ),
    ChangeRule(
        "python-object-added",
        Impact.ADDITIVE,
        "A module, class, method, attribute or constant is new.",
        "Nothing, unless you want to use it.",
    ),
    ChangeRule(
        "python-parameter-added",
        Impact.ADDITIVE,
        "A method has one more argument, which can be left out.",
        "Nothing, unless you want to give it.",
    ),
    ChangeRule(
        "python-parameter-became-optional",
        Impact.ADDITIVE,
        "An argument that had to be given can be left out.",
        "Nothing; you may leave the argument out.",
    ),
    ChangeRule(
        "python-base-added",
        Impact.ADDITIVE,
        "A class has one more base class, so `isinstance` and `except` with that base take it, too.",
        "Nothing, unless an `except` of yours catches more than it should.",
    ),
    ChangeRule(
        "python-input-widened",
        Impact.ADDITIVE,
        "An argument, or a key of a body, takes more types.",
        "Nothing; what you give is still taken.",
    ),
    ChangeRule(
        "python-key-became-optional",
        Impact.ADDITIVE,
        "A key of a body that had to be given can be left out.",
        "Nothing; you may leave the key out.",
    ),
    ChangeRule(
        "python-output-narrowed",
        Impact.ADDITIVE,
        "What a method returns, or an attribute holds, is of fewer types.",
        "Nothing; you may drop the code for what does not come any more.",
    ),
    ChangeRule(
        "python-version-dropped",
        Impact.ADDITIVE,
        "The package is for other versions of Python; installers keep the last release that fits for the others.",
        "Upgrade Python before you upgrade the SDK.",
    ),
    ChangeRule(
        "python-code-changed",
        Impact.EDITORIAL,
        "Code or words of the package changed, with nothing of the API and nothing that programs name.",
        "Nothing.",
    ),
    ChangeRule(
        "python-inferred-changed",
        Impact.EDITORIAL,
        "Types that only examples show are others, as the examples changed; no document promised the former ones.",
        "Look at the places where you use them, if you do.",
    ),
)
