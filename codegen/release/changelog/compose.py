"""Lines -> items of an entry: the sentence, whom it concerns and what they have to do, and code where there is any."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol

from codegen.diff.causes.advice import is_felt
from codegen.diff.causes.uses import MOST_ACTIONS
from codegen.diff.rules import Impact
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.marks import Deprecation
from codegen.release.changelog.about import Documented
from codegen.release.changelog.entry import Code, Item
from codegen.release.changelog.facts import Fact
from codegen.release.changelog.lines import Line, Names, lines_of
from codegen.release.changelog.places import Kind, Place
from codegen.release.changelog.rules import DEPRECATED, NEW, WORDS, plain_rule, section_of
from codegen.release.changelog.words import listed, plain, sentence, tell
from codegen.rendering.safe_text import Markdown
from codegen.targets.openapi.summaries import summarize

_ADDED: Final = ("resource-added", "action-added")
"""What is told resource by resource."""
_SAY_IT_ALL: Final = frozenset({"action-renamed", "action-removed", "resource-removed"})
"""What says by itself what users have to do."""
_REWORDED: Final = 5
"""How many of the things are named that the documentation says in other words."""


class Reader(Names, Protocol):
    """Who reads the entries of one output: what things are called there, and the code that goes with changes."""

    def is_corrected(self, fact: Fact, /) -> bool:
        """Tell whether the output was wrong before, and no document is another."""
        ...

    def replacement(self, name: str, place: Place, /) -> str:
        """Return what is called that replaces what is deprecated, as documents call it."""
        ...

    def code(self, line: Line, /) -> Code | None:
        """Return the code of a line, before and after."""
        ...

    def what_to_do(self, fact: Fact, /) -> str:
        """Say what these readers do about a change, or about what follows from it; empty for nothing."""
        ...

    def aside(self, line: Line, /) -> str:
        """Say what else follows for these readers; empty for nothing."""
        ...

    def added(self, resource: Resource, actions: Sequence[Action], *, is_new: bool) -> Iterator[Item]:
        """Tell of actions that are new in a resource, which may be new itself."""
        ...


def compose(facts: Iterable[Fact], reader: Reader, documented: Documented) -> tuple[Item, ...]:
    """Tell all facts; those of words are counted. `documented` is what the newer revision has."""
    told: list[Fact] = []
    reworded: list[Fact] = []
    for fact in facts:
        is_told = fact.change.id not in WORDS or fact.is_breaking or fact.change.weighed
        (told if is_told else reworded).append(fact)
    lines = lines_of(
        [fact for fact in told if fact.change.id not in _ADDED],
        lambda fact: _section(fact, reader),
        reader,
    )
    return (
        *_added(told, reader, documented.api),
        *(_item(line, reader, documented) for line in lines),
        *_reworded(reworded, reader),
    )


def _section(fact: Fact, reader: Reader) -> str:
    is_corrected = fact.reason or reader.is_corrected(fact)
    return (
        "Fixed"
        if is_corrected
        else section_of(fact.change.id, Impact.BREAKING if fact.change.is_break else fact.impact)
    )


def _item(line: Line, reader: Reader, documented: Documented) -> Item:
    told = f"{tell(line, reader)}{_about(line, reader, documented)}"
    reasons = dict.fromkeys(plain(fact.reason) for fact in line.facts if fact.reason)
    advice = _advice(line, reader) if line.is_breaking else _felt(line, reader)
    more = [*reasons, reader.aside(line), *advice, *dict.fromkeys(_weights(line))]
    text = Markdown(" ".join(sentence(item) for item in [told, *more] if item))
    return Item(line.section, text, line.is_breaking, reader.code(line))


def _weights(line: Line) -> Iterator[str]:
    """Say that a project weighs what happened otherwise, and why."""
    for fact in line.facts:
        for change in (fact.change, *fact.consequences):
            if change.weighed:
                yield plain(f"counts as {change.weight_words}")


def _about(line: Line, reader: Reader, documented: Documented) -> str:
    """Say what the documents do of what is new or deprecated, where it is one thing; empty for nothing."""
    if line.rules[0] in DEPRECATED:
        found = documented.deprecation(line.place)
        return _deprecated(found, line.place, reader) if found else ""
    texts = {summarize(documented.description(place), "") for place in line.places}
    return f": {plain(next(iter(texts)))}" if line.rules[0] in NEW and texts != {""} and len(texts) == 1 else ""


def _deprecated(found: Deprecation, place: Place, reader: Reader) -> str:
    """Say since when, and what there is instead; until when stands in the words of the documents."""
    since = f" since {plain(found.since)}" if found.since else ""
    instead = reader.replacement(found.replacement, place) if found.replacement else ""
    words = f": {plain(found.text)}" if found.text else ""
    return f"{since}{f', {instead} replaces it' if instead else ''}{words}"


def _advice(line: Line, reader: Reader) -> Iterator[str]:
    """Say what users have to do, and which calls are concerned where the sentence does not name them."""
    if plain_rule(line.rules[0]) not in _SAY_IT_ALL:
        yield from dict.fromkeys(told for fact in line.facts if (told := plain(reader.what_to_do(fact))))
    found = list(dict.fromkeys(action for fact in line.facts for action in fact.actions))
    names = [reader.action(action) for action in found]
    if names and line.place.kind is Kind.SCHEMA:
        # Of a schema in many places, not all callers are known.
        is_whole = all(len(fact.actions) < MOST_ACTIONS for fact in line.facts)
        yield f"This concerns {listed(names if is_whole else [*names[: MOST_ACTIONS - 1], 'others'])}"


def _felt(line: Line, reader: Reader) -> Iterator[str]:
    """Say what users do where the same calls may have another effect; what an override corrects has the one it had."""
    felt = (fact for fact in line.facts if is_felt(fact.change) and not fact.reason)
    yield from dict.fromkeys(plain(reader.what_to_do(fact)) for fact in felt)


def _added(facts: Sequence[Fact], reader: Reader, api: Api) -> Iterator[Item]:
    """Tell of new actions, resource by resource."""
    new = {rule: {fact.change.subject for fact in facts if fact.change.id == rule} for rule in _ADDED}
    for resource in api.resources:
        name = resource.name.camel
        actions = [item for item in resource.actions if f"{name}.{item.name.camel}" in new["action-added"]]
        if actions:
            yield from reader.added(resource, actions, is_new=name in new["resource-added"])


def _reworded(facts: Sequence[Fact], reader: Reader) -> Iterator[Item]:
    names = list(dict.fromkeys(reader.name(fact)[0] for fact in facts))
    if names:
        yield Item("Changed", sentence(f"Other words in the documentation of {listed(names, _REWORDED)}"))
