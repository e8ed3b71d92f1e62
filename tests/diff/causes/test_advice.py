"""For whom a cause is one, and what they do about it."""

import pytest

from codegen.diff.causes import Cause
from codegen.diff.causes.advice import for_whom, what_to_do
from codegen.diff.change import Change, Subject
from codegen.diff.rules import RULES

LINK = Subject("Thing response tags[]", "`tags[]` of `Thing` (received)").tell(
    "schema-link-changed", "is a link to `Tag`, not an object in place", "object", "Tag"
)
GONE = Subject("models.thing.ThingTagsItem", "`ThingTagsItem`").tell("python-object-removed", "was removed")
TYPE = Subject("models.thing.Thing.tags", "`Thing.tags`").tell("python-output-changed", "is `list[Tag]`")
ADDED = Subject("models.tag", "module `models.tag`").tell("python-object-added", "is new")


def _cause(rule: str, subject: str, *actions: str, old: str = "", new: str = "") -> Cause:
    change = Subject(subject, f"`{subject}`").tell(rule, "changed", old, new)
    return Cause(change, (change,), (), actions)


@pytest.mark.parametrize("rule", RULES)
def test_advice_is_a_sentence(rule: str) -> None:
    """It starts with what to do, in lower case, has no full stop, and is filled in by the values of the change."""
    sentence = what_to_do(_cause(rule, "a.b", old="c", new="d"))
    assert sentence[0].islower()
    assert not sentence.endswith(".")
    assert "{" not in sentence


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (_cause("action-removed", "thing.get", "thing.get"), "those who call `thing.get`"),
        (
            _cause("request-property-removed", "Thing request a.b", "thing.put", "things.post"),
            "those who send `a.b` of `Thing` with `thing.put` and `things.post`",
        ),
        (
            _cause("response-property-removed", "Thing response a", "thing.get"),
            "those who read `a` of `Thing`, which `thing.get` answers with",
        ),
        (
            _cause("response-type-changed", "Thing response", "a.a", "b.b", "c.c", "d.d"),
            "those who read `Thing`, which `a.a`, `b.b`, `c.c` and others answer with",
        ),
        (_cause("server-changed", "server"), "everybody"),
        (_cause("python-object-removed", "models.thing"), "those who write `models.thing`, and type checkers"),
        (_cause("python-output-changed", "models.thing.Thing.a"), "type checkers only"),
    ],
)
def test_whom_a_cause_concerns(cause: Cause, expected: str) -> None:
    """Those who call an action, send or read a property, write a name of the package, or check types alone."""
    assert expected == for_whom(cause)


@pytest.mark.parametrize(
    ("consequences", "expected"),
    [
        ((TYPE, ADDED), "type checkers only"),
        ((GONE, TYPE), "those who write `ThingTagsItem`, and type checkers"),
    ],
)
def test_what_breaks_the_package_alone(consequences: tuple[Change, ...], expected: str) -> None:
    """Where nothing else travels, those are concerned who write a name that is gone, or only type checkers."""
    assert expected == for_whom(Cause(LINK, (LINK,), consequences))


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (_cause("action-renamed", "a.b", old="a.b", new="a.c"), "call `a.c` instead"),
        (_cause("parameter-value-removed", "a.b query.c", old="{x}"), "give another value than `{x}`"),
        (
            Cause(LINK, (LINK,), (GONE,)),
            "write the class of what is there now, `Tag`, wherever you wrote another for it",
        ),
        (Cause(ADDED, (ADDED,), (TYPE,)), "read the new type; a type checker shows the places"),
    ],
)
def test_what_they_do(cause: Cause, expected: str) -> None:
    """The rule tells, of what changed in the documents, or else of what follows from it."""
    assert expected == what_to_do(cause)


def test_several_things_to_do() -> None:
    """What changed at one place may ask for several things, each told once."""
    one, other = _cause("parameter-type-changed", "a.b query.c"), _cause("parameter-became-required", "a.b query.c")
    changes = (one.change, one.change, other.change)

    expected = "give a value of the new type; a type checker shows the places; give the argument in every call"
    assert expected == what_to_do(Cause(one.change, changes))
