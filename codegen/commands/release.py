"""The command `codegen release`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import file_option, no_templates_option, project_options


@click.command()
@project_options
@no_templates_option()
@file_option("--changelog", "The changelog that gets an entry.", default="CHANGELOG.md")
@file_option("--approved", "The breaks that are approved.", default="approved-breaks.md")
@file_option("--baseline", "Compare with the release recorded in FILE, not with the newest tag, and record this one.")
@click.option("--first", is_flag=True, help="Say that nothing was released yet.")
@click.option("--dry-run", is_flag=True, help="Show the plan and write nothing.")
@click.option("--verify", is_flag=True, help="Run the previous release's tests on the new SDK, and compare the two.")
def release(**options: Any) -> int:
    """Prepare the next release of the SDK.

    Compares with the newest release (the tag `v1.2.0`), sets the version that follows, writes an entry in the
    changelog and generates. Overrides are applied, to the newest release those that it had. Exits with 1, and writes
    nothing, when a break is not approved or `--verify` finds something; with 2 when the newest release is not known.
    """
    return perform("release", **options)
