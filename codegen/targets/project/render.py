"""Identity and command lines -> codegen.yaml, Makefile and workflows."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, Self

from msgspec import Struct

from codegen.config import DEFAULT_SPEC, FILE_NAME, Identity
from codegen.files import File
from codegen.rendering.safe_text import Safe
from codegen.rendering.templating import render_file


class Ci(StrEnum):
    """Who runs the workflows."""

    GITHUB = "github"
    GITLAB = "gitlab"


VERBS: Final = ("generate", "check", "lint", "diff", "review", "release")
"""The commands that a project's Makefile runs."""

GITLAB_CI: Final = ".gitlab-ci.yml"
"""The file of GitLab's jobs, of which a repository has one."""

_TEMPLATES: Final = {FILE_NAME: "project/codegen.yaml.jinja", "Makefile": "project/Makefile.jinja"}
_WORKFLOWS: Final = {
    Ci.GITHUB: {
        ".github/workflows/codegen.yml": "project/drift.yml.jinja",
        ".github/workflows/codegen-review.yml": "project/review.yml.jinja",
    },
    Ci.GITLAB: {GITLAB_CI: "project/gitlab.yml.jinja"},
}
_REVIEWS: Final = {
    Ci.GITHUB: '--output "$RUNNER_TEMP/review.md" --sarif "$RUNNER_TEMP/review.sarif"',
    Ci.GITLAB: "--output review.md --code-quality code-quality.json || status=$?",
}
"""What is behind the command line of the review, for the shell of the workflow."""


class Recipe(Safe):
    """One line of a Makefile's recipe that runs codegen, as the variable `CODEGEN` names it."""

    __slots__ = ()

    def __new__(cls, command: str) -> Self:
        """Accept a shell's command line that starts with `codegen`; raises ValueError when it is not printable."""
        if not command.isprintable():
            raise ValueError(f"not a line of a recipe: {command!a}")
        return super().__new__(cls, "$(CODEGEN)" + command.removeprefix("codegen").replace("$", "$$"))


class ProjectView(Struct, frozen=True):
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
    license: str
    author: str
    repository: str
    check: str
    review: str
    generate_recipe: Recipe
    check_recipe: Recipe
    lint_recipe: Recipe
    diff_recipe: Recipe
    review_recipe: Recipe
    release_recipe: Recipe


class Chosen(Struct, frozen=True):
    """What was chosen for a project.

    `spec` is the folder of the documents that the configuration names; None where the command lines name it. `dialect`
    is the name of the form that they have, empty for the built-in one. The last three are empty where they are not
    known.
    """

    identity: Identity
    spec: str | None = None
    dialect: str = ""
    license: str = ""
    author: str = ""
    repository: str = ""
    ci: Ci = Ci.GITHUB


def render_project(chosen: Chosen, commands: Mapping[str, str]) -> tuple[File, ...]:
    """Render the files of a project; `commands` are the command lines, for a shell, of its `VERBS`."""
    identity = chosen.identity
    project = ProjectView(
        title=identity.title,
        distribution=identity.distribution,
        package=identity.package,
        version=identity.version,
        server=identity.server,
        openapi=identity.openapi,
        spec=chosen.spec or DEFAULT_SPEC,
        has_default_spec=chosen.spec in {None, DEFAULT_SPEC},
        dialect=chosen.dialect,
        license=chosen.license,
        author=chosen.author,
        repository=chosen.repository,
        check=f"{commands['check']} --no-templates",
        review=f'{commands["review"]} "$BASE" --no-templates {_REVIEWS[chosen.ci]}',
        generate_recipe=Recipe(commands["generate"]),
        check_recipe=Recipe(commands["check"]),
        lint_recipe=Recipe(commands["lint"]),
        diff_recipe=Recipe(commands["diff"]),
        review_recipe=Recipe(commands["review"]),
        release_recipe=Recipe(commands["release"]),
    )
    templates = {**_TEMPLATES, **_WORKFLOWS[chosen.ci]}
    return tuple(render_file(path, template, {"project": project}) for path, template in templates.items())
