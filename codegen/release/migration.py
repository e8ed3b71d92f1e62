"""Two revisions of the package -> for each method whose calls break, the old call and the new one."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codegen.diff.change import Change
from codegen.diff.python.package_surface import Surface, read_surfaces
from codegen.diff.python.surface import Attribute, Class, Method
from codegen.diff.rules import Impact
from codegen.files import File


@dataclass(frozen=True, slots=True)
class Migration:
    """A call as it was written, and as it has to be written now; `new` is empty where there is no such call."""

    old: str
    new: str


def find_migrations(old: tuple[File, ...], new: tuple[File, ...], changes: Sequence[Change]) -> tuple[Migration, ...]:
    """Return the calls that breaks of the package concern, those of the synchronous client alone."""
    before, after = read_surfaces(old, new)
    return tuple(dict.fromkeys(_find(_methods(before), _methods(after), changes)))


@dataclass(frozen=True, slots=True)
class _Call:
    """A method: how it is reached from the client, and by which name changes call it."""

    subject: str
    path: str
    method: Method


def _find(old: Mapping[str, _Call], new: Mapping[str, _Call], changes: Sequence[Change]) -> Iterator[Migration]:
    breaks = [change.subject for change in changes if change.impact is Impact.BREAKING and change.is_python]
    renamed = {change.old: change.new for change in changes if change.id in {"action-renamed", "renamed-with-alias"}}
    for action, before in old.items():
        resource, _, own = action.partition(".")
        named = f"{renamed.get(resource, resource)}.{own}"
        after = new.get(renamed.get(named, named))
        if after is None:
            yield Migration(_write(before), "")
        elif any(_concerns(subject, before.subject) for subject in breaks):
            calls = _write(before, _names(before) - _names(after)), _write(after)
            if calls[0] != calls[1]:
                yield Migration(*calls)


def _concerns(subject: str, method: str) -> bool:
    return subject == method or subject.startswith(f"{method} ")


def _write(call: _Call, shown: frozenset[str] = frozenset()) -> str:
    """Write a call with what must be given, and with the parameters in `shown`."""
    named = [item for item in call.method.parameters if item.name not in {"self", "options"}]
    given = [f"{item.name}=..." for item in named if item.default is None or item.name in shown]
    return f"{call.path}({', '.join(given)})"


def _names(call: _Call) -> frozenset[str]:
    return frozenset(item.name for item in call.method.parameters)


def _methods(surface: Surface) -> dict[str, _Call]:
    """Map actions to their methods, reached through the attributes of the client."""
    objects = surface.objects or {}
    client = objects.get("client.Client")
    found: dict[str, _Call] = {}
    for attribute, member in client.members.items() if isinstance(client, Class) else ():
        annotation = member.annotation if isinstance(member, Attribute) else None
        resource = member.module.qualify(annotation) if isinstance(annotation, ast.expr) else ""
        item = objects.get(resource)
        for name, method in item.members.items() if isinstance(item, Class) else ():
            if isinstance(method, Method) and method.action:
                found.setdefault(method.action, _Call(f"{resource}.{name}", f"client.{attribute}.{name}", method))
    return found
