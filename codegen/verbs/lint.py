"""`codegen lint`: tell what is wrong in the documents, and fix what can be fixed safely."""

from typing import Any

import click
from msgspec.structs import replace

from codegen.console.options import Arguments
from codegen.console.output import ExitCode
from codegen.console.recalled import lint


def run(**options: Any) -> ExitCode:
    """Read, check and, if asked, fix; the diagnostics go to standard output."""
    arguments = Arguments.take(options)
    typed = options.pop("folder")
    if typed is not None and arguments.spec is not None:
        raise click.UsageError("name the folder of the documents once, as DIR or with --spec")
    return lint(replace(arguments, spec=typed or arguments.spec), **options)
