"""Parts of chapters -> what headings and labels below actions there are, and what stands under them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from codegen.dialects.dialect import Label, Request
from codegen.files import Span
from codegen.markdown.document import Block, CodeBlock, Component, Definitions, ListBlock, Paragraph, Source, Table
from codegen.markdown.emphasis import strip_emphasis
from codegen.reader.foreign.examples import looks_like_json
from codegen.reader.foreign.namings import line_label
from codegen.reader.foreign.outline import Part
from codegen.reader.foreign.proposal.counts import Holding, TitleCount
from codegen.reader.foreign.proposal.usual import title_words, usual_of
from codegen.reader.foreign.request_lines import find_in

_CALLS = (Request.FENCE, Request.CURL, Request.CODE)
_LABEL_CHARACTERS = 60


class _Title(Struct):
    """What is counted of one title."""

    words: str
    first: Span
    holds: Counter[Holding] = field(default_factory=Counter[Holding])


class Titles(Struct):
    """Counts titles: a heading, or a label of a kind, by its words in lower case."""

    found: dict[tuple[Label | None, str], _Title] = field(default_factory=dict[tuple[Label | None, str], _Title])

    def count(self, part: Part) -> None:
        """Count a part that a heading or label of a known role names, and the labels in it that have none."""
        if part.name and part.heading is not None:
            self._add(label_of(part), part.name, part.heading.span, holding_of(part))
        for label, words, source, held in _labels(part.blocks):
            self._add(label, words, source.span, held)

    def all(self) -> tuple[TitleCount, ...]:
        """Return what was counted, the most frequent first."""
        counts = [
            TitleCount(title.words, label, title.holds.total(), dict(title.holds), title.first)
            for (label, _), title in self.found.items()
        ]
        return tuple(sorted(counts, key=lambda item: -item.count))

    def _add(self, label: Label | None, title: str, span: Span, holding: Holding) -> None:
        words = title_words(title)
        self.found.setdefault((label, words.lower()), _Title(words, span)).holds[holding] += 1


def label_of(part: Part) -> Label | None:
    """Tell which kind of label names a part; None for a heading."""
    line = part.heading.lines[0] if part.heading is not None else ""
    if part.text is not None:
        return Label.LINE
    if line.lstrip().startswith("<"):
        return Label.COMPONENT
    if line.lstrip().startswith("#") or part.heading is None or len(part.heading.lines) > 1:
        return None
    is_bold = line.lstrip().startswith(("*", "_")) and bool(strip_emphasis(line.strip().rstrip(":"))[1])
    return Label.BOLD if is_bold else Label.COLON if line.rstrip().endswith(":") else None


def holding_of(part: Part) -> Holding:
    """Tell what stands in a part: what says most of it."""
    if part.text is not None:
        return Holding.WORDS
    return held(part.blocks)


def held(blocks: Iterable[Block]) -> Holding:
    """Tell what says most among blocks."""
    kinds = {kind for block in blocks for kind in _kinds(block)}
    return next((kind for kind in Holding if kind in kinds), Holding.NOTHING)


def _kinds(block: Block) -> Iterator[Holding]:
    if isinstance(block, Table | Definitions):
        yield Holding.FIELDS
    elif isinstance(block, ListBlock):
        yield Holding.LIST
    elif isinstance(block, CodeBlock):
        is_call = any(True for _ in find_in(block, _CALLS)) or block.text.lstrip("$ ").startswith("curl")
        yield Holding.CALL if is_call else Holding.JSON if looks_like_json(block) else Holding.FENCE
    elif isinstance(block, Component):
        for inner in block.blocks:
            yield from _kinds(inner)
    elif isinstance(block, Paragraph):
        yield Holding.WORDS


def _labels(blocks: tuple[Block, ...]) -> Iterator[tuple[Label, str, Source, Holding]]:
    """Yield what looks like a label, and is none of those that the usual words know."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or any(True for _ in find_in(block, _CALLS)):
            continue
        text = block.text.strip()
        if len(block.source.lines) == 1 and len(text) <= _LABEL_CHARACTERS:
            following = held(blocks[index + 1 : index + 2])
            if strip_emphasis(text.rstrip(":"))[1] and text[0] in "*_":
                yield Label.BOLD, text, block.source, following
            elif text.endswith(":") and following not in {Holding.WORDS, Holding.NOTHING}:
                yield Label.COLON, text, block.source, following
        for number, line in enumerate(block.source.lines):
            words, _ = line_label(line)
            # Those of a known role are parts by themselves.
            if words and title_words(words) != title_words(text) and usual_of(title_words(words)) is None:
                yield Label.LINE, words, block.source.part(number, number + 1), Holding.WORDS
