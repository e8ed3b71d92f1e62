"""`codegen explain`: show the manual page of a rule."""

from difflib import get_close_matches

import click

from codegen.console.output import ExitCode, say
from codegen.manual import pages
from codegen.report.manual import render_page


def run(rule: str | None) -> ExitCode:
    """Show the page of one rule, or the list of all; a rule that does not exist is a wrong call."""
    if rule is None:
        say(pages())
        return ExitCode.CLEAN
    page = pages().get(rule)
    if page is None:
        close = get_close_matches(rule, pages(), n=1)
        hint = f", did you mean `{close[0]}`?" if close else ", `codegen explain` lists them"
        raise click.BadParameter(f"there is no rule `{rule}`{hint}", param_hint="'RULE'")
    say(render_page(page))
    return ExitCode.CLEAN
