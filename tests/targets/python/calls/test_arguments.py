"""What is said of an argument beside the words of the document."""

import pytest

from codegen.files import Span
from codegen.model.parameter import Location, Parameter
from codegen.targets.python.calls.arguments import tells_default

_SPAN = Span("thing.md", 1)


@pytest.mark.parametrize(
    ("description", "default", "expected"),
    [
        ("At most this many. Defaults to 5.", "5", True),
        ("The default is `5`", "5", True),
        ("default value: 5", "5", True),
        ("Default=TRUE", "true", True),
        ('Default "asc", or "desc".', "asc", True),
        ("The default is 1.5.", "1.5", True),
        ("Defaults to 50.", "5", False),
        ("Defaults to 5.5.", "5", False),
        ("The default is ascending.", "asc", False),
        ("At most 5; no default.", "5", False),
        ("A predefault 5.", "5", False),
        ("", "5", False),
    ],
)
def test_a_default_that_the_description_tells(description: str, default: str, *, expected: bool) -> None:
    """It is told where it stands as a word of its own behind "default"."""
    row = Parameter("limit", Location.QUERY, required=False, description=description, default=default, span=_SPAN)
    assert expected == tells_default(row)
