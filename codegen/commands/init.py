"""The command `codegen init`: its options and its help."""

from pathlib import Path

import click

from codegen.commands import perform
from codegen.console.options import spec_option


@click.command()
@spec_option("the folder below the current one that holds most actions")
def init(spec: Path | None) -> int:
    """Write codegen.yaml, a Makefile and a CI workflow.

    They go into the current folder. The documents are looked for in it and below; folders of others, such as
    node_modules, are passed over. Exits with 2 when one of them is there with another text; then nothing is written.
    """
    return perform("init", spec=spec)
