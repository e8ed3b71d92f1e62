"""Take stock of the library: list its books, put a cover on one, and save the table of all.

Run `codegen generate` and `pip install ./generated/python` in this folder, and set LIBRARY_API_API_KEY.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from library_api import Client, ConflictError
from library_api.models import Book, Cover


def describe(book: Book) -> str:
    """Say in a line what is known of a book."""
    author = book.author.name if book.author else "unknown"
    year = book.published.year if book.published else "?"
    return f"{book.id} {book.title} ({author}, {year})"


def list_books(client: Client, per_page: int = 2) -> Iterator[str]:
    """Yield a line for each novel of two authors."""
    for book in client.books.iter_list(per_page=per_page, sort="published", author_ids=[7, 12]):
        yield describe(book)


def change_cover(client: Client, book_id: int, picture: Path) -> Cover:
    """Put a picture on a book."""
    return client.books.upload_cover(book_id=book_id, body={"picture": picture, "caption": "First print"})


def save_table(client: Client, place: Path) -> int:
    """Save the table of all books; return how many bytes it has."""
    with client.raw_stream(client.books.export)(with_loans=True) as answer:
        return answer.write_to(place)


def rename(client: Client, book_id: int, title: str) -> Book:
    """Give a book another title, and leave the rest as it is."""
    book = client.books.get(book_id=book_id)
    book.title = title
    return client.books.replace(book_id=book_id, body=book)


def remove(client: Client, book_id: int) -> str:
    """Take a book out of the library, unless somebody has it."""
    try:
        client.books.delete(book_id=book_id)
    except ConflictError as error:
        return f"{error.description}"
    return "gone"


def main(folder: Path) -> None:
    """Do it all, with pictures and the table in a folder."""
    with Client() as client:
        for line in list_books(client):
            print(line)
        cover = change_cover(client, 42, folder / "cover.png")
        print(f"{cover.caption}: {cover.bytes} bytes")
        print(f"table: {save_table(client, folder / 'books.csv')} bytes")
        print(rename(client, 42, "The Lathe of Heaven").title)
        print(remove(client, 43), remove(client, 44))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
