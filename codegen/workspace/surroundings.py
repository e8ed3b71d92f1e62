"""What lies around a project that is to be: the files that say whose it is, and what git knows of it."""

from pathlib import Path
from typing import Final

from msgspec import Struct

from codegen.files import File
from codegen.workspace.git import read_prefix, read_remotes, read_user
from codegen.workspace.read import read_file

_LICENSES: Final = ("LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "LICENCE.md", "LICENCE.txt", "COPYING")


class Surroundings(Struct, frozen=True):
    """What is there: the first file of a licence that can be read, whom git commits as, the addresses of remotes.

    `prefix` is where the folder is in its repository, empty at the top. `has_github` and `has_gitlab` tell whether
    there is anything of these hosts.
    """

    license: File | None
    user: str
    remotes: tuple[str, ...]
    prefix: str
    has_github: bool
    has_gitlab: bool


def read_surroundings() -> Surroundings:
    """Read what lies in the current folder; nothing that is missing or cannot be read is an error."""
    places = [Path(name) for name in _LICENSES]
    files = (read_file(place, place.name) for place in places if place.is_file())
    return Surroundings(
        license=next((file for file in files if isinstance(file, File)), None),
        user=read_user(),
        remotes=read_remotes(),
        prefix=read_prefix(),
        has_github=Path(".github").is_dir(),
        has_gitlab=Path(".gitlab-ci.yml").is_file() or Path(".gitlab").is_dir(),
    )
