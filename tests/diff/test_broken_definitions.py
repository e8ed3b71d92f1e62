"""A schema whose definition is no JSON any more is compared, and told at its place."""

import pytest

from codegen.diff.compare import Revision, compare_revisions
from codegen.files import File
from codegen.reader.api import read_api

_THING = (
    "# Thing Actions\n\n## Get\n\nGets it.\n\n### Method And Url\n\nGET https://api.example.com/thing\n\n"
    "### Successful Responses\n\n| Code | Type | Description |\n| --- | --- | --- |\n"
    "| 200 | [Thing](schemas.md#thing) | It |\n"
)
_SCHEMAS = (
    '# Schemas\n\n## Thing <a name="thing"></a>\n\n### Schema\n\n```json\n{\n  "type": "object",\n'
    '  "properties": {\n    "a": {\n      "type": "string"\n    }\n  }\n}\n```\n'
)


def _revision(schemas: str) -> Revision:
    files = (File("schemas.md", schemas), File("thing.md", _THING))
    return Revision(read_api(files).readable, ())


@pytest.mark.parametrize("line", ["### Example", "}", "word", '"open', "]]", "{{", "- x"])
def test_a_definition_that_breaks(line: str) -> None:
    """Whatever stands in the definition, it is told that the type is another, there where the definition is."""
    broken = _revision(_SCHEMAS.replace('  "type": "object",', line))
    changes = compare_revisions(_revision(_SCHEMAS), broken)

    assert changes
    assert {"schemas.md"} >= {change.new_span.file for change in changes if change.new_span and change.old_span}
