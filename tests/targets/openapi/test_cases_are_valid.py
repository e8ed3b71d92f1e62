"""The documents of the cases of schemas and marks are valid OpenAPI 3.1, whose schemas are JSON Schema 2020-12."""

from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.files import File
from codegen.reader.api import read_api
from tests.targets.openapi.reading import load


@pytest.mark.parametrize("case", ["marks", "schema-bare-fences", "schema-definitions", "schema-later-dialect"])
def test_a_case_is_valid(repository: Path, case: str) -> None:
    """No keyword of any dialect is left that 2020-12 has another meaning for, and each reference leads somewhere."""
    folder = repository / "tests/cases" / case
    files = tuple(File(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.md")))
    source = read_api(files).api

    assert source is not None
    assert [] == list(OpenAPIV31SpecValidator(load(source)).iter_errors())
