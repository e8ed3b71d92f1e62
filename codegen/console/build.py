"""From the disk to every generated file, for all commands alike."""

from contextlib import nullcontext
from dataclasses import dataclass
from typing import Final

from codegen.config import FILE_NAME, Config
from codegen.console.options import Arguments
from codegen.console.output import complain_of, progress
from codegen.files import File
from codegen.overrides import Override
from codegen.pipeline import build
from codegen.report.paths import place_below
from codegen.workspace.config import load_config
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.output import read_package
from codegen.workspace.overrides_file import load_overrides
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


def build_files(arguments: Arguments) -> Built | None:
    """Return what the documents give, or None when they have errors; diagnostics go to standard error.

    Names of the SDK that is there are kept.

    Raises `WorkspaceError` or `OSError` when the folders cannot be used.
    """
    refuse_nesting(arguments.spec, arguments.generated)
    config, misconfigured = load_config(arguments.config)
    refuse_templates(config, no_templates=arguments.no_templates)
    documents, unreadable = read_spec(arguments.spec, arguments.generated)
    overrides, unusable = load_overrides(arguments.overrides, arguments.spec)
    spec = arguments.spec.as_posix()
    if misconfigured or unreadable or unusable:
        complain_of((*misconfigured, *place_below(spec, (*unreadable, *unusable))))
        return None
    is_long = sum(len(document.text) for document in documents) >= _LONG
    with progress(f"generating from {len(documents)} documents ...") if is_long else nullcontext():
        result = build(documents, config, overrides, read_package(arguments.generated), strict=arguments.strict)
    complain_of(place_below(spec, result.diagnostics))
    if result.api is None:
        return None
    check_paths(file.path for file in result.files)
    return Built(result.files, overrides)
