"""What documents in a dialect mark as beta or internal: by front matter, in titles, and where a text begins with it."""

from codegen.markdown.document import Document, Section
from codegen.model.marks import Marks
from codegen.reader.documents.document_marks import is_mark_key, read_mark_key
from codegen.reader.marks import only_held, read_leading_mark, read_marks, split_held
from codegen.reader.reading import Reading


def read_front_matter_marks(document: Document, reading: Reading) -> None:
    """Read the keys that hold back all actions of a document; any other key is one of the site's."""
    for key, cell in document.front_matter.values.items() if document.front_matter else ():
        if is_mark_key(key, cell.text):
            read_mark_key(key, cell, reading)


def marks_of_heading(title: str, section: Section) -> Marks:
    """Return what a heading, and the text that begins below it, mark; `title` is the heading as the dialect has it."""
    first = section.blocks[0].source.text if section.blocks else ""
    return split_held(title)[1].beside(only_held(read_leading_mark(first)))


def marks_of_call(title: str, description: str) -> Marks:
    """Return what the title and the description of an action mark."""
    return split_held(title)[1].beside(only_held(read_marks(description)))
