"""One template -> one file of the package, and the files that are copied as they are."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from msgspec import Struct

from codegen.config import Identity
from codegen.files import File
from codegen.memo import Memo, Same, give
from codegen.rendering.safe_text import FilePath, Identifier
from codegen.rendering.templating import environment, modules_below, render, source_of
from codegen.targets.python.text.docstrings import docstring
from codegen.targets.python.text.formatting import formatted
from codegen.targets.python.text.literals import literal
from codegen.targets.python.views.project import PackageView

T = TypeVar("T")

_ROOT: Final = "python"


class Renderer(Struct, frozen=True):
    """Renders one template to one file of this package."""

    identity: Identity
    own_templates: str | None
    memo: Memo | None = None

    def kept(self, step: str, inputs: Iterable[object], make: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        """Return what a step makes, or what it made for the very same inputs in the round before.

        Templates of a project's own may have changed since then, so what they are part of is made anew.
        """
        memo = None if self.own_templates is not None else self.memo
        return give(memo, lambda: (step, repr(self.identity), *map(Same, inputs)), make)

    def __call__(self, path: str, template: str, **view: object) -> File:
        """Render a file of the project."""
        file = File(FilePath(f"{_ROOT}/{path}"), render(f"{_ROOT}/{template}", view, self.own_templates))
        return formatted(file) if self._is_overridden(f"{_ROOT}/{template}") else file

    def _is_overridden(self, template: str) -> bool:
        if self.own_templates is None:
            return False
        return (
            environment(self.own_templates).get_template(template).filename
            != environment().get_template(template).filename
        )

    def package(self, path: str, template: str, **view: object) -> File:
        """Render a file of the import package."""
        return self(f"{self.identity.package}/{path}", f"package/{template}", **view)

    def door(self, folder: str, about: str) -> File:
        """Render a package that holds nothing but its modules."""
        view = PackageView(Identifier(self.identity.package), docstring([about], 0), literal(self.identity.version))
        return self.package(f"{folder}/__init__.py", "package.py.jinja", package=view)


def copied_files(render_one: Renderer, source: str, target: str, left_out: frozenset[str]) -> Iterator[File]:
    """Copy the Python in a folder of the templates as it is, but for files that are left out."""
    prefix = f"{_ROOT}/{source}/"
    for name in modules_below(f"{_ROOT}/{source}", render_one.own_templates):
        if name.removeprefix(prefix) in left_out:
            continue
        if render_one.identity.sync_only and name.rpartition("/")[2].startswith("async_"):
            continue
        text = source_of(name, render_one.own_templates)
        yield File(FilePath(f"{_ROOT}/{target}/{name.removeprefix(prefix)}"), text)
