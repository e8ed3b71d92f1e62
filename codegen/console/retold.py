"""What a command says, and reports that it writes, are all that it gives: told again where nothing has changed."""

from dataclasses import dataclass, replace

from codegen.console.ground import Settings, is_settled, read_settings
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, Said, complain, say
from codegen.entries import hash_of, pack
from codegen.workspace.cache import Cache
from codegen.workspace.errors import WorkspaceError


@dataclass(frozen=True, slots=True)
class Basis:
    """The cache, the settings of a run, and the key that stands for them and for what else the run depends on."""

    cache: Cache
    arguments: Arguments
    settings: Settings
    key: str

    def further(self, *parts: str | None) -> "Basis | None":
        """Return the basis of what depends on further parts; None where one of them is none."""
        return None if None in parts else replace(self, key=hash_of(self.key, *parts))

    def is_settled(self) -> bool:
        """Tell whether the settings are still those that were read."""
        return is_settled(self.settings, self.arguments, self.cache)


@dataclass(frozen=True, slots=True)
class Told:
    """What a run said, how it ended, and the texts of reports that are still to be written."""

    code: ExitCode
    said: Said
    reports: tuple[str, ...] = ()


def find_basis(cache: Cache, arguments: Arguments) -> Basis | None:
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
    return Basis(cache, arguments, settings, hash_of(settings.hash, *places, *options))


def find_told(basis: Basis) -> Told | None:
    """Return what was remembered, with nothing of it said yet."""
    basis.cache.use.is_asked = True
    entry = basis.cache.find(basis.key)
    if entry is None:
        return None
    code, said, reports = entry.head
    basis.cache.use.is_found = True
    return Told(ExitCode(code), [(is_complaint, text) for is_complaint, text in said], tuple(reports))


def keep_told(basis: Basis, told: Told) -> None:
    """Remember what a run told."""
    basis.cache.write(basis.key, pack(basis.key, [told.code, told.said, told.reports]))


def tell(told: Told) -> None:
    """Say all of it, in its order."""
    for is_complaint, text in told.said:
        (complain if is_complaint else say)([text])
