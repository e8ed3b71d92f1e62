"""`codegen diff`: tell what a change of the documents means for those who use the API and the SDK."""

from typing import Any

import click

from codegen.console.comparison import Comparison, compare, tell_history
from codegen.console.options import Arguments
from codegen.console.output import ExitCode


def run(**options: Any) -> ExitCode:
    """Read both revisions, or all since one, and compare; what changed goes to standard output."""
    arguments = Arguments.take(options)
    comparison = Comparison(**options)
    if comparison.since is not None:
        _refuse_beside_since(comparison)
        return tell_history(arguments, comparison)
    if comparison.write:
        raise click.BadParameter("it needs --since", param_hint="'--write'")
    if comparison.old is None:
        raise click.MissingParameter(param_hint="'OLD'", param_type="argument")
    return compare(arguments, comparison)


def _refuse_beside_since(comparison: Comparison) -> None:
    for name, value in (("OLD", comparison.old), ("--fail-on", comparison.fail_on)):
        if value is not None:
            raise click.BadParameter(f"it does not go with {name}", param_hint="'--since'")
    if comparison.output_format == "github":
        raise click.BadParameter("`github` does not go with --since", param_hint="'--output-format'")
