"""The command `codegen coverage`: its options and its help."""

from pathlib import Path

import click

from codegen.commands import perform
from codegen.console.options import generated_option, spec_option


@click.command()
@spec_option()
@generated_option()
def coverage(spec: Path, generated: Path) -> int:
    """Count the lines read, kept as prose, and unread.

    Blank lines do not count. Exits with 1 when a line is unread, and names its place.
    """
    return perform("coverage", spec=spec, generated=generated)
