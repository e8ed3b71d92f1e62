"""Every field of the model is compared, rendered and overridable, or `not_shown` says why not."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from codegen.equality import compared_fields, equal_without
from codegen.model import action as documented
from codegen.model.api import Api
from tests.model.not_shown import NOT_SHOWN
from tests.model.outlets import Outlet, shown
from tests.model.owed import GUIDE, SECTION, Row, outdated, owed
from tests.model.rich import rich_api
from tests.model.walk import model_classes, variations, with_value

FOLDER = "tests/model/documents"


class Invented(Struct, frozen=True):
    """A section that no one shows."""

    number: int


@equal_without("documented", "span", "url_span", "method_span")
class Action(documented.Action, frozen=True):
    """An action with that section."""

    invented: Invented | None = None


@cache
def _shown() -> Mapping[str, set[Outlet]]:
    return shown(rich_api(), variations(rich_api()))


@cache
def _extended() -> Api:
    """The rich Api, in which the first action has the section that no one shows."""
    api = rich_api()
    resource, *others = api.resources
    first, *actions = resource.actions
    values = {item: getattr(first, item) for item in documented.Action.__struct_fields__}
    extended = Action(**values, invented=Invented(60))
    return replace(api, resources=(replace(resource, actions=(extended, *actions)), *others))


def _assert_none(messages: Iterable[str]) -> None:
    """Show all messages whole; pytest cuts what it compares."""
    found = list(messages)
    assert [] == found, "\n".join(["", *found])


def _without_value(api: Api, classes: Mapping[str, type[Struct]]) -> list[str]:
    known = with_value(api)
    names = [f"{name}.{field}" for name, cls in classes.items() for field in compared_fields(cls)]
    return [f"`{name}` has no value in {FOLDER}: write one there" for name in names if name not in known]


def test_every_field_is_shown_or_excused() -> None:
    """A field is shown in each of the five outlets, or a row says why not."""
    _assert_none(owed(_shown(), NOT_SHOWN))


def test_every_excuse_is_true() -> None:
    """No row is about a field that is gone, or that its outlet shows."""
    _assert_none(outdated(_shown(), NOT_SHOWN))


def test_every_field_has_a_value_in_the_documents() -> None:
    """The documents of this folder have something of each field, without which nothing could be observed."""
    _assert_none(_without_value(rich_api(), model_classes()))


def test_a_new_field_is_asked_for_in_the_documents() -> None:
    """A class that the documents have nothing of is told field by field."""
    expected = ["`Invented.number` has no value in tests/model/documents: write one there"]
    assert expected == _without_value(rich_api(), {"Invented": Invented})


def test_a_new_section_is_owed_to_five_outlets() -> None:
    """A section that the model has and nothing shows is told with all five outlets and the files to open."""
    new = [(name, api) for name, api in variations(_extended()) if "invented" in name or "Invented" in name]
    files = """\
    diff       codegen/diff/actions.py
    diff       codegen/diff/table/actions.py
    openapi    codegen/targets/openapi/views.py
    openapi    codegen/targets/openapi/operations.py
    openapi    templates/openapi/operation.yaml.jinja
    sdk        codegen/targets/python/views/methods.py
    reference  codegen/targets/python/views/reference_actions.py
    reference  templates/python/reference/action.md.jinja
    overrides  codegen/overrides.py
    overrides  codegen/reader/overriding/field_types.py
    overrides  codegen/reader/overriding/fields.py"""
    told = "is owed to diff, openapi, sdk, reference, overrides; show it there, or say why not in"
    expected = [
        f"`{name}` {told} tests/model/not_shown.py:\n{files}" for name in ("Action.invented", "Invented.number")
    ]
    assert expected == list(owed(shown(_extended(), new), NOT_SHOWN))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            ("Action.invented", "sdk", "."),
            "excuses `Action.invented`, which is not a field of the model; drop the row",
        ),
        (("Event.name", "overrides", "."), ""),
        (
            ("Event.name", "sdk overrides", "."),
            "excuses `Event.name` from sdk, which shows it; drop sdk from the row",
        ),
        (
            ("Event.*name", "diff", "."),
            "excuses `Event.name` from diff, which shows it; drop diff from the row",
        ),
    ],
)
def test_an_untrue_excuse_is_told(row: Row, expected: str) -> None:
    """A row is refused for a field that does not exist, and for each outlet that shows what it excuses."""
    told = [message.removeprefix("tests/model/not_shown.py ") for message in outdated(_shown(), [row])]
    assert expected == "\n".join(told)


def test_fields_that_are_shown_in_part_are_owed_to_the_rest() -> None:
    """A message names only the outlets that are missing."""
    message = next(owed({"Schema.title": {*Outlet} - {Outlet.SDK}}, []))
    expected = "`Schema.title` is owed to sdk; show it there, or say why not in tests/model/not_shown.py:"
    assert f"{expected}\n    sdk        codegen/targets/python/views/models.py" == message


def test_the_guide_names_files_that_exist(repository: Path) -> None:
    """Each file that a message says to open is there."""
    files = {file for by_field in GUIDE.values() for files in by_field.values() for file in files.split()}
    assert [] == sorted(file for file in files if not (repository / file).is_file())


def test_the_guide_of_a_new_section_stands_in_contributing(repository: Path) -> None:
    """CONTRIBUTING.md names each file that is opened to show a new section."""
    text = (repository / "CONTRIBUTING.md").read_text(encoding="utf-8")
    files = [file for by_field in GUIDE.values() for file in by_field[SECTION].split()]
    assert [] == [file for file in files if f"`{file}`" not in text]
