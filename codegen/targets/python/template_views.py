"""What the templates of this target are rendered with: by template, the name of its view and the view's type."""

from collections.abc import Mapping
from typing import Final

from codegen.targets.python.shipped_tests.former_names import FormerTestsView
from codegen.targets.python.shipped_tests.test_modules import ResourceTestsView
from codegen.targets.python.views.bodies import BodiesView
from codegen.targets.python.views.client import ClientsView
from codegen.targets.python.views.doors import DoorView, ResourcesDoorView
from codegen.targets.python.views.events import EventView
from codegen.targets.python.views.former_names import FormerModuleView
from codegen.targets.python.views.models import ModelsView
from codegen.targets.python.views.project import PackageView, ProjectView, TestedView
from codegen.targets.python.views.public_types import PublicTypesView
from codegen.targets.python.views.readme import ReadmeView
from codegen.targets.python.views.reference import ReferenceView
from codegen.targets.python.views.resources import ResourceView
from codegen.targets.python.views.scopes import ScopesView
from codegen.targets.python.views.testing import ExampleView, TestingView

TEMPLATE_VIEWS: Final[Mapping[str, tuple[str, type]]] = {
    "python/README.md.jinja": ("readme", ReadmeView),
    "python/package/__init__.py.jinja": ("package", PackageView),
    "python/package/bodies/body.py.jinja": ("module", BodiesView),
    "python/package/client.py.jinja": ("module", ClientsView),
    "python/package/door.py.jinja": ("door", DoorView),
    "python/package/events/event.py.jinja": ("event", EventView),
    "python/package/example.py.jinja": ("module", ExampleView),
    "python/package/former_module.py.jinja": ("module", FormerModuleView),
    "python/package/models/model.py.jinja": ("module", ModelsView),
    "python/package/package.py.jinja": ("package", PackageView),
    "python/package/resources/__init__.py.jinja": ("door", ResourcesDoorView),
    "python/package/resources/resource.py.jinja": ("resource", ResourceView),
    "python/package/scopes.py.jinja": ("module", ScopesView),
    "python/package/testing.py.jinja": ("module", TestingView),
    "python/package/types.py.jinja": ("module", PublicTypesView),
    "python/pyproject.toml.jinja": ("project", ProjectView),
    "python/reference.md.jinja": ("reference", ReferenceView),
    "python/tests/conftest.py.jinja": ("package", TestedView),
    "python/tests/resources/test_resource.py.jinja": ("tests", ResourceTestsView),
    "python/tests/test_former_names.py.jinja": ("tests", FormerTestsView),
    "python/tests/support/package.py.jinja": ("package", TestedView),
}
