"""Changes -> causes: what changed at one place of the documents, with all that follows from it.

    find ─┬─ places       a change of the wire -> its place
          ├─ moves        places that link to a schema that came, went or got another title
          ├─ owners       a change of the package -> the place that it follows from
          │    └─ reasons ── positions, uses
          └─ cause        `Cause`
    weights               what codegen.yaml weighs less takes what follows from it with it
    advice                for whom a cause is one, and what they do

Use `find_causes(compare_revisions(old, new), old, new)`.
"""

from codegen.diff.causes.cause import Cause
from codegen.diff.causes.find import find_causes
from codegen.diff.causes.weights import weigh_consequences

__all__ = ["Cause", "find_causes", "weigh_consequences"]
