"""The OpenAPI target: an Api as one OpenAPI 3.1 document."""

from codegen.targets.openapi.render import render_openapi

__all__ = ["render_openapi"]
