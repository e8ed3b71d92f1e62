"""`codegen new`: write the first document of a thing, with the schemas that it links."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain_of, say
from codegen.console.project import Project, open_project
from codegen.files import File
from codegen.limits import TITLE_CHARACTERS
from codegen.model.name import Name
from codegen.reader.api import Result, read_api
from codegen.reader.schemas.anchors import index_schemas
from codegen.report.paths import place_below
from codegen.targets.project.documents import Likeness, add_schemas, one_of, render_document
from codegen.workspace.create import create_document
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.read import read_spec
from codegen.workspace.text_file import TextFile, read_text_file

_SCHEMAS: Final = "schemas.md"
_EXAMPLE: Final = "https://api.example.com"


def run(name: str, like: str, spec: Path | None, config: Path | None) -> ExitCode:
    """Render and write; standard output says what is new and what to type next."""
    likeness = Likeness(like)
    thing = _read_name(name)
    # Who names all things of a kind means them: `codegen new books --like collection`.
    thing = one_of(thing) if likeness is Likeness.COLLECTION else thing
    project = open_project(Arguments(spec=spec, config=config))
    complain_of(project.misconfigured)
    if project.misconfigured:
        return ExitCode.FAILED
    spec = project.spec
    result = _read(project)
    there = read_text_file(spec / _SCHEMAS)
    if not isinstance(there, TextFile):
        complain_of(place_below("", [there]))
        return ExitCode.FAILED
    server = project.config.server or result.readable.server or _EXAMPLE
    document = render_document(thing, likeness, server)
    index = index_schemas(result.readable.schemas)
    text = add_schemas(thing, likeness, there.text, lambda anchor: index.find(anchor) is not None)
    create_document(spec, document, there, text)
    say(_next(spec, document, there, text, server=server))
    return ExitCode.CLEAN


def _read_name(text: str) -> Name:
    name = Name.split(text)
    is_usable = text.isascii() and bool(name.words) and name.words[0][0].isalpha() and len(text) <= TITLE_CHARACTERS
    if not is_usable or not all(char.isalnum() or char in " -_" for char in text):
        raise WorkspaceError(f"{text!a} is not a name of a thing", "name it in words, as in `codegen new book`")
    return name


def _read(project: Project) -> Result:
    """Read what is there; a folder that is not there yet has nothing, and what is wrong is for `lint` to say."""
    documents: tuple[File, ...] = read_spec(project.spec, project.generated)[0] if project.spec.is_dir() else ()
    return read_api(documents, project.config.server, form=project.config.form)


def _next(spec: Path, document: File, there: TextFile, text: str, *, server: str) -> Iterator[str]:
    yield f"wrote: {(spec / document.path).as_posix()}"
    if text != there.text:
        yield f"{'wrote' if there.content is None else 'added to'}: {(spec / _SCHEMAS).as_posix()}"
    if server == _EXAMPLE:
        yield f"next: put the server of your API in the place of {_EXAMPLE}, and say what is so"
    else:
        yield "next: say what is so"
    yield "then: codegen lint, and codegen generate"
