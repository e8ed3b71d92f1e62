"""The words of headings and labels: what stands without their marks, and which of a dialect's names fit them."""

from codegen.dialects.dialect import Dialect, Naming
from codegen.markdown.emphasis import strip_emphasis


def name_of(title: str, dialect: Dialect) -> tuple[Naming | None, dict[str, str]]:
    """Return what names the words of a heading or label, and the groups of its pattern: the first one that fits."""
    words = plain_title(title, dialect)
    for naming in dialect.names:
        match = naming.pattern.whole(words)
        if match is not None:
            return naming, {name: text for name, (text, _) in match.groups.items()}
    return None, {}


def claims_on(title: str, dialect: Dialect) -> tuple[Naming, ...]:
    """Return the patterns that fit a heading, one of each role."""
    words = plain_title(title, dialect)
    fitting = {naming.role: naming for naming in dialect.names if naming.pattern.whole(words) is not None}
    return tuple(fitting.values())


def plain_title(title: str, dialect: Dialect) -> str:
    """Return the words of a heading without marks, and without what the dialect drops."""
    for pattern in dialect.dropped:
        title = pattern.drop(title)
    words = strip_emphasis(title.strip().rstrip(":"))[0]
    return " ".join(words.rstrip(":").split())


def line_label(line: str) -> tuple[str, int]:
    """Return the emphasized words that a line starts with, `**Returns:** a book`, and where its rest starts.

    The colon stands before or behind the mark. Both are empty for a line without one.
    """
    text = line.lstrip()
    indent = len(line) - len(text)
    mark = next((mark for mark in ("**", "__", "*", "_") if text.startswith(mark)), "")
    end = text.find(mark, len(mark)) if mark else -1
    if end < 0:
        return "", 0
    words, rest = text[len(mark) : end], text[end + len(mark) :]
    if words.rstrip().endswith(":"):
        return words.rstrip().removesuffix(":").strip(), indent + end + len(mark)
    if rest.lstrip().startswith(":"):
        return words.strip(), indent + end + len(mark) + rest.index(":") + 1
    return "", 0
