"""The command `codegen check`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import add_options


@click.command()
@add_options
def check(**options: Any) -> int:
    """Compare the generated files with the documents.

    Writes nothing. Exits with 1 when `codegen generate` would change a file, and shows what it would change.
    """
    return perform("check", **options)
