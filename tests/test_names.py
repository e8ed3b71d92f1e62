"""Names of the SDK stay what they are, whatever comes into the documents beside what they stand for."""

from pathlib import Path

import pytest

from codegen.cli import main
from codegen.config import Config
from codegen.diff.compare import Revision, compare_revisions
from codegen.diff.python.released import read_released_names
from codegen.diff.rules import Impact
from codegen.files import File
from codegen.pipeline import Build, build
from codegen.workspace.read import read_spec
from tests.sdk.packages import CASES
from tests.test_generated import FILES, edited

_QUERY = "| since | N | Look for log entries since this time (ms since epoch) |  | 1465790400000 |\n"
_FIELD = '    "deviceId": {\n      "type": "string",'
_STRING = '{"type": "string"}'
_ACCEPTED = {"sort-field": "c, d", "sort_field": "a, b"}
_SCHEMA = '## Device Resource\n\nA resource\n\n### Schema\n\n```json\n{"type": "object"}\n```\n\n'
_EXACT = ("schemas.md", _FIELD, f'    "device_id": {_STRING},\n    "device-id": {_STRING},\n{_FIELD}')
_ENTRIES = {
    "exact spelling": _EXACT,
    "other spelling": ("schemas.md", _FIELD, f'    "_id": {_STRING},\n{_FIELD}'),
    "parameters": ("device.md", _QUERY, f"| Since | N | Same | | a |\n| device_id | N | An ID | | a |\n{_QUERY}"),
    "schema": ("schemas.md", "## Device\n", f"{_SCHEMA}## Device\n"),
}
"""What comes into the documents of spec/: the file, a text of it, and what that becomes."""


def _breaks(old: Build, new: Build) -> list[str]:
    assert old.api is not None
    assert new.api is not None
    changes = compare_revisions(Revision(old.api, old.files), Revision(new.api, new.files))
    return [change.sentence for change in changes if change.impact is Impact.BREAKING]


@pytest.mark.parametrize("entry", _ENTRIES.values(), ids=_ENTRIES.keys())
def test_additions_take_no_name_over(entry: tuple[str, str, str]) -> None:
    """All that was there is called as before, nothing breaks, and to generate once more changes nothing."""
    old = build(FILES, Config())
    new = build(edited(*entry), Config(), (), old.files)
    scopes = read_released_names(new.files).scopes
    kept = {scope: dict(names) for scope, names in read_released_names(old.files).scopes.items()}

    assert kept == {scope: {key: scopes[scope][key] for key in names} for scope, names in kept.items()}
    assert [] == _breaks(old, new)
    assert new.files == build(edited(*entry), Config(), (), new.files).files


_GONE = "| thingGone | undefined | The thing was removed |\n"
_EVENTS = {
    "another event": f"| thing-gone | undefined | Gone |\n{_GONE}",
    "a schema": f"| a | [Thing Gone Event](schemas.md#thing-gone-event) | A |\n{_GONE}",
    "other data elsewhere": _GONE,
}
"""What the row of an event becomes."""


def _with_events(row: str) -> tuple[File, ...]:
    """Read a stream with other events; in front of it comes a stream that has one of them with other data."""
    files = {file.path: file.text for file in read_spec(CASES / "event-stream")[0]}
    title, own, section = files["thing.md"].partition("## State Stream\n")
    other = section.replace("stateStream", "goneStream").replace(
        _GONE, _GONE.replace("undefined", "[Thing](schemas.md#thing)")
    )
    schemas = files["schemas.md"].replace(
        "## Error\n", f"{_SCHEMA.replace('Device Resource', 'Thing Gone Event')}## Error\n"
    )
    text = f"{title}## Gone Stream\n{other}\n{own}{section.replace(_GONE, row)}"
    return File("schemas.md", schemas), File("thing.md", text)


@pytest.mark.parametrize("row", _EVENTS.values(), ids=_EVENTS.keys())
def test_events_keep_their_classes(row: str) -> None:
    """Another event, the same one with other data, and a schema of the same name leave class and module as they are."""
    old = build(read_spec(CASES / "event-stream")[0], Config())
    new = build(_with_events(row), Config(), (), old.files)
    before, after = (read_released_names(item.files) for item in (old, new))

    assert {"Any thingGone": "ThingGoneEvent", "Thing thingState": "ThingStateEvent"} == before.of("events")
    assert {"Any thingGone": "thing_gone", "Thing thingState": "thing_state"} == before.of("event modules")
    for scope in ("events", "event modules"):
        assert before.of(scope).items() < after.of(scope).items()
    assert new.files == build(_with_events(row), Config(), (), new.files).files


def test_without_the_package_a_name_that_moves_is_a_break() -> None:
    """Where the package that was is not at hand, the exact spelling has the name, and the change is told."""
    old, new = build(FILES, Config()), build(edited(*_EXACT), Config())

    assert ["`models.device.Device.device_id` stands for `device_id`, not for `deviceId`"] == _breaks(old, new)


def test_the_order_of_parameters_decides_nothing() -> None:
    """Two parameters that want one name, and one name for what they accept, get the same names in either order."""
    rows = [f"| {name} | N | Accepted values are: {values} | | |\n" for name, values in _ACCEPTED.items()]
    found = [
        {
            file.path: file.text
            for file in build(edited("device.md", _QUERY, f"{first}{second}{_QUERY}"), Config()).files
        }
        for first, second in (rows, rows[::-1])
    ]
    texts = [files["python/losant_api/resources/device.py"] for files in found]

    for text in texts:
        assert '\nGetLogEntriesSortField: TypeAlias = Literal["a", "b"]\n' in text
        assert '"sort_field": sort_field,' in text
        assert '"sort-field": sort_field_2,' in text


def test_the_order_of_the_documents_decides_nothing() -> None:
    """Two properties that want one name get the same names in either order."""
    fields = [f'    "{name}": {_STRING},\n' for name in ("start-time", "start_time")]
    found = [
        read_released_names(build(edited("schemas.md", _FIELD, f"{first}{second}{_FIELD}"), Config()).files)
        for first, second in (fields, fields[::-1])
    ]
    names = [item.of("fields models.device.Device") for item in found]

    assert [("start_time", "start_time_2")] * 2 == [(item["start_time"], item["start-time"]) for item in names]


@pytest.mark.parametrize("text", ["<<<<<<< ours\n", "", "class Device(Model):\n    id_: str\n", "\udcff"])
def test_a_broken_package_counts_for_nothing(text: str) -> None:
    """A package that is not as it was generated changes nothing of what is generated."""
    package = build(FILES, Config()).files
    broken = tuple(File(file.path, text) if file.path.endswith(".py") else file for file in package)

    assert package == build(FILES, Config(), (), broken).files


def test_generate_and_check_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both keep the names that are on the disk, which the documents alone would not give."""
    monkeypatch.chdir(tmp_path)
    spec = tmp_path / "spec"
    spec.mkdir()
    _write(spec, FILES)
    assert 0 == main(["generate"])
    _write(spec, edited(*_EXACT))
    assert [1, 0, 0] == [main(["check"]), main(["generate"]), main(["check"])]

    (model,) = (tmp_path / "generated/python").glob("*/models/device.py")
    text = model.read_text(encoding="utf-8")
    assert '    device_id: str | None = Field(default=None, alias="deviceId")\n' in text
    assert '    device_id_2: str | None = Field(default=None, alias="device_id")\n' in text


def _write(folder: Path, files: tuple[File, ...]) -> None:
    for file in files:
        (folder / file.path).write_text(file.text, encoding="utf-8")
