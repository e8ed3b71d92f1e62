"""Rules about words: what changed in the documents while the API stayed as it is."""

from typing import Final

from codegen.diff.change_rule import ChangeRule, Impact

RULES: Final = (
    ChangeRule(
        "title-changed",
        Impact.EDITORIAL,
        "A resource or an action has another title; its name in the SDK stays.",
        "Nothing.",
    ),
    ChangeRule(
        "description-changed",
        Impact.EDITORIAL,
        "A description is told in other words, and so are docstrings and the reference.",
        "Nothing; where you rely on how something behaves, read it again.",
    ),
    ChangeRule(
        "example-changed",
        Impact.EDITORIAL,
        "An example is another one, and so are what `FakeApi` answers with and the calls that the reference shows.",
        "Nothing, unless your tests compare what a `FakeApi` answers with.",
    ),
    ChangeRule(
        "prose-changed",
        Impact.EDITORIAL,
        "A text that the documents have beside their sections and tables is told in other words.",
        "Nothing; where you rely on how something behaves, read it again.",
    ),
)
