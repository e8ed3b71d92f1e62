"""`codegen templates`: list the built-in templates, and copy one for a project to change."""

from pathlib import Path

import click

from codegen.config import FILE_NAME
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain_of, say
from codegen.console.project import open_project
from codegen.files import File
from codegen.rendering.template_places import template_root
from codegen.report.templates import describe_templates, render_template, render_templates
from codegen.targets.openapi.template_views import TEMPLATE_VIEWS as OPENAPI_VIEWS
from codegen.targets.python.template_views import TEMPLATE_VIEWS as PYTHON_VIEWS
from codegen.workspace.create import create_files
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.own_templates import built_in_templates, nearest_template


def run(template: str | None, *, config: Path | None, copy: bool, to: Path | None) -> ExitCode:
    """Show all templates or one, or copy it; raises `click.UsageError` for a wrong call."""
    paths = built_in_templates()
    if template is not None and template not in paths:
        message = f"there is no built-in template `{template}`, did you mean `{nearest_template(template)}`?"
        raise click.BadParameter(message, param_hint="'TEMPLATE'")
    if copy and template is None:
        raise click.UsageError("name the template that --copy copies; `codegen templates` lists them")
    if to is not None and not copy:
        raise click.UsageError("--to goes with --copy")
    if copy and template is not None:
        return _copy(template, to, Arguments(config=config))
    views = {**OPENAPI_VIEWS, **PYTHON_VIEWS}
    described = describe_templates(paths if template is None else (template,), views)
    say(render_templates(described) if template is None else render_template(described[0]))
    return ExitCode.CLEAN


def _copy(template: str, to: Path | None, arguments: Arguments) -> ExitCode:
    """Copy a template; raises `WorkspaceError` where no folder is named, or another file is in the way."""
    project = open_project(arguments)
    configured = None if project.config.templates is None else Path(project.config.templates)
    folder = to or configured
    if folder is None:
        complain_of(project.misconfigured)
        message = f"no folder to copy to: {FILE_NAME} names no `templates`"
        raise WorkspaceError(message, "name it with `--to DIR`, and write `templates: DIR` there")
    folder.mkdir(parents=True, exist_ok=True)
    text = (template_root() / template).read_text(encoding="utf-8")
    new = create_files(folder, [File(template, text)])
    say([f"{'wrote' if new else 'unchanged'}: {(folder / template).as_posix()}"])
    if configured is None or folder.resolve() != configured.resolve():
        say([f"next: name the folder in {FILE_NAME}, as `templates`"])
    return ExitCode.CLEAN
