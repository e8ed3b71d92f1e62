"""`Authentication`: whether credentials are needed, and which.

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.Application, device.*, or device.get.

    No authentication is required for this endpoint.

    API key in the header `X-Api-Key` and a bearer token, or Basic authentication.

`Required Scopes` says the same of the scopes alone, or all of it. Usual wordings of these are read, too
(`codegen.reader.elements.credentials`). What is not understood is an error: an action that is called with less than it
needs, or with more, is worse than none.
"""

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from msgspec.structs import replace

from codegen.dialects.built_in import built_in
from codegen.markdown.document import Block, Other, Paragraph, Section, Source
from codegen.model.authentication import BEARER, Authentication, Scope
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.authentication_text import FORMS, Fault, Statement, combine, read_sources
from codegen.reader.elements.credentials import Said
from codegen.reader.elements.scope_lists import is_scope
from codegen.reader.reading import Reading
from codegen.reader.sections.rules import (
    AMBIGUOUS_SCOPES,
    ASSUMED_TOKEN,
    REPEATED_SCOPE,
    UNREADABLE_AUTHENTICATION,
    UNREADABLE_SCOPES,
)

Text: TypeAlias = Paragraph | Other

_STANDARD: Final = built_in().sentences.scopes
_SCOPES: Final = re.compile(
    r"\s*" + r"\s+".join(r"(?P<list>\S.*)" if word == "{scopes}" else re.escape(word) for word in _STANDARD.split()),
    re.DOTALL,
)
_ITEM: Final = re.compile(r"[^,\s]+(?:[^\S\n]+(?!or\s)[^,\s]+)*")
_OF_SCOPES: Final = re.compile(r"\b(?:scope|permission|role)", re.IGNORECASE)
_PARTED: Final = re.compile(r"[.:/_*]")
_TOGETHER: Final = re.compile(r"\s(?:and|&|\+)\s")
_CONCERNS: Final = re.compile(
    r"\b(?:tokens?|scopes?|auth\w{0,20}|unauth\w{0,20}|api.?keys?|keys?|basic|bearer|credentials?|passwords?|public|permissions?|roles?"
    r"|cookies?|jwt|oauth\w{0,3}|log(?:ged)?[- ]?in|anonymous\w{0,2}|sessions?|admins?|optional)\b",
    re.IGNORECASE,
)


def read_authentication(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read whether credentials are needed and which, and the scopes that a token may have."""
    read_required_scopes(section, reading, draft)


def read_required_scopes(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the scopes that a token must have, beside what another section says of credentials, or all of it."""
    told = draft.authentication
    found = _read_section(section, reading, told or reading.usual_authentication)
    draft.authentication = found if told is None else _refined(told, found, section, reading)


def read_usual_authentication(section: Section, reading: Reading) -> None:
    """Read what a section above the actions says of all of them."""
    reading.usual_authentication = _read_section(section, reading, reading.usual_authentication)


def _read_section(section: Section, reading: Reading, usual: Authentication | None) -> Authentication:
    blocks = _texts(section.blocks)
    if not blocks:
        place = section.blocks[0].source.span if section.blocks else section.span
        reading.report(UNREADABLE_AUTHENTICATION.at(place, "the section does not say what is required", FORMS))
        return Authentication(required=True)
    statements, faults = _read(blocks, section, reading)
    span = blocks[0].source.span
    found, contradictions = (
        combine(statements, span, usual) if statements else (Authentication(required=True, span=span), ())
    )
    for fault in (*faults, *contradictions):
        rule = ASSUMED_TOKEN if fault.is_guess else UNREADABLE_AUTHENTICATION
        reading.report(rule.at(fault.span, fault.message, fault.help))
    for block in blocks:
        reading.read(block.source)
    return found


def _refined(told: Authentication, found: Authentication, section: Section, reading: Reading) -> Authentication:
    """Return what two sections say together; the second one has no other credentials than the first."""
    if found.required != told.required or found.accepted != told.accepted:
        message = "this section and the one above ask for different credentials"
        reading.report(UNREADABLE_AUTHENTICATION.at(found.span or section.span, message, "say it in one section"))
    elif told.scopes and found.scopes:
        message = "whether the scopes of both sections are needed is not told"
        reading.report(UNREADABLE_AUTHENTICATION.at(found.span or section.span, message, "say it in one section"))
    alternatives = told.alternatives if told.is_optional else found.alternatives
    return replace(found if found.scopes else told, alternatives=alternatives, span=told.span)


def _texts(blocks: tuple[Block, ...]) -> list[Text]:
    """Return the first paragraph or list, and those behind it that are about credentials as well."""
    found: list[Text] = []
    for block in blocks:
        if not isinstance(block, Paragraph) and not (isinstance(block, Other) and block.kind == "list"):
            continue
        text = block.source.text
        if not found or found[-1].source.text.rstrip().endswith(":") or _CONCERNS.search(text):
            found.append(block)
    return found


def _read(blocks: list[Text], section: Section, reading: Reading) -> tuple[tuple[Statement, ...], tuple[Fault, ...]]:
    first = blocks[0].source.text
    match = _SCOPES.fullmatch(first.rstrip())
    if match is None:
        statements, faults = _read_wording(section, [block.source for block in blocks])
        return tuple(_checked(statements, reading)), faults
    scopes = tuple(_read_scopes(blocks[0], match.start("list"), match["list"], reading))
    standard = Statement(Said(alternatives=((BEARER,),)), blocks[0].source.span, scopes)
    statements, faults = read_sources([block.source for block in blocks[1:]])
    return (standard, *statements), faults


def _read_wording(section: Section, sources: list[Source]) -> tuple[tuple[Statement, ...], tuple[Fault, ...]]:
    """Read a text; under a heading of scopes, a list of them needs no words of its own.

    It is one whose entries are in backticks, or have such parts as `books:read`.
    """
    if _OF_SCOPES.search(section.title):
        headed = [Source(section.span.file, section.span.line, ("Scopes:",)), *sources]
        statements, faults = read_sources(headed)
        text = "".join(source.text for source in sources)
        scopes = [scope.value for item in statements for scope in item.scopes]
        if not faults and all(f"`{scope}`" in text or _PARTED.search(scope) for scope in scopes):
            return statements, ()
    return read_sources(sources)


def _checked(statements: tuple[Statement, ...], reading: Reading) -> Iterator[Statement]:
    """Yield the statements without repeated scopes; a list that does not tell that one is enough is reported."""
    for item in statements:
        listed = item.said.listed
        if listed is not None and not listed.is_told and not listed.are_together:
            message = "the list does not say whether one of the scopes is enough, so it is"
            reading.report(AMBIGUOUS_SCOPES.at(item.scopes[0].span, message, "write `one of the scopes`"))
        yield Statement(item.said, item.span, tuple(_distinct(item.scopes, reading)))


def _distinct(scopes: tuple[Scope, ...], reading: Reading) -> Iterator[Scope]:
    seen: set[str] = set()
    for scope in scopes:
        if scope.value in seen:
            reading.report(REPEATED_SCOPE.at(scope.span, f"`{scope}` stands twice", "drop one of them"))
        else:
            seen.add(scope.value)
            yield scope


def _read_scopes(paragraph: Text, start: int, text: str, reading: Reading) -> Iterator[Scope]:
    """Yield the scopes of `a, b, or c.`; an item that is not a scope, and one that stands twice, is reported."""
    at = paragraph.source.places()
    if not text.endswith("."):
        end = at(start + len(text) - 1, 1)
        reading.report(UNREADABLE_SCOPES.at(end, "the list of scopes has no full stop", "end it with `.`"))
    found: list[Scope] = []
    for match in _ITEM.finditer(text.removesuffix(".")):
        item = match[0].removeprefix("or ")
        value = item[1:-1] if item[:1] == item[-1:] == "`" and len(item) > 2 else item
        offset = match.end() - len(item) + (value != item)
        span = at(start + offset, len(value))
        if is_scope(value):
            found.append(Scope(value, span))
        elif _TOGETHER.search(value):
            message = "one of the scopes is enough by the words before them, and two are joined with `and`"
            reading.report(UNREADABLE_AUTHENTICATION.at(span, message, "write commas and `or`, if one is enough"))
        else:
            message = f"`{ascii(value)[1:-1]}` is not a scope and left out"
            reading.report(
                UNREADABLE_SCOPES.at(span, message, "write `resource.action` items with commas between them")
            )
    yield from _distinct(tuple(found), reading)
