"""`codegen publish`: from the generated package to what users install."""

from typing import Any

from codegen.console.output import ExitCode
from codegen.publishing.run import Publishing
from codegen.publishing.run import run as carry_out


def run(**options: Any) -> ExitCode:
    """Build, prove and upload what the options name."""
    return carry_out(Publishing(**options))
