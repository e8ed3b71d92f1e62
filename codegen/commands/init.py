"""The command `codegen init`: its options and its help."""

from pathlib import Path

import click

from codegen.commands import perform
from codegen.console.options import spec_option


@click.command()
@spec_option("the folder below the current one that holds most actions")
@click.option(
    "--ci",
    type=click.Choice(["github", "gitlab"]),
    help="Whose workflows are written.  [default: those of the host of the repository's remote]",
)
def init(spec: Path | None, ci: str | None) -> int:
    """Make the current folder a project that generates.

    Writes codegen.yaml, a Makefile and workflows for CI, then the SDK and the OpenAPI document. Nothing is asked: the
    documents, their dialect, the server, names, licence, author, repository and its host are found out, and each line
    says why it was chosen. The documents are looked for in the current folder and below; folders of others, such as
    node_modules, are passed over.

    No file is overwritten: what is there is kept, and said. Exits with 2 when the documents cannot be read; then
    nothing is written.
    """
    return perform("init", spec=spec, ci=ci)
