"""What codegen wrote into generated/ before, as bytes, hashes and modules of the SDK."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from codegen.entries import hash_of
from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.output import is_of_package, read_owned


class Owned(Struct, frozen=True):
    """Files by path, and their hashes."""

    contents: Mapping[str, bytes]
    hashes: Mapping[str, str]

    @property
    def package(self) -> tuple[File, ...]:
        """The modules of the SDK."""
        items = ((path, content) for path, content in self.contents.items() if is_of_package(path))
        return tuple(File(path, content.decode("utf-8", "surrogateescape")) for path, content in items)

    def key(self, key: str) -> str:
        """Return the key of what depends on the SDK that is there, beside all that `key` stands for."""
        return hash_of(key, *(part for item in self.hashes.items() if is_of_package(item[0]) for part in item))

    def has_package_of(self, hashes: Mapping[str, str]) -> bool:
        """Tell whether the SDK that is there is the one among files with these hashes, or none."""
        own = {path: digest for path, digest in self.hashes.items() if is_of_package(path)}
        return not own or own == {path: digest for path, digest in hashes.items() if is_of_package(path)}


def find_owned(generated: Path) -> Owned | None:
    """Read what codegen wrote; None where that cannot be read, of which the command itself tells."""
    try:
        contents = read_owned(generated)
    except (WorkspaceError, OSError):
        return None
    return Owned(contents, {path: hash_of(content) for path, content in contents.items()})
