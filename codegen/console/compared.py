"""Two loaded revisions -> the causes of what changed between them, weighed as the project says."""

from collections.abc import Sequence

from codegen.config_changes import Level
from codegen.console.revisions import Loaded
from codegen.diff.causes import Cause, find_causes, weigh_consequences
from codegen.diff.compare import compare_revisions
from codegen.diff.levels import apply_levels
from codegen.report.changes.paths import place_changes


def compare_loaded(old: Loaded, new: Loaded, levels: Sequence[Level]) -> tuple[Cause, ...]:
    """Return the causes, with their places as seen from the current folder."""
    weighed = apply_levels(compare_revisions(old.revision, new.revision), levels)
    placed = place_changes(weighed, old.roots, new.roots)
    return weigh_consequences(find_causes(placed, old.revision, new.revision))
