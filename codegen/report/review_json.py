"""A review -> one JSON object, for programs.

    {"base": "...", "verdict": "...", "clean": false, "bump": "major",
     "changes": {... as `codegen diff --output-format json` ...},
     "unapproved": [{"fingerprint": "...", "sentence": "..."}],
     "lint": {"changed": [{... as `codegen lint --output-format json` ...}], "elsewhere": 12},
     "drift": [{"kind": "stale", "path": "..."}], "sdk": [{"kind": "changed", "path": "..."}]}

Where nothing could be compared, `changes` is null, and `bump` with it.
"""

import json
from collections.abc import Iterable

from codegen.drift import Drift
from codegen.report.changes.json import render_changes_json
from codegen.report.json import render_json
from codegen.report.review import Review, verdict


def render_review_json(review: Review) -> str:
    """Return the JSON, two spaces to a level; paths of files are below the folder of generated files."""
    compared = review.compared
    value = {
        "base": review.names.base,
        "verdict": verdict(review),
        "clean": review.is_clean,
        "bump": compared.bump if compared else None,
        "changes": json.loads(render_changes_json(compared.causes, compared.bump, compared.held)) if compared else None,
        "unapproved": [
            {"fingerprint": ask.fingerprint, "sentence": ask.sentence} for ask in (compared.asks if compared else ())
        ],
        "lint": {
            "changed": json.loads(render_json(review.told))["diagnostics"],
            "elsewhere": len(review.counted),
        },
        "drift": _files(compared.drifts if compared else ()),
        "sdk": _files(compared.sdk if compared else ()),
    }
    return json.dumps(value, indent=2, ensure_ascii=False)


def _files(drifts: Iterable[Drift]) -> list[dict[str, str]]:
    return [{"kind": drift.kind.value, "path": drift.path} for drift in drifts]
