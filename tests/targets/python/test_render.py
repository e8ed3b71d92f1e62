"""The files of a whole package."""

import ast
import shutil
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TypeGuard

import black
import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from codegen.model.api import Api
from codegen.model.authentication import Authentication, api_key
from codegen.model.parameter import Location
from codegen.model.schema import JsonValue
from codegen.rendering.template_places import TemplateFailure
from codegen.targets.python import render_python
from codegen.targets.python.text.formatting import formatted
from tests.package_files import put
from tests.targets.python.building import (
    IDENTITY,
    action,
    api,
    as_file,
    body,
    files_of,
    is_copied,
    parameter,
    resource,
    response,
    schema,
)
from tests.targets.python.example import example

FILES = files_of(example())


def test_files(snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """Every file of the example is the accepted one."""
    for path in sorted(FILES):
        if not path.endswith("py.typed"):
            assert snapshot_file(path) == FILES[path]


@pytest.mark.parametrize("path", sorted(path for path in FILES if path.endswith(".py")))
def test_files_have_the_form_of_black(path: str) -> None:
    """Black finds nothing to change."""
    assert FILES[path] == black.format_str(FILES[path], mode=black.Mode())


def test_ruff_finds_nothing(tmp_path: Path) -> None:
    """Imports are used and in order, docstrings are where and as they should be."""
    folder = put(render_python(example(), IDENTITY), tmp_path)
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent)) or "ruff"
    rules = ["--isolated", "--no-cache", "--exclude=_runtime", "--target-version=py311", "--select=E,F,I,UP,B,D"]
    google = ["--config", 'lint.pydocstyle.convention="google"', "--per-file-ignores=tests/*:E501"]
    result = subprocess.run(
        [ruff, "check", *rules, *google, "."], cwd=folder, capture_output=True, text=True, check=False
    )

    assert "All checks passed!\n" == result.stdout


ALWAYS = {"example_api.client", "example_api.resources"}
"""What is imported with the package, besides the runtime."""


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import example_api", "example_api.client"),
        ("from example_api import Client; Client(token='x')", "example_api.client"),
        ("from example_api.bodies import ThingQuery", "example_api.bodies example_api.bodies.thing_query"),
        ("import example_api.models", "example_api.models"),
        ("from example_api import scopes; scopes.allowed_actions([])", "example_api.scopes"),
    ],
)
def test_modules_are_imported_when_they_are_used(tmp_path: Path, code: str, expected: str) -> None:
    """Neither pydantic nor any resource is imported with the package."""
    folder = put(render_python(example(), IDENTITY), tmp_path)
    report = (
        "import sys; print(*sorted(name for name in sys.modules if name == 'pydantic' or "
        "name.startswith('example_api.') and '_runtime' not in name))"
    )
    command = [sys.executable, "-c", f"{code}; {report}"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)

    assert set(expected.split()) <= set(result.stdout.split()) <= {*expected.split(), *ALWAYS}


def test_all_names_of_the_package_can_be_imported(tmp_path: Path) -> None:
    """What `__all__` names is there."""
    folder = put(render_python(example(), IDENTITY), tmp_path)
    code = "from example_api import *; from example_api.models import *; from example_api.bodies import *; print(Thing)"
    result = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)

    assert "<class 'example_api.bodies.thing.Thing'>\n" == result.stdout


def test_the_project_is_described_by_the_identity() -> None:
    """The package index is told name, version and what is needed."""
    project = tomllib.loads(FILES["pyproject.toml"])["project"]

    assert ("example-api", "0.1.0", ">=3.11") == (project["name"], project["version"], project["requires-python"])


def test_an_api_without_schemas_is_rendered() -> None:
    """Packages without modules say so in their docstring."""
    files = files_of(api([resource("things", action("Get", "things"))]))

    assert '"""Models: what is received, a module per schema."""\n' == files["example_api/models/__init__.py"]
    assert '"""Bodies: what is sent, a module per schema."""\n' == files["example_api/bodies/__init__.py"]


CREDENTIALS = {
    *(f"{kind}credentials.py" for kind in ("", "async_", "sync_", "testing_")),
    *("credential_call.py", "resources/conftest.py", "support/checking.py", "test_credentials.py"),
}
"""What only packages have whose clients take more than a token."""


def _with_key() -> Api:
    key = api_key(Location.HEADER, "X-Api-Key")
    needed = Authentication(required=True, alternatives=((key,),))
    return api([resource("things", action("Get", "things", authentication=needed))])


def _copied(folder: Path, left_out: set[str]) -> dict[str, str]:
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.py")}
    return {name: path.read_text(encoding="utf-8") for name, path in paths.items() if name not in left_out}


def _with_cookie() -> Api:
    cookie = parameter("theme", Location.COOKIE)
    return api([resource("things", action("Get", "things", cookie_parameters=(cookie,)))])


@pytest.mark.parametrize(
    ("source", "left_out"),
    [
        (example(), {*CREDENTIALS, "cookies.py", "former_fields.py"}),
        (_with_key(), {"cookies.py", "unions.py", "former_fields.py"}),
        (_with_cookie(), {*CREDENTIALS, "unions.py", "former_fields.py"}),
    ],
)
def test_the_runtime_is_copied_as_it_is(repository: Path, source: Api, left_out: set[str]) -> None:
    """Each module of the runtime is there, byte for byte, but for what a package has no use for."""
    prefix = "python/example_api/_runtime/"
    files = {file.path: file.text for file in render_python(source, IDENTITY)}
    expected = _copied(repository / "templates/python/runtime", left_out)

    assert expected
    assert expected == {path.removeprefix(prefix): text for path, text in files.items() if path.startswith(prefix)}


@pytest.mark.parametrize(("source", "left_out"), [(example(), CREDENTIALS), (_with_key(), set[str]())])
def test_the_support_of_the_tests_is_copied_as_it_is(repository: Path, source: Api, left_out: set[str]) -> None:
    """Each module of the shipped tests that is not a view of the Api is there, byte for byte, if it has a use."""
    files = {file.path.removeprefix("python/tests/"): file.text for file in render_python(source, IDENTITY)}
    expected = _copied(repository / "templates/python/tests", left_out)

    assert expected
    assert expected == {path: files[path] for path in expected}
    assert left_out.isdisjoint(files)


def test_templates_of_a_project_win_and_are_formatted(tmp_path: Path) -> None:
    """What a project's own template renders gets the form of black; other files are as without it."""
    own = tmp_path / "python/package/resources/__init__.py.jinja"
    own.parent.mkdir(parents=True)
    own.write_text("x = ( 1,2 )\n", encoding="utf-8")
    files = {file.path.removeprefix("python/"): file.text for file in render_python(example(), IDENTITY, str(tmp_path))}

    assert "x = (1, 2)\n" == files.pop("example_api/resources/__init__.py")
    assert {} == {path: text for path, text in files.items() if not is_copied(f"python/{path}") and text != FILES[path]}


def test_a_template_that_prints_raw_text_fails(tmp_path: Path) -> None:
    """Text of a document does not get through a project's template by being forgotten."""
    own = tmp_path / "python/package/resources/resource.py.jinja"
    own.parent.mkdir(parents=True)
    own.write_text("{{ resource.source.split() }}\n", encoding="utf-8")
    with pytest.raises(TemplateFailure, match="not typed text"):
        render_python(example(), IDENTITY, str(tmp_path))


def test_only_python_is_formatted() -> None:
    """A file that black cannot read comes back as it is."""
    assert as_file("x = = 1\n") == formatted(as_file("x = = 1\n"))


@pytest.mark.parametrize("example", ["word " * 40, 1, None, True, ["word " * 40], {"a": "word " * 40}])
def test_examples_have_the_form_of_black(example: JsonValue) -> None:
    """Black finds nothing to change in the module of an example, whatever JSON it is and however long."""
    documented = replace(schema("Thing", {}), example=example, has_example=True)
    files = files_of(api([resource("x", action("Get", "x", responses=(response(200, "Thing"),)))], [documented]))
    text = files["example_api/_examples/thing.py"]

    assert text == black.format_str(text, mode=black.Mode())


def test_methods_are_one_statement() -> None:
    """Each method has a docstring and a `return`, each asynchronous one is an assignment."""
    tree = ast.parse(FILES["example_api/resources/things.py"])
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    (_, *methods), (_, *twins) = (node.body for node in classes)
    forms = [tuple(map(type, method.body)) for method in methods if isinstance(method, ast.FunctionDef)]

    assert [(ast.Expr, ast.Return)] * 2 == forms
    assert [ast.Assign] * 2 == [type(twin) for twin in twins]


@pytest.mark.parametrize("text", ["a", 'quo"te', "\\back\\", '"""', "\n\u2028", "\N{GRINNING FACE}", "word " * 30])
def test_examples_in_docstrings_are_calls_with_the_documented_body(text: str) -> None:
    """What stands under `Example:` is read as a call with the very body of the document."""
    documented = replace(body("Thing"), example={"name": [text, {text: None}]}, has_example=True)
    files = files_of(api([resource("things", action("Post", "things", "ID", method="POST", body=documented))]))
    tree = ast.parse(files["example_api/resources/things.py"])
    methods = [node for node in ast.walk(tree) if getattr(node, "name", "") == "post"]
    sources = [str(ast.get_docstring(node)).partition("Example:\n")[2] for node in methods if _is_function(node)]
    calls = [ast.parse(textwrap.dedent(source), mode="eval") for source in sources]
    bodies = [node.value for call in calls for node in ast.walk(call) if isinstance(node, ast.keyword)]

    assert ["client.things.post"] == [source.split("(")[0].strip() for source in sources]
    assert [documented.example] == [ast.literal_eval(value) for value in bodies if isinstance(value, ast.Dict)]


def _is_function(node: ast.AST) -> TypeGuard[ast.FunctionDef | ast.AsyncFunctionDef]:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
