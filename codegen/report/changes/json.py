"""Changes -> one JSON object, for programs.

    {"counts": {"breaking": 1, "additive": 0, "editorial": 0}, "bump": "major",
     "changes": [{"id": "...", "impact": "...", "subject": "...", "sentence": "...", "fingerprint": "...",
                  "old": "...", "new": "...",
                  "old_place": {"file": "...", "line": 27, "column": 3}, "new_place": null,
                  "weighed": {"by_rule": "additive", "reason": "..."}}]}

`weighed` is null where the impact is that of the rule, and not one that codegen.yaml sets.

Lines and columns count from 1, columns in characters.
"""

import json
from collections import Counter
from collections.abc import Sequence

from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.files import Span


def render_changes_json(changes: Sequence[Change], bump: str) -> str:
    """Return the JSON, two spaces to a level."""
    counts = Counter(change.impact for change in changes)
    value = {
        "counts": {impact.value: counts[impact] for impact in Impact},
        "bump": bump,
        "changes": [_item(change) for change in changes],
    }
    return json.dumps(value, indent=2, ensure_ascii=False)


def _item(change: Change) -> dict[str, object]:
    return {
        "id": change.id,
        "impact": change.impact.value,
        "subject": change.subject,
        "sentence": change.sentence,
        "fingerprint": change.fingerprint,
        "old": change.old,
        "new": change.new,
        "old_place": _place(change.old_span),
        "new_place": _place(change.new_span),
        "weighed": {"by_rule": found.by_rule.value, "reason": found.reason} if (found := change.weighed) else None,
    }


def _place(span: Span | None) -> dict[str, object] | None:
    return None if span is None else {"file": span.file, "line": span.line, "column": span.column}
