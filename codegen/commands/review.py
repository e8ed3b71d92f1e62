"""The command `codegen review`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import cache_options, file_option, no_templates_option, project_options, refuse_empty


@click.command()
@click.argument("base", metavar="BASE", callback=refuse_empty)
@project_options
@no_templates_option()
@cache_options
@file_option("--approved", "The breaks that are approved.", default="approved-breaks.md")
@click.option(
    "--output-format",
    type=click.Choice(["markdown", "json"]),
    default="markdown",
    show_default=True,
    help="How the review is written.",
)
@file_option("--output", "Write the review into FILE, not to standard output.")
@file_option("--sarif", "Write all diagnostics into FILE, too, as SARIF.")
@file_option("--code-quality", "Write all diagnostics into FILE, too, as GitLab reads them.")
def review(**options: Any) -> int:
    """Write what a change means into one comment on its pull request.

    BASE is a revision of git, such as the branch to merge into, or a folder of documents. A revision counts as it was
    when the current commit left it. The comment has what breaks and how to approve it, what lint says of the changed
    lines, whether the generated files are up to date, and the diff of the SDK.

    Exits with 1 when a break is not approved or a changed line has an error, and with 2 when the documents cannot be
    read; the comment then says so.
    """
    return perform("review", **options)
