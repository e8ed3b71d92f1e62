"""Where templates are, and that one of a project's own cannot be used: what commands know that render none."""

from pathlib import Path
from typing import Final

BUILT_IN: Final = "built-in"
"""The folder where a project's templates find the built-in ones, those whose place they take among them."""


class TemplateFailure(Exception):
    """A project's own template cannot be used; the message says which, where and why."""


def template_root() -> Path:
    """Return the folder of the built-in templates: in the wheel inside the package, in a checkout beside it."""
    package = Path(__file__).parent.parent
    bundled = package / "_templates"
    return bundled if bundled.is_dir() else package.parent / "templates"
