"""Views of what a package says about itself: its doors, its tests, its entry in an index."""

from dataclasses import dataclass

from codegen.rendering.safe_text import Docstring, Identifier, PyLiteral, TomlText


@dataclass(frozen=True, slots=True)
class PackageView:
    """A package's own module."""

    name: Identifier
    docstring: Docstring
    version: PyLiteral


@dataclass(frozen=True, slots=True)
class TestedView:
    """What the tests have to know of the package."""

    name: Identifier
    literal: PyLiteral
    environment: PyLiteral


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What the package index is told."""

    name: TomlText
    version: TomlText
    description: TomlText
    package: TomlText
    folder: TomlText
