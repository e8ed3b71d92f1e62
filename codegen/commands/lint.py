"""The command `codegen lint`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import cache_options, folder_argument, output_format_option, project_options


@click.command()
@folder_argument()
@project_options
@output_format_option("diagnostics", "github", "sarif")
@cache_options
@click.option("--fix", is_flag=True, help="Fix what can be fixed safely.")
@click.option("--diff", is_flag=True, help="Show what --fix changes; without --fix, nothing is written.")
def lint(**options: Any) -> int:
    """Check the documents in DIR, or those of the project.

    Exits with 1 on errors and warnings, not on infos, and with 2 when something could not be read; all the rest is
    checked, and fixed, all the same. The documents are checked as they are: of overrides, it is told which are wrong
    or have expired. `codegen explain RULE` tells what a rule is about.
    """
    return perform("lint", **options)
