"""Real trees of documents: the document says what an independent reader found in them."""

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

from codegen.config import Config, identify
from codegen.targets.openapi import render_openapi
from codegen.targets.openapi.readback import read_yaml
from tests.corpus import TREES, api_of

pytestmark = pytest.mark.corpus


@cache
def _render(tree: str, version: str = "3.1.1") -> str:
    api = api_of(tree)
    (file,) = render_openapi(api, identify(Config(openapi=version), api.server), None)
    return file.text


def _bound_arrays(node: Any) -> Any:
    """Return what the documents say with `min` and `max` of an array as the bounds of its items, which they are."""
    if isinstance(node, list):
        return [_bound_arrays(item) for item in node]
    if not isinstance(node, dict):
        return node
    bounds = {"min": "minItems", "max": "maxItems"} if node.get("type") == "array" else {}
    return {bounds.get(key, key): _bound_arrays(value) for key, value in node.items()}


@pytest.mark.parametrize("tree", TREES)
def test_a_tree_is_said_without_loss(shared: Path, tmp_path: Path, tree: str) -> None:
    """Every operation, parameter, example, scope, response and schema of a tree stands in its document."""
    place, oracle = tmp_path / "openapi.yaml", shared / "oracle"
    truth = tmp_path / "truth.json"
    place.write_text(_render(tree), encoding="utf-8")
    found = json.loads((oracle / f"truth-{tree}.json").read_text(encoding="utf-8"))
    found["schemas"] = [{**schema, "schema": _bound_arrays(schema["schema"])} for schema in found["schemas"]]
    truth.write_text(json.dumps(found), encoding="utf-8")
    program: list[str | Path] = [sys.executable, oracle / "compare_openapi.py", place, truth]
    options = ["--strict", "--allow-extra-components", "--show", "5"]
    done = subprocess.run([*program, *options], capture_output=True, text=True, check=False)

    assert (0, "") == (done.returncode, done.stdout if done.returncode else "")


@pytest.mark.parametrize(
    ("version", "validator"), [("3.1.1", OpenAPIV31SpecValidator), ("3.2.0", OpenAPIV32SpecValidator)]
)
@pytest.mark.parametrize("tree", TREES)
def test_a_tree_gives_a_valid_document(
    tree: str, version: str, validator: Callable[[Any], OpenAPIV31SpecValidator]
) -> None:
    """The validator of either version of the specification accepts the document of a tree."""
    document = read_yaml(_render(tree, version))

    assert [] == list(validator(document).iter_errors())
