# Generated from book.md. Do not edit.
"""What is received as Book Replace Response."""

from __future__ import annotations

from typing import TypeAlias

from example_api.models.book import Book
from example_api.models.error import Error

BookReplaceResponse: TypeAlias = Book | Error
"""One of what `book.replace` answers."""
