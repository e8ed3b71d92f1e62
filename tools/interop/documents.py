"""The documents that the tools get."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from codegen.config import Config
from codegen.diagnostics import Diagnostic, Severity
from codegen.files import File
from codegen.model.api import Api
from codegen.pipeline import build
from codegen.workspace.config import load_config
from codegen.workspace.overrides_file import load_overrides
from codegen.workspace.read import read_spec
from codegen.workspace.write import write_files
from tools.interop.outcome import Document
from tools.interop.processes import REPOSITORY

CORPUS = REPOSITORY.parent / "shared" / "corpus"
OWN = "spec"
LIBRARY = "library"
EXAMPLES = (OWN, LIBRARY)
"""The documents of the repository itself, which need no corrections."""
TREES = ("2017-09-19", "2018-06-20", "2018-10-15")

_REFUSALS = "usual"
"""The tools get everything that a document can have."""


class UnusableTree(Exception):
    """Documents, or the overrides that fix them, have errors; the message lists them."""


def generate(folder: Path) -> Iterator[Document]:
    """Generate everything for the project's own documents and for the trees that are there, below `folder`."""
    for name in (*EXAMPLES, *(TREES if CORPUS.is_dir() else ())):
        api, files = _build(name)
        write_files(folder / name, files)
        yield Document(name, folder / name, api)


def generate_as_published(folder: Path) -> Iterator[Document]:
    """Generate everything for the trees that are there, below `folder`, with nothing corrected."""
    for name in TREES if CORPUS.is_dir() else ():
        api, files = _build(name, is_corrected=False)
        write_files(folder / "published" / name, files)
        yield Document(name, folder / "published" / name, api)


def read_tree(name: str) -> Api:
    """Return the model of the project's own documents or of a tree."""
    return _build(name)[0]


def _build(name: str, *, is_corrected: bool = True) -> tuple[Api, tuple[File, ...]]:
    spec = _spec(name)
    fix = None if name in EXAMPLES or not is_corrected else Path(__file__).parent / name / "overrides.yaml"
    config, misconfigured = _load_config(spec.parent)
    overrides, faults = load_overrides(fix, spec)
    files, unreadable = read_spec(spec)
    result = build(files, config, overrides)
    everything = (*misconfigured, *faults, *unreadable, *result.diagnostics)
    errors = [f"{item.span}: {item.message}" for item in everything if item.severity is Severity.ERROR]
    if errors or result.api is None:
        raise UnusableTree("\n".join(errors))
    return result.api, result.files


def _spec(name: str) -> Path:
    own = {OWN: REPOSITORY / "spec", LIBRARY: REPOSITORY / "examples" / "library" / "spec"}
    return own[name] if name in own else CORPUS / name


def _load_config(folder: Path) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Load the configuration of a project, if it has one."""
    place = folder / "codegen.yaml"
    config, diagnostics = load_config(place) if place.exists() else (Config(), ())
    return replace(config, refusals=_REFUSALS), diagnostics
