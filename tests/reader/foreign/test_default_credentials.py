"""What a dialect says of the authentication of all actions: understood, or told once at its line."""

import pytest

from codegen.model.authentication import api_key
from codegen.model.parameter import Location
from tests.reader.foreign.forms import actions, dialect, read, told

HEAD = "name: ours\nserver: https://api.example.com\nrequest: [code]\n"
TEXT = "# Books\n\n## One\n\n`GET /books/:id`\n\nSays.\n\n## All\n\n`GET /books`\n\nSays.\n"


def test_a_default_that_is_understood() -> None:
    """It is what actions need that say nothing."""
    result = read(TEXT, dialect("authentication:\n  default: API key in the header `X-Key`.\n", HEAD))
    keys = {item.authentication.alternatives for item in actions(result)}
    assert ([], {((api_key(Location.HEADER, "X-Key"),),)}) == (told(result), keys)


@pytest.mark.parametrize("text", ["Ask the team.", "API key in the header", "Magic token in the moon.", '""'])
def test_a_default_that_is_not_understood(text: str) -> None:
    """It is told once, however many actions there are, in the file of the dialect."""
    result = read(TEXT, dialect(f"authentication:\n  default: {text}\n", HEAD))
    message = f"`{text.strip(chr(34))}` is not understood as an authentication"
    assert [(5, 12, "invalid-dialect", message)] == told(result)
    assert {"dialect.yaml"} == {item.span.file for item in result.diagnostics}
    assert result.api is None
