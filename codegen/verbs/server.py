"""`codegen server`: answer an editor while its user writes documents."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from codegen.console.options import Arguments
from codegen.console.output import ExitCode
from codegen.workspace.errors import WorkspaceError

_HELP = "install them: `pip install 'codegen[server]'`"


def run(**options: Any) -> ExitCode:
    """Serve on the standard streams; raises `WorkspaceError` where what speaks the protocol is not installed."""
    missing = [name for name in ("pygls", "lsprotocol") if find_spec(name) is None]
    if missing:
        raise WorkspaceError(f"the language server needs {' and '.join(f'`{name}`' for name in missing)}", _HELP)
    is_ended = import_module("codegen.server.edge").serve(Arguments.take(options))
    return ExitCode.CLEAN if is_ended else ExitCode.FOUND
