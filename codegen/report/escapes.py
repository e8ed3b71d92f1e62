"""Text of documents made fit for a terminal."""


def escape(text: str) -> str:
    """Return `text` on one line, with every character that is not printable as its Python escape, tabs as they are."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\t" else ascii(char)[1:-1] for char in text)
