# Generated from schemas.md. Do not edit.
"""What is received as Book."""

from __future__ import annotations

from pydantic import Field

from example_api._runtime.models import Model
from example_api.models.book_format import BookFormat
from example_api.models.book_shelf_room import BookShelfRoom
from example_api.models.book_size import BookSize
from example_api.models.book_spine import BookSpine


class Book(Model):
    """Schema for a book."""

    author: BookAuthor | None = None
    """Who wrote it."""
    editors: list[BookAuthor] | None = None
    sequel: Book | None = None
    format: BookFormat | None = None
    size: BookSize | None = None
    boxed_size: BookSize | None = Field(default=None, alias="boxedSize")
    shelf: BookShelf | None = None
    other_shelf: BookShelf | None = Field(default=None, alias="otherShelf")
    next_shelf: BookShelf | None = Field(default=None, alias="nextShelf")
    spine: BookSpine | None = None
    alias: BookAuthor | None = None


class BookAuthor(Model):
    """A person who writes."""

    name: str
    pupils: list[BookAuthor] | None = None
    best: Book | None = None


class BookShelf(Model):
    """Schema for a shelf."""

    books: list[Book] | None = None
    below: BookShelf | None = None
    room: BookShelfRoom | None = None
