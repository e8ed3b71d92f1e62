"""Black itself, for what the built-in templates do not lay out: a project's own templates, and words as long as a line.

It is imported late, for start-up time: most projects need it nowhere.
"""

from codegen.files import File


def formatted(file: File) -> File:
    """Return a Python file in black's form; any other file, and one that is not Python, comes back as it is."""
    if not file.path.endswith(".py"):
        return file
    import black
    from black.parsing import InvalidInput

    try:
        return File(file.path, black.format_str(file.text, mode=black.Mode()))
    except InvalidInput:
        return file


def formatted_statement(line: str, indent: int) -> str:
    """Return a statement in black's form; `indent` is its indentation, a multiple of 4, which is not part of the text.

    A statement that ends with an open bracket comes back up to that bracket: an argument a line follows.
    """
    import black

    rest = "_,)" if line.endswith("(") else ""
    blocks = "".join(f"{' ' * depth}if _:\n" for depth in range(0, indent, 4))
    lines = black.format_str(f"{blocks}{' ' * indent}{line}{rest}\n", mode=black.Mode()).splitlines()
    return "\n".join(lines[indent // 4 : -2 if rest else None]).lstrip()
