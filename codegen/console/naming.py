"""codegen.yaml -> the places that it names, for when nothing else of it is needed."""

from pathlib import Path

from codegen.config_yaml import parse_config
from codegen.dialects.shipped import is_own_dialect
from codegen.files import File
from codegen.workspace.named import KINDS


def find_named(config: File) -> dict[str, str] | None:
    """Return the places by key, from the current folder; None where something is wrong in the configuration."""
    parsed, diagnostics = parse_config(config)
    if diagnostics:
        return None
    named = {key: value for key in KINDS if (value := getattr(parsed, key)) is not None}
    if parsed.dialect is not None and is_own_dialect(parsed.dialect):
        named["dialect"] = parsed.dialect
    return {key: str(Path(config.path).parent / value) for key, value in named.items()}
