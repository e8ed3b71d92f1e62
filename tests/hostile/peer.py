"""The same payloads with openapi-python-client: our OpenAPI document of each, where its environment is (`make peers`).

A payload stands in every position at once in which our own output is inert. What comes of it is read as ours is: code
that is not Python, or that calls or imports what the tree without a payload does not, has taken text for code.
"""

import ast
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from codegen.config_yaml import parse_config
from codegen.files import File
from codegen.pipeline import build
from tests.hostile.inject import fill_all

PEER: Final = Path("build/peers/openapi-python-client/bin/openapi-python-client")
_SECONDS: Final = 120
_LEFT_OUT: Final = frozenset({"type"})
"""A word that is no type makes the whole document one that openapi-python-client refuses."""


class Outcome(StrEnum):
    """What openapi-python-client makes of a document."""

    INERT = "inert"
    REFUSED = "refused"
    INVALID = "not valid Python"
    CODE = "with new code"
    CRASHED = "crashed"
    UNTRIED = "not valid together"


def is_installed() -> bool:
    """Tell whether there is something to compare with."""
    return PEER.is_file()


def compare(positions: Mapping[str, Iterable[str]]) -> Counter[Outcome]:
    """Count what comes of each payload in its positions, all of them in one document."""
    return Counter(
        _outcome(payload, [place for place in places if place not in _LEFT_OUT])
        for payload, places in positions.items()
    )


def _outcome(payload: str, places: list[str]) -> Outcome:
    document = _document(dict.fromkeys(places, payload))
    if document is None:
        return Outcome.UNTRIED
    code = _generate(document)
    if isinstance(code, Outcome):
        return code
    return Outcome.CODE if code - _usual() else Outcome.INERT


@cache
def _usual() -> frozenset[str]:
    code = _generate(_document({}) or "")
    if isinstance(code, Outcome):
        raise RuntimeError(f"openapi-python-client: the document without a payload is {code}")
    return code


def _document(payloads: Mapping[str, str]) -> str | None:
    files = fill_all(payloads)
    config, _ = parse_config(File("codegen.yaml", files["codegen.yaml"]))
    documents = tuple(File(name, text) for name, text in files.items() if name.endswith(".md"))
    found = build(documents, config).files
    return next((file.text for file in found if file.path.endswith("openapi.yaml")), None)


def _generate(document: str) -> frozenset[str] | Outcome:
    with tempfile.TemporaryDirectory() as folder:
        source, client = Path(folder, "openapi.yaml"), Path(folder, "client")
        source.write_text(document, encoding="utf-8")
        command: list[str | Path] = [PEER, "generate", "--path", source, "--output-path", client, "--meta", "none"]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            return Outcome.CRASHED
        if b"Traceback" in done.stderr + done.stdout:
            return Outcome.CRASHED
        if done.returncode or not client.is_dir():
            return Outcome.REFUSED
        try:
            return _code([path.read_text(encoding="utf-8") for path in sorted(client.rglob("*.py"))])
        except (SyntaxError, ValueError):
            return Outcome.INVALID


def _code(texts: Iterable[str]) -> frozenset[str]:
    """What modules call and import from elsewhere. Raises `SyntaxError` for one that is not valid."""
    nodes = [node for text in texts for node in ast.walk(ast.parse(text))]
    own = {node.name for node in nodes if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)}
    calls = {_called(node.func) for node in nodes if isinstance(node, ast.Call)}
    imports = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    absolute = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    return frozenset({call for call in calls if call.rpartition(".")[2] not in own} | imports | absolute)


def _called(function: ast.expr) -> str:
    """Write what is called; a method of a text without the text, which is data."""
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Constant):
        return function.attr
    return ast.unparse(function)
