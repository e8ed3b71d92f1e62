"""Two revisions of marks -> changes: what is newly deprecated, what is said of it otherwise, what went after it."""

from collections.abc import Iterator

from msgspec.structs import replace

from codegen.diff.change import Change, Subject
from codegen.diff.nodes import NodePair, as_node
from codegen.model.marks import Deprecation, Marks
from codegen.model.schema import JsonValue
from codegen.reader.marks import read_marks


def tell_removed(rule: str, old: Deprecation | None, subject: Subject, *values: object) -> Change:
    """Tell that something was removed; where it was deprecated, by the rule for that, with what was announced."""
    if old is None:
        return subject.tell(rule, "was removed", *values)
    since = f" since {old.since}" if old.since else ""
    due = (f" for {old.removal}" if old.removal else "") if old.removal != old.since else ""
    announced = f", as announced{since}{due}" if since or due else ", after it was deprecated"
    instead = f": `{old.replacement}` replaces it" if old.replacement else ""
    change = subject.tell(f"{rule}-after-deprecation", f"was removed{announced}{instead}", *values)
    return replace(change, due=old.removal)


def deprecation_of(schema: JsonValue) -> Deprecation | None:
    """Return what a schema says of its deprecation: the keyword that it is, its description the rest."""
    node = as_node(schema)
    if node.get("deprecated") is not True:
        return None
    told = node.get("description")
    return (read_marks(told).deprecation if isinstance(told, str) else None) or Deprecation()


def compare_marks(rule: str, old: Marks, new: Marks, subject: Subject) -> Iterator[Change]:
    """Yield what changed in the marks of an action or a parameter; `rule` is the one for what is newly deprecated."""
    before, after = _told(old.deprecation), _told(new.deprecation)
    if old.deprecation is None and new.deprecation is not None:
        yield subject.tell(rule, f"is deprecated{after}", "", f"deprecated{after}")
    elif old.deprecation is not None and new.deprecation is None:
        yield subject.tell("deprecation-removed", "is not deprecated any more", f"deprecated{before}", "")
    elif old.deprecation != new.deprecation:
        yield subject.tell("deprecation-changed", f"is deprecated{after}", before.strip(), after.strip())
    if old.since != new.since:
        told = f"is there since {new.since}" if new.since else "does not say since when it is there"
        yield subject.tell("since-changed", told, old.since, new.since)
    if old.is_beta != new.is_beta:
        states = ["beta" if marks.is_beta else "stable" for marks in (old, new)]
        yield subject.tell("beta-changed", "is beta" if new.is_beta else "is not beta any more", *states)
    if old.is_internal != new.is_internal:
        states = ["internal" if marks.is_internal else "public" for marks in (old, new)]
        yield subject.tell(
            "internal-changed", "is internal" if new.is_internal else "is not internal any more", *states
        )


def compare_deprecated(old: JsonValue, new: JsonValue, pair: NodePair) -> Iterator[Change]:
    """Yield whether a schema is newly deprecated, or not any more; its description tells the rest."""
    before, after = (as_node(node).get("deprecated") is True for node in (old, new))
    if before != after:
        rule, told = ("property-deprecated", "is") if after else ("deprecation-removed", "is not")
        words = ["deprecated" if state else "" for state in (before, after)]
        yield pair.subject.tell(rule, f"{told} deprecated{'' if after else ' any more'}", *words)


def _told(deprecation: Deprecation | None) -> str:
    if deprecation is None:
        return ""
    since = f" since {deprecation.since}" if deprecation.since else ""
    instead = f", `{deprecation.replacement}` replaces it" if deprecation.replacement else ""
    text = f": {deprecation.text}" if deprecation.text else ""
    return f"{since}{instead}{text}"
