"""What a tool makes of a document."""

from dataclasses import dataclass, field
from pathlib import Path

from codegen.model.api import Api


@dataclass(frozen=True)
class Document:
    """A generated tree: `folder` has openapi/ and python/ below it, `api` is what they were rendered from."""

    name: str
    folder: Path
    api: Api

    @property
    def openapi(self) -> Path:
        """The OpenAPI document."""
        return self.folder / "openapi" / "openapi.yaml"

    @property
    def operations(self) -> int:
        """How many operations it has."""
        return sum(len(resource.actions) for resource in self.api.resources)


@dataclass(frozen=True)
class Diagnostic:
    """What a tool has to say: the name of its rule, its words, and the place that it names."""

    rule: str
    message: str
    place: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (f"{self.rule}:", self.message, self.place and f"({self.place})")))


@dataclass(frozen=True)
class Outcome:
    """How many operations of a document a tool understood, and what it found."""

    understood: int
    errors: tuple[Diagnostic, ...] = ()
    warnings: tuple[Diagnostic, ...] = field(default=(), repr=False)
