"""approved-breaks.md on the disk -> the breaks that somebody has approved."""

from pathlib import Path

from codegen.console.output import complain_of
from codegen.files import File
from codegen.release.approvals import Approval, parse_approvals
from codegen.workspace.read import read_file


def read_approved(place: Path) -> tuple[Approval, ...] | None:
    """Read the approvals, if there are any; None when one of them cannot be read, which is told."""
    if not place.exists():
        return ()
    file = read_file(place, place.as_posix())
    approvals, faults = ((), (file,)) if not isinstance(file, File) else parse_approvals(file)
    complain_of(faults)
    return None if faults else approvals
