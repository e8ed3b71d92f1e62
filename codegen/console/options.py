"""The options that all commands have, as one value."""

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click
from msgspec import Struct


class Arguments(Struct, frozen=True):
    """The options that all commands have; paths are as typed, from the current folder, None where nothing was."""

    spec: Path | None = None
    generated: Path | None = None
    config: Path | None = None
    overrides: Path | None = None
    strict: bool = False
    no_templates: bool = False
    no_cache: bool = False
    verbose: bool = False

    @classmethod
    def take(cls, options: dict[str, Any]) -> "Arguments":
        """Take the options that all commands have out of those of one call; its own ones stay."""
        return cls(**{name: options.pop(name) for name in cls.__struct_fields__ if name in options})

    @property
    def typed(self) -> frozenset[str]:
        """The names of the folders and files that were typed, as codegen.yaml calls them."""
        return frozenset(name for name in ("spec", "generated", "overrides") if getattr(self, name) is not None)

    def command(self, verb: str) -> str:
        """Return the command line, for a shell, that runs `verb` on the same folders: `codegen generate`."""
        options = {
            "--spec": self.spec,
            "--generated": self.generated,
            "--config": self.config,
            "--overrides": self.overrides,
        }
        typed = [word for option, value in options.items() if value is not None for word in (option, str(value))]
        return shlex.join(("codegen", verb, *typed))


def refuse_empty(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Hand a value on; raises `click.BadParameter` for one of nothing: `"$BASE"` with BASE unset is a wrong call."""
    if value is not None and not value.strip():
        raise click.BadParameter("it is empty: is a variable not set?")
    return value


def _path(context: click.Context, parameter: click.Parameter, value: str | None) -> Path | None:
    # `--generated "$OUT"` with OUT unset would mean the current folder.
    name = refuse_empty(context, parameter, value)
    return None if name is None else Path(name)


def folder_option(name: str, help_text: str) -> Callable[..., Callable[..., Any]]:
    """Give a command an option that names a folder, there or not."""
    return click.option(name, type=click.Path(file_okay=False), callback=_path, metavar="DIR", help=help_text)


def file_option(name: str, help_text: str, default: str | None = None) -> Callable[..., Callable[..., Any]]:
    """Give a command an option that names a file, there or not."""
    kind = click.Path(dir_okay=False)
    return click.option(
        name, type=kind, default=default, show_default=True, callback=_path, metavar="FILE", help=help_text
    )


def folder_argument() -> Callable[..., Callable[..., Any]]:
    """Give a command the argument `[DIR]`."""
    return click.argument("folder", metavar="[DIR]", required=False, type=click.Path(file_okay=False), callback=_path)


def output_format_option(things: str, *others: str) -> Callable[..., Callable[..., Any]]:
    """Give a command the option `--output-format`: text, JSON and `others`, in which `things` are written."""
    return click.option(
        "--output-format",
        type=click.Choice(["text", "json", *others]),
        default="text",
        show_default=True,
        help=f"How the {things} are written.",
    )


def spec_option(default: str = "spec, or what codegen.yaml says") -> Callable[..., Callable[..., Any]]:
    """Give a command the option `--spec` alone; `default` says in its help what is taken without it."""
    return folder_option("--spec", f"The folder of the documents, read with its subfolders.  [default: {default}]")


def strict_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the option `--strict` alone."""
    return click.option("--strict", is_flag=True, help="Take every warning as an error.")


def no_templates_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the option `--no-templates` alone."""
    return click.option(
        "--no-templates", is_flag=True, help="Refuse a project's own templates: what they print becomes code."
    )


def cache_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command that remembers what it made the options `--no-cache` and `--verbose`."""
    no_cache = click.option(
        "--no-cache", is_flag=True, help="Work all out anew, and keep nothing of it in the user's cache folder."
    )
    verbose = click.option(
        "-v", "--verbose", is_flag=True, help="Say in one line on standard error what the cache did, and where it is."
    )
    return no_cache(verbose(function))


def config_option() -> Callable[..., Callable[..., Any]]:
    """Give a command the option `--config` alone."""
    return file_option("--config", "The configuration.  [default: codegen.yaml, if there is one]")


_PROJECT: Final = (
    spec_option(),
    folder_option("--generated", "The folder of the generated files.  [default: generated, or what codegen.yaml says]"),
    config_option(),
    file_option(
        "--overrides",
        "What the documents get wrong.  [default: what codegen.yaml says, or the overrides.yaml beside it or beside "
        "the documents, if there is one]",
    ),
)


def project_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say where a project has what; all commands have the same ones."""
    for option in reversed(_PROJECT):
        option(function)
    return function
