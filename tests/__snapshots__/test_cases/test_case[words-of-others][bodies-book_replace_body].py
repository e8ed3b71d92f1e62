# Generated from book.md. Do not edit.
"""What is sent as Book Replace Body."""

from __future__ import annotations

from typing import TypeAlias

from example_api.bodies.book import Book
from example_api.bodies.error import Error

BookReplaceBody: TypeAlias = Book | Error
"""One of what `book.replace` sends."""
