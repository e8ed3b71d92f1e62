"""Only plain paths below the output folder may be written, and none through a link."""

from pathlib import Path
from stat import S_ISDIR, S_ISREG

import pytest

from codegen.workspace.errors import WorkspaceError
from codegen.workspace.paths import Below, check_paths, is_plain, locate, refuse_nesting, refuse_obstacles


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x", "a/../b", "a/./b", "a//b", "a/", "..", "...", "a\\b", "C:x", "a b", "é", "a\n", "a\0"],
)
def test_paths_that_are_not_plain(tmp_path: Path, path: str) -> None:
    """An absolute path, one that climbs, and one in unusual characters is not a place to write to."""
    assert not is_plain(path)
    with pytest.raises(WorkspaceError, match="is not a path that codegen writes"):
        locate(tmp_path, path)
    with pytest.raises(WorkspaceError, match="is not a path that codegen writes"):
        check_paths([path])


def test_plain_path_is_below_the_root(tmp_path: Path) -> None:
    """A plain path is where it says, whether it exists or not."""
    assert tmp_path / "python/a-b_c.py" == locate(tmp_path, "python/a-b_c.py")


@pytest.mark.parametrize("link", ["a", "a/b", "a/b/c.py"])
def test_links_are_not_followed(tmp_path: Path, link: str) -> None:
    """A symbolic link anywhere on the way is refused, even one that stays inside."""
    place = tmp_path / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(tmp_path)
    with pytest.raises(WorkspaceError, match=f"`{place}` is a symbolic link"):
        locate(tmp_path, "a/b/c.py")


def test_what_is_at_a_path(tmp_path: Path) -> None:
    """A file and a folder have a mode; below a folder that is not there, and below a file, there is nothing."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").touch()
    below = Below(tmp_path)
    modes = {path: below.look(path) for path in ("a", "a/b", "a/c", "c/d", "c/d/e", "a/b/f")}
    assert ["a", "a/b"] == [path for path, mode in modes.items() if mode is not None]
    assert (S_ISDIR(modes["a"] or 0), S_ISREG(modes["a/b"] or 0)) == (True, True)


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (["a/Get.py", "a/get.py"], "`a/Get.py` and `a/get.py` are one file where case does not count"),
        (["A/x", "a/x"], "`A/x` and `a/x` are one file where case does not count"),
        (["a", "a"], "`a` and `a` are one file where case does not count"),
        (["a", "a/b"], "`a/b` needs a folder where `a` is a file"),
        (["A/b/c", "a/B"], "`A/b/c` needs a folder where `a/B` is a file"),
        (["python/nul.py"], "`python/nul.py` is a device on Windows"),
        (["Aux/x.py"], "`Aux/x.py` is a device on Windows"),
        (["com1"], "`com1` is a device on Windows"),
    ],
)
def test_paths_that_clash(paths: list[str], message: str) -> None:
    """Paths that some file system takes for one another, or for a device, are refused by name."""
    with pytest.raises(WorkspaceError) as caught:
        check_paths(paths)
    assert message == str(caught.value)


def test_paths_that_stand_side_by_side() -> None:
    """Folders shared, and names that only begin alike, are fine."""
    check_paths(["manifest.txt", "python/a.py", "python/a/b.py", "python/aa.py", "python/console.py"])


@pytest.mark.parametrize("folder", ["spec", "spec/../spec", "spec/a", "spec/link"])
def test_output_among_the_documents(tmp_path: Path, folder: str) -> None:
    """The folder of the documents, and one below it that may hold documents, is refused."""
    (tmp_path / "spec/a").mkdir(parents=True)
    (tmp_path / "spec/a/device.md").touch()
    (tmp_path / "spec/link").symlink_to(tmp_path / "spec/a")
    with pytest.raises(WorkspaceError, match="would be read as documents"):
        refuse_nesting(tmp_path / "spec", tmp_path / folder)


@pytest.mark.parametrize("folder", [".", "generated", "spec2"])
def test_output_beside_or_above_the_documents(tmp_path: Path, folder: str) -> None:
    """The documents may lie in the output folder, where they are foreign files."""
    assert not _is_refused(tmp_path / "spec", tmp_path / folder)


def test_output_in_a_folder_of_its_own(tmp_path: Path) -> None:
    """Below the documents, a folder will do that is new, empty or written by codegen."""
    folder = tmp_path / "spec/generated"
    assert not _is_refused(tmp_path / "spec", folder)
    (folder / ".codegen-staging").mkdir(parents=True)
    assert not _is_refused(tmp_path / "spec", folder)
    (folder / "python").mkdir()
    (folder / "manifest.txt").touch()
    assert not _is_refused(tmp_path / "spec", folder)
    (folder / "manifest.txt").unlink()
    assert _is_refused(tmp_path / "spec", folder)


def _is_refused(spec: Path, folder: Path) -> bool:
    try:
        refuse_nesting(spec, folder)
    except WorkspaceError:
        return True
    return False


def test_obstacles(tmp_path: Path) -> None:
    """A folder where a file is needed and a file where a folder is needed are named."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(WorkspaceError, match=r"folder` is a folder where a file is needed"):
        refuse_obstacles(tmp_path, ["folder"])
    with pytest.raises(WorkspaceError, match=r"file` is a file where a folder is needed"):
        refuse_obstacles(tmp_path, ["file/a/b"])
    refuse_obstacles(tmp_path, ["folder/a/b", "file", "new"])
