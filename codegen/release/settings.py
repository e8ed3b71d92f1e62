"""The text of codegen.yaml with another version in it."""

from collections.abc import Iterator

from msgspec.structs import replace

from codegen.config import FILE_NAME, INVALID_CONFIG
from codegen.config_yaml import parse_config
from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.release.version import Version
from codegen.yaml_nodes import compose, is_mapping, is_scalar


def with_version(text: str, version: Version) -> str | None:
    """Set the key `version`, all else as it is; a text without the key gets it as its last line, or its first.

    What comes out is read again: None when it does not say what the text said, with that version.
    """
    before, faults = parse_config(File(FILE_NAME, text))
    wanted = replace(before, version=str(version))
    if faults:
        return None
    texts = _write(text, f"'{version}'")
    return next((new for new in texts if parse_config(File(FILE_NAME, new)) == (wanted, ())), None)


def _write(text: str, version: str) -> Iterator[str]:
    """Yield the ways of writing it, the best first."""
    root = compose(File(FILE_NAME, text), INVALID_CONFIG)
    line = f"version: {version}"
    if root is None or isinstance(root, Diagnostic) or not is_mapping(root):
        yield f"{text.rstrip()}\n{line}\n".lstrip()
        return
    for key, value in root.value:
        if is_scalar(key) and key.value == "version":
            yield text[: value.start_mark.index] + version + text[value.end_mark.index :]
            return
    start = root.start_mark
    if root.flow_style:
        inside = start.index + text[start.index :].index("{") + 1
        yield f"{text[:inside]}{line}{', ' if root.value else ''}{text[inside:]}"
        return
    yield f"{text.rstrip()}\n{line}\n"
    yield f"{text[: start.index]}{line}\n{' ' * start.column}{text[start.index :]}"
