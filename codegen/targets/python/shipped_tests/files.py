"""The tests that the SDK ships, each file from one template and one view."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from codegen.files import File
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.renderer import Renderer
from codegen.targets.python.sdk import Sdk
from codegen.targets.python.shipped_tests.checks import DocumentedExamples
from codegen.targets.python.shipped_tests.credentials import tested_credentials_view
from codegen.targets.python.shipped_tests.former_names import former_tests_view
from codegen.targets.python.shipped_tests.test_modules import resource_tests_view
from codegen.targets.python.text.literals import literal
from codegen.targets.python.views.examples import Examples
from codegen.targets.python.views.project import TestedView

_TESTS: Final = "tests"


def test_files(render_one: Renderer, sdk: Sdk, documents: DocumentedExamples) -> Iterator[File]:
    """Yield what is rendered; what is the same in every package is copied besides."""
    identity = render_one.identity
    is_plain = sdk.credentials.is_token_alone
    package = TestedView(
        Identifier(identity.package),
        literal(identity.package),
        literal(identity.prefix),
        has_async=not identity.sync_only,
        takes_more=not is_plain,
    )
    yield render_one(f"{_TESTS}/conftest.py", f"{_TESTS}/conftest.py.jinja", package=package)
    if not is_plain:
        tested = tested_credentials_view(identity, sdk.examples, sdk.credentials)
        yield render_one(f"{_TESTS}/support/credentials.py", f"{_TESTS}/support/credentials.py.jinja", tested=tested)
        yield render_one(f"{_TESTS}/test_credentials.py", f"{_TESTS}/test_credentials.py.jinja", package=package)
    yield render_one(f"{_TESTS}/support/package.py", f"{_TESTS}/support/package.py.jinja", package=package)
    for item in sdk.examples:
        if item[1]:
            yield from render_one.kept(
                "tests", [item, documents], partial(_resource_tests, render_one, item, documents)
            )
    if (former := former_tests_view(sdk.signed, sdk.former, identity)) is not None:
        yield render_one(f"{_TESTS}/test_former_names.py", f"{_TESTS}/test_former_names.py.jinja", tests=former)


def _resource_tests(render_one: Renderer, item: Examples, documents: DocumentedExamples) -> tuple[File, ...]:
    names, calls = item
    view = resource_tests_view(names, calls, documents.for_another())
    path = f"{_TESTS}/resources/test_{names.module}.py"
    return (render_one(path, f"{_TESTS}/resources/test_resource.py.jinja", tests=view),)
