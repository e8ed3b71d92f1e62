"""No example costs more than its size, whatever it is made of: to read what is almost JSON, and to infer from it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import pytest

from codegen.model.schema import JsonValue
from codegen.reader.json.lenient import read_lenient
from codegen.reader.schemas.inference import infer_definition
from tests.hostile.work import count_steps, is_linear

_TEXTS: Final = (
    *("[1,],\n", "{}\n'\n", '{}\n"\n', "{}\n/* x */\n", "{}\n/*\n", "{}\n<!--\n", "{}\nfoo bar\n", "<", "[...],\n"),
    *(
        "{}\n\u201c\n",
        '{"a":1,"a":2}\n',
        "[[[[{}]]]]\n",
        ",",
        "[1:",
        "/ ",
        "[a b c d],",
        '"\\"',
        "x [1]\n",
        "{}\n]}]}\n",
    ),
    *('"a": 1\n', "{}#\n", "..", "-", "1e", "\\", "[{", "}]"),
)
_SIZES: Final = (100, 200, 400)


@pytest.mark.parametrize("start", ["", "[", "{}\n"])
@pytest.mark.parametrize("piece", _TEXTS)
def test_almost_json_is_read_in_time(piece: str, start: str) -> None:
    """Twice the text is twice the work, whether it is read or not."""
    steps = count_steps(*(partial(read_lenient, start + piece * size) for size in _SIZES))
    assert is_linear(*steps), steps


_KINDS: Final[list[JsonValue]] = [1, "a", None, [1], {"a": 1}]


def _chain(size: int) -> JsonValue:
    return [{"a": [{"b": {"c": number}}]} for number in range(size)]


def _maps(size: int) -> JsonValue:
    return {str(number): {str(other): {"1": {"2": other}} for other in range(4)} for number in range(size)}


_VALUES: Final[Mapping[str, Callable[[int], JsonValue]]] = {
    "items": _chain,
    "maps": _maps,
    "keys": lambda size: {f"key{number}": number for number in range(size)},
    "all keys differ": lambda size: [{f"key{number}": number} for number in range(size)],
    "records": lambda size: {f"key{number}": {"a": 1, "b": 2} for number in range(size)},
    "kinds": lambda size: _KINDS * size,
    "deep": lambda size: [_deep(60) for _ in range(size)],
}


def _deep(levels: int) -> JsonValue:
    value: JsonValue = 1
    for _ in range(levels):
        value = {"1": value}
    return value


@pytest.mark.parametrize("name", _VALUES)
def test_a_schema_is_inferred_in_time(name: str) -> None:
    """Twice the example is twice the work."""
    steps = count_steps(*(partial(infer_definition, [_VALUES[name](size)]) for size in _SIZES))
    assert is_linear(*steps), steps
