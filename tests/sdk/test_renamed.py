"""A rename with an alias breaks nobody: an old program runs, is told of each old name once, and passes its checkers."""

import subprocess
import sys
import warnings
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from codegen.config_yaml import parse_config
from codegen.files import File
from codegen.pipeline import build
from tests.diff.revisions import documents
from tests.package_files import put
from tests.sdk.packages import imported, mypy_faults, pyright_faults

RENAMED = """
renamed:
  - {was: objects, now: things, until: 2.0.0}
  - {was: objects.wipe, now: things.delete}
  - {was: thing.fetch, now: thing.get, since: 1.4.0, until: 2.0.0}
  - {was: thing.get title, now: thing.get name}
  - {was: thing.get most, now: thing.get limit}
  - {was: Object, now: Thing, until: 2.0.0}
  - {was: ObjectPatch, now: ThingPatch}
"""

OLD = """\
from example_api.testing import FakeApi
client = FakeApi().client()
client.objects.delete()
client.things.wipe()
client.thing.fetch(thing_id="a", part_id="b", name="c")
client.thing.get(thing_id="a", part_id="b", title="c")
client.thing.get(thing_id="a", part_id="b", name="c", most=3)
"""

TOLD = [
    (3, "`objects` is deprecated, and goes in 2.0.0. Use `things` instead."),
    (4, "`wipe` is deprecated. Use `delete` instead."),
    (5, "`fetch` is deprecated since 1.4.0, and goes in 2.0.0. Use `get` instead."),
    (6, "`title` is deprecated. Use `name` instead."),
    (7, "`most` is deprecated. Use `limit` instead."),
]


def _package(root: Path, renamed: str) -> Path:
    config, faults = parse_config(File("codegen.yaml", renamed))
    made = build(documents(), config)
    assert ((), ()) == (faults, made.unsettled)
    return put(made.files, root)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a package that keeps old names."""
    return _package(tmp_path_factory.mktemp("renamed"), RENAMED)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the same package without old names."""
    return _package(tmp_path_factory.mktemp("bare"), "title: Example API")


@pytest.fixture
def package(folder: Path) -> Iterator[None]:
    """The package that keeps old names, imported."""
    with imported(folder):
        yield


def _warned(program: str, folder: Path) -> list[tuple[int, str]]:
    path = folder / "old.py"
    path.write_text(program, encoding="utf-8")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        exec(compile(program, str(path), "exec"), {"__name__": "old"})  # noqa: S102 - what a user has written
    assert {str(path)} == {item.filename for item in caught}
    assert {DeprecationWarning} == {item.category for item in caught}
    return [(item.lineno, str(item.message)) for item in caught]


@pytest.mark.usefixtures("package")
def test_an_old_program_runs_and_is_told_of_each_name_once(folder: Path) -> None:
    """Each warning stands at the line that has the old name, and says what to write and until when."""
    assert TOLD == _warned(OLD, folder)


def test_checkers_pass_an_old_program(folder: Path) -> None:
    """Strict mypy is content with it; strict pyright tells of each line that has an old name."""
    assert [] == mypy_faults(folder, OLD)
    assert ["reportDeprecated"] * len(TOLD) == pyright_faults(folder, OLD)


def test_without_the_entry_an_old_program_fails(bare: Path) -> None:
    """Type checkers and the run tell of what is gone."""
    assert ["attr-defined"] * 3 + ["call-arg"] * 2 == mypy_faults(bare, OLD)
    path = bare / "old.py"
    path.write_text(OLD, encoding="utf-8")
    done = subprocess.run([sys.executable, path], cwd=bare, capture_output=True, text=True, check=False)

    assert "AttributeError: 'Client' object has no attribute 'objects'" == done.stderr.splitlines()[-1]


@pytest.mark.usefixtures("package")
def test_an_argument_has_one_name_in_a_call() -> None:
    """Given by both names, it is an error before anything is sent."""
    api = import_module("example_api.testing").FakeApi()
    with pytest.raises(TypeError, match="'title' is the old name of 'name': give one"):
        api.client().thing.get(thing_id="a", part_id="b", title="c", name="c")
    assert [] == api.requests


def test_what_is_required_is_checked(folder: Path) -> None:
    """A call that has a required argument by none of its names, or by both, has no overload."""
    start = "from example_api import Client\n\n"
    right = "Client().thing.fetch(thing_id='a', part_id='b', title='c', most=1)\n"
    wrong = [
        "Client().thing.get(thing_id='a', part_id='b')\n",
        "Client().thing.get(thing_id='a', part_id='b', name='c', title='c')\n",
        "Client().thing.fetch(thing_id='a', part_id='b')\n",
    ]

    assert ["call-overload"] * 3 == mypy_faults(folder, "".join([start, right, *wrong]))


@pytest.mark.usefixtures("package")
def test_awaited_calls_take_old_names(folder: Path) -> None:
    """The asynchronous client has them as well, and warns at the line of the call."""
    program = (
        "from example_api.testing import FakeApi\n"
        "async def call() -> None:\n"
        "    async with FakeApi().async_client() as client:\n"
        "        await client.objects.delete()\n"
        "        await client.thing.fetch(thing_id='a', part_id='b', name='c')\n"
        "        await client.thing.get(thing_id='a', part_id='b', title='c')\n"
        "        await client.raw_response(client.thing.get)(thing_id='a', part_id='b', title='c')\n"
    )
    run = f"{program}import asyncio\nasyncio.run(call())\n"

    assert [4, 5, 6, 7] == [line for line, _ in _warned(run, folder)]
    assert [] == mypy_faults(folder, program)
    assert ["reportDeprecated"] * 3 == pyright_faults(folder, program)


@pytest.mark.usefixtures("package")
def test_modules_hand_out_old_names(folder: Path) -> None:
    """The module, the classes and the constants of before are those of today, typed, with a warning for each."""
    program = (
        "from example_api.resources.objects import ObjectsResource\n"
        "from example_api.resources.thing import FETCH\n"
        "from example_api.resources import objects, thing, things\n"
        "same = (ObjectsResource is things.ThingsResource, FETCH is thing.GET)\n"
        "last = objects.DELETE.name\n"
        "assert same == (True, True) and last == 'things.delete'\n"
        "def use(resource: ObjectsResource) -> object:\n"
        "    return resource.delete()\n"
    )

    old, new = "example_api.resources.objects", "example_api.resources.things"
    until = "is deprecated, and goes in 2.0.0."
    assert [
        (1, f"`{old}.ObjectsResource` {until} Use `{new}.ThingsResource` instead."),
        (2, "`FETCH` is deprecated since 1.4.0, and goes in 2.0.0. Use `GET` instead."),
        (5, f"`{old}.DELETE` {until} Use `{new}.DELETE` instead."),
    ] == _warned(program, folder)
    assert [] == mypy_faults(folder, program)


@pytest.mark.usefixtures("package")
def test_classes_have_their_old_names(folder: Path) -> None:
    """Models and bodies, from their package and from their modules of before, are those of today to checkers, too."""
    program = (
        "from example_api.bodies import ObjectPatch\n"
        "from example_api.models import Object\n"
        "from example_api.models import Thing\n"
        "from example_api.models.object_ import Object as Same\n"
        "assert Object is Thing and Same is Thing\n"
        "patch: ObjectPatch = {'title': 'a'}\n"
        "def name(thing: Object) -> str | None:\n"
        "    return thing.name\n"
    )

    told = "`example_api.models.{}` is deprecated, and goes in 2.0.0. Use `example_api.models.thing.Thing` instead."
    assert [
        (1, "`example_api.bodies.ObjectPatch` is deprecated. Use `example_api.bodies.thing_patch.ThingPatch` instead."),
        (2, told.format("Object")),
        (4, told.format("object_.Object")),
    ] == _warned(program, folder)
    assert [] == mypy_faults(folder, program)


@pytest.mark.usefixtures("package")
def test_actions_are_known_by_old_names(folder: Path) -> None:
    """In tests of programs, and where scopes are asked for, an action may be named as it was."""
    program = (
        "from example_api.scopes import least_privileged\n"
        "from example_api.testing import FakeApi\n"
        "api = FakeApi()\n"
        "api.fail('thing.fetch', 404)\n"
        "assert [] == api.received('objects.wipe')\n"
        "least_privileged(['thing.fetch'])\n"
    )

    assert [
        (4, "`thing.fetch` is deprecated. Use `thing.get` instead."),
        (5, "`objects.wipe` is deprecated. Use `things.delete` instead."),
        (6, "`thing.fetch` is deprecated. Use `thing.get` instead."),
    ] == _warned(program, folder)
    assert [] == mypy_faults(folder, program)


def test_the_shipped_tests_use_each_old_name(folder: Path) -> None:
    """They pass: each alias is called once, sends what the name of today sends, and warns."""
    command = [sys.executable, "-m", "pytest", "-q", "tests/test_former_names.py", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    assert "20 passed" in done.stdout, done.stdout


def test_openapi_knows_no_old_names(folder: Path) -> None:
    """What travels has one name."""
    files = [path for path in (folder.parent / "openapi").iterdir() if path.is_file()]

    assert files
    assert [] == [path for path in files if "fetch" in path.read_text(encoding="utf-8")]


def test_the_reference_tells_of_old_names(folder: Path) -> None:
    """Beside what is called so now, it has the old name and until when that is there."""
    reference = (folder / "reference.md").read_text(encoding="utf-8")

    assert "Also called `client.thing.fetch`, which is a deprecated alias and goes in 2.0.0." in reference
    assert "Also called `client.objects`, which is a deprecated alias and goes in 2.0.0." in reference
    assert "Also called `models.Object`, which is a deprecated alias and goes in 2.0.0." in reference
    assert "`title` is a deprecated alias." in reference
