"""The commands: options and help, a module per command, and `perform`, which hands over to what they are for."""

from importlib import import_module


def perform(verb: str, **options: object) -> int:
    """Carry out a command with its options, and return the exit code; whatever that takes is imported now.

    So help, wrong options and completion, which come to no call, cost little.
    """
    code: int = import_module("codegen.verbs").perform(verb, options)
    return code
