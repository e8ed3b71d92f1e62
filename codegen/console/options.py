"""The options that all commands have, as one value."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click

_SPEC: Final = "spec"
_GENERATED: Final = "generated"


@dataclass(frozen=True, slots=True)
class Arguments:
    """The options of one call; paths are as typed, from the current folder."""

    spec: Path
    generated: Path
    config: Path | None
    strict: bool
    overrides: Path | None = None
    no_templates: bool = False

    def command(self, verb: str) -> str:
        """Return the command line, for a shell, that runs `verb` on the same folders: `codegen generate`."""
        options = {
            "--spec": None if str(self.spec) == _SPEC else self.spec,
            "--generated": None if str(self.generated) == _GENERATED else self.generated,
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


def _folder(name: str, default: str | None, help_text: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    kind = click.Path(file_okay=False)
    return click.option(
        name, type=kind, default=default, show_default=True, callback=_path, metavar="DIR", help=help_text
    )


def file_option(name: str, help_text: str, default: str | None = None) -> Callable[..., Callable[..., Any]]:
    """Give a command an option that names a file, there or not."""
    kind = click.Path(dir_okay=False)
    return click.option(
        name, type=kind, default=default, show_default=True, callback=_path, metavar="FILE", help=help_text
    )


def folder_argument(default: str = _SPEC) -> Callable[..., Callable[..., Any]]:
    """Give a command the argument `[DIR]`, by default the folder of the documents."""
    kind = click.Path(file_okay=False)
    return click.argument("folder", metavar="[DIR]", default=default, type=kind, callback=_path)


def output_format_option(things: str, *others: str) -> Callable[..., Callable[..., Any]]:
    """Give a command the option `--output-format`: text, JSON and `others`, in which `things` are written."""
    return click.option(
        "--output-format",
        type=click.Choice(["text", "json", *others]),
        default="text",
        show_default=True,
        help=f"How the {things} are written.",
    )


def spec_option(default: str | None = _SPEC, found: str = "") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the option `--spec` alone; `found` says in its help what takes the place of a `default`."""
    return _folder("--spec", default, f"The folder of the documents, read with its subfolders.{found}")


def generated_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the option `--generated` alone."""
    return _folder("--generated", _GENERATED, "The folder of the generated files.")


def config_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the option `--config` alone."""
    return file_option("--config", "The configuration.  [default: codegen.yaml, if there is one]")


def no_templates_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the option `--no-templates` alone."""
    return click.option(
        "--no-templates", is_flag=True, help="Refuse a project's own templates: what they print becomes code."
    )


_OPTIONS: Final = (
    spec_option(),
    generated_option(),
    config_option(),
    file_option("--overrides", "What the documents get wrong.  [default: overrides.yaml beside them, if there is one]"),
    click.option("--strict", is_flag=True, help="Take every warning as an error."),
    no_templates_option(),
)


def add_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options; it is called with one keyword argument for each field of `Arguments`."""
    for option in reversed(_OPTIONS):
        option(function)
    return function
