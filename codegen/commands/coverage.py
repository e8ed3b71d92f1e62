"""The command `codegen coverage`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import project_options


@click.command()
@project_options
def coverage(**options: Any) -> int:
    """Count the lines read, kept as prose, and unread.

    Blank lines do not count. Overrides are applied, which changes no count: one that has expired is told. Exits with
    1 when a line is unread, and names its place.
    """
    return perform("coverage", **options)
