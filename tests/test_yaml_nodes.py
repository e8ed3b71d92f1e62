"""YAML that its parser hands on to Python unseen, and which Python refuses."""

import pytest

from codegen.config import INVALID_CONFIG
from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.yaml_nodes import compose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('title: "\\UFFFFFFFF"\n', "codegen.yaml:1:9: not YAML: there is no such character"),
        ('title: A\nlicense: "a\\U00110000"\n', "codegen.yaml:2:12: not YAML: there is no such character"),
        (f"%YAML 1.{'1' * 5000}\n---\ntitle: A\n", "codegen.yaml:1:1: not YAML: a number is too large"),
    ],
)
def test_what_python_refuses(text: str, expected: str) -> None:
    """A character that there is not, and a number of thousands of digits, are errors at their places."""
    found = compose(File("codegen.yaml", text), INVALID_CONFIG)
    assert isinstance(found, Diagnostic)
    assert expected == f"{found.span}: {found.message}"


def test_last_character() -> None:
    """The last character that there is can be written by its number."""
    found = compose(File("codegen.yaml", '"\\U0010FFFF"'), INVALID_CONFIG)
    assert "\U0010ffff" == getattr(found, "value", None)
