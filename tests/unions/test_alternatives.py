"""What tells the alternatives of a union apart."""

import pytest

from codegen.model.schema import JsonValue
from codegen.unions.alternatives import are_distinct, own_properties, own_words, titles


@pytest.mark.parametrize(
    ("labels", "expected"),
    [(["a", "b"], True), (["a b", "aB"], False), (["a", ""], False), (["a", "$"], False), ([], True)],
)
def test_labels_are_distinct_as_names(labels: list[str], *, expected: bool) -> None:
    """Labels that spell one name, or none, do not tell alternatives apart."""
    assert expected == are_distinct(labels)


def test_titles_are_those_that_are_texts() -> None:
    """An alternative without a title has an empty one."""
    assert ["One", "", ""] == titles([{"title": "One"}, {"title": 1}, True])


def test_own_words_are_in_one_description() -> None:
    """Words that all descriptions have are left out, and so is what has more than four of its own."""
    described: list[JsonValue] = [{"description": "The last state"}, {"description": "The state a b c d e"}, {}]

    assert ["last", ""] == own_words(described[:2])
    assert ["the last state", "", ""] == own_words(described)


def test_own_properties_are_in_one_alternative() -> None:
    """The first property that no other alternative has, a required one if there is, tells an alternative."""
    branches: list[JsonValue] = [
        {"properties": {"a": {}, "b": {}, "c": {}}, "required": ["c"]},
        {"properties": {"a": {}, "d": {}, "e": {}}, "required": ["a"]},
        {"properties": {"a": {}, "f": False}},
    ]
    assert ["c", "d", ""] == own_properties(branches)
