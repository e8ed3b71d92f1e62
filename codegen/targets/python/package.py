"""`render_python`: every file of the SDK, each from one template and one view."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from codegen.config import Identity
from codegen.counting import counted
from codegen.files import File
from codegen.model.api import Api
from codegen.model.parameter import Location
from codegen.rendering.safe_text import FilePath
from codegen.targets.python.calls.event_classes import EventClasses
from codegen.targets.python.calls.parameter_types import EITHER
from codegen.targets.python.renderer import Renderer, copied_files
from codegen.targets.python.sdk import Sdk
from codegen.targets.python.shipped_tests.checks import DocumentedExamples
from codegen.targets.python.shipped_tests.files import test_files
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.types.schema_modules import SchemaModules
from codegen.targets.python.views.bodies import bodies_view
from codegen.targets.python.views.client import clients_view
from codegen.targets.python.views.constructors import security_view
from codegen.targets.python.views.doors import resources_door_view, schemas_door
from codegen.targets.python.views.events import event_view, events_door
from codegen.targets.python.views.former_names import Former
from codegen.targets.python.views.former_resources import former_resource_views
from codegen.targets.python.views.former_schemas import FormerSchema
from codegen.targets.python.views.models import models_view
from codegen.targets.python.views.project import project_view, root_view
from codegen.targets.python.views.public_types import public_types_view
from codegen.targets.python.views.readme import readme_view
from codegen.targets.python.views.reference import reference_view
from codegen.targets.python.views.resource_names import Types
from codegen.targets.python.views.resources import ResourceSignatures, resource_view
from codegen.targets.python.views.scopes import scopes_view
from codegen.targets.python.views.testing import example_views, testing_view

_ROOT: Final = "python"
_RUNTIME: Final = "runtime"
_TESTS: Final = "tests"
_CREDENTIALS: Final = frozenset({
    *("async_credentials.py", "credential_call.py", "credentials.py", "sync_credentials.py", "testing_credentials.py"),
    *("resources/conftest.py", "support/checking.py"),
})  # fmt: skip
"""What is copied where clients take more than a token: modules of the runtime, and of the tests."""


def render_python(api: Api, identity: Identity, own_templates: str | None = None) -> tuple[File, ...]:
    """Render the SDK of an API, as `render_sdk` does."""
    return render_sdk(Sdk.of(api, identity), own_templates)


def render_sdk(sdk: Sdk, own_templates: str | None = None) -> tuple[File, ...]:
    """Render the files of an SDK; paths are below the folder of generated files.

    `own_templates` is a folder of templates that win over the built-in ones; what they render is formatted. Raises
    `UnsafeText` when one of them prints raw text.
    """
    return tuple(file for step in sdk_steps(sdk, own_templates) for file in step())


def sdk_steps(sdk: Sdk, own_templates: str | None = None) -> tuple[Callable[[], tuple[File, ...]], ...]:
    """Return the steps that give the files of an SDK, as `render_sdk` does; those that take long come first."""
    render_one = Renderer(sdk.identity, own_templates, sdk.memo)
    parts = (_reference, _test_files, _testing_files, _resource_files, _schema_files, _package_files, _copied_files)
    return tuple(partial(_rendered, part, render_one, sdk) for part in parts)


def _rendered(part: Callable[[Renderer, Sdk], Iterable[File]], render_one: Renderer, sdk: Sdk) -> tuple[File, ...]:
    return tuple(counted("files rendered", part(render_one, sdk)))


def _reference(render_one: Renderer, sdk: Sdk) -> Iterator[File]:
    reference = reference_view(sdk.identity, sdk.examples, sdk.types, sdk.memo)
    yield render_one("reference.md", "reference.md.jinja", reference=reference)


def _test_files(render_one: Renderer, sdk: Sdk) -> Iterator[File]:
    inputs = [sdk.api.schemas, sdk.types]
    documents = render_one.kept("examples", inputs, lambda: (DocumentedExamples.of(sdk.api, sdk.types.models),))[0]
    return test_files(render_one, sdk, documents)


def _copied_files(render_one: Renderer, sdk: Sdk) -> Iterator[File]:
    left_out = _left_out(sdk)
    yield from copied_files(render_one, _RUNTIME, f"{sdk.identity.package}/_runtime", left_out)
    yield from copied_files(render_one, _TESTS, _TESTS, left_out)


def _package_files(render_one: Renderer, sdk: Sdk) -> Iterator[File]:
    identity = render_one.identity
    yield render_one("pyproject.toml", "pyproject.toml.jinja", project=project_view(identity))
    yield render_one("README.md", "README.md.jinja", readme=readme_view(identity, sdk.examples, sdk.credentials))
    about = docstring(summary(f"Python client of the {identity.title}.", "Python client of an API", 0), 0)
    view = root_view(identity, about, sdk.credentials)
    yield render_one.package("__init__.py", "__init__.py.jinja", package=view)
    yield File(FilePath(f"{_ROOT}/{identity.package}/py.typed"), "")
    yield render_one.package(
        "types.py", "types.py.jinja", module=public_types_view(identity.package, has_async=not identity.sync_only)
    )
    yield render_one.package(
        "client.py", "client.py.jinja", module=clients_view(identity, sdk.resources, sdk.credentials)
    )
    if not sdk.credentials.is_token_alone:
        security = security_view(sdk.api, identity, sdk.credentials)
        yield render_one.package("_security.py", "_security.py.jinja", module=security)
    scopes = scopes_view(sdk.api, sdk.identity, sdk.types.aliases)
    yield render_one.package("scopes.py", "scopes.py.jinja", module=scopes)
    yield from _event_files(render_one, sdk.types.events)


def _testing_files(render_one: Renderer, sdk: Sdk) -> Iterator[File]:
    examples = example_views(sdk.api)
    module = testing_view(sdk.api, sdk.identity, sdk.signed, examples, sdk.types)
    yield render_one.package("testing.py", "testing.py.jinja", module=module)
    yield render_one.door("_examples", "Documented examples, for the module `testing`.")
    for example in examples.values():
        yield render_one.package(f"_examples/{example.module}.py", "example.py.jinja", module=example)


def _resource_files(render_one: Renderer, sdk: Sdk) -> Iterator[File]:
    about, resources = "Resources: the actions of the API, a module per resource.", sdk.signed
    if resources:
        door = resources_door_view(tuple(item.names for item in resources), about, render_one.identity.package)
        yield render_one.package("resources/__init__.py", "resources/__init__.py.jinja", door=door)
    else:
        yield render_one.door("resources", about)
    for item in resources:
        yield from render_one.kept("resource", [item], partial(_resource, render_one, item))


def _resource(render_one: Renderer, item: ResourceSignatures) -> tuple[File, ...]:
    """Render the module of a resource, and those that it was before."""
    identity = render_one.identity
    view = resource_view(item, identity.package, has_async=not identity.sync_only)
    own = render_one.package(f"resources/{item.names.module}.py", "resources/resource.py.jinja", resource=view)
    former = (
        render_one.package(f"resources/{module}.py", "former_module.py.jinja", module=former)
        for module, former in former_resource_views(item, identity)
    )
    return (own, *former)


def _schema_files(render_one: Renderer, sdk: Sdk) -> Iterable[File]:
    make = partial(_schemas, render_one, sdk.types, sdk.former)
    return render_one.kept("schemas", [sdk.types, sdk.former], lambda: tuple(make()))


def _schemas(render_one: Renderer, types: Types, former: Sequence[FormerSchema]) -> Iterator[File]:
    doors = {folder: [item.names[0] for item in former if item.folder == folder] for folder in ("models", "bodies")}
    about = "Models: what is received, a module per schema."
    yield _schema_door(render_one, ("models", about), types.models, doors["models"])
    for module in types.models.modules:
        view = models_view(module, types.package, types.released)
        yield render_one.package(_path(module.module), "models/model.py.jinja", module=view)
    yield _schema_door(
        render_one, ("bodies", "Bodies: what is sent, a module per schema."), types.bodies, doors["bodies"]
    )
    for module in types.bodies.modules:
        body = bodies_view(module, types.package)
        yield render_one.package(_path(module.module), "bodies/body.py.jinja", module=body)
    for item in former:
        path = f"{item.folder}/{item.module}.py"
        yield render_one.package(path, "former_module.py.jinja", module=item.view(types.package))


def _event_files(render_one: Renderer, events: EventClasses) -> Iterator[File]:
    if events.classes:
        yield render_one.package("events/__init__.py", "door.py.jinja", door=events_door(events))
    for item in events.classes.values():
        view = event_view(item, events.package)
        yield render_one.package(_path(item.module), "events/event.py.jinja", event=view)


def _schema_door(render_one: Renderer, said: tuple[str, str], modules: SchemaModules, former: Sequence[Former]) -> File:
    folder, about = said
    if not modules.modules:
        return render_one.door(folder, about)
    door = schemas_door(modules, about, render_one.identity.package, former)
    return render_one.package(f"{folder}/__init__.py", "door.py.jinja", door=door)


def _path(module: str) -> str:
    return "/".join(module.split(".")[1:]) + ".py"


def _left_out(sdk: Sdk) -> frozenset[str]:
    """Return the files that a package has no use for: those of keys and Basic authentication, of cookies, of unions."""
    arguments = [argument for item in sdk.signed for each in item.signatures for argument in each.arguments]
    unused = {
        "cookies.py": not any(argument.location is Location.COOKIE for argument in arguments),
        "unions.py": not any(argument.function == EITHER for argument in arguments),
    }
    modules = (*sdk.types.models.modules, *sdk.types.bodies.modules)
    unused["former_fields.py"] = not any(
        field.former for module in modules for declared in module.classes for field in declared.properties
    )
    credentials = _CREDENTIALS if sdk.credentials.is_token_alone else frozenset[str]()
    return credentials | {name for name, is_unused in unused.items() if is_unused}
