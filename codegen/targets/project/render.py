"""Identity and command lines -> codegen.yaml, Makefile and workflow."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from codegen.config import DEFAULT_SPEC, FILE_NAME, Identity
from codegen.files import File
from codegen.rendering.safe_text import Safe
from codegen.rendering.templating import render_file

VERBS: Final = ("generate", "check", "lint", "diff", "release")
"""The commands that a project's Makefile runs."""

_TEMPLATES: Final = {
    FILE_NAME: "project/codegen.yaml.jinja",
    "Makefile": "project/Makefile.jinja",
    ".github/workflows/codegen.yml": "project/workflow.yml.jinja",
}


class Recipe(Safe):
    """One line of a Makefile's recipe that runs codegen, as the variable `CODEGEN` names it."""

    __slots__ = ()

    def __new__(cls, command: str) -> Self:
        """Accept a shell's command line that starts with `codegen`; raises ValueError when it is not printable."""
        if not command.isprintable():
            raise ValueError(f"not a line of a recipe: {command!a}")
        return super().__new__(cls, "$(CODEGEN)" + command.removeprefix("codegen").replace("$", "$$"))


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What the templates print; plain text reaches them through the YAML filter."""

    title: str
    distribution: str
    package: str
    version: str
    server: str
    openapi: str
    spec: str
    has_default_spec: bool
    dialect: str
    check: str
    generate_recipe: Recipe
    check_recipe: Recipe
    lint_recipe: Recipe
    diff_recipe: Recipe
    release_recipe: Recipe


def render_project(
    identity: Identity, spec: str | None, commands: Mapping[str, str], dialect: str = ""
) -> tuple[File, ...]:
    """Render the files of a project; `commands` are the command lines, for a shell, of its `VERBS`.

    `spec` is the folder of the documents that the configuration names; None where the command lines name it. `dialect`
    is the name of the form that they have, empty for the built-in one.
    """
    project = ProjectView(
        title=identity.title,
        distribution=identity.distribution,
        package=identity.package,
        version=identity.version,
        server=identity.server,
        openapi=identity.openapi,
        spec=spec or DEFAULT_SPEC,
        has_default_spec=spec in {None, DEFAULT_SPEC},
        dialect=dialect,
        check=f"{commands['check']} --no-templates",
        generate_recipe=Recipe(commands["generate"]),
        check_recipe=Recipe(commands["check"]),
        lint_recipe=Recipe(commands["lint"]),
        diff_recipe=Recipe(commands["diff"]),
        release_recipe=Recipe(commands["release"]),
    )
    return tuple(render_file(path, template, {"project": project}) for path, template in _TEMPLATES.items())
