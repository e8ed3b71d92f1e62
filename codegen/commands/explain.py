"""The command `codegen explain`: its options and its help."""

import click

from codegen.commands import perform


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> int:
    """Show what RULE is about, with a bad and a good example.

    Without RULE, all rules are listed.
    """
    return perform("explain", rule=rule)
