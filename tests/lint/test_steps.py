"""The steps of a validation, counted before it is begun."""

from codegen.lint.steps import Steps
from codegen.model.schema import JsonValue


def _ladder(size: int) -> dict[str, JsonValue]:
    rungs: dict[str, JsonValue] = {
        f"A{n}": {"allOf": [{"$ref": f"#/schemas/A{n + 1}"}, {"$ref": f"#/schemas/A{n + 1}"}]} for n in range(size)
    }
    return {**rungs, f"A{size}": {"type": "object"}}


def test_every_way_through_references_counts() -> None:
    """Twenty-five schemas that each refer to the next twice take more than a validator is given."""
    for size, is_enough in ((4, True), (25, False)):
        definitions = _ladder(size)
        assert is_enough == Steps(definitions).take(definitions["A0"], {})


def test_each_item_is_held_against_each_value() -> None:
    """A list of items takes as many steps as it has items times what may be one."""
    values: list[JsonValue] = list(range(1000))
    steps = Steps({}, left=2_000_000)
    assert steps.take({"items": {"enum": values}}, values)
    assert 998_999 == steps.left
    assert not steps.take({"items": {"enum": values}}, values)


def test_a_schema_that_leads_back_to_itself() -> None:
    """A circle for one value ends; one that goes down with the value is followed as deep as that is."""
    circle: dict[str, JsonValue] = {"A": {"oneOf": [{"$ref": "#/schemas/A"}, {"type": "null"}]}}
    assert Steps(circle).take(circle["A"], None)
    both: JsonValue = {"allOf": [{"properties": {"a": {"$ref": "#/schemas/B"}}}] * 2}
    value: JsonValue = {}
    for _ in range(40):
        value = {"a": value}
    assert not Steps({"B": both}).take(both, value)
