"""What codegen.yaml weighs otherwise of some subjects x two revisions -> the subjects that are in neither."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from codegen.config_changes import Level
from codegen.diagnostics import Diagnostic, Rule
from codegen.diff.change import Change
from codegen.diff.compare import Revision
from codegen.diff.levels import is_of
from codegen.diff.nodes import Direction
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.schema import JsonValue

_LAST: Final = re.compile(r"[^.\[\]<>*]+(?=(?:\[\])*$)")
"""The last key of a path such as `tags[].key`."""
_MODULE: Final = re.compile(r"python/[^/]+/(?P<path>.+)\.py")


def find_unknown_subjects(
    levels: Iterable[Level], revisions: tuple[Revision, Revision], changes: Iterable[Change], fault: Rule
) -> Iterator[Diagnostic]:
    """Yield an error of `fault` for each subject that neither a change nor anything in the two revisions is called."""
    subjects = {change.subject for change in changes}
    names = {name for revision in revisions for name in _names(revision.api)}
    keys = {key for revision in revisions for key in _keys(revision.api)}
    modules = {name for revision in revisions for name in _modules(revision)}
    for level in levels:
        for subject, span in zip(level.subjects, level.subject_spans, strict=True):
            if level.rule.startswith("python-"):
                is_known = any(is_of(subject, module) or is_of(module, subject) for module in modules)
            else:
                is_known = subject in names or _is_field(subject, names, keys)
            if not is_known and not any(is_of(each, subject) for each in subjects):
                near = get_close_matches(subject, {*names, *subjects}, n=1)
                hint = f"write `{near[0]}`, or drop the entry" if near else "drop the entry"
                yield fault.at(span, f"nothing is or was called `{subject}`", hint)


def _is_field(subject: str, names: set[str], keys: set[str]) -> bool:
    """Tell whether it may be a place in a schema: `Thing request tags[].key`."""
    schema, _, rest = subject.partition(" ")
    direction, _, path = rest.partition(" ")
    last = _LAST.search(path)
    return f"{schema} {direction}" in names and bool(path) and (last is None or last[0] in keys)


def _names(api: Api) -> Iterator[str]:
    yield "server"
    for resource in api.resources:
        yield resource.name.camel
        for action in resource.actions:
            name = resource.name_of(action)
            yield name
            yield from (f"{name} {part}" for part in _parts(action))
    for schema in api.schemas:
        yield schema.name.pascal
        yield from (f"{schema.name.pascal} {direction}" for direction in Direction)


def _parts(action: Action) -> Iterator[str]:
    yield "body"
    yield from (f"{row.location}.{row.name}" for row in action.parameters)
    yield from (f"responses.{answer.code}" for answer in (*action.responses, *action.errors))
    yield from (f"events.{event.name}" for event in (action.stream.events if action.stream else ()))


def _keys(api: Api) -> Iterator[str]:
    """Yield the keys of all properties."""
    waiting: list[JsonValue] = [schema.definition for schema in api.schemas]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            properties = node.get("properties")
            yield from properties if isinstance(properties, dict) else ()
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _modules(revision: Revision) -> Iterator[str]:
    """Yield the modules of the package, as subjects of its changes begin: `models.thing`."""
    found = (_MODULE.fullmatch(file.path) for file in revision.files)
    yield from (match["path"].replace("/", ".") for match in found if match)
