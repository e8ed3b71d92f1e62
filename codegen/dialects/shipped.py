"""The dialects that come with the generator."""

from functools import cache
from importlib.resources import files
from typing import Final

from codegen.dialects.dialect import Dialect
from codegen.dialects.parse import parse_dialect
from codegen.files import File

NAMES: Final = ("fleet", "hashicorp", "mastodon")
"""What codegen.yaml may say under `dialect`, besides a file of its own."""


def is_own_dialect(name: str) -> bool:
    """Tell whether what codegen.yaml says under `dialect` is a file."""
    return name.endswith((".yaml", ".yml"))


@cache
def shipped(name: str) -> Dialect:
    """Return a dialect by its name; raises KeyError for one that is not there."""
    if name not in NAMES:
        raise KeyError(name)
    text = (files("codegen.dialects") / f"{name}.yaml").read_text(encoding="utf-8")
    dialect, told = parse_dialect(File(f"{name}.yaml", text))
    if dialect is None:
        raise AssertionError(told[0].message)
    return dialect
