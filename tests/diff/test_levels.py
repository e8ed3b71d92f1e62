"""What codegen.yaml says that kinds of change weigh, and what comes of it."""

import pytest

from codegen.config import INVALID_CONFIG
from codegen.config_yaml import parse_config
from codegen.diff.change import Change, highest
from codegen.diff.compare import compare_apis
from codegen.diff.levels import apply_levels, check_levels
from codegen.diff.rules import Impact
from codegen.files import File
from tests.diff.revisions import documents, edited, read

_REASON = "our users call the URLs by hand, too"


def _changes(levels: str, before: str = "**/parts/**", after: str = "**/pieces/**") -> tuple[Change, ...]:
    config, faults = parse_config(File("codegen.yaml", levels))
    assert () == faults
    return apply_levels(compare_apis(read(documents()), read(edited(before, after))), config.changes)


def test_a_change_weighs_what_is_said() -> None:
    """Its impact is the one that is set; what it would be and why stand beside it, its fingerprint stays."""
    (before,) = _changes("")
    (change,) = _changes(f"changes:\n  path-changed: {{impact: breaking, reason: '{_REASON}'}}\n")
    assert [Impact.ADDITIVE, Impact.BREAKING] == [before.impact, change.impact]
    assert ["", f"breaking, not additive: {_REASON}"] == [before.weight_words, change.weight_words]
    assert before.fingerprint == change.fingerprint
    assert [False, True] == [before.is_break, change.is_break]


def test_a_break_may_weigh_less() -> None:
    """Then it is no break that has to be approved, but it is still known that old programs may fail."""
    levels = "changes:\n  parameter-became-required: {impact: additive, reason: the server asks for it already}\n"
    (change,) = _changes(levels, "| X-Trace | N |", "| X-Trace | Y |")
    assert (Impact.ADDITIVE, True) == (highest([change]), change.is_break)


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("thing", Impact.BREAKING),
        ("thing.get", Impact.BREAKING),
        ("thing.patch", Impact.ADDITIVE),
        ("thing.ge", Impact.ADDITIVE),
    ],
)
def test_a_level_may_be_of_some_subjects(subject: str, expected: Impact) -> None:
    """It holds for those it names and for their parts, and for no others."""
    (change,) = _changes(f"changes:\n  path-changed: {{impact: breaking, reason: ours, subjects: [{subject}]}}\n")
    assert expected is change.impact


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("path-changed", ["2:26: `path-changed` is breaking by itself (drop the entry)"]),
        ("path-change", ["2:3: there is no kind of change `path-change` (write `path-changed`)"]),
        ("zzz", ["2:3: there is no kind of change `zzz` (`codegen explain` lists them)"]),
    ],
)
def test_a_level_is_of_a_rule_that_weighs_otherwise(rule: str, told: list[str]) -> None:
    """One for no rule, and one that sets what holds anyhow, are errors at their places."""
    impact = "additive" if rule == "path-changed" else "breaking"
    told = [line.replace("is breaking", f"is {impact}") for line in told]
    config, _ = parse_config(File("codegen.yaml", f"changes:\n  {rule}: {{impact: {impact}, reason: ours}}\n"))
    found = check_levels(config.changes, INVALID_CONFIG)
    assert told == [f"{item.span.line}:{item.span.column}: {item.message} ({item.help})" for item in found]
