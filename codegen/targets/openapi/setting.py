"""What all operations of a document have in common."""

from collections.abc import Collection, Mapping

from msgspec import Struct, field

from codegen.model.authentication import BEARER, Scheme
from codegen.model.url import PathTemplate
from codegen.rendering.samples import Samples


class Setting(Struct, frozen=True):
    """How operations are written: `version` of OpenAPI, components that have an example, samples by language.

    `has_refusals` says that each operation with a token can answer with `refusals.NAMES`.
    """

    version: str
    exemplified: Collection[str] = ()
    samples: tuple[Samples, ...] = ()
    has_refusals: bool = False
    schemes: Mapping[Scheme, str] = field(default_factory=lambda: {BEARER: "bearerAuth"})
    """What the schemes of security are called."""
    paths: Mapping[str, PathTemplate] = field(default_factory=dict[str, PathTemplate])
    """The first path of each shape, whose names the placeholders of all others have."""
