"""The text of codegen.yaml with another version in it."""

import re
from typing import Final

from codegen.release.version import Version

_KEY: Final = re.compile(r"^version:.*$", re.MULTILINE)


def with_version(text: str, version: Version) -> str:
    """Set the key `version`, all else as it is; a text without the key gets it as its last line."""
    line = f"version: '{version}'"
    if _KEY.search(text):
        return _KEY.sub(line, text, count=1)
    return f"{text.rstrip()}\n{line}\n".lstrip()
