"""`StatedType`: what the words of a `Type` column state."""

from typing import Final

from msgspec import Struct

from codegen.markdown.inline import Link
from codegen.model.parameter import ArrayStyle, Kind
from codegen.reader.parameters.remarks import NO_REMARKS, Remarks

FILE: Final = "binary"
"""The format of a file (OpenAPI 3.0 named it so)."""


class StatedType(Struct, frozen=True):
    """What a cell states: a kind, or a `link` to the schema that tells it.

    `items` and `style` (None where it is not stated) tell of a list, `values` of an enumeration, `link` of a list of
    what a schema describes, too, `alternatives` of a union; `remarks` what stands beside it.
    """

    kind: Kind
    format: str = ""
    items: Kind = Kind.STRING
    style: ArrayStyle | None = None
    is_enumeration: bool = False
    values: tuple[str, ...] = ()
    link: Link | None = None
    remarks: Remarks = NO_REMARKS
    alternatives: tuple["StatedType", ...] = ()

    @property
    def parts(self) -> tuple["StatedType", ...]:
        """The alternatives of a union, or the type itself."""
        return self.alternatives or (self,)
