"""What is found before anything is built, and what the documents give in the end."""

from pathlib import Path

from msgspec import Struct

from codegen.console.ground import Ground
from codegen.console.owned import Owned
from codegen.files import File
from codegen.remembered import Remembered
from codegen.shelf import Shelf


class Found(Struct, frozen=True):
    """What a build depends on, as it was read once."""

    ground: Ground
    owned: Owned


class Given(Struct, frozen=True):
    """All files that the documents give; `files` is None where those in the folder `generated` are just these.

    `applied` are lines about the overrides that were applied, `count` is how many files there are.
    """

    generated: Path
    count: int
    files: tuple[File, ...] | None
    applied: tuple[str, ...] = ()


class Answer(Struct, frozen=True):
    """What is given, None where the documents have errors, and what is to be remembered of it, if anything.

    The `shelf` has what each document gave, for the next run.
    """

    given: Given | None
    remembered: Remembered | None = None
    shelf: Shelf | None = None
