"""codegen.yaml -> `Config`, with the folder of templates that it names found on the disk."""

from dataclasses import replace
from pathlib import Path

from codegen.config import FILE_NAME, INVALID_CONFIG, Config, parse_config
from codegen.diagnostics import Diagnostic, has_errors
from codegen.files import File, Span
from codegen.workspace.read import read_file


def load_config(path: Path | None) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read the file at `path`, or codegen.yaml in the current folder if there is one.

    `Config.templates` comes back as a path from the current folder; the file says it relative to itself.
    """
    place = path or Path(FILE_NAME)
    if path is None and not place.exists():
        return Config(), ()
    file = read_file(place, str(place))
    if isinstance(file, Diagnostic):
        return Config(), (file,)
    config, diagnostics = parse_config(file)
    if config.templates is None or has_errors(diagnostics):
        return config, diagnostics
    root = place.parent.resolve()
    folder = place.parent / config.templates
    if folder.is_dir() and folder.resolve().is_relative_to(root):
        return replace(config, templates=str(folder)), diagnostics
    return config, (*diagnostics, _no_templates(file, config.templates))


def _no_templates(file: File, templates: str) -> Diagnostic:
    lines = file.text.split("\n")
    line = next((number for number, text in enumerate(lines, start=1) if text.startswith("templates")), 1)
    message = f"no folder `{templates}` beside the configuration"
    return INVALID_CONFIG.at(Span(file.path, line), message, "create it, or drop the key")
