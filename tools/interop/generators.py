"""Tools that generate code from a document; what they generate is imported or type-checked."""

import json
import re

from codegen.model import media
from tools.interop.outcome import Diagnostic, Document, Outcome
from tools.interop.processes import ProgramFailure, node, python, run

_IMPORT_ALL = """\
import importlib, json, pkgutil, sys
sys.path.insert(0, sys.argv[1])
package = importlib.import_module("client")
names = [module.name for module in pkgutil.walk_packages(package.__path__, "client.")]
modules = [importlib.import_module(name) for name in names]
print(json.dumps(sum(hasattr(module, "sync_detailed") for module in modules)))
"""

_LOAD_ALL = """\
import json, sys
import schemathesis
schema = schemathesis.openapi.from_path(sys.argv[1])
found = [operation.ok() if hasattr(operation, "ok") else None for operation in schema.get_all_operations()]
print(json.dumps([operation.label for operation in found if operation is not None]))
"""


def generate_python(document: Document) -> Outcome:
    """Generate a client with openapi-python-client, without one warning, and import each of its modules."""
    target, config = document.folder / "client", document.folder / "client.json"
    config.write_text(json.dumps({"content_type_overrides": dict.fromkeys(_files(document), media.BYTES)}), "utf-8")
    arguments = ("generate", "--fail-on-warning", "--meta=none", "--path", document.openapi, "--output-path", target)
    run(python("-m", "openapi_python_client", *arguments, "--config", config), folder=document.folder)
    return Outcome(json.loads(run(python("-c", _IMPORT_ALL, document.folder), folder=document.folder)))


def _files(document: Document) -> list[str]:
    """Return the media types of files: it has to be told that they are bytes."""
    actions = (action for resource in document.api.resources for action in resource.actions)
    kinds = {response.media_type for action in actions for response in action.responses}
    return sorted(kind for kind in kinds if kind and not media.is_json(kind) and not media.is_text(kind))


def generate_typescript(document: Document) -> Outcome:
    """Generate types with openapi-typescript, and have the TypeScript compiler check them strictly."""
    target = document.folder / "types.ts"
    run(node("openapi-typescript/bin/cli.js", document.openapi, "--output", target), folder=document.folder)
    text = target.read_text(encoding="utf-8")
    operations = text.partition("export interface operations {\n")[2].partition("\n}")[0]
    try:
        run(node("typescript/bin/tsc", "--noEmit", "--strict", target), folder=document.folder)
    except ProgramFailure as failure:
        return Outcome(0, (Diagnostic("types", str(failure)),))
    return Outcome(len(re.findall(r'^    "?[\w.]+"?: \{$', operations, re.MULTILINE)))


def load_with_schemathesis(document: Document) -> Outcome:
    """Let schemathesis take the document apart into operations to test."""
    labels = json.loads(run(python("-c", _LOAD_ALL, document.openapi), folder=document.folder))
    return Outcome(len(labels))
