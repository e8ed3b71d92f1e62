"""What documents know of each other before all are put together: what the first ones say, and what each one gives."""

from collections.abc import Mapping

from msgspec import Struct

from codegen.model.url import Url
from codegen.reader.one_document import Given
from codegen.reader.schemas_read import SchemasRead


class Known(Struct, frozen=True):
    """What of a tree is known before most documents are read: what the one of schemas gives, and what guides state.

    `titles` are those of the actions that the documents read so far have, by their path.
    """

    read: SchemasRead
    base: Url | None
    titles: Mapping[str, tuple[str, ...]]


class Early(Struct, frozen=True):
    """What one file gives, and what it has for the others: that it has the schemas, or a base URL.

    `titles` are those of its actions, in the built-in form; None where it describes none.
    """

    given: Given
    titles: tuple[str, ...] | None
    is_schemas: bool = False
    base: Url | None = None

    @property
    def is_late(self) -> bool:
        """Whether others should have known it before."""
        return self.is_schemas or self.base is not None
