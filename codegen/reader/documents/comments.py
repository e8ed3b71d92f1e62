"""HTML comments, which every document may have, and what only MDX has."""

from codegen.markdown.mdx_asides import find_components
from codegen.reader.block_rules import UNFAMILIAR_TEXT
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
    for source in reading.document.aside:
        reading.read(source)


def report_components(reading: Reading) -> None:
    """Report each line of MDX with a component, unless something is told of it already."""
    told = {item.span.line for item in reading.diagnostics}
    for name, span in find_components(reading.document.path, reading.document.source.lines):
        if span.line not in told:
            message = f"`{name}>` is a component of JSX, which is read as text"
            reading.report(UNFAMILIAR_TEXT.at(span, message, "write Markdown, or a comment `{/* ... */}`"))
