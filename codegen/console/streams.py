"""The standard streams of the process, made fit for printing and left so that the interpreter ends in silence."""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper


def prepare() -> None:
    """Put the null device where a stream is closed, and let streams escape what their encoding cannot show."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # Closed by the shell (`>&-`): the next file that is opened would take its place, and what is printed.
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def settle() -> None:
    """Drop what can no longer be written: the reader is gone or the disk is full, and that has been dealt with."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
