"""The command line: arguments in, one command, exit code out.

0 is clean, 1 means that something was found, 2 a wrong call or unreadable input, 130 an interruption by the user.
"""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from codegen.commands.check import check
from codegen.commands.coverage import coverage
from codegen.commands.diff import diff
from codegen.commands.explain import explain
from codegen.commands.generate import generate
from codegen.commands.init import init
from codegen.commands.lint import lint
from codegen.commands.release import release


@click.group(invoke_without_command=True)
@click.option("--version", is_flag=True, help="Show the version and exit.")
@click.pass_context
def codegen(context: click.Context, *, version: bool) -> None:
    """Turn Markdown action documents into a typed Python SDK and an OpenAPI document."""
    if version:
        click.echo(f"codegen {_version()}")
        context.exit()
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


codegen.add_command(generate)
codegen.add_command(check)
codegen.add_command(lint)
codegen.add_command(explain)
codegen.add_command(coverage)
codegen.add_command(diff)
codegen.add_command(init)
codegen.add_command(release)


def _version() -> str:
    # Imported here for start-up time.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("codegen")
    except PackageNotFoundError:
        return "of a checkout that is not installed"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` name, by default those of the process, and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What the terminal's encoding has no character for is shown as an escape.
            stream.reconfigure(errors="backslashreplace")
    try:
        return int(codegen.main(arguments, prog_name="codegen", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
