"""Black, for what a project's own templates render: the built-in ones print its form themselves."""

from codegen.files import File


def formatted(file: File) -> File:
    """Return a Python file in black's form; any other file, and one that is not Python, comes back as it is."""
    if not file.path.endswith(".py"):
        return file
    # Imported here for start-up time: only a project with templates of its own needs it.
    import black
    from black.parsing import InvalidInput

    try:
        return File(file.path, black.format_str(file.text, mode=black.Mode()))
    except InvalidInput:
        return file
