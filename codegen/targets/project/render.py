"""Identity and command lines -> codegen.yaml, Makefile and workflow."""

from dataclasses import dataclass
from typing import Final, Self

from codegen.config import FILE_NAME, Identity
from codegen.files import File
from codegen.rendering.safe_text import Safe
from codegen.rendering.templating import render_file

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
    check: str
    generate_recipe: Recipe
    check_recipe: Recipe


def render_project(identity: Identity, *, generate: str, check: str) -> tuple[File, ...]:
    """Render the files of a project; `generate` and `check` are the command lines, for a shell, of its two verbs."""
    project = ProjectView(
        title=identity.title,
        distribution=identity.distribution,
        package=identity.package,
        version=identity.version,
        server=identity.server,
        openapi=identity.openapi,
        check=f"{check} --no-templates",
        generate_recipe=Recipe(generate),
        check_recipe=Recipe(check),
    )
    return tuple(render_file(path, template, {"project": project}) for path, template in _TEMPLATES.items())
