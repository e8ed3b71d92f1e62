# Generated from schemas.md. Do not edit.
"""What is received as Deep Lakes."""

from __future__ import annotations

from example_api._runtime.models import Model


class DeepLakesLakesItem(Model):
    """An item of the `lakes` of `DeepLakes`."""

    name: str | None = None


class DeepLakesPaging(Model):
    """The `paging` of `DeepLakes`."""

    next: str | None = None


class DeepLakes(Model):
    """Schema for a page of deep lakes."""

    lakes: list[DeepLakesLakesItem] | None = None
    paging: DeepLakesPaging | None = None
