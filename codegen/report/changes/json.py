"""Causes -> one JSON object, for programs.

    {"counts": {"breaking": 1, "additive": 0, "editorial": 0}, "held_back": 0, "bump": "major",
     "causes": [{"id": "...", "impact": "...", "sentence": "...", "fingerprint": "...", "actions": ["device.get"],
                 "for": "...", "do": "...", "changes": [...], "consequences": [...]}]}

`id` and `sentence` are those of the change that tells the cause. `changes` are those of the documents,
`consequences` those of the package, each of them:

    {"id": "...", "impact": "...", "subject": "...", "sentence": "...", "fingerprint": "...",
     "old": "...", "new": "...", "old_place": {"file": "...", "line": 27, "column": 3}, "new_place": null,
     "weighed": {"by_rule": "additive", "reason": "..."}}

`weighed` is null where the impact is that of the rule, and not one that codegen.yaml sets; `for` and `do` are null
where nothing breaks. Lines and columns count from 1, columns in characters.
"""

import json
from collections import Counter
from collections.abc import Sequence

from codegen.diff.causes import Cause
from codegen.diff.causes.advice import for_whom, what_to_do
from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.files import Span


def render_changes_json(causes: Sequence[Cause], bump: str, held: int = 0) -> str:
    """Return the JSON, two spaces to a level; the counts are of causes, `held` is that of what is held back."""
    counts = Counter(cause.impact for cause in causes)
    value = {
        "counts": {impact.value: counts[impact] for impact in Impact},
        "held_back": held,
        "bump": bump,
        "causes": [_cause(cause) for cause in causes],
    }
    return json.dumps(value, indent=2, ensure_ascii=False)


def _cause(cause: Cause) -> dict[str, object]:
    is_breaking = cause.impact is Impact.BREAKING
    return {
        "id": cause.change.id,
        "impact": cause.impact.value,
        "sentence": cause.change.sentence,
        "fingerprint": cause.fingerprint,
        "actions": list(cause.actions),
        "for": for_whom(cause) if is_breaking else None,
        "do": what_to_do(cause) if is_breaking else None,
        "changes": [_change(change) for change in cause.changes],
        "consequences": [_change(change) for change in cause.consequences],
    }


def _change(change: Change) -> dict[str, object]:
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
