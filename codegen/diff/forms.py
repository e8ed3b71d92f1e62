"""Two lists of alternatives -> changes of their form: what is a link and was in place, what has one more of its kind.

Such a change binds nobody on the wire, where what is linked to is compared. The package has a class for each schema and
each object, so it may have other classes: these changes are the reason.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from codegen.diff.alternatives import Alternative
from codegen.diff.change import Change
from codegen.diff.nodes import NodePair

_IN_PLACE: Final = {"object": "an object in place", "array": "an array in place", "any": "any value"}


def compare_links(old: Iterable[Alternative], new: Iterable[Alternative], pair: NodePair) -> Iterator[Change]:
    """Yield whether other schemas are linked to than before; the alternatives are those before links are followed."""
    sides = dict.fromkeys(map(_name, old)), dict.fromkeys(map(_name, new))
    gone, come = ([name for name in own if name not in other] for own, other in (sides, sides[::-1]))
    if not any(is_link for _, is_link in (*gone, *come)):
        return
    before, after = (" or ".join(map(_words, names)) for names in (gone, come))
    told = f"is {after}, not {before}"
    if not (gone and come):
        told = f"is {after}, too" if come else f"is not {before} any more"
    yield pair.subject.tell(
        "schema-link-changed", told, *(" or ".join(name for name, _ in side) for side in (gone, come))
    )


def tell_alternatives(old: list[Alternative], new: list[Alternative], pair: NodePair) -> Change:
    """Tell that there are other alternatives, of the types that there were."""
    before, after = len(old), len(new)
    told = f"is one of {after} alternatives, not of {before}"
    if before == after:
        told = "has other alternatives"
    elif before == 1:
        told = f"is one of {after} alternatives now"
    elif after == 1:
        told = f"has one form now, not {before} alternatives"
    return pair.subject.tell("alternatives-changed", told, _counted(old), _counted(new))


def _name(item: Alternative) -> tuple[str, bool]:
    """Return what an alternative is called, and whether that is the name of a schema."""
    return item.target or item.kind, bool(item.target)


def _words(name: tuple[str, bool]) -> str:
    text, is_link = name
    return f"a link to `{text}`" if is_link else _IN_PLACE.get(text, text)


def _counted(items: Iterable[Alternative]) -> str:
    return ", ".join(f"{number} {name}" for name, number in Counter(item.words for item in items).items())
