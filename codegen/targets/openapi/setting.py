"""What all operations of a document have in common."""

from collections.abc import Collection
from dataclasses import dataclass

from codegen.rendering.samples import Samples


@dataclass(frozen=True, slots=True)
class Setting:
    """How operations are written: `version` of OpenAPI, components that have an example, samples by language.

    `has_refusals` says that each operation with a token can answer with `refusals.NAMES`.
    """

    version: str
    exemplified: Collection[str] = ()
    samples: tuple[Samples, ...] = ()
    has_refusals: bool = False
