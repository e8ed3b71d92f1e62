"""How the commands speak: results on standard output, all else on standard error, failures in words."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import UTC, date, datetime
from enum import IntEnum
from time import monotonic
from typing import Final, TextIO, TypeAlias

import click

from codegen.console import interruption
from codegen.counting import listening
from codegen.diagnostics import Diagnostic, in_order
from codegen.rendering.template_places import TemplateFailure
from codegen.report.text import render_diagnostics, render_failure, render_summary
from codegen.workspace.errors import WorkspaceError


class ExitCode(IntEnum):
    """What a command tells its caller."""

    CLEAN = 0
    FOUND = 1
    FAILED = 2
    INTERRUPTED = 130


Said: TypeAlias = list[tuple[bool, str]]
"""What a command said, in its order: whether it went to standard error, and the text."""

_said: ContextVar[Said | None] = ContextVar("said", default=None)
_LONG: Final = 1.0
_BETWEEN: Final = 0.1
"""After how many seconds work says how far it is, and how many pass before it says so again."""
_CLEAR: Final = "\r\x1b[K"

_PYTHON_HELP: Final = "fix the template that gives it, or restore the committed file"
_TEMPLATE_HELP: Final = "fix the template, or drop it to use the built-in one"


def say(lines: Iterable[str]) -> None:
    """Print the result of a command."""
    _print(lines, is_complaint=False)


def complain(lines: Iterable[str]) -> None:
    """Print what a command has to say beside its result."""
    _print(lines, is_complaint=True)


def complain_of(diagnostics: Iterable[Diagnostic]) -> None:
    """Print diagnostics in order and how many there are; their files are as seen from the current folder."""
    complain(render_complaints(diagnostics))


def render_complaints(diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """Return the lines that `complain_of` prints."""
    ordered = in_order(diagnostics)
    summary = render_summary(ordered)
    return (*render_diagnostics(ordered, color=has_color(sys.stderr)), *([summary] if summary else []))


def has_color(stream: TextIO) -> bool:
    """Tell whether `stream` is a terminal whose user has not asked for plain text (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def in_words(run: Callable[[], ExitCode]) -> ExitCode:
    """Run a command; what the disk, the documents or the user's Ctrl-C did to it comes out as a line."""
    try:
        with interruption.raised():
            return or_failure(run)
    except KeyboardInterrupt:
        with suppress(OSError):
            complain(["interrupted"])
        return ExitCode.INTERRUPTED


def or_failure(run: Callable[[], ExitCode]) -> ExitCode:
    """Run a command, or a part of one after which the next can go on; failures come out as lines."""
    try:
        return run()
    except WorkspaceError as error:
        lines = render_failure(str(error), error.help_text, color=has_color(sys.stderr))
    except TemplateFailure as error:
        lines = render_failure(str(error), _TEMPLATE_HELP, color=has_color(sys.stderr))
    except SyntaxError as error:
        # Of the package, which a project's own template gives, or somebody edited.
        told = f"{error.filename}:{error.lineno}: this is not Python: {error.msg}"
        lines = render_failure(told, _PYTHON_HELP, color=has_color(sys.stderr))
    except BrokenPipeError:
        # The reader of the output has gone, which click answers in silence.
        raise
    except OSError as error:
        lines = render_failure(reason_of(error), color=has_color(sys.stderr))
    except RecursionError:
        lines = render_failure("the documents are nested too deeply", color=has_color(sys.stderr))
    complain(lines)
    return ExitCode.FAILED


def reason_of(error: OSError) -> str:
    """Return in words what the disk refused, and of which file."""
    reason = (error.strerror or str(error)).lower()
    return f"{reason}: `{error.filename}`" if error.filename else reason


@contextmanager
def progress() -> Iterator[None]:
    """Show how far the work within the block is, if standard error is a terminal and it takes longer than a second."""
    if not sys.stderr.isatty():
        yield
        return
    next_time = monotonic() + _LONG

    def show(what: str, done: int, total: int | None) -> None:
        nonlocal next_time
        if monotonic() >= next_time:
            next_time = monotonic() + _BETWEEN
            click.echo(f"{_CLEAR}{done} of {total} {what}" if total else f"{_CLEAR}{done} {what}", nl=False, err=True)

    begun = next_time
    try:
        with listening(show):
            yield
    finally:
        if next_time != begun:
            click.echo(_CLEAR, nl=False, err=True)


def today() -> date:
    """Return the day in UTC, or that of SOURCE_DATE_EPOCH (https://reproducible-builds.org) where it is set.

    Raises `WorkspaceError` when what is set there is not a number of seconds, as its specification asks for.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        message = f"the environment variable SOURCE_DATE_EPOCH is `{epoch}`, which is not a time in seconds"
        raise WorkspaceError(message, "set it to one such as `1893456000`, or unset it") from None


@contextmanager
def noting() -> Iterator[Said]:
    """Note what is said within the block, beside saying it."""
    said: Said = []
    token = _said.set(said)
    try:
        yield said
    finally:
        _said.reset(token)


def _print(lines: Iterable[str], *, is_complaint: bool) -> None:
    stream, said = sys.stderr if is_complaint else sys.stdout, _said.get()
    for line in lines:
        click.echo(line, file=stream, color=has_color(stream))
        if said is not None:
            said.append((is_complaint, line))
