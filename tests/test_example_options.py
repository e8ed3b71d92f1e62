"""What codegen.yaml says of examples."""

from pathlib import Path

import pytest

from codegen.config_yaml import parse_config
from codegen.example_options import STRICT, ExampleOptions
from codegen.files import File

_KEYS = "the keys are `infer`, `lenient`"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("examples: {infer: true}\n", ExampleOptions(infer=True)),
        ("examples: {lenient: true}\n", ExampleOptions(lenient=True)),
        ("examples: {infer: true, lenient: false}\n", ExampleOptions(infer=True, lenient=False)),
        ("title: API\n", STRICT),
    ],
)
def test_what_is_left_out_is_not_said(text: str, expected: ExampleOptions) -> None:
    """What holds then, the form of the documents tells."""
    config, diagnostics = parse_config(File("codegen.yaml", text))
    assert ((), expected) == (diagnostics, config.examples)


@pytest.mark.parametrize(
    ("text", "column", "message", "help_text"),
    [
        ("examples: infer\n", 11, "not a mapping of keys", _KEYS),
        ("examples: {guess: true}\n", 12, "unknown key `guess`", _KEYS),
        ("examples: {infer: yes}\n", 19, "`infer` is not usable", "write `true` or `false`"),
        ("examples: {infer: true, infer: true}\n", 25, "key `infer` stands twice", "drop one of them"),
    ],
)
def test_what_is_wrong_has_a_position(text: str, column: int, message: str, help_text: str) -> None:
    """Anything but the two switches is an error."""
    _, (found,) = parse_config(File("codegen.yaml", text))
    assert (1, column) == (found.span.line, found.span.column)
    assert (message, help_text) == (found.message, found.help)


def test_each_switch_stands_in_the_page(repository: Path) -> None:
    """docs/configuration.md names each of them as it is turned on."""
    text = (repository / "docs/configuration.md").read_text(encoding="utf-8")
    assert [] == [name for name in ExampleOptions.__struct_fields__ if f"`{name}: true`" not in text]
