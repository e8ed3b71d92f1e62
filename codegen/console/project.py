"""The options and codegen.yaml -> where a project has what, and what it says of itself; options win."""

from pathlib import Path
from typing import Final

from msgspec import Struct

from codegen.config import DEFAULT_GENERATED, DEFAULT_SPEC, FILE_NAME, Config
from codegen.console.options import Arguments
from codegen.console.output import complain
from codegen.console.settled import settle
from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.overrides import Override
from codegen.overrides_yaml import parse_overrides
from codegen.workspace.config import load_config
from codegen.workspace.edits import complete_interrupted
from codegen.workspace.git import find_repository
from codegen.workspace.named import KINDS
from codegen.workspace.overrides_file import read_overrides

SPEC: Final = Path(DEFAULT_SPEC)
"""Where the documents are when nobody says it, beside the configuration."""
GENERATED: Final = Path(DEFAULT_GENERATED)
"""Where the generated files are when nobody says it, beside the configuration."""


class Project(Struct, frozen=True):
    """A project on the disk; paths are from the current folder.

    `overrides` is the file that an option or the configuration names; None where it is to be looked for.
    """

    arguments: Arguments
    config: Config
    misconfigured: tuple[Diagnostic, ...]
    spec: Path
    generated: Path
    overrides: Path | None

    @property
    def repository(self) -> Path:
        """A folder in the repository that the project is in, whatever the current folder is in."""
        named = [self.arguments.config.parent] if self.arguments.config else []
        return find_repository([*named, Path(), self.spec])

    @property
    def config_place(self) -> Path:
        """Where the configuration is, or would be."""
        return self.arguments.config or Path(FILE_NAME)


class Overriding(Struct, frozen=True):
    """The overrides of some documents, the file they are from, and what is wrong with it.

    Files are named from the folder of the documents.
    """

    overrides: tuple[Override, ...] = ()
    file: File | None = None
    unusable: tuple[Diagnostic, ...] = ()


def open_project(arguments: Arguments) -> Project:
    """Read the configuration, whose faults come back as diagnostics, and settle where the project has what."""
    config, misconfigured = load_config(arguments.config, arguments.typed)
    named = {key: value for key in KINDS if (value := getattr(config, key)) is not None}
    settled = settle(arguments, named)
    return Project(arguments, config, misconfigured, settled.spec, settled.generated, settled.overrides)


def open_completed(arguments: Arguments) -> Project:
    """Open a project that is to be written; what an interrupted run had decided is carried out, and said, first.

    It may have decided about codegen.yaml, too, which counts as it is then.
    """
    project = open_project(arguments)
    if not complete_interrupted(project.generated):
        return project
    complain([f"{project.generated}/: completed an interrupted run"])
    return open_project(arguments)


def find_overriding(project: Project) -> Overriding:
    """Read the overrides of the project's own documents."""
    beside = project.config_place.parent
    return parse(read_overrides(project.overrides, project.spec, beside, project.generated))


def parse(file: File | Diagnostic | None) -> Overriding:
    """Parse a file of overrides that was read, or that could not be."""
    if not isinstance(file, File):
        return Overriding(unusable=() if file is None else (file,))
    overrides, unusable = parse_overrides(file)
    return Overriding(overrides, file, unusable)
