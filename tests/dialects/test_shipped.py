"""The dialects that come with the generator."""

from importlib.resources import files

import pytest

from codegen.dialects.shipped import NAMES, is_own_dialect, shipped

LINES = 45
"""How many lines such a file may have: a form is said in few words."""


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_dialect_is_read_and_says_whose_it_is(name: str) -> None:
    """It is called as its file, starts with words about its form, and is short."""
    text = (files("codegen.dialects") / f"{name}.yaml").read_text(encoding="utf-8")
    assert name == shipped(name).name
    assert text.startswith("# The form of ")
    assert text.count("\n") <= LINES


def test_a_name_that_is_not_one() -> None:
    """There is no such dialect."""
    with pytest.raises(KeyError):
        shipped("other")


def test_a_file_is_told_by_its_ending() -> None:
    """What ends as YAML is a file of the project."""
    names = ["ours.yaml", "fleet", "a/ours.yml", "ours.yaml.md"]
    assert ["ours.yaml", "a/ours.yml"] == [*filter(is_own_dialect, names)]
