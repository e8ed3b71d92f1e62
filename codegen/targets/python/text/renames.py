"""What is said of old names, in warnings, docstrings and the reference."""

from codegen.renamed import Rename


def renamed_message(old: str, new: str, rename: Rename) -> str:
    """Say in a warning that a name is an old one, of what, and in which release it goes."""
    since = f" since {rename.since}" if rename.since else ""
    until = f", and goes in {rename.until}" if rename.until else ""
    return f"`{old}` is deprecated{since}{until}. Use `{new}` instead."


def former_words(old: str, rename: Rename) -> str:
    """Say of a name what the old one was, beside what is said of it."""
    return f"`{old}` is a deprecated alias{_ending(rename)}."


def also_called(path: str, rename: Rename) -> str:
    """Say in the reference what else something is called; `path` is how users write it."""
    until = f" and goes in {rename.until}" if rename.until else ""
    return f"Also called `{path}`, which is a deprecated alias{until}."


def alias_words(new: str, told: str, rename: Rename) -> str:
    """Say in the docstring of an alias what it is of; `told` says what was renamed, in the documents' names."""
    until = f" The alias goes in {rename.until}." if rename.until else ""
    return f"Deprecated alias of `{new}`. {told}{until}"


def _ending(rename: Rename) -> str:
    return f", which goes in {rename.until}" if rename.until else ""
