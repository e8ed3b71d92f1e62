"""An old name of a field that the SDK cannot keep is an error at its place in codegen.yaml."""

import pytest

from codegen.config_yaml import parse_config
from codegen.files import File
from codegen.pipeline import build
from tests.diff.revisions import edited

PARTS = '"parts": {"type": "array", "items": {"type": "string"}, "maxItems": 10}'
EITHER = (
    '"parts": {"oneOf": [{"title": "Error", "type": "object", "properties": {"message": {"type": "string"}}},'
    ' {"title": "Lost", "type": "object", "properties": {"reason": {"type": "string"}}}]}'
)
SAME = "and something else is called so there"


def _faults(entry: str, before: str = "", after: str = "") -> list[str]:
    config, faults = parse_config(File("codegen.yaml", f"renamed:\n  - {entry}\n"))
    made = build(edited(before, after), config)
    assert () == faults
    return [f"{item.span.line}:{item.span.column}: {item.rule}: {item.message}" for item in made.unsettled]


@pytest.mark.parametrize(
    ("entry", "edits", "expected"),
    [
        (
            "{was: Thing.NAME, now: Thing.size}",
            ("", ""),
            f"2:11: taken-alias: the old name `Thing.NAME` is `name` in the SDK, {SAME}",
        ),
        (
            "{was: Error.reason, now: Error.message}",
            (PARTS, EITHER),
            f"2:11: taken-alias: the old name `Error.reason` is `reason` in the SDK, {SAME}",
        ),
        (
            "{was: Lost.why, now: Lost.reason}",
            ("", ""),
            "2:26: stale-rename: no class of the SDK has the field `Lost.reason`",
        ),
    ],
    ids=["attribute", "alternative", "nowhere"],
)
def test_an_old_name_without_a_place(entry: str, edits: tuple[str, str], expected: str) -> None:
    """A field that is called so in Python, one of another alternative of a body, or no class that has the new one."""
    assert [expected] == _faults(entry, *edits)


def test_names_that_are_one_in_python_need_no_place_there() -> None:
    """The attribute is what it was; only what is sent has another key."""
    config, _ = parse_config(File("codegen.yaml", "renamed: [{was: Thing.Name, now: Thing.name}]"))
    made = build(edited("", ""), config)
    model = next(file.text for file in made.files if file.path.endswith("models/thing.py"))

    assert "def name(self)" not in model
