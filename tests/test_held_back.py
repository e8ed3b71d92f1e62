"""What codegen.yaml says of what is internal or beta."""

import pytest

from codegen.config_yaml import parse_config
from codegen.files import File
from codegen.held_back import USUAL, HeldBack, Treatment

_KEYS = "the keys are `internal`, `beta`"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: API\n", USUAL),
        ("title: API\n", HeldBack(Treatment.OMIT, Treatment.INCLUDE)),
        ("held_back: {internal: include}\n", HeldBack(Treatment.INCLUDE, Treatment.INCLUDE)),
        ("held_back: {beta: omit}\n", HeldBack(Treatment.OMIT, Treatment.OMIT)),
        ("held_back:\n  internal: omit\n  beta: namespace\n", HeldBack(Treatment.OMIT, Treatment.NAMESPACE)),
    ],
)
def test_what_is_left_out_is_as_usual(text: str, expected: HeldBack) -> None:
    """Each mark has a treatment of its own."""
    config, diagnostics = parse_config(File("codegen.yaml", text))
    assert ((), expected) == (diagnostics, config.held_back)


@pytest.mark.parametrize(
    ("text", "place", "message", "help_text"),
    [
        ("held_back: omit\n", (1, 12), "not a mapping of keys", _KEYS),
        ("held_back: {}\n", (1, 12), "not a mapping of keys", _KEYS),
        ("held_back:\n  intern: omit\n", (2, 3), "unknown key `intern`", "did you mean `internal`?"),
        ("held_back:\n  since: omit\n", (2, 3), "unknown key `since`", _KEYS),
        ("held_back:\n  beta: omitted\n", (2, 9), "`beta` cannot be `omitted`", "did you mean `omit`?"),
        (
            "held_back:\n  internal: namespace\n",
            (2, 13),
            "`internal` cannot be `namespace`",
            "write one of `omit`, `include`",
        ),
        ("held_back: {beta: [omit]}\n", (1, 19), "`beta` cannot be ``", "write one of `include`, `namespace`, `omit`"),
        ("held_back: {beta: omit, beta: omit}\n", (1, 25), "key `beta` stands twice", "drop one of them"),
    ],
)
def test_what_is_wrong_has_a_position(text: str, place: tuple[int, int], message: str, help_text: str) -> None:
    """The nearest word is offered where one is near, and all of them where none is."""
    _, (found,) = parse_config(File("codegen.yaml", text))
    assert place == (found.span.line, found.span.column)
    assert (message, help_text) == (found.message, found.help)
