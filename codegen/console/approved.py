"""approved-breaks.md on the disk -> the breaks that somebody has approved."""

from pathlib import Path

from codegen.console.output import complain_of
from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.release.approvals import Approval, parse_approvals
from codegen.workspace.read import read_file


def read_approved(place: Path) -> tuple[Approval, ...] | None:
    """Read the approvals, if there are any; None when one of them cannot be read, which is told."""
    return tell_approved(read_file(place, place.as_posix()) if place.exists() else None)


def tell_approved(file: File | Diagnostic | None) -> tuple[Approval, ...] | None:
    """Parse a file of approvals that was read, if there is one; None where something is wrong in it, which is told."""
    if file is None:
        return ()
    approvals, faults = ((), (file,)) if not isinstance(file, File) else parse_approvals(file)
    complain_of(faults)
    return None if faults else approvals
