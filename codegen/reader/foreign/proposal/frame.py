"""Where request lines stand in documents -> which headings are actions.

A title that stands many times, such as `Example`, is a label, whatever is below it. Of the forms of request lines that
one counts by which most headings of distinct titles have some; another one counts, too, where it adds further calls.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from codegen.dialects.dialect import Naming, Request
from codegen.markdown.document import Document, Section
from codegen.reader.foreign.proposal.counts import FormCount, Frame
from codegen.reader.foreign.proposal.usual import ROLES, pattern_of, title_words
from codegen.reader.foreign.request_lines import Call, find_calls

_ORDER: Final = (
    Request.TABLE,
    Request.CODE,
    Request.FENCE,
    Request.COMPONENT,
    Request.HEADING,
    Request.TEXT,
    Request.ITEM,
    Request.CURL,
)
"""Of two forms that find the same, the first counts: it says more."""
_DISTINCT: Final = 0.6
"""Which share of the titles of actions is distinct, at the least."""
_SHARE: Final = 0.03
"""Which share of all actions a further form has to have."""
_FEW: Final = 2


class Place(Struct, frozen=True, eq=False):
    """A heading with request lines of one form; `document` is the number of its document."""

    document: int
    section: Section
    form: Request
    calls: tuple[Call, ...]

    @property
    def key(self) -> tuple[int, int]:
        """What tells the heading from others."""
        return self.document, self.section.heading.line

    @property
    def words(self) -> str:
        """Its words, as they are compared."""
        return title_words(self.section.title)

    @property
    def said(self) -> set[tuple[str, str]]:
        """The methods and paths."""
        return {(call.method.text, call.url.text) for call in self.calls}


def find_places(documents: Sequence[Document]) -> tuple[Place, ...]:
    """Return the headings with request lines, for each of the forms."""
    return tuple(
        Place(number, section, form, calls)
        for number, document in enumerate(documents)
        for section in _titled(document)
        for form in _ORDER
        if (calls := find_calls(section, (form,)))
    )


def _titled(document: Document) -> Iterator[Section]:
    """Yield the sections that have a heading: what stands before the first one has its place."""
    return (section for section in document.sections if section.level > 0)


def count_forms(places: Iterable[Place]) -> tuple[FormCount, ...]:
    """Count the headings of each form and level, the most distinct titles first."""
    found: dict[tuple[Request, int], list[Place]] = {}
    for place in places:
        found.setdefault((place.form, place.section.level), []).append(place)
    counts = [
        FormCount(form, level, len(group), len({place.words.lower() for place in group}), group[0].calls[0].method.span)
        for (form, level), group in found.items()
    ]
    return tuple(sorted(counts, key=lambda item: (-item.titles, _ORDER.index(item.form), item.level)))


def frame_of(documents: Sequence[Document], places: Sequence[Place]) -> Frame:
    """Choose the forms, levels and groups; without request lines all of them are empty."""
    usual = tuple(Naming(pattern_of(item.pattern), item.role) for item in ROLES)
    likely = [place for place in places if not any(naming.pattern.whole(place.words) for naming in usual)]
    outer = _outer(documents, likely or places)
    # Where all titles are the same, they are titles all the same.
    forms = _by_form(outer) or _by_form(outer, distinct=0)
    if not forms:
        return Frame(names=usual)
    chosen = _chosen(forms)
    titles = [place for form in chosen for place in forms[form]]
    levels = _levels({place.key: place.section.level for place in titles}.values())
    return Frame(chosen, levels, _group(documents, {place.key for place in titles}, levels), usual)


def _outer(documents: Sequence[Document], places: Iterable[Place]) -> dict[Place, int]:
    """Return the headings that are not below one with a request line of the same form: those are of its examples.

    With each comes the line of the heading above it.
    """
    keys: dict[Request, set[tuple[int, int]]] = {}
    for place in places:
        keys.setdefault(place.form, set()).add(place.key)
    around = {
        (number, lines[-1]): lines[:-1] for number, document in enumerate(documents) for lines in _chains(document)
    }
    return {
        place: max(around[place.key], default=0)
        for place in places
        if keys[place.form].isdisjoint((place.document, line) for line in around[place.key])
    }


def _chains(document: Document) -> Iterator[list[int]]:
    """Yield for each heading its line behind those of the headings that it is below."""
    around: list[Section] = []
    for section in _titled(document):
        around = [*(outer for outer in around if outer.level < section.level), section]
        yield [outer.heading.line for outer in around]


def _by_form(outer: Mapping[Place, int], distinct: float = _DISTINCT) -> dict[Request, list[Place]]:
    """Return the headings of each form, of the levels where most titles are distinct, the best form first.

    Titles below different headings are, `List` of users and of groups, but for one that stands below each of them.
    """
    levels: dict[tuple[Request, int], list[Place]] = {}
    for place in outer:
        levels.setdefault((place.form, place.section.level), []).append(place)
    forms: dict[Request, list[Place]] = {}
    for (form, _), group in levels.items():
        titles = {(place.document, outer[place], place.words.lower()) for place in group}
        words = {title for _, _, title in titles}
        is_label = len(words) == 1 < len(titles)
        if len(titles) >= distinct * len(group) and not (distinct and is_label):
            forms.setdefault(form, []).extend(group)
    best = sorted(forms, key=lambda form: (-_weight(form, forms[form]), _ORDER.index(form)))
    return {form: forms[form] for form in best}


def _weight(form: Request, places: Sequence[Place]) -> float:
    """A curl command is an example first of all: it is a request line where there are few others."""
    return len(places) / 2 if form is Request.CURL else len(places)


def _chosen(forms: dict[Request, list[Place]]) -> tuple[Request, ...]:
    best, *others = forms
    chosen = [best]
    keys = {place.key for place in forms[best]}
    said = {call for place in forms[best] for call in place.said}
    for form in others:
        more = [place for place in forms[form] if place.key not in keys and said.isdisjoint(place.said)]
        if form is not Request.CURL and len(more) >= max(_FEW, _SHARE * len(keys)):
            chosen.append(form)
            keys |= {place.key for place in more}
            said |= {call for place in more for call in place.said}
    return tuple(chosen)


def _levels(levels: Iterable[int]) -> tuple[int, ...]:
    counted = Counter(levels)
    least = min(_FEW, _SHARE * counted.total())
    return tuple(sorted(level for level, count in counted.items() if count >= least))


def _group(documents: Sequence[Document], keys: set[tuple[int, int]], levels: Sequence[int]) -> int:
    """Return the level of headings of which one document has several, each with actions below it; 0 for none."""
    for level in range(min(levels) - 1, 0, -1):
        if any(_gathers(_gathering(document, number, keys, level)) for number, document in enumerate(documents)):
            return level
    return 0


def _gathers(counts: Sequence[int]) -> bool:
    return sum(count > 0 for count in counts) >= _FEW and sum(counts) > len(counts)


def _gathering(document: Document, number: int, keys: set[tuple[int, int]], level: int) -> list[int]:
    """Return how many actions stand below each heading of a level that has some."""
    return [count for count in _counts(document, number, keys, level) if count]


def _counts(document: Document, number: int, keys: set[tuple[int, int]], level: int) -> Iterator[int]:
    count = 0
    for section in _titled(document):
        if section.level == level:
            yield count
            count = 0
        count += (number, section.heading.line) in keys
    yield count
