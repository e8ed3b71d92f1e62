"""The commands: options and help, a module per command, and `perform`, which hands over to what they are for."""

import gc
from importlib import import_module
from typing import Final

_COLLECT_AFTER: Final = 200_000
"""After how many new objects cycles are looked for.

What commands make has few, and looking for them as often as Python does took a sixth of the time.
"""


def perform(verb: str, **options: object) -> int:
    """Carry out a command with its options, and return the exit code; whatever that takes is imported now.

    So help, wrong options and completion, which come to no call, cost little.
    """
    gc.set_threshold(_COLLECT_AFTER)
    code: int = import_module("codegen.verbs").perform(verb, options)
    return code
