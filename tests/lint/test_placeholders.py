"""Passwords that say of themselves that they are none."""

import pytest

from codegen.files import File
from codegen.lint.secrets import find_secrets


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("Placeholder-passw0rd", []),
        ("YourPassw0rd!", []),
        ("your-key-1234", []),
        ("YOUR_KEY_1", []),
        ("yourself2024", [(1, 14)]),
        ("notplaceholder1", [(1, 14)]),
    ],
)
def test_a_placeholder_is_not_a_secret(value: str, told: list[tuple[int, int]]) -> None:
    """It starts with the word `placeholder` or `your`; a schema may want digits in it all the same."""
    found = find_secrets(File("a.md", f'{{"password":"{value}"}}'))
    assert told == [(item.span.line, item.span.column) for item in found]
