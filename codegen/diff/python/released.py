"""Files of a generated package -> the names in it that are to be kept, and whether there is any to look for."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import partial

from msgspec import Struct

from codegen.diff.python.meanings import SECURITY_FILE, read_meanings, released_names
from codegen.diff.python.modules import Module, parse_module
from codegen.diff.python.package_surface import find_package, package_of
from codegen.files import File
from codegen.memo import Memo, give
from codegen.released_names import ReleasedNames


def read_released_names(files: tuple[File, ...]) -> ReleasedNames:
    """Read what the one package among files calls the things of the API; without one there is nothing to keep.

    A file that is not Python, or not as the generator writes it, counts for nothing.
    """
    package = _Package.of(files)
    return released_names(read_meanings(package.parse(package.files)))


def has_names_of(rendered: tuple[File, ...], package: tuple[File, ...], memo: Memo | None = None) -> bool:
    """Tell whether files that were rendered without a look at a package call all things as that one does.

    Then to read its names, and to render anew with them, changes nothing. What is the same in both is not read, nor,
    with a `memo`, what was read in the round before.
    """
    old, new = _Package.of(package, memo), _Package.of(rendered, memo)
    if not old.files:
        return True
    changed = {name for name in {*old.files, *new.files} if old.files.get(name) != new.files.get(name)}
    before, after = (released_names(read_meanings(side.needed_by(changed))) for side in (old, new))
    return old.name == new.name and all(
        after.of(scope).get(key) == name for scope, names in before.scopes.items() for key, name in names.items()
    )


class _Package(Struct, frozen=True):
    """A package: its name, and the files of its public modules by dotted name below it, and that of its credentials."""

    name: str
    root: str
    files: Mapping[str, File]
    memo: Memo | None = None

    @classmethod
    def of(cls, files: tuple[File, ...], memo: Memo | None = None) -> "_Package":
        root, inside = find_package(files)
        paths = {file.path.removeprefix(root): file for file in inside}
        public = [file for path, file in paths.items() if not path.startswith("_") or path == SECURITY_FILE]
        return cls(package_of(root), root, {_dotted(file.path.removeprefix(root)): file for file in public}, memo)

    def parse(self, names: Iterable[str]) -> Iterator[Module]:
        """Yield modules, without those that are not Python."""
        for name in names:
            file = self.files[name]
            path = file.path.removeprefix(self.root)
            try:
                yield give(
                    self.memo, partial(_key, self.name, path, file), partial(parse_module, self.name, path, file)
                )
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                continue

    def needed_by(self, names: Iterable[str]) -> list[Module]:
        """Return some modules with those that tell what their names stand for: what they import, and what hands out.

        A package hands its modules out, and tells nothing of the others.
        """
        waiting, needed = sorted(names), dict[str, Module]()
        while waiting:
            name = waiting.pop()
            if name in self.files and name not in needed:
                for module in self.parse([name]):
                    needed[name] = module
                    waiting.extend(sorted({name.rpartition(".")[0], *self._imported(module)}))
        return list(needed.values())

    def _imported(self, module: Module) -> Iterator[str]:
        is_package = module.file.endswith("/__init__.py")
        for target in module.imports.values() if not is_package else ():
            yield from (target, target.rpartition(".")[0])


def _key(package: str, path: str, file: File) -> Hashable:
    return "module", package, path, file


def _dotted(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
