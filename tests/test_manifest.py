"""manifest.txt lists what codegen wrote."""

from codegen.files import File
from codegen.manifest import parse_manifest, render_manifest


def test_manifest_lists_sorted_paths_and_itself() -> None:
    """One path a line, sorted, the manifest among them."""
    files = [File("python/b.py", ""), File("openapi/openapi.yaml", "")]
    assert File("manifest.txt", "manifest.txt\nopenapi/openapi.yaml\npython/b.py\n") == render_manifest(files)


def test_manifest_reads_back() -> None:
    """What was rendered comes back with line numbers."""
    text = render_manifest([File("a", ""), File("z", "")]).text
    assert [(1, "a"), (2, "manifest.txt"), (3, "z")] == list(parse_manifest(text))


def test_both_sides_of_a_merge_count() -> None:
    """Conflict markers are passed over, so that a half-merged manifest still says what was written."""
    text = "a\n<<<<<<< HEAD\nb\n||||||| base\n=======\nc\r\n>>>>>>> topic\n"
    assert [(1, "a"), (3, "b"), (6, "c")] == list(parse_manifest(text))
