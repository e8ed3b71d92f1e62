"""HTML comments, which every document may have."""

from codegen.reader.documents.document_rules import HIDDEN_TEXT
from codegen.reader.reading import Reading


def read_comments(reading: Reading) -> None:
    """Keep HTML comments; one of several lines hides something and is reported."""
    lines = reading.document.source.lines
    for comment in reading.document.comments:
        # What stands before a comment on its line is not kept with it.
        if lines[comment.line - 1].lstrip().startswith("<!--"):
            reading.keep(comment)
        if len(comment.lines) > 1:
            message = f"a comment hides {len(comment.lines)} lines"
            reading.report(HIDDEN_TEXT.at(comment.span, message, "drop the lines, or show them"))
