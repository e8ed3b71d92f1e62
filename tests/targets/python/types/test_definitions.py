"""What is told of a property: its description, its marks, and that examples show it."""

import pytest

from codegen.model.schema import JsonValue
from codegen.targets.python.types.definitions import told_of


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"description": "How large it is"}, "How large it is"),
        ({"description": "How large it is", "x-since": "1.4"}, "How large it is. Since 1.4."),
        ({"x-since": "1.4", "x-beta": True}, "Since 1.4. Beta: it may change."),
        ({"description": "Beta. Its size since 1.4", "x-since": "1.4", "x-beta": True}, "Beta. Its size since 1.4"),
        ({"description": "Its size", "x-internal": True}, "Its size. Internal: it is not for the public."),
        ({"x-since": "1.4", "x-inferred": True}, "Since 1.4. Inferred from examples."),
        ({"x-since": 1.4, "x-beta": "no"}, ""),
        ({"description": "Its size", "deprecated": True, "x-since": "1.4"}, "Deprecated. Its size. Since 1.4."),
    ],
)
def test_what_is_told(schema: JsonValue, expected: str) -> None:
    """Marks are told behind the description, but for what it says already."""
    assert expected == told_of(schema)[0]
