"""The command `codegen dialect`: its options and its help."""

from typing import Any

import click

from codegen.commands import perform
from codegen.console.options import config_option, file_option, spec_option


@click.command()
@spec_option("spec, or what codegen.yaml says, or the current folder where neither is there")
@config_option()
@file_option("--write", "Write the proposed dialect to FILE.  [default: to standard output, where no other one fits]")
def dialect(**options: Any) -> int:
    """Show which forms the documents have, and propose a dialect that reads them.

    It counts request lines, the headings and labels below them, and how parameters are written, and says which of the
    dialects that come with codegen fits. Where none does, or with --write, it proposes one, and says what is read with
    it and what is left to do. Where codegen.yaml names a dialect of your own, what is said is about that one. Exits
    with 1 when there are no request lines. No file is overwritten.
    """
    return perform("dialect", **options)
