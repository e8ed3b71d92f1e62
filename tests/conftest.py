"""What every test may use: the shared folder of real documents, and snapshots that are real files."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.workspace.own_code import hash_code
from tests.snapshots import text_extension

REPOSITORY = Path(__file__).parent.parent
SHARED = REPOSITORY.parent / "shared"

_CACHES = count()
_COLLECT_AFTER = 100_000


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Skip the tests marked `corpus` where there is no shared folder beside the repository."""
    if SHARED.is_dir():
        return
    skip = pytest.mark.skip(reason="reads ../shared, which is not there")
    for item in items:
        if item.get_closest_marker("corpus"):
            item.add_marker(skip)


def pytest_collection_finish() -> None:
    """Leave what the tests themselves consist of out of the search for cycles, which took a third of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a sixth of the time tests wait, for a process or for nothing to happen."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that is not the user's, and not that of any other test: the first run of each finds nothing."""
    folder = tmp_path_factory.getbasetemp() / f"cache-{next(_CACHES)}"
    monkeypatch.setenv("CODEGEN_CACHE_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True, scope="session")
def code_that_stays() -> Iterator[None]:
    """The hash of the generator's own code, which is the same for all tests: a thousand runs need not read it anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("codegen.console.ground.hash_code", cache(hash_code))
        yield


@pytest.fixture(autouse=True, scope="session")
def without_plugins() -> Iterator[None]:
    """No plugins for the pytest that tests start: half of its time. `test_shipped` runs the SDK's tests with all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
        yield


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of this repository."""
    return REPOSITORY


@pytest.fixture
def shared(request: pytest.FixtureRequest) -> Path:
    """The folder of real documents beside the repository, for tests marked `corpus`."""
    assert request.node.get_closest_marker("corpus"), "a test that asks for `shared` is marked `corpus`"
    return SHARED


@pytest.fixture
def snapshot_file(snapshot: SnapshotAssertion) -> Callable[[str], SnapshotAssertion]:
    """Name a snapshot by the path of the real file it is; its suffix becomes the snapshot's own.

    Written `assert snapshot_file("python/client.py") == text`.
    """

    def named(path: str) -> SnapshotAssertion:
        stem, _, suffix = path.rpartition(".")
        return snapshot(name=stem.replace("/", "-"), extension_class=text_extension(suffix))

    return named
