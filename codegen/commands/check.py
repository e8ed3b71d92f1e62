"""The command `codegen check`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import cache_options, no_templates_option, project_options, strict_option


@click.command()
@project_options
@strict_option()
@no_templates_option()
@cache_options
def check(**options: Any) -> int:
    """Compare the generated files with the documents.

    Writes nothing. Exits with 1 when `codegen generate` would change a file, and shows what it would change.
    """
    return perform("check", **options)
