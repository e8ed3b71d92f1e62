"""Tools that judge a document: the specification's validator, Redocly CLI and Spectral, by their recommended rules."""

import json
from collections.abc import Iterable

from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.targets.openapi.readback import read_yaml
from tools.interop.outcome import Diagnostic, Document, Outcome
from tools.interop.processes import node, run

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_SPECTRAL_ERROR = 0


def validate(document: Document) -> Outcome:
    """Hold the document against the specification itself."""
    data = read_yaml(document.openapi.read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        return Outcome(0, (Diagnostic("specification", "not a mapping"),))
    errors = tuple(
        Diagnostic("specification", str(error.message), "/".join(map(str, error.absolute_path)))
        for error in OpenAPIV31SpecValidator(data).iter_errors()
    )
    return _outcome(document, errors, ())


def lint_with_redocly(document: Document) -> Outcome:
    """Lint by the rule set `recommended`."""
    command = node(
        "@redocly/cli/bin/cli.js",
        "lint",
        document.openapi,
        "--extends=recommended",
        "--format=json",
        "--max-problems=9999",
    )
    diagnostics: dict[str, list[Diagnostic]] = {"error": [], "warn": []}
    for item in json.loads(run(command, folder=document.folder, codes=(0, 1)))["problems"]:
        place = item["location"][0].get("pointer", "") if item["location"] else ""
        message = " ".join(item["message"].split())
        diagnostics[item["severity"]].append(
            Diagnostic(item["ruleId"], message, place.removeprefix("#/").replace("~1", "/"))
        )
    return _outcome(document, diagnostics["error"], diagnostics["warn"])


def lint_with_spectral(document: Document) -> Outcome:
    """Lint by the rule set `spectral:oas`, of which the recommended rules are on."""
    rules = document.folder / "spectral.json"
    rules.write_text(json.dumps({"extends": [["spectral:oas", "recommended"]]}), encoding="utf-8")
    script = "@stoplight/spectral-cli/dist/index.js"
    command = node(script, "lint", "--quiet", "--format=json", "--ruleset", rules, document.openapi)
    diagnostics: dict[bool, list[Diagnostic]] = {True: [], False: []}
    for item in json.loads(run(command, folder=document.folder, codes=(0, 1))):
        diagnostic = Diagnostic(item["code"], item["message"], "/".join(map(str, item["path"])))
        diagnostics[item["severity"] == _SPECTRAL_ERROR].append(diagnostic)
    return _outcome(document, diagnostics[True], diagnostics[False])


def _outcome(document: Document, errors: Iterable[Diagnostic], warnings: Iterable[Diagnostic]) -> Outcome:
    """Count the operations that no error touches; one outside of them touches all."""
    errors = tuple(errors)
    touched = {_operation(error.place) for error in errors}
    understood = 0 if "" in touched else document.operations - len(touched)
    return Outcome(understood, errors, tuple(warnings))


def _operation(place: str) -> str:
    for method in _METHODS:
        path, found, _ = f"{place}/".partition(f"/{method}/")
        if place.startswith("paths/") and found:
            return f"{path} {method}"
    return ""
