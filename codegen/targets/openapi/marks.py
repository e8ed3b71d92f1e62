"""Marks -> what an operation or a parameter says of its age: `deprecated`, and extensions for the rest."""

from codegen.model.marks import Deprecation, Marks
from codegen.model.schema import JsonValue


def deprecated(marks: Marks) -> bool | None:
    """Return what stands under `deprecated`; None where OpenAPI's own default holds."""
    return True if marks.deprecation else None


def deprecation_details(marks: Marks) -> JsonValue:
    """Return what is known of a deprecation: since when it is, what replaces it, when it ends, what is said of it."""
    found = marks.deprecation
    if found is None:
        return None
    details = {"since": found.since, "replacement": found.replacement, "removal": found.removal, "text": found.text}
    told: dict[str, JsonValue] = {key: value for key, value in details.items() if value}
    return told or None


def sunset(marks: Marks) -> str | None:
    """Return the day of an announced removal, as tools that compare OpenAPI documents read it; None without one."""
    return (marks.deprecation.sunset or None) if marks.deprecation else None


def deprecation_paragraph(marks: Marks, *told: str) -> str:
    """Return a paragraph for readers where none of the texts says what the documents say of the deprecation."""
    found = marks.deprecation
    if found is None or not (found.since or found.text):
        return ""
    if any(found.text in text if found.text else "deprecated" in text.lower() for text in told):
        return ""
    return told_deprecation(found)


def told_deprecation(found: Deprecation) -> str:
    """Return the paragraph itself."""
    since = f" since {found.since}" if found.since else ""
    return f"**This action is deprecated{since}.** {found.text}".strip()
