"""Revisions of a repository: commits, tags, and the files in them."""

from pathlib import Path

import pytest

from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.git import (
    History,
    find_base,
    read_blob,
    read_history,
    read_remotes,
    read_tree,
    resolve_revision,
)
from tests.repositories import Repository, new_repository

DOCUMENTS = (File("a.md", "one\n"), File("sub/é b.md", "two\r\n"))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with one commit, in which the current folder is."""
    monkeypatch.chdir(tmp_path)
    result = new_repository(tmp_path, DOCUMENTS)
    result.commit("First", "v1.0.0")
    return result


def test_files_of_a_commit(repository: Repository) -> None:
    """The files are those of the commit, whatever became of them; names may be of any characters."""
    commit = resolve_revision("v1.0.0")
    repository.edit("a.md", "one", "three")

    expected = (File("a.md", "one\n"), File("sub/é b.md", "two\n"))
    assert (repository.git("rev-parse", "HEAD"), (expected, ())) == (commit, read_tree(commit, Path("spec")))
    assert (File("spec/a.md", "one\n"), None) == (read_blob(commit, Path("spec/a.md")), read_blob(commit, Path("x")))


def test_folder_seen_from_below(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder is named from the current one, which need not be the top of the repository."""
    (repository.folder / "below").mkdir()
    monkeypatch.chdir(repository.folder / "below")

    assert ["a.md", "sub/é b.md"] == [file.path for file in read_tree("v1.0.0", Path("../spec"))[0]]
    assert (((), ()), 2) == (read_tree("v1.0.0", Path("none")), len(read_tree("v1.0.0", repository.folder / "spec")[0]))


def test_a_name_that_cannot_be_printed(repository: Repository) -> None:
    """A commit may have names that a folder on the disk is refused for: here, too, that is told."""
    (repository.folder / "spec/a\nb.md").write_text("three\n")
    repository.commit("Second")

    files, told = read_tree("HEAD", Path("spec"))
    assert ["a.md", "sub/é b.md"] == [file.path for file in files]
    assert [("unprintable-file-name", "a\nb.md", 1)] == [(item.rule, item.span.file, item.span.line) for item in told]


def test_links_and_binary_files(repository: Repository) -> None:
    """A link is passed over; what is not text is told."""
    (repository.folder / "spec/link.md").symlink_to("a.md")
    (repository.folder / "spec/binary.md").write_bytes(b"\xff")
    repository.commit("Second")

    files, unreadable = read_tree("HEAD", Path("spec"))
    assert (["a.md", "sub/é b.md"], ["not-utf-8"]) == (
        [file.path for file in files],
        [item.rule for item in unreadable],
    )


def test_tags(repository: Repository) -> None:
    """Tags count that are on the way to the current commit."""
    repository.git("checkout", "--quiet", "-b", "other")
    repository.commit("Aside", "v9.0.0")
    repository.git("checkout", "--quiet", "-")

    assert History(("v1.0.0",)) == read_history()


def test_before_the_first_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repository without a commit has no tags, and none are missing."""
    monkeypatch.chdir(tmp_path)
    new_repository(tmp_path, ())

    assert History(()) == read_history()


def test_shallow_clone(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clone whose history is cut off says so, and how to get the rest."""
    repository.commit("Second")
    repository.git("clone", "--quiet", "--depth", "1", f"file://{tmp_path}", "clone")
    monkeypatch.chdir(tmp_path / "clone")

    gap = "the clone is shallow: its history is cut off"
    assert History((), gap, "run `git fetch --unshallow --tags`") == read_history()


def test_repository_that_git_refuses(repository: Repository) -> None:
    """What git says against a repository is told: it is not one without tags."""
    (repository.folder / ".git/config").write_text("[core]\n\trepositoryformatversion = 7\n")
    with pytest.raises(WorkspaceError, match=r"^git does not read the repository: Expected git repo version"):
        read_history()


def test_object_that_is_missing(repository: Repository) -> None:
    """A file whose content was not fetched is told."""
    name = repository.git("rev-parse", "HEAD:spec/a.md")
    (repository.folder / f".git/objects/{name[:2]}/{name[2:]}").unlink()
    with pytest.raises(WorkspaceError, match="an object of the repository is missing") as caught:
        read_tree("v1.0.0", Path("spec"))
    assert "fetch it all: `git fetch --refetch`" == caught.value.help_text


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside of a repository there are no tags, and a revision is an error that says what to do."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert History((), "the current folder is in no repository of git", "run it in the clone") == read_history()
    with pytest.raises(WorkspaceError, match="neither a folder nor a revision"):
        resolve_revision("v1.0.0")


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("name", ["v2.0.0", "--all", "HEAD:spec", ""])
def test_unknown_revision(name: str) -> None:
    """What names no commit is refused, were it an option of git."""
    with pytest.raises(WorkspaceError):
        resolve_revision(name)


def test_base_of_a_branch(repository: Repository) -> None:
    """A branch is compared with where it left its base; where they share no history, with the base itself."""
    first = repository.git("rev-parse", "HEAD")
    repository.git("checkout", "--quiet", "-b", "other")
    repository.commit("Aside")
    repository.git("checkout", "--quiet", "-")
    repository.commit("Second")
    assert first == find_base("other")

    repository.git("checkout", "--quiet", "--orphan", "alone")
    repository.commit("Alone")
    assert repository.git("rev-parse", "other") == find_base("other")


def test_base_that_a_shallow_clone_lacks(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the base nor the way to it is there: it is said how to get them."""
    first = repository.git("rev-parse", "HEAD")
    repository.git("checkout", "--quiet", "-b", "other")
    repository.commit("Aside")
    repository.git("checkout", "--quiet", "-")
    repository.commit("Second")
    repository.git("clone", "--quiet", "--depth", "1", "--no-single-branch", f"file://{tmp_path}", "clone")
    monkeypatch.chdir(tmp_path / "clone")
    for name, message in ((first, "is not in this clone"), ("origin/other", "what leads from")):
        with pytest.raises(WorkspaceError, match=message) as caught:
            find_base(name)
        assert caught.value.help_text.startswith("fetch the history: `fetch-depth: 0`")


def test_remotes(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The remote `origin` comes first; without git's repository there is none."""
    assert () == read_remotes()
    repository.git("remote", "add", "a", "https://example.com/fork.git")
    repository.git("remote", "add", "origin", "git@example.com:acme/api.git")
    assert ("git@example.com:acme/api.git", "https://example.com/fork.git") == read_remotes()
    (tmp_path / "x").mkdir()
    monkeypatch.chdir(tmp_path / "x")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert () == read_remotes()
