"""`codegen explain`: show what a rule is about, one of what is reported about documents or one of the comparison."""

from collections.abc import Iterator
from difflib import get_close_matches

import click

from codegen.console.output import ExitCode, say
from codegen.diff.rules import GROUPS, RULES
from codegen.manual import pages
from codegen.release.version import bump_words
from codegen.report.change_rules import render_change_rule
from codegen.report.manual import render_page


def run(rule: str | None) -> ExitCode:
    """Show the page of one rule, or the list of all; a rule that does not exist is a wrong call."""
    if rule is None:
        say(_list())
    elif rule in pages():
        say(render_page(pages()[rule]))
    elif rule in RULES:
        say(render_change_rule(RULES[rule], bump_words(RULES[rule].impact)))
    else:
        close = get_close_matches(rule, (*pages(), *RULES), n=2, cutoff=0.7)
        names = " or ".join(f"`{name}`" for name in close)
        hint = f", did you mean {names}?" if close else ", `codegen explain` lists them"
        raise click.BadParameter(f"there is no rule `{rule}`{hint}", param_hint="'RULE'")
    return ExitCode.CLEAN


def _list() -> Iterator[str]:
    """Yield the ids of what is reported about documents, then those of changes by what they are about."""
    yield "reported about documents"
    yield from (f"  {page.severity:9} {name}" for name, page in pages().items())
    for title, rules in GROUPS.items():
        yield from ("", f"changes: {title[0].lower()}{title[1:]}")
        yield from (f"  {rule.impact:9} {rule.id}" for rule in rules)
