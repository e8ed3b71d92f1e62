"""A whole folder: what is refused, and that one run says everything."""

from pathlib import Path

import pytest

from codegen.diagnostics import Severity
from codegen.files import File
from codegen.model.name import Name
from codegen.reader.api import Result, read_api
from tools.snippets import run_snippet

CASES = Path(__file__).parent.parent / "cases"
DOCUMENT = (CASES / "generation-e3" / "thing.md").read_text(encoding="utf-8")
SCHEMAS = File("schemas.md", (CASES / "generation-e3" / "schemas.md").read_text(encoding="utf-8"))


def document(number: int) -> File:
    """One of many documents that differ in file, title and URL."""
    return File(f"thing-{number:02}.md", DOCUMENT.replace("/things/", f"/things-{number:02}/"))


def errors(result: Result) -> list[tuple[str, str, int]]:
    """Rule, file and line of each error."""
    found = (item for item in result.diagnostics if item.severity is Severity.ERROR)
    return [(item.rule, item.span.file, item.span.line) for item in found]


def test_a_tree_without_faults_is_read() -> None:
    """Sixty documents give sixty resources and nothing to say."""
    result = read_api((*map(document, range(60)), SCHEMAS))
    assert result.api is not None
    assert [resource.name for resource in result.api.resources] == [Name.split(f"thing-{n:02}") for n in range(60)]
    assert result.diagnostics == ()


def test_five_faults_in_different_files_are_reported_in_one_run() -> None:
    """Each fault is told at its line; none hides another."""
    faults = {
        7: ("https://api.example.com/things-07/**`THING_ID`**\n\n### Auth", "https://api.example.org/x\n\n### Auth"),
        19: ("\nGET https", "\nGRAB https"),
        20: ("| -------------- | ----------- | ------- |\n", ""),
        41: ("| 404 | ", "| 4o4 | "),
        59: ("### Method And Url", "### Where"),
    }
    files = [document(number) for number in range(60)]
    for number, (old, new) in faults.items():
        assert old in files[number].text
        files[number] = File(files[number].path, files[number].text.replace(old, new))
    result = read_api((*files, SCHEMAS))
    assert result.api is None
    assert errors(result) == [
        ("second-server", "thing-07.md", 17),
        ("unknown-method", "thing-19.md", 17),
        ("broken-table", "thing-20.md", 27),
        ("unreadable-code", "thing-41.md", 57),
        ("misplaced-title", "thing-59.md", 15),
    ]


def test_a_configured_server_is_the_only_one() -> None:
    """With a server given, even documents that agree on another are refused."""
    assert errors(read_api((document(1), SCHEMAS), "https://api.example.org")) == [("second-server", "thing-01.md", 17)]


@pytest.mark.parametrize("files", [(), (SCHEMAS,), (File("overview.md", "# Welcome\n\nHello.\n"), SCHEMAS)])
def test_a_folder_without_action_documents_is_an_error(files: tuple[File, ...]) -> None:
    """There is nothing to generate from."""
    assert [rule for rule, _, _ in errors(read_api(files))] == ["no-action-documents"]


def test_the_2016_format_is_refused_once_per_file() -> None:
    """One clear message for each document, at its first title of that kind."""
    case = CASES / "generation-2016"
    files = tuple(File(path.name, path.read_text(encoding="utf-8")) for path in sorted(case.glob("*.md")))
    assert errors(read_api(files)) == [("format-of-2016", "thing.md", 5), ("format-of-2016", "things.md", 5)]


def test_two_documents_of_schemas_are_an_error() -> None:
    """Which one a link means could not be told."""
    second = File("v2/schemas.md", SCHEMAS.text)
    assert errors(read_api((document(1), SCHEMAS, second))) == [("second-schemas", "v2/schemas.md", 1)]


def test_a_key_that_stands_twice_weighs_less_in_the_example_of_a_body() -> None:
    """In schemas.md it is an error; in the example of a body, from which nothing follows, it is a warning."""
    body = """\
## Patch

### Request Body

The body of the request should be serialized JSON that validates against
the [Thing Patch](schemas.md#thing-patch) schema.

```json
{"name": "My Thing", "name": "My Other Thing"}
```
"""
    schemas = '<!-- schemas.md -->\n\n## Part\n\nA part\n\n### Schema\n\n```json\n{"a": {}, "a": {}}\n```\n'
    found = [item for snippet in (body, schemas) for item in run_snippet(snippet).diagnostics if "key" in item.rule]
    assert [
        ("duplicate-json-key", Severity.WARNING, "thing.md:39:22"),
        ("duplicate-json-key", Severity.ERROR, "schemas.md:74:11"),
    ] == [(item.rule, item.severity, str(item.span)) for item in found]


def test_the_page_of_schemas_is_described_apart() -> None:
    """What the front matter of schemas.md says is kept, and is not prose about the schemas."""
    result = read_api((document(1), File("schemas.md", f"description: All schemas\n\n{SCHEMAS.text}")))

    assert result.api is not None
    assert ("All schemas", ()) == (result.api.schemas_description, result.api.prose)
