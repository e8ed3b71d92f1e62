"""The places that codegen.yaml names, as they are on the disk: there or not, and where they really are."""

from enum import StrEnum
from pathlib import Path
from typing import Final

KINDS: Final = {"spec": "folder", "generated": "", "overrides": "file", "templates": "folder"}
"""The keys that name a place, and what has to be there."""


class PlaceFault(StrEnum):
    """What can be wrong with a place: nothing of its kind is there, or it is elsewhere by way of a link."""

    MISSING = "missing"
    OUTSIDE = "outside"


def kind_of(key: str) -> str:
    """Return what has to be in the place that a key names: a `folder` or a `file`; anything, where it is empty."""
    return KINDS.get(key, "file")


def find_fault(root: Path, place: Path, kind: str) -> PlaceFault | None:
    """Return what is wrong with a place that the configuration in the folder `root` names."""
    if not {"folder": place.is_dir(), "file": place.is_file(), "": True}[kind]:
        return PlaceFault.MISSING
    return None if place.resolve().is_relative_to(root.resolve()) else PlaceFault.OUTSIDE
