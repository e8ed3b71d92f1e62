"""What the templates of this target are rendered with: by template, the name of its view and the view's type."""

from collections.abc import Mapping
from typing import Final

from codegen.targets.openapi.views import OpenApiObject

TEMPLATE_VIEWS: Final[Mapping[str, tuple[str, type]]] = {"openapi/openapi.yaml.jinja": ("document", OpenApiObject)}
