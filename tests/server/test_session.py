"""The documents that are open: what is said of them at once, and in the end what `codegen lint` says."""

import shutil
from pathlib import Path

import pytest

from codegen.console.linted import check, read_told
from codegen.console.options import Arguments
from codegen.console.project import open_project
from codegen.diagnostics import in_order
from codegen.lint.run import finish
from codegen.server.desk import Desk
from codegen.server.lines import Change, Position, Range
from codegen.server.session import Session
from codegen.workspace.errors import WorkspaceError
from tests.server.tree import DOCUMENTS


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the documents, which is the current folder."""
    shutil.copytree(DOCUMENTS, tmp_path / "spec")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _project_session() -> Session:
    return Session(open_project(Arguments()))


def _rules(session: Session, path: str) -> list[tuple[str, int]]:
    return [(item.rule, item.span.line) for item in session.check_one(path)]


def _replace(session: Session, path: str, old: str, new: str) -> None:
    text = session.state.files[path].text
    assert old in text
    session.open(path, text.replace(old, new, 1))


@pytest.mark.usefixtures("folder")
def test_everything_is_what_the_linter_says() -> None:
    """After some edits, with broken documents among them, each is told as on the disk."""
    session = _project_session()
    for path, old, new in (
        ("book.md", "parts(s)", "part(s)"),
        ("schemas.md", "{\n", "{{\n"),
        ("book.md", "GET", "FETCH"),
        ("schemas.md", "{{\n", "{\n"),
        ("book.md", "FETCH", "GET"),
    ):
        _replace(session, path, old, new)
        session.check_one(path)
        checked = finish(session.check_all())
        for name, file in session.state.files.items():
            Path("spec", name).write_text(file.text, encoding="utf-8")

        cold = check(read_told(session.project)).diagnostics
        assert in_order(cold) == in_order(item for items in checked.inside.values() for item in items)
        assert cold


@pytest.mark.usefixtures("folder")
def test_one_document_is_told_at_once() -> None:
    """What follows from the document itself is new, what follows from others as it was, at its new line."""
    session = _project_session()
    session.open("schemas.md", Path("spec/schemas.md").read_text(encoding="utf-8"))
    finish(session.check_all())
    _replace(session, "schemas.md", "## Book\n", "## Book\n\n")
    _replace(session, "schemas.md", '"maxLength": 80', '"minLength": 90, "maxLength": 80')

    assert [("empty-range", 16), ("unused-schema", 28)] == _rules(session, "schemas.md")
    assert {"empty-range", "unused-schema"} <= {i.rule for i in finish(session.check_all()).inside["schemas.md"]}


@pytest.mark.usefixtures("folder")
def test_what_is_edited_while_everything_is_checked_is_told_of_its_new_text() -> None:
    """The check ends with what it began with, says nothing of the edited document, and all of the others."""
    session = _project_session()
    _replace(session, "book.md", "parts(s)", "part(s)")
    steps = session.check_all()
    for _ in range(5):
        next(steps)
    _replace(session, "book.md", "# Book Actions\n", "\n# Book Actions\n\nIts page(s) s(s)\n")
    told = _rules(session, "book.md")
    checked = finish(steps)

    assert {"page.md", "schemas.md"} == checked.inside.keys()
    assert told == [(item.rule, item.span.line) for item in session.state.diagnostics["book.md"]]
    assert {("missing-body", 57), ("undocumented-path-parameter", 63)} <= {*_rules(session, "book.md")}
    assert "book.md" in finish(session.check_all()).inside


@pytest.mark.usefixtures("folder")
def test_a_document_that_is_not_saved_yet_is_one_of_the_folder() -> None:
    """It is told of, until it is closed."""
    session = _project_session()
    session.open("new.md", "# New Actions\n\n## Get\n\n### Method And Url\n\nFETCH /new\n")

    assert "unknown-method" in {item.rule for item in session.check_one("new.md")}
    assert "new.md" in finish(session.check_all()).inside
    session.close("new.md")
    assert "new.md" not in finish(session.check_all()).inside
    assert () == session.check_one("new.md")


def test_a_folder_that_is_read_again_keeps_what_is_open(folder: Path) -> None:
    """What was saved beside the editor is read, what the editor has is not."""
    session = _project_session()
    _replace(session, "book.md", "parts(s)", "part(s)")
    (folder / "spec/page.md").write_text("# Page Actions\n", encoding="utf-8")
    session.reload(session.project)

    assert "part(s)" in session.state.files["book.md"].text
    assert "# Page Actions\n" == session.state.files["page.md"].text


def test_a_configuration_that_is_wrong_is_told_beside_the_documents(folder: Path) -> None:
    """Its diagnostics are of its own file."""
    (folder / "codegen.yaml").write_text("allow: [no-such-rule]\n", encoding="utf-8")
    checked = finish(_project_session().check_all())

    assert [("codegen.yaml", "unknown-rule")] == [(item.span.file, item.rule) for item in checked.outside]


def test_without_a_folder_there_is_no_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is kept, for the editor to show."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkspaceError, match="no folder `spec`"):
        _project_session()
    desk = Desk(Arguments())
    desk.start(tmp_path)

    assert desk.session is None
    assert desk.problem.startswith("no folder `spec`: ")
    assert not desk.open((tmp_path / "spec/a.md").as_uri(), "x")
    assert desk.state_of((tmp_path / "spec/a.md").as_uri()) is None


@pytest.fixture
def desk(folder: Path) -> Desk:
    """A desk in the folder."""
    found = Desk(Arguments())
    found.start(folder)
    return found


def test_addresses_are_paths_below_the_documents(desk: Desk, folder: Path) -> None:
    """Spaces and other signs are written with percents; files elsewhere, and of other kinds, are no documents."""
    assert "book.md" == desk.path_of((folder / "spec/book.md").as_uri())
    assert "of 📚/a b.md" == desk.path_of((folder / "spec/of 📚/a b.md").as_uri())
    for uri in (
        (folder / "README.md").as_uri(),
        (folder / "spec/book.txt").as_uri(),
        (folder / "spec/.hidden/a.md").as_uri(),
        "untitled:Untitled-1",
        "",
        "file:///",
    ):
        assert desk.path_of(uri) is None
    assert (folder / "spec/book.md").as_uri() == desk.uri_of("book.md")


def test_an_address_stays_as_the_editor_wrote_it(desk: Desk, folder: Path) -> None:
    """Editors compare addresses letter by letter, also with what was told before a document was closed."""
    uri = (folder / "spec/book.md").as_uri().replace("book.md", "%62ook.md")

    assert desk.open(uri, "# Book Actions\n")
    assert uri == desk.uri_of("book.md")
    assert desk.close(uri)
    assert uri == desk.uri_of("book.md")
    assert not desk.close(uri)


def test_changes_of_what_is_not_open_count_for_nothing(desk: Desk, folder: Path) -> None:
    """An editor that says so is mistaken, which does no harm."""
    uri = (folder / "spec/book.md").as_uri()

    assert not desk.change(uri, [Change("x")])
    assert not desk.close(uri)
    assert desk.open(uri, "# Book 📚 Actions\n")
    assert desk.change(uri, [Change("!", Range(Position(0, 9), Position(0, 9)))])
    assert "# Book 📚! Actions\n" == desk.lines_of("book.md").text


def test_answers_are_about_the_text_that_was_typed_last(desk: Desk, folder: Path) -> None:
    """What was not read yet is read first, and is still to be told."""
    uri = (folder / "spec/book.md").as_uri()
    text = (folder / "spec/book.md").read_text(encoding="utf-8")
    desk.open(uri, text.replace("## Get", "## Fetch"))
    found = desk.state_of(uri)

    assert found is not None
    assert ["Fetch", "Lend"] == [action.title for action in found[0].resources("book.md")[0].actions]
    assert ["book.md"] == list(desk.take_unsaid())
    assert {} == desk.take_unsaid()
