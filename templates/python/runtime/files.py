"""Files as callers give them: bytes, paths, or open files."""

from os import PathLike
from typing import BinaryIO, TypeAlias

FileContent: TypeAlias = bytes | PathLike[str] | BinaryIO
"""What is sent: bytes, the path of a file, or one that is open for reading bytes."""

FileLike: TypeAlias = FileContent | tuple[str, FileContent]
"""A file in a form: what is sent, or a pair of its name and that."""
