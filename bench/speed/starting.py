"""Starting: a new process that imports a package and makes a client, all packages in turns."""

import subprocess
from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import Final

from bench.packages import LOSANT_REST, OPENAPI_PYTHON_CLIENT, OURS, Package

ROUNDS: Final = 50

PROGRAMS: Final[Mapping[str, tuple[Package, str]]] = {
    "httpx2": (OURS, "import httpx2; httpx2.Client()"),
    "ours": (OURS, "import losant_api; losant_api.Client()"),
    "losant-rest": (LOSANT_REST, "import losant_rest; losant_rest.Client()"),
    "openapi-python-client": (
        OPENAPI_PYTHON_CLIENT,
        "from losant_api_client import Client; Client(base_url='http://x').get_httpx_client()",
    ),
}

# Started with `-c` and its own folder alone on the path; a program that fails is not a time.
_EMPTY: Final = "pass"


def _seconds(package: Package, program: str) -> float:
    command = package.command("-P", "-c", program)
    start = perf_counter()
    subprocess.run(command, env=package.environ(), check=True)
    return perf_counter() - start


def time_starts() -> Mapping[str, Sequence[float]]:
    """Return for each package the milliseconds of each round, without those that Python itself takes."""
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for number in range(ROUNDS + 1):
        for name, (package, program) in PROGRAMS.items():
            taken = _seconds(package, program) - _seconds(package, _EMPTY)
            # The first round compiles.
            if number:
                times[name].append(1000 * taken)
    return times
