"""docs/changes.md as the rules of the comparison say it: `python -m tools.changes_page`, a part of `make docs`."""

import sys
from pathlib import Path
from typing import Final

from codegen.diff.rules import GROUPS
from codegen.release.version import bump_words
from codegen.report.change_rules import render_changes_page

PAGE: Final = Path(__file__).parent.parent / "docs" / "changes.md"


def main() -> int:
    """Write the page where it is not as it should be."""
    written = render_changes_page(GROUPS, bump_words)
    is_new = not PAGE.exists() or PAGE.read_text(encoding="utf-8") != written
    if is_new:
        PAGE.write_text(written, encoding="utf-8")
    sys.stdout.write(f"docs/changes.md: {'written' if is_new else 'unchanged'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
