"""The programs in examples/ run with the SDK of a whole tree: against a server, and against the API in memory."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SHARED
from tests.sdk.example_server import Fleet, serve_fleet
from tests.sdk.test_shipped import write_package
from tests.type_checking import cache_option

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the SDK that the programs import."""
    return write_package(SHARED / "corpus" / "2018-10-15", tmp_path_factory.mktemp("package"))


def _python(package: Path, *arguments: str, url: str = "", text: str = "") -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment |= {"PYTHONPATH": str(package), "MYPYPATH": f"{package}:examples", "PYTHONDONTWRITEBYTECODE": "1"}
    environment |= {"LOSANT_API_TOKEN": "a-token", "LOSANT_API_BASE_URL": url}
    command = [sys.executable, *arguments]
    return subprocess.run(command, env=environment, input=text, capture_output=True, text=True, check=False)


def _program(package: Path, fleet: Fleet, *arguments: str, text: str = "") -> tuple[int, str, str]:
    name, *rest = arguments
    done = _python(package, f"examples/{name}.py", *rest, url=fleet.url, text=text)
    return done.returncode, done.stdout, done.stderr


def test_the_fleet_report_reads_all_pages(package: Path) -> None:
    """Three pages of a hundred devices, with those that are silent named."""
    with serve_fleet() as fleet:
        done = _program(package, fleet, "fleet_report", "app", "site=Cincinnati")

    silent = "".join(f"silent: Pump {number} (d{number})\n" for number in (0, 100, 200))
    assert (0, f"{silent}247 connected, 3 silent\n", "") == done


def test_fifty_readings_are_sent(package: Path) -> None:
    """Writes that meet a server that is down are sent again; the refused one is named."""
    text = "".join(f"d{number},21.5\n" for number in range(50))
    with serve_fleet() as fleet:
        fleet.busy, fleet.refused = {"d1", "d2"}, {"d3"}
        done = _program(package, fleet, "send_readings", "app", text=text)
        written = dict(fleet.written)

    assert (1, "d3: refused, Error if malformed request\n", "") == done
    assert {f"d{number}" for number in range(50) if number != 3} == written.keys()
    assert {"data": {"temperature": 21.5}} == written["d1"]


def test_a_stream_is_followed_over_breaks_and_restarts(package: Path, tmp_path: Path) -> None:
    """Each command is handled once, whether the connection broke or the program ended in between."""
    position = tmp_path / "position.txt"
    with serve_fleet() as fleet:
        first = _program(package, fleet, "follow_commands", "app", "dev", str(position))
        fleet.commands = 6
        second = _program(package, fleet, "follow_commands", "app", "dev", str(position))

    assert (0, "".join(f"command {number}\n" for number in range(1, 6)), "") == first
    assert (0, "command 6\n", "") == second
    assert ["", "2", "4", "5", "5", "6"] == fleet.connections


def test_the_programs_are_tested_as_users_would(package: Path) -> None:
    """examples/test_examples.py passes."""
    done = _python(package, "-m", "pytest", "-q", "--rootdir=examples", "-c", os.devnull, "examples/test_examples.py")

    assert 0 == done.returncode, done.stdout


def test_the_programs_are_typed(package: Path) -> None:
    """Mypy --strict finds nothing in them."""
    programs = sorted(map(str, Path("examples").glob("*.py")))
    done = _python(package, "-m", "mypy", "--strict", "--config-file=", cache_option(package), *programs)

    assert (0, "") == (done.returncode, done.stderr), done.stdout
