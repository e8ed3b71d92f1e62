"""The command `codegen changelog`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import no_templates_option, output_format_option, project_options, refuse_empty


@click.command()
@click.argument("old", metavar="FROM", callback=refuse_empty)
@click.argument("new", metavar="[TO]", required=False, callback=refuse_empty)
@project_options
@no_templates_option()
@click.option("--each-release", is_flag=True, help="Write an entry for each release in between, the newest first.")
@click.option(
    "--target",
    type=click.Choice(["python", "openapi"]),
    help="Tell users of the SDK, or those of the OpenAPI document.  [default: python, if the project has it]",
)
@output_format_option("entries")
def changelog(**options: Any) -> int:
    """Write what changed for users between two revisions.

    The text is Markdown, as `codegen release` writes it into the changelog: breaks first, with the calls before and
    after. FROM and TO are revisions of git, such as the tags of two releases, or folders of documents. Without TO, the
    documents as they are now are meant. Nothing is written to the disk.
    """
    return perform("changelog", **options)
