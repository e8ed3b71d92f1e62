"""Marks in words: what a warning, a docstring and the reference say of them."""

from codegen.model.marks import Deprecation, Marks
from codegen.targets.python.text.docstrings import sentence, unlinked


def deprecation_words(found: Deprecation) -> str:
    """Say since when something is deprecated, why, and what to use instead; never nothing."""
    since = f"Since {found.since}." if found.since else ""
    return f"{since} {_reason(found)}".strip() or "Do not use it any more."


def deprecation_message(found: Deprecation, name: str) -> str:
    """Say in a warning that something of that name is deprecated."""
    return f"`{name}` is deprecated{_since(found)}. {_reason(found)}".rstrip()


def _since(found: Deprecation) -> str:
    return f" since {found.since}" if found.since else ""


def _reason(found: Deprecation) -> str:
    text = sentence(unlinked(found.text))
    is_told = not found.replacement or found.replacement in text
    return text if is_told else f"{text} Use `{found.replacement}` instead.".lstrip()


def age_words(marks: Marks, told: str = "") -> str:
    """Say since when something is there, whether it is beta or internal, but for what `told` says already."""
    since = f"Since {marks.since}." if marks.since and marks.since not in told else ""
    beta = "Beta: it may change." if marks.is_beta and "beta" not in told.lower() else ""
    internal = "Internal: it is not for the public." if marks.is_internal and "internal" not in told.lower() else ""
    return " ".join(filter(None, (since, beta, internal)))


def mark_words(marks: Marks, told: str) -> str:
    """Say all marks of something, but for what its description `told` says already."""
    found = marks.deprecation
    if found is None or "deprecated" in told.lower():
        return age_words(marks, told)
    reason = "" if found.text and found.text in told else _reason(found)
    return " ".join(filter(None, (f"Deprecated{_since(found)}.", reason, age_words(marks, told))))
