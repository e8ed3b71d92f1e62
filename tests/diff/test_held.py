"""What is held back in one of two revisions: gone, new, nothing at all, or a change that breaks no promise."""

import pytest

from codegen.config import Config
from codegen.diff.compare import Revision, compare_revisions
from codegen.diff.held import count_held
from codegen.diff.rules import Impact
from codegen.files import File
from codegen.held_back import USUAL, HeldBack, Treatment
from codegen.pipeline import build

APART = HeldBack(beta=Treatment.NAMESPACE)
DOCUMENT = """# Thing Actions

https://api.example.com/things

## Get

Returns a thing.

### Method And Url

GET https://api.example.com/things

### Authentication

No authentication is required.

### Request Query Parameters

| Name | Type | Required | Description | Internal |
| ---- | ---- | -------- | ----------- | -------- |
| colour | string | N | Which colour | |
| trace | string | N | How to trace | |

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [Thing](schemas.md#thing) | A thing |

## Try

Tries a thing.

### Method And Url

POST https://api.example.com/things

### Authentication

No authentication is required.

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [Outcome](schemas.md#outcome) | A try |
"""
SCHEMAS = """# Schemas

## Thing

A thing.

### Schema

```json
{"type": "object", "properties": {"name": {"type": "string"}}}
```

## Outcome

An outcome.

### Schema

```json
{"type": "object", "properties": {"id": {"type": "integer"}}}
```
"""
ROW = "| trace | string | N | How to trace | |"
INTERNAL_ROW = "| trace | string | N | How to trace | Y |"


def _revision(*edits: tuple[str, str], options: HeldBack = USUAL) -> Revision:
    texts = {"schemas.md": SCHEMAS, "thing.md": DOCUMENT}
    for before, after in edits:
        assert any(before in text for text in texts.values())
        texts = {path: text.replace(before, after) for path, text in texts.items()}
    result = build(tuple(File(path, text) for path, text in texts.items()), Config(held_back=options))
    assert result.api is not None, result.diagnostics
    return Revision(result.api, result.files)


def _wire(old: Revision, new: Revision) -> list[tuple[str, str, Impact]]:
    return [(item.id, item.sentence, item.impact) for item in compare_revisions(old, new) if not item.is_python]


def _breaking(old: Revision, new: Revision) -> list[str]:
    return [item.sentence for item in compare_revisions(old, new) if item.impact is Impact.BREAKING]


@pytest.mark.parametrize(
    ("edit", "gone", "come"),
    [
        (
            ("## Try", "## Try (internal)"),
            ("action-removed", "`thing.try` was removed: it is held back now", Impact.BREAKING),
            ("action-added", "`thing.try` is new: it is not held back any more", Impact.ADDITIVE),
        ),
        (
            (ROW, INTERNAL_ROW),
            ("parameter-removed", "query parameter `trace` of `thing.get` was removed: it is held back now",
             Impact.BREAKING),
            ("optional-parameter-added",
             "query parameter `trace` of `thing.get` is new: it is not held back any more", Impact.ADDITIVE),
        ),
        (
            ("# Thing Actions", "# Thing Actions (internal)"),
            ("resource-removed", "resource `thing` was removed: it is held back now", Impact.BREAKING),
            ("resource-added", "resource `thing` is new: it is not held back any more", Impact.ADDITIVE),
        ),
    ],
)  # fmt: skip
def test_from_public_to_internal_and_back(
    edit: tuple[str, str], gone: tuple[str, str, Impact], come: tuple[str, str, Impact]
) -> None:
    """What becomes internal is gone, what is public again is new, and both say why."""
    public, internal = _revision(), _revision(edit)
    assert ([gone], [come]) == (_wire(public, internal)[:1], _wire(internal, public)[:1])


def test_what_changes_of_what_is_internal_is_nothing() -> None:
    """Users do not see it."""
    hide = ("## Try", "## Try (internal)")
    other = (("Tries a thing.", "Tries it."), ("POST https", "PUT https"), ('"id"', '"number"'))
    assert () == compare_revisions(_revision(hide), _revision(hide, *other))


CHANGES = [
    (("POST https", "PUT https"), ("200 | [Outcome](schemas.md#outcome)", "200 | string")),
    (('{"id": {"type": "integer"}}', '{"id": {"type": "string"}}'),),
    (("## Try", "## Attempt"),),
]


@pytest.mark.parametrize("changes", CHANGES)
def test_what_stands_apart_breaks_no_promise(changes: tuple[tuple[str, str], ...]) -> None:
    """A change below `client.beta` is never breaking; where beta is included, it is as breaking as any other."""
    beta = ("Tries a thing.", "**Beta.** Tries a thing.")
    assert [] == _breaking(_revision(beta, options=APART), _revision(beta, *changes, options=APART))
    assert [] != _breaking(_revision(beta), _revision(beta, *changes))


def test_a_change_that_breaks_no_promise_says_why() -> None:
    """The sentence tells that it was beta; the fingerprint is that of the change."""
    beta = ("## Try", "## Try (beta)")
    old, new = (_revision(*edits, options=APART) for edits in ((beta,), (("## Try", "## Attempt (beta)"),)))
    told = "`betaThing.try` was renamed to `betaThing.attempt`, which breaks no promise: it was beta"
    assert [("action-renamed", told, Impact.ADDITIVE)] == _wire(old, new)


def test_the_same_change_of_a_stable_action_is_breaking() -> None:
    """What stands beside it keeps its promise."""
    beta = ("## Try", "## Try (beta)")
    changed = _revision(beta, ("| colour | string | N", "| colour | string | Y"), options=APART)
    assert "query parameter `colour` of `thing.get` became required" in _breaking(
        _revision(beta, options=APART), changed
    )


_HELD = ("## Try", "## Try (internal)")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((_HELD,), (_HELD,), 0),
        ((_HELD,), (_HELD, ("Tries a thing.", "Attempts a thing.")), 1),
        ((_HELD,), (_HELD, ("## Try (internal)", "## Attempt (internal)")), 2),
        ((_HELD,), (), 0),
        ((), (_HELD,), 0),
        (((ROW, INTERNAL_ROW),), ((ROW, INTERNAL_ROW.replace("How", "Where")),), 1),
        (((ROW, INTERNAL_ROW),), (), 0),
        (((ROW, INTERNAL_ROW),), ((f"{ROW}\n", ""),), 1),
        ((), (("Tries a thing.", "Attempts a thing."),), 0),
    ],
)
def test_changes_of_what_is_held_back_are_counted(
    before: tuple[tuple[str, str], ...], after: tuple[tuple[str, str], ...], expected: int
) -> None:
    """What is held back in both revisions, or in one and in the other not there; what is told otherwise is not."""
    assert expected == count_held(_revision(*before).api, _revision(*after).api)
