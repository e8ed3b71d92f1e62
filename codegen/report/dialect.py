"""What is counted in documents, and what a dialect reads of them -> lines for people.

docs: 12 documents, 80 headings
request lines
   24  `text` below headings of level 2                  docs/plants.md:7:1
headings and labels below them
   24  `Answer`: JSON                                    answer         docs/plants.md:20:1
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from codegen.diagnostics import Diagnostic, Severity
from codegen.dialects.dialect import Label
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.reader.foreign.proposal.counts import Survey, TitleCount
from codegen.reader.foreign.proposal.roles import roles_of
from codegen.reader.foreign.recognition import Recognised
from codegen.report.escapes import escape
from codegen.report.paths import join_below
from codegen.report.text import count

_SHOWN: Final = 25
_MOST: Final = 110
_KINDS: Final = {Label.BOLD: "bold ", Label.COLON: "colon ", Label.LINE: "line ", Label.COMPONENT: "component "}

Line = tuple[int, str, str]
"""How many there are, what, and where the first one stands."""


def render_survey(survey: Survey, folder: str) -> Iterator[str]:
    """Yield what was counted, group by group, each with the place of the first one."""
    yield escape(f"{folder}: {count(survey.documents, 'document')}, {count(survey.headings, 'heading')}")
    yield from _group("request lines", _forms(survey), folder)
    yield from _group("headings and labels below them, and what stands there", _titles(survey), folder)
    heads = [(item.count, " | ".join(item.heads), str(item.first)) for item in survey.heads]
    yield from _group("tables of parameters", heads, folder)
    shapes = [(item.count, item.shape, str(item.first)) for item in survey.shapes]
    yield from _group("items of lists of parameters", shapes, folder)
    if survey.definitions:
        yield f"definition lists of parameters: {survey.definitions}"


def _forms(survey: Survey) -> Iterator[Line]:
    for item in survey.forms:
        words = f"`{item.form.value}` below headings of level {item.level}, {count(item.titles, 'title')}"
        yield item.headings, words, str(item.first)


def _titles(survey: Survey) -> Iterator[Line]:
    roles = roles_of(survey.titles)
    for item in survey.titles:
        role = roles.get(item.words.lower())
        yield item.count, f"{_name(item)}: {item.holding.value} -> {role.value if role else '?'}", str(item.first)


def _name(item: TitleCount) -> str:
    return f"{_KINDS[item.label] if item.label else ''}`{item.words}`"


def render_dialects(found: Sequence[Recognised]) -> Iterator[str]:
    """Yield how well each of the dialects fits that come with the generator."""
    yield "dialects that come with codegen"
    for item in found:
        share = f", {item.share:.0%} of the parts below them have a role" if item.actions else ""
        yield f"  {item.dialect.name}: {count(item.actions, 'request line')}{share}"


def render_reading(api: Api, diagnostics: Iterable[Diagnostic], folder: str) -> Iterator[str]:
    """Yield what was read with a dialect, and what is left to do for its author: each kind once, with a place."""
    actions = [action for resource in api.resources for action in resource.actions]
    answers = sum(bool(item.examples) for action in actions for item in (*action.responses, *action.errors))
    parameters = sum(_parameters(action, api) for action in actions)
    yield (
        f"read: {count(len(actions), 'action')}, {count(parameters, 'parameter')}, "
        f"{count(answers, 'answer')} with an example"
    )
    yield from _group("left to do", _left(diagnostics), folder)


def _parameters(action: Action, api: Api) -> int:
    named = action.parameters
    return len(named) + _fields(action, api)


def _fields(action: Action, api: Api) -> int:
    target = action.body.schema.target if action.body is not None and action.body.schema is not None else None
    definition = api.schema(target).definition if target is not None else None
    properties = definition.get("properties") if isinstance(definition, dict) else None
    return len(properties) if isinstance(properties, dict) else 0


def _left(diagnostics: Iterable[Diagnostic]) -> Iterator[Line]:
    """Yield the diagnostics of one message, or of one rule where each message is another, with the first place."""
    found: dict[tuple[str, str], list[Diagnostic]] = {}
    for item in diagnostics:
        if item.severity is not Severity.INFO:
            # The parts of one name are one thing to do.
            key = item.message if item.rule == "unread-part" else ""
            found.setdefault((item.rule, key), []).append(item)
    for (rule, _), items in sorted(found.items(), key=lambda pair: -len(pair[1])):
        yield len(items), f"{rule}: {items[0].message}", str(items[0].span)


def _group(title: str, lines: Iterable[Line], folder: str) -> Iterator[str]:
    lines = [*lines]
    if not lines:
        return
    yield title
    shown = [(number, _short(escape(words)), place) for number, words, place in lines[:_SHOWN]]
    width = max(len(words) for _, words, _ in shown)
    for number, words, place in shown:
        yield f"{number:>6}  {words:<{width}}  {escape(join_below(folder, place))}"
    if len(lines) > _SHOWN:
        yield f"        and {len(lines) - _SHOWN} more"


def _short(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[:_MOST]}..."
