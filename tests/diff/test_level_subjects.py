"""What codegen.yaml weighs otherwise has to be of something that is or was there."""

import pytest

from codegen.config import INVALID_CONFIG
from codegen.config_yaml import parse_config
from codegen.diff.compare import compare_revisions
from codegen.diff.level_subjects import find_unknown_subjects
from codegen.files import File
from tests.diff.revisions import documents, edited, revision

_OLD, _NEW = documents(), edited("| ratio | N | Least ratio |  | 0.5 |\n", "")


def _told(rule: str, subject: str) -> list[str]:
    levels = f"changes:\n  {rule}: {{impact: additive, reason: ours, subjects: ['{subject}']}}\n"
    config, faults = parse_config(File("codegen.yaml", levels))
    assert () == faults
    revisions = revision(_OLD), revision(_NEW)
    changes = compare_revisions(*revisions)
    found = find_unknown_subjects(config.changes, revisions, changes, INVALID_CONFIG)
    return [f"{item.span.line}:{item.span.column}: {item.message} ({item.help})" for item in found]


@pytest.mark.parametrize(
    ("rule", "subject"),
    [
        ("parameter-removed", "server"),
        ("parameter-removed", "thing"),
        ("parameter-removed", "thing.get"),
        ("parameter-removed", "thing.get query.ratio"),
        ("parameter-removed", "thing.get query.limit"),
        ("parameter-removed", "thing.patch body"),
        ("parameter-removed", "thing.get responses.200"),
        ("request-type-changed", "ThingPatch"),
        ("request-type-changed", "ThingPatch request"),
        ("request-type-changed", "ThingPatch request parts[]"),
        ("response-type-changed", "Thing response owner.message"),
        ("python-object-removed", "models.thing"),
        ("python-object-removed", "models"),
        ("python-parameter-removed", "resources.thing.ThingResource.get"),
    ],
)
def test_what_is_or_was_there(rule: str, subject: str) -> None:
    """What is named is in one of the revisions, whether it changed or not."""
    assert [] == _told(rule, subject)


@pytest.mark.parametrize(
    ("rule", "subject", "hint"),
    [
        ("parameter-removed", "thing.gets", "write `thing.get`, or drop the entry"),
        ("parameter-removed", "thing.get query.rato", "write `thing.get query.ratio`, or drop the entry"),
        ("request-type-changed", "ThingPatch request sizes", "write `ThingPatch request`, or drop the entry"),
        ("request-type-changed", "Zebra", "drop the entry"),
        ("python-object-removed", "models.zebra", "drop the entry"),
    ],
)
def test_what_never_was(rule: str, subject: str, hint: str) -> None:
    """A subject that names nothing is told at its place, with what is called most like it."""
    (told,) = _told(rule, subject)
    column = len(f"  {rule}: {{impact: additive, reason: ours, subjects: [") + 1
    assert f"2:{column}: nothing is or was called `{subject}` ({hint})" == told
