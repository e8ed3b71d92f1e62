"""The command `codegen explain`: its options and its help."""

import click

from codegen.commands import perform


@click.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> int:
    """Show what RULE is about: one of what is reported about documents, or a kind of change.

    The first have a bad and a good example; the others say what the change means and what users do about it.

    Without RULE, all rules are listed.
    """
    return perform("explain", rule=rule)
