"""Classes of events are part of the Python surface: their names, their data, and which stream has them."""

import pytest

from codegen.config import Config
from codegen.diff.python.package import compare_packages
from codegen.files import File
from codegen.pipeline import build
from codegen.workspace.read import read_spec
from tests.sdk.packages import CASES

GONE = "| thingGone | undefined | The thing was removed |\n"


def _package(row: str) -> tuple[File, ...]:
    """Generate the package of the case `event-stream` with another row for one of its events."""
    files, _ = read_spec(CASES / "event-stream")
    assert any(GONE in file.text for file in files)
    return tuple(build(tuple(File(file.path, file.text.replace(GONE, row)) for file in files), Config()).files)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (GONE, []),
        (
            "| thingGone | [Thing](schemas.md#thing) | The thing was removed |\n",
            [("python-output-changed", "events.thing_gone.ThingGoneEvent.data")],
        ),
        (
            GONE.replace("thingGone", "thing-gone"),
            [("python-output-changed", "events.thing_gone.ThingGoneEvent.name")],
        ),
        (
            "",
            [
                ("python-object-removed", "events.thing_gone"),
                ("python-output-changed", "resources.thing.ThingResource.state_stream return"),
            ],
        ),
        (
            f"{GONE}{GONE.replace('thingGone', 'thingNew')}",
            [
                ("python-object-added", "events.thing_new"),
                ("python-output-changed", "resources.thing.ThingResource.state_stream return"),
            ],
        ),
    ],
)
def test_a_change_of_an_event_is_told(row: str, expected: list[tuple[str, str]]) -> None:
    """Another type of data or another name is told of the class, and another set of events of the stream, too."""
    assert expected == [(change.id, change.subject) for change in compare_packages(_package(GONE), _package(row))]
