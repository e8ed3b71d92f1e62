"""Calls whose answer is a file, and what it is called where it is saved."""

from typing import Final

from codegen.model import media
from codegen.targets.python.views.examples import Example

_SUFFIXES: Final = {
    media.JSON: ".json",
    "text/csv": ".csv",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "image/jpeg": ".jpg",
    "image/png": ".png",
}
"""How the names of files of usual media types end."""


def answers_with_file(example: Example) -> bool:
    """Tell whether a call answers with something other than JSON."""
    kinds = [response.media_type for response in example.signature.action.responses if response.media_type]
    return bool(kinds) and not any(map(media.is_json, kinds))


def file_name(example: Example) -> str:
    """Return a name for what a call answers: `answer.json`, `answer.pdf`, `answer`."""
    kind = next(iter(response.media_type for response in example.signature.action.responses), media.JSON)
    return f"answer{_SUFFIXES.get(kind, '')}"
