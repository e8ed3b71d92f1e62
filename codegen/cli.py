"""The command line: arguments in, one command, exit code out.

0 is clean, 1 means that something was found, 2 a wrong call or unreadable input, 130 an interruption by the user.
"""

from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Final

import click

from codegen import __version__
from codegen.console import streams

_COMMANDS: Final = {
    "changelog": "Write what changed for users between two revisions.",
    "check": "Compare the generated files with the documents.",
    "coverage": "Count the lines read, kept as prose, and unread.",
    "dialect": "Show which forms the documents have, and propose a dialect that reads them.",
    "diff": "Compare two revisions of the documents.",
    "explain": "Show what RULE is about: one of what is reported about documents, or a kind of change.",
    "generate": "Write the SDK and the OpenAPI document.",
    "init": "Make the current folder a project that generates.",
    "lint": "Check the documents in DIR, or those of the project.",
    "new": "Write the first document of NAME.",
    "publish": "Build the SDK in DIR, or that of the project, prove it and upload it.",
    "release": "Prepare the next release of the SDK.",
    "review": "Write what a change means into one comment on its pull request.",
    "server": "Tell an editor what it shows beside the documents, by the Language Server Protocol.",
    "templates": "List the built-in templates with the fields of their views.",
    "watch": "Generate whenever a document is saved.",
}
"""The first sentence of each command's help, so that listing the commands imports none."""

_FAILED: Final = 2


class _Commands(click.Group):
    """Knows all commands by name and first sentence, and imports the one that is called."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that `args` start with; raises `click.UsageError` when there is none."""
        name, known, rest = super().resolve_command(ctx, args)
        return name, _load(name) if name is not None and known is not None else None, rest


def _load(name: str) -> click.Command:
    command: click.Command = getattr(import_module(f"codegen.commands.{name}"), name)
    return command


@click.group(
    cls=_Commands,
    commands={name: click.Command(name, help=sentence) for name, sentence in _COMMANDS.items()},
    invoke_without_command=True,
)
@click.option("--version", is_flag=True, help="Show the version and exit.")
@click.pass_context
def codegen(context: click.Context, *, version: bool) -> None:
    """Turn Markdown action documents into a typed Python SDK and an OpenAPI document."""
    if version:
        click.echo(f"codegen {__version__}")
        context.exit()
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` name, by default those of the process, and return its exit code."""
    streams.prepare()
    try:
        return int(codegen.main(arguments, prog_name="codegen", standalone_mode=False) or 0)
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        return error.exit_code
    except OSError as error:
        # Commands answer for their files: what is left is that something cannot be printed.
        with suppress(OSError):
            click.echo(f"error: {(error.strerror or str(error)).lower()}", err=True)
        return _FAILED
    finally:
        streams.settle()
