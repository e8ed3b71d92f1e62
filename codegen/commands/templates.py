"""The command `codegen templates`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import config_option, folder_option, refuse_empty


@click.command()
@click.argument("template", metavar="[TEMPLATE]", required=False, callback=refuse_empty)
@config_option()
@click.option("--copy", is_flag=True, help="Copy TEMPLATE into the project's folder of templates.")
@folder_option("--to", "Where --copy writes.  [default: the folder that `templates` in codegen.yaml names]")
def templates(**options: Any) -> int:
    """List the built-in templates with the fields of their views.

    With TEMPLATE, one of them with all that its fields lead to. A file of its path in the project's folder of
    templates takes its place; --copy puts one there, as a start. No file is overwritten.
    """
    return perform("templates", **options)
