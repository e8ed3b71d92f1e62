"""The command `codegen publish`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import folder_argument, project_options, refuse_empty


@click.command()
@folder_argument()
@project_options
@click.option("--index", required=True, callback=refuse_empty, metavar="URL", help="Where to upload: uv's publish URL.")
@click.option(
    "--simple",
    required=True,
    callback=refuse_empty,
    metavar="URL",
    help="Where the index lists its files: pip's index URL.",
)
@click.option("--dry-run", is_flag=True, help="Do all but upload.")
def publish(**options: Any) -> int:
    """Build the SDK in DIR, or that of the project, prove it and upload it.

    Without DIR it is what was generated, and has to be what the documents give: `codegen check` is run first.

    Nothing is uploaded unless two builds give the same bytes, the metadata is valid, and the tests that the package
    ships pass on the wheel in a new environment. What the index has already is compared by its hash: an upload that was
    interrupted is completed, another content is refused. Credentials are those of `uv publish`: UV_PUBLISH_TOKEN, or
    trusted publishing in a workflow. Exits with 1 when the package is refused.
    """
    return perform("publish", **options)
