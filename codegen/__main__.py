"""The process: `codegen` and `python -m codegen`.

Ctrl-C ends it with exit code 130 and the word `interrupted`. At once while modules are imported, arguments parsed and
help shown: nothing is open that would have to be closed. While a command works, `codegen.console.interruption` lets it
leave things in order first. What comes before `main`, the start of the interpreter, is not in our hands.
"""

import gc
import os
import sys

_INTERRUPTED = 130
_COLLECT_AFTER = 200_000
"""After how many new objects cycles are looked for.

What is imported and what commands make has few: to look for them as often as Python does takes a sixth of the time.
"""


def main() -> int:
    """Run the command that the arguments of the process name, and return its exit code."""
    sys.unraisablehook = _end_or_report
    gc.set_threshold(_COLLECT_AFTER)
    try:
        # Imported here so that Ctrl-C is answered meanwhile.
        import signal

        # Where it is ignored (`nohup`), it stays so.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, _end)

        from codegen.cli import main as run

        return run()
    except KeyboardInterrupt:
        _end()
    return _INTERRUPTED


def _end(*_signal: object) -> None:
    """End the process at once, without a look at what it is doing."""
    try:
        # Not through `sys.stderr`, which may be in the middle of a write, or closed.
        os.write(sys.stderr.fileno(), b"interrupted\n")
    finally:
        os._exit(_INTERRUPTED)


def _end_or_report(unraisable: "sys.UnraisableHookArgs") -> None:
    """End the process for a `KeyboardInterrupt` that reaches nobody, as in the callback of a weak reference."""
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        _end()
    sys.__unraisablehook__(unraisable)


if __name__ == "__main__":
    sys.exit(main())
