"""Where checks of old users against a new package failed, less what the changes have announced."""

from collections.abc import Iterable

from msgspec import Struct

from codegen.diff.change import Change


class Failure(Struct, frozen=True):
    """Where one check failed: `subject` is a name below the package, empty for a whole run; `text` is what it said."""

    check: str
    subject: str
    text: str


def unannounced(failures: Iterable[Failure], changes: Iterable[Change]) -> tuple[Failure, ...]:
    """Return the failures that no change has announced.

    A difference at a name is announced by a change of that name, or of what it is in; that of a class which a package
    hands out, `models.DevicePost`, by one of its module, `models.device_post`. A failing run of old tests is announced
    by any break.
    """
    changes = tuple(changes)
    names = {change.subject.partition(" ")[0] for change in changes if change.is_python}
    has_breaks = any(change.is_break for change in changes)
    return tuple(item for item in failures if not (_is_named(item, names) if item.subject else has_breaks))


def _is_named(failure: Failure, names: set[str]) -> bool:
    parts = failure.subject.replace("Async", "").split(".")
    if any(".".join(parts[:length]) in names for length in range(1, len(parts) + 1)):
        return True
    return ".".join(map(_plain, parts[:2])) in {".".join(map(_plain, name.split("."))) for name in names}


def _plain(name: str) -> str:
    """Spell the name of a class and that of its module alike."""
    return name.replace("_", "").lower()
