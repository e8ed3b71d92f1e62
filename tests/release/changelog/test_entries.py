"""Entries as users read them: what breaks, what to write instead, what is new, deprecated and fixed."""

from collections.abc import Callable

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.config import Config
from codegen.diff.compare import Revision
from codegen.files import File
from codegen.release.changelog.entry import render_markdown
from codegen.release.outputs import OUTPUTS, Side, Step
from tests.diff.revisions import documents
from tests.release.changelog.steps import DAY, entry, side, step

_LIMIT = "| limit | N | Max things to return | 10 | 5 |"
_REQUIRED = (_LIMIT, "| limit | Y | Max things to return | | 5 |")
_FIELDS = (
    ('"size": {"type": "number"},', '"size": {"type": "number"}, "color": {"type": "string"}, "ownerId": {},'),
    ('"weight": {"type": "integer"},', '"weight": {"type": "integer"}, "color": {"type": "string"},'),
    ('"mode": {"enum": ["fast", "slow"]}', '"mode": {"enum": ["fast", "slow", "idle", "off"]}'),
)
_ACTION = """\
## Post

Adds a thing. It is there at once.

### Method And Url

POST https://api.example.com/things

### Authentication

A valid api access token is required to access this endpoint. The token must
include at least one of the following scopes:
all.Application, things.*, or things.post.

### Request Body

The body of the request should be serialized JSON that validates against
the [Thing Patch](schemas.md#thing-patch) schema. For example, the following would be a
valid body for this request:

```json
{
  "title": "New",
  "mode": "fast"
}
```

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 201 | [Thing](schemas.md#thing) | Thing information |

## Delete
"""
_DEPRECATED = (
    "Retrieves information on a thing\n",
    "Retrieves information on a thing\n\nDeprecated since 1.4, use `patch` instead. It goes on 2031-06-30.\n",
)
_PARAMETER = (
    "Least ratio",
    "Least ratio. Deprecated since 1.5, use `limit`",
)

CASES: dict[str, tuple[tuple[str, str], ...]] = {
    "words": (("Retrieves information on a thing", "Retrieves a thing"),),
    "required-parameter": (_REQUIRED,),
    "renamed-action": (("## Patch\n", "## Change\n"),),
    "removed": (
        ("| ratio | N | Least ratio |  | 0.5 |\n", ""),
        ("Accepted values are: asc, desc |  | asc |", "Accepted values are: desc |  | desc |"),
        ('    "name": {"type": "string", "maxLength": 255},\n', ""),
        ('    "parts": {"type": "array", "items": {"type": "string"}, "maxItems": 10}\n', '    "parts": false\n'),
    ),
    "narrowed": (
        ('"title": {"type": "string", "maxLength": 100}', '"title": {"type": "string", "maxLength": 50}'),
        ('"weight": {"type": "integer"}', '"weight": {"type": "integer", "minimum": 1}'),
    ),
    "new-action": (("## Delete\n", _ACTION),),
    "many-fields": (*_FIELDS, (_LIMIT, f"{_LIMIT}\n| deep | N | If set, look deeper |  | true |")),
    "deprecated": (_DEPRECATED, _PARAMETER),
    "access": (
        ("all.Application, thing.*, or thing.get.", "thing.*, thing.read, or thing.get."),
        ("No authentication is required for this endpoint.", "A valid api access token is required."),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_entry_of_the_package(name: str, snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """Users of the package read what to do, with their calls before and after."""
    assert snapshot_file(f"python-{name}.md") == render_markdown(entry("python", *CASES[name]))


def test_entry_of_the_openapi_document(snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """Users of the OpenAPI document read methods, paths and schemas, and no name of the package."""
    edits = (*CASES["required-parameter"], *CASES["removed"][1:], *CASES["new-action"], _DEPRECATED)
    assert snapshot_file("openapi.md") == render_markdown(entry("openapi", *edits))


def test_first_release() -> None:
    """The first release says that it is the first, in each changelog."""
    first = Step("1.0.0", DAY, None, Side(side(documents()).revision, Config()))
    expected = "## [1.0.0] - 2030-01-02\n\n### Added\n\n- First release.\n"
    assert {expected} == {render_markdown(output.entry(first)) for output in OUTPUTS.values()}


def test_release_without_a_change_of_the_api() -> None:
    """Where nothing travels otherwise, the OpenAPI document has an entry that says so: versions go in step."""
    old = side(documents())
    files = tuple(item for item in old.revision.files if not item.path.endswith("models/thing.py"))
    new = Side(Revision(old.revision.api, files), Config())

    expected = "The API is what it was. The version is that of the SDK, which is released with it."
    told = render_markdown(OUTPUTS["openapi"].entry(step(old, new)))
    assert f"## [2.0.0] - 2030-01-02\n\n{expected}\n" == told


def test_nothing_changed() -> None:
    """Two equal revisions are told apart in no section."""
    same = side(documents())
    expected = "## [2.0.0] - 2030-01-02\n\nNothing changed for users.\n"
    assert expected == render_markdown(OUTPUTS["python"].entry(step(same, same)))


def test_corrections(snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """What an override corrects is fixed, with its reason; a break among it is marked all the same."""
    overrides = """\
- where: {document: thing.md, action: Get, field: query.limit.default}
  was: '10'
  now: '20'
  because: The server sends twenty.
- where: {schema: Thing Patch, pointer: /properties/title/maxLength}
  was: 100
  now: 50
  because: Longer titles are refused.
- where: {document: thing.md, action: Get, field: description}
  was: Retrieves information on a thing
  now: Retrieves a thing
  because: It is shorter.
"""
    assert snapshot_file("python-corrected.md") == render_markdown(entry("python", overrides=overrides))


@pytest.mark.parametrize("target", OUTPUTS)
def test_calls_that_have_another_effect(target: str) -> None:
    """Who leaves out an argument is told that another default is taken for it, although no call fails."""
    told = render_markdown(entry(target, (_LIMIT, _LIMIT.replace("| 10 |", "| 20 |"))))
    assert "`20`, no longer `10`. Give the former default yourself where you rely on it." in told
    assert "Breaking" not in told


def test_type_that_the_generator_corrected() -> None:
    """A type that changed although no document did was wrong before."""
    old = side(documents())
    wrong = tuple(
        File(item.path, item.text.replace("size: int | float |", "size: int |")) for item in old.revision.files
    )
    assert wrong != old.revision.files
    told = render_markdown(OUTPUTS["python"].entry(step(Side(Revision(old.revision.api, wrong), Config()), old)))

    expected = "- **Breaking:** `models.Thing.size` is `int | float | None`, not `int | None`."
    assert "### Fixed" in told
    assert expected in told


def test_text_of_documents_is_no_markup() -> None:
    """What documents say stays text: no link, no HTML and no heading of it reaches the changelog."""
    hostile = _ACTION.replace("Adds a thing.", "Adds [a](https://example.com) <script>x</script> | # *thing*")
    told = render_markdown(entry("openapi", ("## Delete\n", hostile)))
    assert "<script>" not in told
    assert "](https" not in told
    assert r"\*thing\*" in told
