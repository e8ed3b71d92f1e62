# Generated from shelves/index.mdx. Do not edit.
"""What is received as Shelves List Shelves Response."""

from __future__ import annotations

from example_api._runtime.models import Model


class ShelvesListShelvesResponseData(Model):
    """The `data` of `ShelvesListShelvesResponse`."""

    keys: list[str] | None = None


class ShelvesListShelvesResponse(Model):
    """What `shelves.listShelves` answers.

    Inferred from examples.
    """

    data: ShelvesListShelvesResponseData | None = None
