"""A module of the package is parsed once, and its statements are found wherever they stand."""

import ast

from codegen.diff.python.former import statements
from codegen.diff.python.modules import parse_module
from codegen.diff.python.package_surface import read_surfaces
from codegen.files import File

_NESTED = """\
import a
if a:
    import b
else:
    from c import d
try:
    import e
except ImportError as error:
    import f
else:
    import g
finally:
    import h
def one():
    with a:
        for x in a:
            import i
    while a:
        import j
    else:
        import k
class Two:
    async def three(self):
        match a:
            case 1:
                import l
            case _:
                import m
"""


def _of_package(text: str) -> tuple[File, ...]:
    return File("python/a_api/__init__.py", ""), File("python/a_api/things.py", text)


def test_statements_wherever_they_stand() -> None:
    """All that `ast.walk` finds, in its order, without what is within expressions."""
    tree = ast.parse(_NESTED)
    expected = [ast.dump(node) for node in ast.walk(tree) if isinstance(node, ast.stmt)]
    assert expected == [ast.dump(node) for node in statements(tree) if isinstance(node, ast.stmt)]


def test_imports_wherever_they_stand() -> None:
    """What is imported within a function or a branch counts as what is imported on top."""
    module = parse_module("a_api", "things.py", File("python/a_api/things.py", _NESTED))
    assert {*"abdefghijklm"} == {*module.imports}


def test_two_packages_are_read_once() -> None:
    """Who asks for the surfaces of the same two again gets the same, and others for others."""
    old, new = _of_package("class Thing:\n    a: int\n"), _of_package("class Thing:\n    b: int\n")
    first = read_surfaces(old, new)
    assert read_surfaces((*old,), (*new, File("openapi/openapi.yaml", "{}"))) is first
    assert ["a_api", "a_api"] == [side.package for side in first]
    assert read_surfaces(new, old) is not first
