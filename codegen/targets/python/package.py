"""`render_python`: every file of the SDK, each from one template and one view."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from codegen.config import Identity
from codegen.files import File
from codegen.model.api import Api
from codegen.targets.python.bodies import bodies_view, request_bodies
from codegen.targets.python.client import clients_view, door_view
from codegen.targets.python.docstrings import docstring, summary
from codegen.targets.python.formatting import formatted
from codegen.targets.python.literals import literal
from codegen.targets.python.models import models_view, response_models
from codegen.targets.python.readme import readme_view
from codegen.targets.python.resources import ResourceNames, Types, name_resources, read_signatures, resource_view
from codegen.targets.python.schemas import SchemaModules
from codegen.targets.python.toml import toml_string
from codegen.targets.templating import environment, render
from codegen.targets.text import Docstring, FilePath, Identifier, PyLiteral, TomlText

_ROOT: Final = "python"
_RUNTIME: Final = "python/runtime/"


@dataclass(frozen=True, slots=True)
class PackageView:
    """A package's own module."""

    name: Identifier
    docstring: Docstring
    version: PyLiteral


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What the package index is told."""

    name: TomlText
    version: TomlText
    description: TomlText
    package: TomlText
    folder: TomlText


def render_python(api: Api, identity: Identity, overrides: str | None = None) -> tuple[File, ...]:
    """Render the SDK of an API; paths are below the folder of generated files.

    `overrides` is a folder of templates that win over the built-in ones; what they render is formatted. Raises
    `UnsafeText` when one of them prints raw text.
    """
    types = Types(identity.package, response_models(api, identity.package), request_bodies(api, identity.package))
    resources = name_resources(api, types)
    render_one = _Renderer(identity, overrides)
    return (
        *_project_files(render_one, resources, types),
        *_package_files(render_one, resources),
        *_resource_files(render_one, resources, types),
        *_schema_files(render_one, types),
        *_runtime_files(render_one),
    )


@dataclass(frozen=True, slots=True)
class _Renderer:
    """Renders one template to one file of this package."""

    identity: Identity
    overrides: str | None

    def __call__(self, path: str, template: str, **view: object) -> File:
        file = File(FilePath(f"{_ROOT}/{path}"), render(f"{_ROOT}/{template}", view, self.overrides))
        return formatted(file) if self._is_overridden(f"{_ROOT}/{template}") else file

    def _is_overridden(self, template: str) -> bool:
        if self.overrides is None:
            return False
        return (
            environment(self.overrides).get_template(template).filename != environment().get_template(template).filename
        )

    def package(self, path: str, template: str, **view: object) -> File:
        """Render a file of the import package."""
        return self(f"{self.identity.package}/{path}", f"package/{template}", **view)

    def door(self, folder: str, about: str) -> File:
        """Render a package that holds nothing but its modules."""
        view = PackageView(Identifier(self.identity.package), docstring([about], 0), literal(self.identity.version))
        return self.package(f"{folder}/__init__.py", "package.py.jinja", package=view)


def _project_files(render_one: _Renderer, resources: tuple[ResourceNames, ...], types: Types) -> Iterator[File]:
    identity = render_one.identity
    project = ProjectView(
        name=toml_string(identity.distribution),
        version=toml_string(identity.version),
        description=toml_string(f"Python client of the {identity.title}"),
        package=toml_string(identity.package),
        folder=toml_string(f"{identity.package}/"),
    )
    yield render_one("pyproject.toml", "pyproject.toml.jinja", project=project)
    named = [(names, read_signatures(names, types)[0]) for names in resources]
    yield render_one("README.md", "README.md.jinja", readme=readme_view(identity, named))


def _package_files(render_one: _Renderer, resources: tuple[ResourceNames, ...]) -> Iterator[File]:
    identity = render_one.identity
    about = docstring(summary(f"Python client of the {identity.title}.", "Python client of an API", 0), 0)
    view = PackageView(Identifier(identity.package), about, literal(identity.version))
    yield render_one.package("__init__.py", "__init__.py.jinja", package=view)
    yield File(FilePath(f"{_ROOT}/{identity.package}/py.typed"), "")
    yield render_one.package("client.py", "client.py.jinja", module=clients_view(identity, resources))


def _resource_files(render_one: _Renderer, resources: tuple[ResourceNames, ...], types: Types) -> Iterator[File]:
    yield render_one.door("resources", "Resources: the actions of the API, a module per resource.")
    for names in resources:
        view = resource_view(names, types)
        yield render_one.package(f"resources/{names.module}.py", "resources/resource.py.jinja", resource=view)


def _schema_files(render_one: _Renderer, types: Types) -> Iterator[File]:
    yield _schema_door(render_one, "models", types.models, "Models: what is received, a module per schema.")
    for module in types.models.modules:
        view = models_view(module, types.package)
        yield render_one.package(_path(module.module), "models/model.py.jinja", module=view)
    yield _schema_door(render_one, "bodies", types.bodies, "Bodies: what is sent, a module per schema.")
    for module in types.bodies.modules:
        body = bodies_view(module, types.package)
        yield render_one.package(_path(module.module), "bodies/body.py.jinja", module=body)


def _schema_door(render_one: _Renderer, folder: str, modules: SchemaModules, about: str) -> File:
    if not modules.modules:
        return render_one.door(folder, about)
    door = door_view(modules, about, render_one.identity.package)
    return render_one.package(f"{folder}/__init__.py", "door.py.jinja", door=door)


def _path(module: str) -> str:
    return "/".join(module.split(".")[1:]) + ".py"


def _runtime_files(render_one: _Renderer) -> Iterator[File]:
    """Copy the runtime as it is."""
    templates = environment(render_one.overrides)
    for name in templates.list_templates(filter_func=lambda name: name.startswith(_RUNTIME) and name.endswith(".py")):
        source, _, _ = templates.loader.get_source(templates, name) if templates.loader else ("", None, None)
        yield File(FilePath(f"{_ROOT}/{render_one.identity.package}/_runtime/{name.removeprefix(_RUNTIME)}"), source)
