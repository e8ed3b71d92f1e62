"""`Change`: one difference between two revisions, and `Subject`: what it is about."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Protocol

from msgspec import Struct

from codegen.diff.rules import RULES, Impact
from codegen.equality import equal_without
from codegen.files import Span


class Weighed(Struct, frozen=True):
    """That a project has set the impact of a change: what it would be by its rule, and why it is another one."""

    by_rule: Impact
    reason: str


@equal_without("old_span", "new_span", "weighed", "due")
class Change(Struct, frozen=True):
    """One difference: `id` is that of its rule, `subject` a name that no move of lines changes.

    `old` and `new` are the values as text, empty where a side has none; the spans are the places in both revisions,
    None where the subject is not in a revision. `sentence` says it all to a user, without a full stop. `weighed` is
    None where the impact is that of the rule. `due` is for what was removed: the version or the day that the documents
    had announced for it, empty where they had not.
    """

    id: str
    impact: Impact
    subject: str
    sentence: str
    old: str = ""
    new: str = ""
    old_span: Span | None = None
    new_span: Span | None = None
    weighed: Weighed | None = None
    due: str = ""

    @property
    def weight_words(self) -> str:
        """Say that the impact was set, and why: `additive, not breaking: nobody calls it`; empty where it was not."""
        found = self.weighed
        return f"{self.impact}, not {found.by_rule}: {found.reason}" if found else ""

    @property
    def is_break(self) -> bool:
        """Tell whether it is a break, as it is weighed or by its rule: what is weighed less may fail as before."""
        return Impact.BREAKING in (self.impact, self.weighed.by_rule if self.weighed else self.impact)

    @property
    def fingerprint(self) -> str:
        """Twelve hexadecimal digits that stay when lines, files or the words of the sentence change."""
        text = f"{self.id}\0{self.subject}\0{self.old}\0{self.new}"
        return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:12]

    @property
    def is_python(self) -> bool:
        """Tell whether it is about the SDK's surface, not about what travels."""
        return self.id.startswith("python-")


class Subject(Struct, frozen=True):
    """What a change is about: its name, how a sentence calls it, and where it stands in both revisions."""

    name: str
    words: str
    old: Span | None = None
    new: Span | None = None

    def tell(self, rule: str, predicate: str, old: object = "", new: object = "") -> Change:
        """Make a change of the rule; `predicate` completes the sentence: `was removed`."""
        sentence = f"{self.words} {predicate}"
        return Change(rule, RULES[rule].impact, self.name, sentence, str(old), str(new), self.old, self.new)

    def part(self, name: str, words: str, old: Span | None = None, new: Span | None = None) -> "Subject":
        """Return a part of this subject, at its own places."""
        return Subject(f"{self.name} {name}", f"{words} of {self.words}", old, new)


def reword(subject: Subject, rule: str, old: str, new: str) -> Iterator[Change]:
    """Yield a change of the rule where two texts differ in more than white space."""
    if old.split() != new.split():
        yield subject.tell(rule, "is told in other words", old.strip(), new.strip())


class HasImpact(Protocol):
    """What weighs something: a change, or a cause with all that follows from it."""

    @property
    def impact(self) -> Impact:
        """What it means for what is written against the old revision."""
        ...


def highest(items: Iterable[HasImpact]) -> Impact | None:
    """Return the impact that weighs most; None when there is nothing."""
    found = {item.impact for item in items}
    return next((impact for impact in Impact if impact in found), None)
