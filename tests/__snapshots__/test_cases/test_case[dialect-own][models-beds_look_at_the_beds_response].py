# Generated from reference.md. Do not edit.
"""What is received as Beds Look At The Beds Response."""

from __future__ import annotations

from example_api._runtime.models import Model


class BedsLookAtTheBedsResponseBedsItem(Model):
    """An item of the `beds` of `BedsLookAtTheBedsResponse`."""

    bed: str | None = None
    rows: int | float | None = None
    light: str | None = None


class BedsLookAtTheBedsResponse(Model):
    """What `beds.lookAtTheBeds` answers.

    Inferred from examples.
    """

    beds: list[BedsLookAtTheBedsResponseBedsItem] | None = None
    count: int | None = None
