"""The documents in `spec/` are the published ones, and their schemas and examples agree."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

_FENCE = r"\n\n```json\n(.*?\n)```\n"
_SCHEMA = re.compile(rf'### Schema <a name="([a-z-]+)-schema"></a>{_FENCE}', re.DOTALL)
_EXAMPLE = re.compile(rf'### Example <a name="([a-z-]+)-example"></a>{_FENCE}', re.DOTALL)
_BODY = re.compile(rf"\(schemas\.md#([a-z-]+)\) schema\. For example, [^`]*?{_FENCE}", re.DOTALL)
_LINK = re.compile(r"\[([^]]+)\]\(schemas\.md#([a-z-]+)\)")


def _fences(pattern: re.Pattern[str], path: Path) -> dict[str, Any]:
    """Map each anchor to the JSON of its fence."""
    return {anchor: json.loads(text) for anchor, text in pattern.findall(path.read_text(encoding="utf-8"))}


@pytest.fixture
def spec(repository: Path) -> Path:
    """The folder of documents."""
    return repository / "spec"


def test_examples_are_valid(spec: Path) -> None:
    """Every schema is one of draft-04 and has an example that it accepts, dates included."""
    schemas, examples = _fences(_SCHEMA, spec / "schemas.md"), _fences(_EXAMPLE, spec / "schemas.md")

    assert list(schemas) == list(examples)
    for anchor, schema in schemas.items():
        jsonschema.Draft4Validator.check_schema(schema)
        validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
        assert [] == list(validator.iter_errors(examples[anchor])), anchor


def test_bodies_are_the_examples_of_their_schemas(spec: Path) -> None:
    """The body a document shows is the example of the schema it links."""
    bodies, examples = _fences(_BODY, spec / "device.md"), _fences(_EXAMPLE, spec / "schemas.md")

    assert {"device-command", "device-patch", "single-or-multiple-device-states"} == set(bodies)
    assert bodies == {anchor: examples[anchor] for anchor in bodies}


def test_links_lead_to_the_schema_they_name(spec: Path) -> None:
    """Each schema is linked from the document, by its own title and anchor."""
    titles = re.findall(r"^## (.+)$", (spec / "schemas.md").read_text(encoding="utf-8"), re.MULTILINE)
    links = set(_LINK.findall((spec / "device.md").read_text(encoding="utf-8")))

    assert {(title, title.lower().replace(" ", "-")) for title in titles} == links


@pytest.mark.corpus
def test_device_document_is_the_published_one(spec: Path, shared: Path) -> None:
    """device.md is kept byte for byte as the API team publishes it."""
    assert (shared / "spec" / "device.md").read_bytes() == (spec / "device.md").read_bytes()


@pytest.mark.corpus
def test_schemas_have_the_published_structure(spec: Path, shared: Path) -> None:
    """schemas.md holds the ten published schemas, unchanged down to the order of their keys."""
    facts = yaml.safe_load((shared / "facts" / "device-schemas.yaml").read_text(encoding="utf-8"))

    assert json.dumps(facts["definitions"]) == json.dumps(_fences(_SCHEMA, spec / "schemas.md"))
