"""Payloads in every position of a document: each is rejected at its place, or inert in everything that is generated.

`make hostile` tries all of them, in the built-in form and
in each dialect. What is generated is compared with what the tree
without a payload gives: no call, no import, no name of a module, no comment and no dependency may be new.
"""

import ast
import io
import json
import re
import tokenize
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath
from typing import Any, Final

import yaml
from msgspec.structs import replace

from codegen.config import Config
from codegen.config_yaml import parse_config
from codegen.diagnostics import Diagnostic, has_errors
from codegen.dialects.parse import parse_dialect
from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.pipeline import build
from codegen.reader.api import read_api
from codegen.rendering.template_places import TemplateFailure
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.paths import check_paths, is_plain

FOLDER: Final = Path(__file__).parent / "injection"
TREES: Final = (FOLDER, *sorted(place for place in FOLDER.iterdir() if place.is_dir()))
"""The documents in the built-in form, in each dialect that comes with the generator, and in one of a project's own."""
_SLOT: Final = re.compile(r"⟦(?P<position>[^:⟧]+):(?P<usual>[^⟧]*)⟧")
_IN_JSON: Final = frozenset(
    {
        *("body value", "body key", "schema title", "schema description", "type", "pattern", "default"),
        *("property description", "property", "enum value", "format", "reference", "tag", "required name"),
        *("unknown keyword", "example value", "example key"),
    }
)
"""Positions in JSON, where a payload is a JSON string and so can be any text."""
_COMMENT: Final = re.compile(r"# (?:Generated from [\w.-]+\. Do not edit\.|type: ignore\b.*)")


_CONFIG: Final = Config(package="example_api")

CRASHES: Final = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, NameError, OSError, RuntimeError, SyntaxError),
    *(TypeError, ValueError, TemplateFailure, WorkspaceError, yaml.YAMLError),
)
"""What a fault of the generator shows as."""


class Fate(StrEnum):
    """What became of a payload."""

    REJECTED = "rejected at a place"
    INERT = "inert"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One payload in one position, and what became of it; `reason` says why it failed."""

    position: str
    payload: str
    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """What generated code does: what is called, imported and said in comments, and what it depends on."""

    calls: frozenset[str]
    imports: frozenset[str]
    comments: frozenset[str]
    settings: str


def read_templates(tree: Path = FOLDER) -> dict[str, str]:
    """Return the files with slots: `⟦position:usual text⟧`."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(tree.glob("*.*")) if path.stem != "payloads"}


def read_positions(tree: Path = FOLDER) -> list[str]:
    """Return the names of all slots, in the order of the files."""
    return [match["position"] for text in read_templates(tree).values() for match in _SLOT.finditer(text)]


def read_payloads() -> dict[str, list[str]]:
    """Return the payloads by family; a list of a text and a number is that text so many times."""
    families = yaml.safe_load((FOLDER / "payloads.yaml").read_text(encoding="utf-8"))
    return {
        family: [item if isinstance(item, str) else item[0] * int(item[1]) for item in items]
        for family, items in families.items()
    }


def fill(position: str = "", payload: str = "", tree: Path = FOLDER) -> dict[str, str]:
    """Return the files with the usual text in every slot but one."""
    return fill_all({position: payload}, tree)


def fill_all(payloads: Mapping[str, str], tree: Path = FOLDER) -> dict[str, str]:
    """Return the files with a payload in some slots, and the usual text in all others."""

    def text(match: re.Match[str]) -> str:
        payload = payloads.get(match["position"])
        if payload is None:
            return match["usual"]
        is_quoted = match["position"] in _IN_JSON or match["position"].startswith("dialect ")
        return json.dumps(payload) if is_quoted else payload

    return {name: _SLOT.sub(text, template) for name, template in read_templates(tree).items()}


def attempt(position: str, payload: str, tree: Path = FOLDER) -> Attempt:
    """Generate, and lint, with a payload in a position."""
    try:
        reason = _find_fault(position, payload, tree)
    except Rejected as rejected:
        return Attempt(position, payload, Fate.REJECTED if not rejected.args else Fate.FAILED, *rejected.args)
    except CRASHES as error:
        return Attempt(position, payload, Fate.FAILED, f"{type(error).__name__}: {error}")
    return Attempt(position, payload, Fate.FAILED if reason else Fate.INERT, reason)


class Rejected(Exception):
    """The documents were refused; with an argument, not at a place."""


def _find_fault(position: str, payload: str, tree: Path) -> str:
    files = fill(position, payload, tree)
    config = read_config(files)
    generated = _generate(files, config)
    return _compare(generated, config, tree) or _find_lost(generated, position, payload)


def read_config(files: Mapping[str, str]) -> Config:
    """Read codegen.yaml, and the dialect beside it if that is the project's own; raises `Rejected`."""
    config, diagnostics = parse_config(File("codegen.yaml", files["codegen.yaml"]))
    _reject(diagnostics, files)
    if config.dialect is None or config.dialect not in files:
        return config
    dialect, diagnostics = parse_dialect(File(config.dialect, files[config.dialect]))
    _reject(diagnostics, files)
    return replace(config, loaded_dialect=dialect)


def check_documents(files: Mapping[str, str], config: Config = _CONFIG) -> str:
    """Lint and generate, and read what came of it; return what is wrong, empty when nothing is.

    Raises `Rejected`, with a reason only when an error has no place, and what `CRASHES` lists.
    """
    try:
        trace_of(_generate(files, config), config)
    except Rejected as rejected:
        return str(rejected)
    return ""


def _generate(files: Mapping[str, str], config: Config) -> tuple[File, ...]:
    documents = tuple(File(name, text) for name, text in files.items() if name.endswith(".md"))
    read = read_api(documents, config.server, form=config.form)
    lost = [item.file for item in read.accounts if item.unread]
    assert not lost or config.dialect is None, "lines are neither read nor kept"
    lint(read.readable, documents, read.diagnostics, IDS)
    result = build(documents, config)
    _reject(result.diagnostics, files)
    paths = [file.path for file in result.files]
    check_paths(paths)
    assert all(map(is_plain, paths)), "a path is not plain"
    return result.files


def _reject(diagnostics: tuple[Diagnostic, ...], files: Mapping[str, str]) -> None:
    if has_errors(diagnostics):
        for item in diagnostics:
            if not 1 <= item.span.line <= files.get(item.span.file, "").count("\n") + 1:
                raise Rejected(f"`{item.message}` has no place in {item.span.file}")
        raise Rejected


def _compare(files: tuple[File, ...], config: Config, tree: Path) -> str:
    """Say what generated code does that the tree without a payload does not, empty when there is nothing."""
    trace, usual = trace_of(files, config), _usual(tree)
    for what, new in (
        ("calls", trace.calls - usual.calls),
        ("imports", trace.imports - usual.imports),
        ("has the comment", trace.comments - usual.comments),
    ):
        if new:
            return f"generated code {what} {min(new)!r:.80}"
    return "" if trace.settings == usual.settings else "pyproject.toml has other settings"


@cache
def _usual(tree: Path) -> Trace:
    """Return what the code of a tree without a payload does, and that of all others: a text may make it do those."""
    traces = list(map(_trace_of_tree, TREES))
    calls, imports, comments = (
        frozenset[str]().union(*found)
        for found in (
            [trace.calls for trace in traces],
            [trace.imports for trace in traces],
            [trace.comments for trace in traces],
        )
    )
    return Trace(calls, imports, comments, _trace_of_tree(tree).settings)


@cache
def _trace_of_tree(tree: Path) -> Trace:
    files = fill(tree=tree)
    config = read_config(files)
    documents = tuple(File(name, text) for name, text in files.items() if name.endswith(".md"))
    return trace_of(build(documents, config).files, config)


def trace_of(files: tuple[File, ...], config: Config) -> Trace:
    """Read what generated files do. Raises `SyntaxError` and the like for a file that is not valid."""
    package = config.package or ""
    own = {part for file in files for part in PurePosixPath(file.path).with_suffix("").parts}
    read = [_read_code(file.text) for file in files if file.path.endswith(".py") and not _is_runtime(file)]
    own.update(*(code.names for code in read))
    calls = {name for code in read for name in code.calls if name.rpartition(".")[2] not in own}
    imports = {name for code in read for name in code.imports if name.partition(".")[0] not in (package, "support")}
    comments = {text for code in read for text in code.comments if not _COMMENT.fullmatch(text)}
    project = tomllib.loads(next(file.text for file in files if file.path.endswith("pyproject.toml")))
    for told in ("name", "version", "description", "classifiers"):
        project["project"].pop(told)
    yaml.safe_load(next(file.text for file in files if file.path.endswith("openapi.yaml")))
    settings = (
        re.sub(rf"(?<=['\"/]){re.escape(package)}(?=['\"/])", "PACKAGE", str(project)) if package else str(project)
    )
    return Trace(frozenset(calls), frozenset(imports), frozenset(comments), settings)


def _is_runtime(file: File) -> bool:
    return "/_runtime/" in file.path or "/tests/support/" in file.path


@dataclass(frozen=True, slots=True)
class _Code:
    """What one module calls, imports, comments and defines."""

    calls: frozenset[str]
    imports: frozenset[str]
    comments: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=1024)
def _read_code(text: str) -> _Code:
    tree = ast.parse(text)
    names = {
        node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    }
    return _Code(*map(frozenset, (_calls(tree), _imports(tree), _comments(text), names)))


def _calls(tree: ast.AST) -> Iterator[str]:
    """Yield what is called; of `Action[Thing]`, whose parts are looked at for themselves, what is in front."""
    called = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return (ast.unparse(func.value if isinstance(func, ast.Subscript) else func) for func in called)


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _comments(text: str) -> Iterator[str]:
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return (token.string for token in tokens if token.type == tokenize.COMMENT)


_KEPT: Final = frozenset(
    {"body value", "schema description", "property description", "enum value", "default", "example value", "tag"}
)
"""Positions in JSON that OpenAPI shows as they are."""


def _find_lost(files: tuple[File, ...], position: str, payload: str) -> str:
    """Say whether a payload that OpenAPI has to show is not there, equal to what went in."""
    if position not in _KEPT:
        return ""
    document = yaml.safe_load(next(file.text for file in files if file.path.endswith("openapi.yaml")))
    wanted = _essence(payload)
    return (
        "" if any(wanted in _essence(text) for text in _texts(document)) else "the text is not in the OpenAPI document"
    )


def _essence(text: str) -> str:
    """The characters that count: layout and what cannot be printed may go."""
    return "".join(char for char in text if not char.isspace() and unicodedata.category(char) not in {"Cc", "Cf", "Co"})


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
