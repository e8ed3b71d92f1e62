"""Files as callers give them: bytes, paths, or open files."""

from collections.abc import Callable
from os import PathLike
from typing import Annotated, Any, BinaryIO, TypeAlias


class AsItIs:
    """Marks what pydantic takes as it is, where a program validates bodies with it."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: Callable[[Any], Any]
    ) -> Any:
        return handler(Any)


FileContent: TypeAlias = bytes | PathLike[str] | Annotated[BinaryIO, AsItIs()]
"""What is sent: bytes, the path of a file, or one that is open for reading bytes."""

FileLike: TypeAlias = (
    FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
)
"""A file in a form: what is sent, or its name and that, and its content type."""
