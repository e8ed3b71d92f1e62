"""Import statements in the order of isort."""

from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.imports import Import, import_block


def _block(*imports: tuple[str, ...], indent: int = 0) -> str:
    wanted = [Import(Identifier(module), Identifier(name), *alias) for module, name, *alias in imports]
    return import_block(wanted, "example_api", indent)


def test_sections_are_apart() -> None:
    """Standard library, third party and own modules follow each other with an empty line between."""
    expected = "from typing import Any\n\nfrom pydantic import Field\n\nfrom example_api.client import Client"

    assert expected == _block(("example_api.client", "Client"), ("pydantic", "Field"), ("typing", "Any"))


def test_names_are_sorted_by_kind() -> None:
    """Constants come before classes, classes before functions, and numbers count by value."""
    names = ["timestamp", "Thing10", "UNSET", "Thing2", "Any"]

    assert "from m import UNSET, Any, Thing2, Thing10, timestamp" == _block(*[("m", name) for name in names])


def test_private_modules_come_first() -> None:
    """An underscore sorts before letters."""
    expected = "from example_api._runtime.unset import UNSET\nfrom example_api.models.a import A"

    assert expected == _block(("example_api.models.a", "A"), ("example_api._runtime.unset", "UNSET"))


def test_a_renamed_import_has_a_statement_of_its_own() -> None:
    """Plain names and renamed ones of one module are imported apart."""
    assert "from m import A\nfrom m import B as C" == _block(("m", "B", "C"), ("m", "A"))


def test_a_long_statement_is_broken() -> None:
    """What does not fit into 88 columns, indentation included, has a name a line."""
    name = "A" * 66

    assert f"from models import {name}" == _block(("models", name))
    assert f"    from models import (\n        {name},\n    )" == _block(("models", name), indent=4)
