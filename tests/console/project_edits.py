"""What happens to a project between two commands: documents, settings, output and links change."""

import random
import shutil
from pathlib import Path
from typing import Final

from tests.console.settings_edits import SETTINGS, Edit
from tests.hostile.fuzz import CHANGES
from tests.hostile.inject import FOLDER, fill

_CONFIGS: Final = (
    "",
    "title: Other API\n",
    "package: other_api\nversion: '2.0.0'\n",
    "allow: [assumed-optional-body]\n",
    "targets: [openapi]\n",
    "targets: [python]\npython: {client: sync}\n",
    "templates: own\n",
    "spec: elsewhere\n",
    "overrides: missing.yaml\n",
    "dialect: own.yaml\n",
    "titel: wrong\n",
    "title: [\n",
)
_OVERRIDES: Final = (
    "",
    "- where: {document: thing.md, action: Get, field: description}\n  now: Another one.\n  because: it is so\n",
    "- nothing\n",
)


def _edit_document(chance: random.Random, project: Path) -> None:
    places = sorted((project / "spec").glob("*.md"))
    if places:
        place = chance.choice(places)
        lines = place.read_text(encoding="utf-8", errors="replace").split("\n")
        chance.choice(CHANGES)(chance, lines)
        place.write_text("\n".join(lines) or " ", encoding="utf-8", errors="replace")


def _restore_documents(_chance: random.Random, project: Path) -> None:
    shutil.rmtree(project / "spec")
    shutil.copytree(project / "before", project / "spec")


def _drop_document(chance: random.Random, project: Path) -> None:
    for place in sorted((project / "spec").glob("*.md"))[: chance.randint(0, 1)]:
        place.unlink()


def _rename_document(chance: random.Random, project: Path) -> None:
    for place in sorted((project / "spec").glob("*.md"))[:1]:
        place.rename(place.with_name(f"{chance.choice('abc')}-{place.name}"[-40:]))


def _put_no_text(_chance: random.Random, project: Path) -> None:
    (project / "spec" / "binary.md").write_bytes(b"# \xff\n")


def _edit_config(chance: random.Random, project: Path) -> None:
    (project / "codegen.yaml").write_text(chance.choice(_CONFIGS), encoding="utf-8")


def _edit_overrides(chance: random.Random, project: Path) -> None:
    (project / "overrides.yaml").write_text(chance.choice(_OVERRIDES), encoding="utf-8")


def _edit_template(chance: random.Random, project: Path) -> None:
    place = project / "own" / "python" / "README.md.jinja"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"Version {chance.randint(1, 2)}\n", encoding="utf-8")


def _edit_dialect(chance: random.Random, project: Path) -> None:
    own = fill(tree=FOLDER / "own")["dialect.yaml"]
    (project / "own.yaml").write_text(chance.choice((own, own, "name: [")), encoding="utf-8")


def _edit_other_config(chance: random.Random, project: Path) -> None:
    place = project / "other" / "codegen.yaml"
    place.parent.mkdir(exist_ok=True)
    place.write_text(f"title: {chance.choice('AB')}\nspec: spec\n", encoding="utf-8")
    if not (place.parent / "spec").exists():
        shutil.copytree(project / "before", place.parent / "spec")


def _link(chance: random.Random, project: Path) -> None:
    """Put a link in the place of something: to something of the project, or out of it."""
    place = project / chance.choice(("spec/linked.md", "own", "overrides.yaml", "generated", "own.yaml", "spec/folder"))
    target = chance.choice(("../before/thing.md", "before", "before/thing.md", "../outside", "nowhere"))
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    place.symlink_to(target)


def _unlink(_chance: random.Random, project: Path) -> None:
    for place in sorted(project.rglob("*")):
        if place.is_symlink():
            place.unlink()


def _edit_generated(chance: random.Random, project: Path) -> None:
    places = [place for place in sorted((project / "generated").rglob("*")) if place.is_file()]
    if places:
        place = chance.choice(places)
        if chance.random() < 0.5:
            place.unlink()
        else:
            place.write_bytes(place.read_bytes() + b"\nx: int = 1\n")


def _drop_generated(_chance: random.Random, project: Path) -> None:
    shutil.rmtree(project / "generated", ignore_errors=True)


def _edit_nothing(_chance: random.Random, _project: Path) -> None:
    pass


EDITS: Final[tuple[Edit, ...]] = (
    *(_edit_document,) * 6,
    *(_restore_documents,) * 3,
    _drop_document,
    _rename_document,
    _put_no_text,
    _edit_config,
    _edit_overrides,
    _edit_template,
    _edit_dialect,
    _edit_other_config,
    _link,
    *(_unlink,) * 2,
    _edit_generated,
    _drop_generated,
    _edit_nothing,
    *SETTINGS,
)
