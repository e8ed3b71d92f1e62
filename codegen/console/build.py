"""From the disk to every generated file, for all commands alike."""

from contextlib import nullcontext
from dataclasses import dataclass
from typing import Final

from codegen.config import FILE_NAME, Config
from codegen.console.output import complain_of, progress
from codegen.console.project import Project, find_overriding
from codegen.files import File
from codegen.overrides import Override
from codegen.pipeline import build
from codegen.report.paths import place_below
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.output import read_package
from codegen.workspace.paths import check_paths, refuse_nesting
from codegen.workspace.read import read_spec

_LONG: Final = 500_000
"""From how many characters of documents on the work takes long enough to say so."""


@dataclass(frozen=True, slots=True)
class Built:
    """Every file that the documents give, and the overrides that were applied to them."""

    files: tuple[File, ...]
    overrides: tuple[Override, ...]


def refuse_templates(config: Config, *, no_templates: bool) -> None:
    """Raise `WorkspaceError` where a project has templates of its own, and `no_templates` says that it may not."""
    if no_templates and config.templates is not None:
        message = f"{FILE_NAME} names templates, `{config.templates}`, which --no-templates forbids"
        raise WorkspaceError(message, "where a change of them was reviewed, run it without --no-templates")


def build_files(project: Project) -> Built | None:
    """Return what the documents give, or None when they have errors; diagnostics go to standard error.

    Names of the SDK that is there are kept.

    Raises `WorkspaceError` or `OSError` when the folders cannot be used.
    """
    if project.misconfigured and not project.spec.is_dir():
        # Where the documents are may be what is wrong.
        complain_of(project.misconfigured)
        return None
    arguments, config, spec = project.arguments, project.config, project.spec.as_posix()
    refuse_nesting(project.spec, project.generated)
    refuse_templates(config, no_templates=arguments.no_templates)
    documents, unreadable = read_spec(project.spec, project.generated)
    overriding = find_overriding(project)
    if project.misconfigured or unreadable or overriding.unusable:
        complain_of((*project.misconfigured, *place_below(spec, (*unreadable, *overriding.unusable))))
        return None
    is_long = sum(len(document.text) for document in documents) >= _LONG
    package = read_package(project.generated)
    with progress(f"generating from {len(documents)} documents ...") if is_long else nullcontext():
        result = build(documents, config, overriding.overrides, package, strict=arguments.strict)
    complain_of((*place_below(spec, result.diagnostics), *result.unsettled))
    if result.api is None:
        return None
    check_paths(file.path for file in result.files)
    return Built(result.files, overriding.overrides)
