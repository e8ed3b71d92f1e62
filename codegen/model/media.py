"""Media types (RFC 9110, 8.3.1) of what travels, as far as clients tell them apart."""

from collections.abc import Sequence
from typing import Final

JSON: Final = "application/json"
MULTIPART: Final = "multipart/form-data"
FORM: Final = "application/x-www-form-urlencoded"
BYTES: Final = "application/octet-stream"
NO_CONTENT: Final = ""
"""What stands for the media type of an answer without content."""

_TEXTS: Final = ("/xml", "+xml", "/yaml", "+yaml", "/x-ndjson", "/jsonl", "/javascript", "/sql", "/graphql")


def is_json(media_type: str) -> bool:
    """Tell whether a media type is JSON: its own, or one with the suffix of RFC 6839."""
    return media_type == JSON or media_type.endswith("+json")


def is_form(media_type: str) -> bool:
    """Tell whether a media type is one of fields."""
    return media_type in {MULTIPART, FORM}


def is_typed(media_type: str) -> bool:
    """Tell whether what is sent has values of a schema: JSON, or the fields of a form."""
    return is_json(media_type) or is_form(media_type)


def preferred(media_types: Sequence[str], *, has_files: bool) -> str:
    """Return the media type that clients send of those that an API takes, of which there is one at least.

    Files travel in a form (RFC 7578), anything else as JSON where that is taken, or as the first one.
    """
    if has_files and MULTIPART in media_types:
        return MULTIPART
    return next((each for each in media_types if is_json(each)), media_types[0])


def is_text(media_type: str) -> bool:
    """Tell whether a media type is text, and is read as one."""
    return media_type.startswith("text/") or media_type.endswith(_TEXTS)
