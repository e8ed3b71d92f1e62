"""The OpenAPI target: an Api as one OpenAPI document, in version 3.1 or 3.2."""

from codegen.targets.openapi.render import render_openapi

__all__ = ["render_openapi"]
