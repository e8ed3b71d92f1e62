"""The command `codegen generate`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import cache_options, no_templates_option, project_options, strict_option


@click.command()
@project_options
@strict_option()
@no_templates_option()
@cache_options
def generate(**options: Any) -> int:
    """Write the SDK and the OpenAPI document.

    Only files that differ are written, and only files that an earlier run wrote are removed. Everything is read and
    rendered before the first file changes; with an error in the documents nothing does.
    """
    return perform("generate", **options)
