"""The command `codegen new`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import config_option, refuse_empty, spec_option


@click.command()
@click.argument("name", callback=refuse_empty)
@click.option(
    "--like",
    type=click.Choice(["item", "collection"]),
    default="item",
    show_default=True,
    help="Whether the actions are about one thing or about all of a kind.",
)
@spec_option()
@config_option()
def new(**options: Any) -> int:
    """Write the first document of NAME.

    `codegen new book` writes book.md, which says how to get, change and delete one book; `--like collection` writes
    books.md, which says how to get a page of them and to create one. The schemas that they link are added to
    schemas.md. Exits with 2 when the document is there; then nothing is written.
    """
    return perform("new", **options)
