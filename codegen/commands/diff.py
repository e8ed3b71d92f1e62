"""The command `codegen diff`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import (
    cache_options,
    no_templates_option,
    output_format_option,
    project_options,
    refuse_empty,
)


@click.command()
@click.argument("old", metavar="[OLD]", required=False, callback=refuse_empty)
@click.argument("new", metavar="[NEW]", required=False, callback=refuse_empty)
@project_options
@no_templates_option()
@cache_options
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "additive", "editorial"]),
    help="Exit with 1 when a change weighs that much or more.",
)
@click.option("--all", "show_all", is_flag=True, help="Show every change as text, with all that follows from it.")
@click.option(
    "--since",
    metavar="VERSION",
    callback=refuse_empty,
    help="Show in which release each resource, action, parameter and field came or went, since VERSION.",
)
@click.option("--write", is_flag=True, help="Write what --since shows of the releases into since.yaml.")
@output_format_option("changes", "markdown", "github")
def diff(**options: Any) -> int:
    """Compare two revisions of the documents.

    What changed at one place is told once, breaks with what users do about them; what follows from it in the SDK is
    counted, and shown with --all.

    OLD and NEW are folders of documents or revisions of git; a folder wins over a revision of the same name. Without
    NEW, the documents as they are now are meant.

    Overrides are applied: to a revision of git those that it has, at the paths that its own codegen.yaml says; to a
    folder beside the project's own, those in it. With --overrides, to folders those of that file.

    With --since, which takes the place of OLD and NEW, the releases since that version and the documents as they are
    now are compared one after the other: the tags of git tell which there are. With --write, since.yaml beside
    codegen.yaml says from then on in which of them things came, and so does what is generated.
    """
    return perform("diff", **options)
