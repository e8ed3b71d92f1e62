"""The command `codegen watch`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import no_templates_option, project_options, strict_option


@click.command()
@project_options
@strict_option()
@no_templates_option()
def watch(**options: Any) -> int:
    """Generate whenever a document is saved.

    Says what changed in the SDK. While documents have errors it says which, and what was generated stays as it is.
    Ctrl-C ends it. Needs `pip install 'codegen[watch]'`.
    """
    return perform("watch", **options)
