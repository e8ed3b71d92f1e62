"""What can be wrong with an entry of `renamed` that is well-formed."""

from typing import Final

from codegen.diagnostics import Rule, Severity

STALE_RENAME: Final = Rule(
    "stale-rename",
    Severity.ERROR,
    """An entry of `renamed` in codegen.yaml does not fit the documents any more.

The new name has to be documented, or to be the old name of another entry. The old one must not be: it would be that of
two things. An entry whose release `until` has come is dropped, and its alias goes. A field has to be one of what
actions send or answer with.

Bad:

    <!-- codegen.yaml -->

    renamed:
      - {was: thing.fetch, now: thing.grab}

Good:

    <!-- codegen.yaml -->

    renamed:
      - {was: thing.fetch, now: thing.get}
""",
)

TAKEN_ALIAS: Final = Rule(
    "taken-alias",
    Severity.ERROR,
    """The SDK cannot keep an old name, since something else is called so there.

Names that differ in the documents can be one in Python: `getThing` and `get-thing` are both `get_thing`. A field of a
body can have its old name in another alternative of it. Such an entry of `renamed` in codegen.yaml is dropped: the old
name means another thing now.

Bad:

    <!-- codegen.yaml -->

    renamed:
      - {was: thing.Get, now: thing.get}

Good:

    <!-- codegen.yaml -->

    renamed:
      - {was: thing.fetch, now: thing.get}
""",
)

RULES: Final = (STALE_RENAME, TAKEN_ALIAS)
