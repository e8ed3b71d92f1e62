"""The command `codegen server`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import project_options


@click.command()
@project_options
def server(**options: Any) -> int:
    """Tell an editor what it shows beside the documents, by the Language Server Protocol.

    It speaks on its standard streams; docs/editors.md says how editors start it. It needs what `pip install
    'codegen[server]'` installs. Exits with 1 when the editor is gone without saying so.
    """
    return perform("server", **options)
