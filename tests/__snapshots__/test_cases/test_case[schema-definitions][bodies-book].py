# Generated from schemas.md. Do not edit.
"""What is sent as Book."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from example_api.bodies.book_format import BookFormat
from example_api.bodies.book_shelf_room import BookShelfRoom
from example_api.bodies.book_size import BookSize
from example_api.bodies.book_spine import BookSpine


class Book(TypedDict, total=False):
    """Schema for a book."""

    author: BookAuthor
    """Who wrote it."""
    editors: list[BookAuthor]
    sequel: Book
    format: BookFormat
    size: BookSize
    boxedSize: BookSize
    shelf: BookShelf
    otherShelf: BookShelf
    nextShelf: BookShelf
    spine: BookSpine
    alias: BookAuthor


class BookAuthor(TypedDict, total=False):
    """A person who writes."""

    name: Required[str]
    pupils: list[BookAuthor]
    best: Book


class BookShelf(TypedDict, total=False):
    """Schema for a shelf."""

    books: list[Book]
    below: BookShelf
    room: BookShelfRoom
