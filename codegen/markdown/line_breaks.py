"""Hard line breaks (CommonMark 6.7): two spaces or a backslash at the end of a line."""

from codegen.markdown.document import Source


def split_at_breaks(source: Source) -> tuple[Source, ...]:
    """Return the lines between hard breaks, each part without the mark of its break.

    Lines without a break between them stay together. A mark at the very end, which breaks nothing, is taken off, too.
    """
    parts: list[Source] = []
    first = 0
    for index, line in enumerate(source.lines):
        text = _without_break(line)
        if text != line or index == len(source.lines) - 1:
            lines = (*source.lines[first:index], text)
            parts.append(Source(source.file, source.line + first, lines, source.indents[first : index + 1]))
            first = index + 1
    return tuple(parts)


def _without_break(line: str) -> str:
    stripped = line.rstrip(" ")
    if len(line) - len(stripped) > 1:
        return stripped
    # Of two backslashes the first makes the second one text.
    backslashes = len(line) - len(line.rstrip("\\"))
    return line[:-1].rstrip(" ") if backslashes % 2 else line
