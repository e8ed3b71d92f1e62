# Generated from reference.md. Do not edit.
"""What is received as Beds Plant A Seed Response."""

from __future__ import annotations

from example_api._runtime.models import Model


class BedsPlantASeedResponse(Model):
    """What `beds.plantASeed` answers.

    Inferred from examples.
    """

    seed: str | None = None
    species: str | None = None
    sprouted: bool | None = None
