"""What a command says, and reports that it writes, are all that it gives: told again where nothing has changed."""

from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from codegen.console.ground import Settings, is_settled, read_settings
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, Said, complain, say
from codegen.entries import hash_of, pack
from codegen.workspace.cache import Cache
from codegen.workspace.errors import WorkspaceError

_HEAD: Final = tuple[Literal[0, 1, 2], tuple[tuple[bool, str], ...], tuple[str, ...]]
"""The type of the head of an entry: exit code, what was said, and reports."""


class RunKey(Struct, frozen=True):
    """The cache, the settings of a run, and the hash that stands for them and for what else the run depends on."""

    cache: Cache
    arguments: Arguments
    settings: Settings
    hash: str

    def further(self, *parts: str | None) -> "RunKey | None":
        """Return the key of what depends on further parts; None where one of them is none."""
        return None if None in parts else replace(self, hash=hash_of(self.hash, *parts))

    def is_settled(self) -> bool:
        """Tell whether the settings are still those that were read."""
        return is_settled(self.settings, self.arguments, self.cache)


class Retold(Struct, frozen=True):
    """What a run said, how it ended, and the texts of reports that are still to be written."""

    code: ExitCode
    said: Said
    reports: tuple[str, ...] = ()


def find_key(cache: Cache, arguments: Arguments) -> RunKey | None:
    """Read what settles a run before all else is read of it; None where that cannot be read."""
    try:
        settings = read_settings(arguments, cache)
    except (WorkspaceError, OSError):
        return None
    if settings is None:
        return None
    settled = settings.settled
    places = (settled.config.as_posix(), settled.spec.as_posix(), settled.generated.as_posix())
    options = (arguments.command(""), str(arguments.strict), str(arguments.no_templates))
    return RunKey(cache, arguments, settings, hash_of(settings.hash, *places, *options))


def find_retold(key: RunKey) -> Retold | None:
    """Return what was remembered, with nothing of it said yet."""
    key.cache.use.is_asked = True
    entry = key.cache.find(key.hash, _HEAD)
    if entry is None:
        return None
    code, said, reports = entry.head
    key.cache.use.is_found = True
    return Retold(ExitCode(code), list(said), reports)


def keep_retold(key: RunKey, retold: Retold) -> None:
    """Remember what a run told."""
    key.cache.write(key.hash, pack(key.hash, [retold.code, retold.said, retold.reports]))


def tell(retold: Retold) -> None:
    """Say all of it, in its order."""
    for is_complaint, text in retold.said:
        (complain if is_complaint else say)([text])
