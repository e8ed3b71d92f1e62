"""A place -> what the compiler understood there, as Markdown: signatures, parameters, schemas, pages of rules."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct

from codegen.files import Span
from codegen.manual import pages
from codegen.model.api import Api
from codegen.model.name import Name
from codegen.model.parameter import Kind as ValueKind
from codegen.model.parameter import Location, Parameter
from codegen.model.schema import Schema
from codegen.report.page import Page
from codegen.server.occurrences import Kind, Occurrence, occurrence_at, occurrences
from codegen.server.state import State, covers, is_on

_ALLOWED: Final = re.compile(r"codegen:\s*allow\s+(?P<rules>[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)")
_RULE: Final = re.compile(r"[a-z0-9-]+")
_MOST_LINES: Final = 40
"""How many lines of a schema are shown: an editor cuts what is longer anyhow."""
_SENT: Final = {Location.PATH: "in the path", Location.QUERY: "in the query", Location.HEADER: "as a header"}

Sign = Callable[[Api, Name, Name], str | None]
"""What says how the method of an action is defined: the Api, the names of the resource and of the action."""


class Hover(Struct, frozen=True):
    """What is shown, as Markdown, and the place it is about."""

    text: str
    span: Span


def hover(state: State, path: str, line: int, column: int, sign: Sign) -> Hover | None:
    """Return what is known of a place: the diagnostics first, then what stands there; None where that is nothing."""
    told = list(_told(state, path, line, column))
    known = next(_known(state, path, line, column, sign), None)
    found = [*told, *([known] if known else [])]
    if not found:
        return None
    return Hover("\n\n---\n\n".join(item.text for item in found), found[0].span)


def _told(state: State, path: str, line: int, column: int) -> Iterator[Hover]:
    """Yield the pages of the rules that something is said of here, each once, and of those that a comment names."""
    seen: dict[str, Span] = {}
    for item in state.diagnostics.get(path, ()):
        if covers(item.span, path, line, column):
            seen.setdefault(item.rule, item.span)
    for match in _ALLOWED.finditer(state.text(path).line(line)):
        for word in _RULE.finditer(match["rules"]):
            span = Span(path, line, match.start("rules") + word.start() + 1, len(word[0]))
            if covers(span, path, line, column):
                seen.setdefault(word[0], span)
    for rule, span in seen.items():
        page = pages().get(rule)
        if page is not None:
            yield Hover(_shown_page(page), span)


def _shown_page(page: Page) -> str:
    parts = [f"**{page.severity}** `{page.rule}`", page.title, page.text]
    parts += [f"Bad:\n\n{_fenced(page.bad)}"] if page.bad else []
    parts += [f"Good:\n\n{_fenced(page.good)}"] if page.good else []
    return "\n\n".join(filter(None, parts))


def _fenced(text: str, language: str = "markdown") -> str:
    fence = "````" if "```" in text else "```"
    return f"{fence}{language}\n{text}\n{fence}"


def _known(state: State, path: str, line: int, column: int, sign: Sign) -> Iterator[Hover]:
    """Yield what stands at a place, the narrowest first."""
    one = occurrence_at(occurrences(state, path), path, line, column)
    if one is not None:
        yield from _named(state, one)
    found = state.action_at(path, line)
    if found is None:
        return
    resource, action = found
    for parameter in action.parameters:
        if is_on(parameter.span, path, line) or (one is not None and _is_of(parameter, one)):
            yield Hover(_shown_parameter(parameter), one.span if one else parameter.spans.get("name", parameter.span))
    if is_on(action.span, path, line) or is_on(action.url_span, path, line):
        text = sign(state.api, resource.name, action.name)
        shown = [_fenced(text, "python")] if text else []
        parts = [*shown, f"`{action.method} {action.url.path}`", *filter(None, [action.description])]
        yield Hover("\n\n".join(parts), action.span if is_on(action.span, path, line) else action.url_span)


def _named(state: State, one: Occurrence) -> Iterator[Hover]:
    schema = state.index.named(one.key) if one.kind is Kind.SCHEMA else None
    if schema is not None:
        yield Hover(_shown_schema(schema), one.span)
    if one.kind is Kind.SCOPE and not one.is_definition:
        yield Hover(_shown_scope(state, one.key), one.span)


def _is_of(parameter: Parameter, one: Occurrence) -> bool:
    is_in_path = parameter.location is Location.PATH and one.kind is Kind.PLACEHOLDER
    return is_in_path and Name.split(parameter.name).snake == one.key


def _shown_scope(state: State, scope: str) -> str:
    users = [
        resource.name_of(action)
        for resource in state.api.resources
        for action in resource.actions
        if any(item.value == scope for item in action.authentication.scopes)
    ]
    return f"scope `{scope}`: accepted by {len(users)} action{'s' if len(users) != 1 else ''}"


def _shown_parameter(parameter: Parameter) -> str:
    kind = _kind_words(parameter)
    need = "required" if parameter.required else "optional"
    lines = [f"`{parameter.name}`: **{kind}**, {need}, {_SENT.get(parameter.location, f'as a {parameter.location}')}"]
    if parameter.accepted_values:
        lines.append("one of " + ", ".join(f"`{value}`" for value in parameter.accepted_values))
    if parameter.default is not None:
        lines.append(f"default `{parameter.default}`")
    lines += [f"`{word}`: {json.dumps(value)}" for word, value in parameter.constraints.items()]
    return "\n\n".join([*lines, *filter(None, [parameter.description])])


def _kind_words(parameter: Parameter) -> str:
    if parameter.kind is ValueKind.LIST:
        return f"list of {parameter.items}, sent {parameter.style}"
    if parameter.kind is ValueKind.UNION:
        return " or ".join(str(item.kind) for item in parameter.alternatives)
    linked = parameter.schema.title if parameter.schema is not None else ""
    return f"{linked} ({parameter.kind})" if linked else f"{parameter.kind}{_format(parameter)}"


def _format(parameter: Parameter) -> str:
    return f" ({parameter.format})" if parameter.format else ""


def _shown_schema(schema: Schema) -> str:
    lines = json.dumps(schema.definition, indent=2, ensure_ascii=False).split("\n")
    shown = lines if len(lines) <= _MOST_LINES else [*lines[:_MOST_LINES], f"... {len(lines) - _MOST_LINES} more lines"]
    parts = [f"**{schema.title}** (`{schema.name.pascal}`)", schema.description, _fenced("\n".join(shown), "json")]
    return "\n\n".join(filter(None, parts))
