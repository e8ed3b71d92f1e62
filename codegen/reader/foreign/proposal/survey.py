"""Documents -> `Survey`: what is counted in them, with a place for each kind of thing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from codegen.dialects.dialect import Dialect, Label, Parameters, Role
from codegen.files import File
from codegen.markdown.document import Block, Other, Paragraph
from codegen.markdown.parser import parse_document
from codegen.reader.foreign.groups import FIELDS
from codegen.reader.foreign.outline import Chapter, Outline, Part, outline
from codegen.reader.foreign.proposal.counts import Curl, Frame, Survey, Texts
from codegen.reader.foreign.proposal.fields import FieldTexts
from codegen.reader.foreign.proposal.frame import count_forms, find_places, frame_of
from codegen.reader.foreign.proposal.servers import curls_in
from codegen.reader.foreign.proposal.titles import Titles, holding_of
from codegen.reader.foreign.proposal.usual import COLUMNS, role_of
from codegen.reader.foreign.resources import syntax_of

_LABELS = tuple(Label)


def survey_documents(files: Iterable[File]) -> Survey:
    """Count what stands in documents; without request lines there is nothing below them to count."""
    dialect = _dialect(Frame())
    documents = [parse_document(file, syntax_of(file.path, dialect)) for file in files]
    headings = sum(section.level > 0 for document in documents for section in document.sections)
    places = find_places(documents)
    frame = frame_of(documents, places)
    outlines = [outline(document, _dialect(frame)) for document in documents] if frame.requests else []
    chapters = [chapter for found in outlines for chapter in found.chapters]
    titles = Titles()
    fields = FieldTexts(_dialect(frame))
    for part in _parts(chapters):
        titles.count(part)
        if _role(part) in FIELDS or not part.name:
            fields.take(part.blocks)
    return Survey(
        documents=len(documents),
        headings=headings,
        forms=count_forms(places),
        frame=frame,
        calls=tuple((call.method.text, call.url.text) for chapter in chapters for call in chapter.calls),
        titles=titles.all(),
        heads=fields.heads(),
        shapes=fields.shape_counts(),
        definitions=fields.definitions,
        texts=_texts(chapters, fields),
        curls=tuple(chain.from_iterable(map(_curls, outlines))),
    )


def _dialect(frame: Frame) -> Dialect:
    columns = tuple((head, column) for column, heads in COLUMNS.items() for head in heads)
    return Dialect(
        name="survey",
        requests=frame.requests,
        levels=frame.levels,
        group=frame.group,
        labels=_LABELS,
        names=frame.names,
        parameters=Parameters(columns=columns),
    )


def _parts(chapters: Iterable[Chapter]) -> Iterator[Part]:
    return (part for chapter in chapters for part in chapter.parts)


def _role(part: Part) -> Role | None:
    return role_of(part.name, holding_of(part)) if part.name else None


def _texts(chapters: Sequence[Chapter], fields: FieldTexts) -> Texts:
    parts = tuple(_parts(chapters))
    about = [part for part in parts if _role(part) in {None, Role.ANSWER, Role.GROUP} and part.name]
    said = [part for part in parts if _role(part) is Role.AUTHENTICATION]
    return Texts(
        items=tuple(fields.items),
        descriptions=tuple(fields.descriptions),
        untyped=tuple(fields.untyped),
        cells=tuple(fields.cells),
        types=tuple(fields.types),
        lines=tuple(line.strip() for part in about for line in _lines(part.blocks)),
        credentials=tuple(filter(None, map(_told, said))),
    )


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph) or (isinstance(block, Other) and block.kind == "quote"):
            yield from block.source.lines


def _told(part: Part) -> str:
    if part.text is not None:
        return part.text.text
    return " ".join(block.text for block in part.blocks if isinstance(block, Paragraph))


def _curls(found: Outline) -> Iterator[Curl]:
    for section in found.others:
        yield from curls_in(section.blocks)
    for part in _parts(found.chapters):
        yield from curls_in(part.blocks)
