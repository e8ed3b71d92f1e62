"""What happens to what a project says beside its documents, and to what git has of it, between two commands."""

import contextlib
import random
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.hostile.inject import FOLDER, fill
from tests.repositories import Repository

Edit = Callable[[random.Random, Path], None]

_RENAMED: Final = (
    "- {was: Thing.name, now: Thing.label}",
    "- {was: Thing.name, now: Thing.label, since: 1.4.0, until: 2.0.0}",
    "- {was: Thing.name, now: Thing.title}\n  - {was: Thing.title, now: Thing.label}",
    "- {was: thing.get, now: thing.fetch}",
    "- {was: thing, now: device}",
    "- {was: ThingPatch.name, now: ThingPatch.label}",
    "- {was: Nothing.name, now: Nothing.label}",
    "- {was: Thing.name}",
)
_SETTINGS: Final = (
    "examples: {infer: true}\n",
    "examples: {infer: true, lenient: true}\n",
    "held_back: {internal: include, beta: omit}\n",
    "held_back: {beta: namespace}\n",
    "changes: {action-removed: {impact: additive, reason: unused}}\n",
    "changes: {'action-removed thing.get': {impact: editorial, reason: unused}}\n",
    "allow: [live-secret, curl-without-token]\n",
    "allow: [unknown]\n",
    "refusals: usual\n",
    "openapi: 3.2.0\n",
    "version: '0.9.0'\ntitle: Early API\n",
)
_OVERRIDES: Final = (
    "- where: {document: thing.md, action: Get, field: description}\n  now: Another one.\n  because: it is so\n",
    "- where: {document: thing.md, action: Get, field: deprecated}\n  now: 'yes'\n  because: it is so\n",
    "- where: {document: books.md, action: List, field: description}\n  now: All.\n  because: they are\n",
    "- where: {document: thing.md, action: Get, field: description}\n  was: Not this.\n  now: A.\n  because: so\n",
    "- where: {document: thing.md}\n",
    "[]\n",
)
_SINCE: Final = (
    "'1.1.0': [action thing.get]\n",
    "'1.1.0': [action thing.get]\n'1.2.0': [field Thing name, field Thing label, schema Thing]\n",
    "'1.1.0': [parameter thing.get query.limit]\n",
    "'1.1': [action thing.get]\n",
    "[\n",
    "",
)
_TEMPLATES: Final = (
    ("python/README.md.jinja", "{% include 'python/part.jinja' %}"),
    ("python/part.jinja", "One.\n"),
    ("python/part.jinja", "{% from 'macros.jinja' import note %}{{ note('Two.') }}\n"),
    ("macros.jinja", "{% macro note(text) %}> {{ text }}{% endmacro %}"),
    ("python/nothing.md.jinja", "Without effect.\n"),
    ("python/part.jinja", "{{ 1 / 0 }}"),
)
_DIALECTS: Final = (
    "",
    "resource: 2\n",
    "resource: 1\nlevels: [2, 3]\n",
    "resource: file\n",
    "resource: 9\n",
    "levels: [2]\n",
)
_SECRET: Final = (
    "```bash\ncurl -H 'Authorization: Bearer q7Xn2Lr9TzV4mWc8KpYd3HsGb6JfQaEu' https://api.example.com/thing\n```\n"
)
_ALLOWANCES: Final = (
    "",
    "<!-- codegen: allow live-secret -->\n",
    "<!-- codegen: allow live-secret in this file -->\n",
    "<!-- codegen: allow unknown -->\n",
    "<!-- codegen: allow doubled-plural, live-secret -->\n",
)


def _write(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def _add_to_config(project: Path, key: str, text: str) -> None:
    """Put a key into codegen.yaml, in the place of what it said of that before."""
    place = project / "codegen.yaml"
    before = place.read_text(encoding="utf-8").split("\n") if place.exists() else []
    kept = [line for line in before if line[:1].strip() and not line.startswith((key, "-", "["))]
    _write(place, "\n".join([*kept, text]))


def _rename(chance: random.Random, project: Path) -> None:
    """Rename a field in the documents, or not, and say in codegen.yaml, or not, what it was called."""
    place = project / "spec" / "schemas.md"
    if place.exists() and chance.random() < 0.7:
        text = place.read_text(encoding="utf-8", errors="replace")
        names = chance.choice((('"name"', '"label"'), ('"label"', '"name"'), ("## Thing\n", "## Device\n")))
        _write(place, text.replace(*names))
    _add_to_config(project, "renamed", f"renamed:\n  {chance.choice(_RENAMED)}\n" if chance.random() < 0.8 else "")


def _set(chance: random.Random, project: Path) -> None:
    text = chance.choice(_SETTINGS)
    _add_to_config(project, text.partition(":")[0], text)


def _edit_overrides(chance: random.Random, project: Path) -> None:
    """Write one of the files that may say what the documents get wrong, and name it, or not."""
    name = chance.choice(("overrides.yaml", "spec/overrides.yaml", "before/overrides.yaml", "its.yaml"))
    _write(project / name, chance.choice(_OVERRIDES))
    if chance.random() < 0.3:
        _add_to_config(project, "overrides", f"overrides: {name}\n")


def _drop_overrides(_chance: random.Random, project: Path) -> None:
    for name in ("overrides.yaml", "spec/overrides.yaml", "before/overrides.yaml"):
        (project / name).unlink(missing_ok=True)


def _edit_since(chance: random.Random, project: Path) -> None:
    place = project / chance.choice(("since.yaml", "since.yaml", "other/since.yaml"))
    if chance.random() < 0.2:
        place.unlink(missing_ok=True)
    else:
        _write(place, chance.choice(_SINCE))


def _edit_templates(chance: random.Random, project: Path) -> None:
    path, text = chance.choice(_TEMPLATES)
    _write(project / "own" / path, text)
    _add_to_config(project, "templates", chance.choice(("templates: own\n", "templates: own\n", "")))


def _edit_dialect(chance: random.Random, project: Path) -> None:
    """Say otherwise where actions stand in documents, in the file that is named, or name another one."""
    own = fill(tree=FOLDER / "own")["dialect.yaml"]
    place = project / chance.choice(("own.yaml", "dialect.yaml"))
    _write(place, f"{own}{chance.choice(_DIALECTS)}")
    named = chance.choice((place.name, place.name, "fleet", "mastodon"))
    _add_to_config(project, "dialect", chance.choice((f"dialect: {named}\n", "")))


def _put_secret(chance: random.Random, project: Path) -> None:
    """Put what looks like a token into a document, with a comment that allows it or without; or only the comment."""
    places = sorted((project / "spec").glob("*.md"))
    if places:
        place = chance.choice(places)
        lines = place.read_text(encoding="utf-8", errors="replace").split("\n")
        lines.insert(chance.randint(0, len(lines)), chance.choice(_ALLOWANCES) + chance.choice((_SECRET, "")))
        _write(place, "\n".join(lines))


def _approve(chance: random.Random, project: Path) -> None:
    _write(project / "approved-breaks.md", chance.choice(("- `3f2a9c1b7d0e`: so it is\n", "- `3f2a9c1b7d0e`\n", "")))


def _commit(chance: random.Random, project: Path) -> None:
    """Commit all that is there; the tag goes with it, or stays behind."""
    with contextlib.suppress(subprocess.CalledProcessError):
        Repository(project).commit("Another")
        if chance.random() < 0.3:
            Repository(project).git("tag", "--force", "v1")


def _ignore(chance: random.Random, project: Path) -> None:
    """Let a commit have what is generated, or not."""
    _write(project / ".gitignore", chance.choice(("generated\n", "")))


SETTINGS: Final[tuple[Edit, ...]] = (
    *(_rename,) * 2,
    *(_set,) * 2,
    _edit_overrides,
    _drop_overrides,
    _edit_since,
    _edit_templates,
    _edit_dialect,
    *(_put_secret,) * 2,
    _approve,
    *(_commit,) * 2,
    _ignore,
)
