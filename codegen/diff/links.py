"""Two links to schemas from one place of a request -> changes.

Links to schemas of one name are left to the comparison of the schemas themselves; whether two differently named
schemas take the same values is found by `schemas`, which knows both sides of the documents.
"""

from collections.abc import Iterator

from codegen.diff.change import Change, Subject
from codegen.model.schema import SchemaRef


def compare_link(old: SchemaRef | None, new: SchemaRef | None, subject: Subject, rule: str) -> Iterator[Change]:
    """Yield a change of the rule where what is sent was any JSON and is not any more, or the other way round."""
    before, after = target(old), target(new)
    if (before is None) != (after is None):
        yield subject.tell(rule, f"is {named(after)}, not {named(before)}", before or "", after or "")


def target(link: SchemaRef | None) -> str | None:
    """Return the name of the schema that a link leads to; None for any JSON."""
    return link.target.pascal if link and link.target else None


def named(name: str | None) -> str:
    """Call the values of a schema in a sentence."""
    return f"`{name}`" if name else "any JSON"
