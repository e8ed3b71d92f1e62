"""What documents gave in a run before, under the hash of their own text and of what the first documents say.

What else they are read by, as the configuration and the dialect, is for whoever brings the shelf.
"""

from collections.abc import Collection, Iterable

from msgspec import Struct
from msgspec.structs import replace

from codegen.entries import hash_of
from codegen.files import File
from codegen.reader.known import Early, Known
from codegen.reader.schemas.anchors import index_schemas
from codegen.shelf import Shelf, open_shelf


class Shelved(Struct, frozen=True):
    """What was read around the same first documents; without a `shelf` it has nothing, and keeps nothing."""

    shelf: Shelf | None
    around: str

    @classmethod
    def around_first(cls, first: Iterable[File], late: Collection[str], parts: Iterable[object]) -> "Shelved":
        """Look at the shelf of the run, if it has one; `parts` are what documents are read with beside the first ones.

        Each of the parts has all that it is in what `repr` gives of it.
        """
        shelf = open_shelf()
        if shelf is None:
            return cls(None, "")
        texts = (text for file in first for text in (file.path, file.text))
        return cls(shelf, hash_of(*sorted(late), None, *texts, None, *map(repr, parts)))

    def known(self) -> Known | None:
        """Return what the first documents say, if that is there."""
        if self.shelf is None:
            return None
        known = self.shelf.find(self._key(), Known)
        if known is None or not known.read.accounts:
            return known
        self.shelf.unread.update(known.read.accounts)
        # An index has each schema several times.
        return replace(known, read=replace(known.read, index=index_schemas(known.read.schemas)))

    def find(self, files: Iterable[File]) -> dict[str, Early]:
        """Return what is there of what files give, by their paths."""
        if self.shelf is None:
            return {}
        looked = ((file.path, self.shelf.find(self._key(file), Early)) for file in files)
        found = {path: early for path, early in looked if early is not None}
        self.shelf.unread.update(found)
        return found

    def put_known(self, known: Known) -> None:
        """Keep what the first documents say."""
        if self.shelf is not None:
            self.shelf.put(self._key(), replace(known, read=replace(known.read, index=None)))

    def put(self, file: File, early: Early) -> None:
        """Keep what a file gives."""
        if self.shelf is not None:
            self.shelf.put(self._key(file), early)

    def _key(self, file: File | None = None) -> str:
        return hash_of("read", self.around, *((file.path, file.text) if file else ()))
