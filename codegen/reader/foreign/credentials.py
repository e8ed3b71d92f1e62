"""What a dialect and the parts of a chapter say of credentials -> `Authentication`."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from codegen.dialects.dialect import Credentials, Role
from codegen.files import Span
from codegen.limits import AUTHENTICATION_CHARACTERS
from codegen.markdown.document import Paragraph, Source
from codegen.model.action import Authentication, Scope
from codegen.reader.elements.authentication_text import combine, read_sources
from codegen.reader.foreign.call_rules import UNREAD_CREDENTIALS
from codegen.reader.foreign.outline import Chapter, Part
from codegen.reader.reading import Reading


def read_credentials(chapter: Chapter, credentials: Credentials, reading: Reading) -> Authentication:
    """Return what an action needs: what its parts say, else codegen.yaml of all actions, else the dialect."""
    for part in chapter.parts:
        if part.role is not Role.AUTHENTICATION:
            continue
        text, span = _text(part)
        sentence = _sentence(text, credentials)
        found = _read(sentence or text, span)
        if found is not None:
            return replace(found, scopes=tuple(_placed(found.scopes, text, span)))
        message = f"`{ascii(text[:80])[1:-1]}` is not understood as an authentication"
        reading.report(
            UNREAD_CREDENTIALS.at(span, message, "add a pattern of it under `authentication` of the dialect")
        )
    if reading.usual_authentication is not None:
        return reading.usual_authentication
    default = _read(credentials.default, chapter.title.span) if credentials.default else None
    return default or Authentication(required=True)


def _text(part: Part) -> tuple[str, Span]:
    if part.text is not None:
        return part.text.text, part.text.span
    words = " ".join(block.text for block in part.blocks if isinstance(block, Paragraph))
    return words, part.blocks[0].source.span if part.blocks else part.span


def _placed(scopes: Iterable[Scope], text: str, span: Span) -> Iterator[Scope]:
    """Yield scopes that were read from a sentence of the dialect, each where the first line of `text` has it."""
    end = 0
    for scope in scopes:
        start = text.find(scope.value, end, span.length)
        end = span.length if start < 0 else start + len(scope.value)
        place = span if start < 0 else Span(span.file, span.line, span.column + start, len(scope.value))
        yield Scope(scope.value, place)


def _sentence(text: str, credentials: Credentials) -> str:
    for pattern, sentence in credentials.words if len(text) <= AUTHENTICATION_CHARACTERS else ():
        match = pattern.whole(text)
        if match is not None:
            return sentence.replace("{scopes}", match["scopes"])
    return ""


def _read(sentence: str, span: Span) -> Authentication | None:
    """Read a sentence of the built-in form; None for one that is not understood as a whole."""
    statements, faults = read_sources([Source(span.file, span.line, (sentence,))])
    if faults or not statements:
        return None
    found, contradictions = combine(statements, span)
    return None if contradictions else found
