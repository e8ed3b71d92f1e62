"""What a document's resource is called: by its file, or by the folder that the file is the index of."""

import re
from pathlib import PurePosixPath
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.model.name import Name

_INDEXES: Final = frozenset(built_in().documents.indexes)
_NUMBER: Final = re.compile(r"[0-9]{1,4}[-_. ]+(?=[^0-9])")


def resource_name(path: str) -> Name:
    """Return the name of the resource that a document is about; numbers that sort files are no part of it.

    `books/index.md` and `books/README.md` are about `books`; where there is no folder, the file's name stays.
    """
    place = PurePosixPath(path)
    stem = place.parent.name if place.stem.lower() in _INDEXES and place.parent.name else place.stem
    match = _NUMBER.match(stem)
    return Name.split(stem if match is None else stem[match.end() :])
