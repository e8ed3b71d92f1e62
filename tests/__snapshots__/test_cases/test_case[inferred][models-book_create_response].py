# Generated from book.md. Do not edit.
"""What is received as Book Create Response."""

from __future__ import annotations

from typing import TypeAlias

from example_api._runtime.models import Model


class BookCreateResponseItem(Model):
    """An item of `BookCreateResponse`."""

    id: int | None = None


BookCreateResponse: TypeAlias = list[BookCreateResponseItem]
"""What `book.create` answers.

Inferred from examples.
"""
