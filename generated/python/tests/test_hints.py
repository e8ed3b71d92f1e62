"""Every annotation of this package can be resolved, and every body validated."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import FunctionType, ModuleType
from typing import Any, get_type_hints

import pytest
from pydantic import TypeAdapter
from typing_extensions import is_typeddict

from .support.package import PACKAGE


def modules() -> Iterator[ModuleType]:
    """Import every module of the package."""
    package = import_module(PACKAGE)
    yield package
    for info in pkgutil.walk_packages(package.__path__, f"{PACKAGE}."):
        yield import_module(info.name)


def defined(module: ModuleType) -> Iterator[tuple[str, Any]]:
    """Yield the public classes and functions that a module defines."""
    for name, value in [*vars(module).items()]:
        own = getattr(value, "__module__", None) == module.__name__
        if own and not name.startswith("_") and isinstance(value, type | FunctionType):
            yield f"{module.__name__}.{name}", value


def methods(name: str, owner: type) -> Iterator[tuple[str, FunctionType]]:
    """Yield the functions of a class: methods, properties, class methods."""
    for key, value in [*vars(owner).items()]:
        inner: Any = value
        for attribute in ("func", "fget", "__func__"):
            inner = getattr(inner, attribute, inner)
        if isinstance(function := inspect.unwrap(inner), FunctionType):
            yield f"{name}.{key}", function


MODULES = tuple(modules())
DEFINED = [pytest.param(it, id=name) for at in MODULES for name, it in defined(at)]
BODIES = [at for at in MODULES if at.__name__.startswith(f"{PACKAGE}.bodies.")]


@pytest.mark.parametrize("item", DEFINED)
def test_annotations_can_be_resolved(item: Any) -> None:
    """`typing.get_type_hints` works on a class, its methods, or a function."""
    get_type_hints(item, include_extras=True)
    for name, method in methods(item.__name__, item) if isinstance(item, type) else ():
        assert get_type_hints(method) is not None, name


@pytest.mark.parametrize("module", BODIES, ids=lambda module: module.__name__)
def test_bodies_can_be_validated(module: ModuleType) -> None:
    """Pydantic takes each body, on every version of Python."""
    for value in [*vars(module).values()]:
        if is_typeddict(value):
            TypeAdapter[Any](value)
