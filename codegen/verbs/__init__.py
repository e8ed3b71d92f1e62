"""What the commands do, a module per command with the function `run`; each is imported when its command is called."""

from collections.abc import Callable, Mapping
from importlib import import_module

from codegen.console.output import ExitCode, in_words


def perform(verb: str, options: Mapping[str, object]) -> ExitCode:
    """Carry out a command with its options; what stands in its way comes out in words."""
    run: Callable[..., ExitCode] = import_module(f"codegen.verbs.{verb}").run
    return in_words(lambda: run(**options))
