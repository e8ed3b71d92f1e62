"""What the parts of a chapter say, whatever its request lines are."""

from collections.abc import Sequence

from msgspec import Struct

from codegen.dialects.dialect import Dialect, Role
from codegen.markdown.document import Paragraph
from codegen.model.documented import DocumentedCall
from codegen.model.exchange import CurlExample, NamedExample, Response
from codegen.model.url import Url
from codegen.reader.foreign.answers import answer_parts, is_success, read_answers, with_success
from codegen.reader.foreign.bodies import read_payloads
from codegen.reader.foreign.curls import read_curls
from codegen.reader.foreign.documented import read_calls
from codegen.reader.foreign.fields import Field
from codegen.reader.foreign.groups import read_groups
from codegen.reader.foreign.outline import Chapter, is_labelled
from codegen.reader.foreign.texts import plain_links
from codegen.reader.reading import Reading


class Said(Struct, frozen=True):
    """`fields` are those of each part, by its role; `payloads` are the examples of what is sent.

    `curls` are the commands that are shown and replayed, `calls` all that examples call, which checks ask for.
    """

    description: str
    fields: tuple[tuple[Role, tuple[Field, ...]], ...]
    payloads: tuple[NamedExample, ...]
    curls: tuple[CurlExample, ...]
    calls: tuple[DocumentedCall, ...]
    responses: tuple[Response, ...]
    errors: tuple[Response, ...]

    @property
    def rows(self) -> tuple[Field, ...]:
        """The fields of all parts."""
        return tuple(item for _, fields in self.fields for item in fields)


def read_parts(chapter: Chapter, lines: Sequence[tuple[str, Url]], dialect: Dialect, reading: Reading) -> Said:
    """Read all parts of a chapter, whose request lines are `lines`; what is left of them is for `leftovers`."""
    description = _describe(chapter, dialect, reading)
    for part in chapter.parts:
        if part.heading is not None:
            reading.read(part.heading)
    answers = read_answers(answer_parts(chapter.parts, dialect.answers), dialect, reading)
    payloads = read_payloads([part for part in chapter.parts if part.role is Role.BODY_EXAMPLE], reading)
    fields = tuple(read_groups(chapter.parts, dialect, reading))
    return Said(
        description,
        fields,
        payloads,
        read_curls(chapter.parts, payloads, reading),
        tuple(read_calls(chapter.parts, lines)),
        with_success(answers, chapter.title.span),
        tuple(item for item in answers if not is_success(item)),
    )


def _describe(chapter: Chapter, dialect: Dialect, reading: Reading) -> str:
    """Return the first paragraph under the title that is neither a request line nor starts with a label."""
    called = chapter.called
    for part in chapter.parts:
        for block in part.blocks if part.role is None and not part.name else ():
            is_words = isinstance(block, Paragraph) and not is_labelled(block, dialect)
            if isinstance(block, Paragraph) and is_words and called.isdisjoint(block.source.numbers):
                reading.read(block.source)
                return plain_links(block.text)
    return ""
