"""Calls: one connection, one call after the other, all clients in turns within one run."""

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from statistics import median
from typing import IO, Final, TypeAlias

from bench.packages import LOSANT_REST, OPENAPI_PYTHON_CLIENT, OURS, ROOT, Package
from bench.speed.worker import CLIENTS

ROUNDS: Final = 120
PER_ROUND: Final[Mapping[str, int]] = {"device": 30, "list": 10}

_ENVIRONMENTS: Final[Mapping[str, Package]] = {
    "httpx2": OURS,
    "ours": OURS,
    "losant-rest": LOSANT_REST,
    "openapi-python-client": OPENAPI_PYTHON_CLIENT,
}

Times: TypeAlias = Mapping[str, Sequence[float]]
"""By client, one figure a round, in microseconds; none where the client does not have the call."""


@dataclass(frozen=True, slots=True)
class _Process:
    """A program that answers a line with a line."""

    stdin: IO[str]
    stdout: IO[str]

    def read(self) -> str:
        return self.stdout.readline().strip()

    def ask(self, line: str) -> str:
        self.stdin.write(f"{line}\n")
        self.stdin.flush()
        return self.read()


@contextmanager
def _program(package: Package, *arguments: str) -> Iterator[_Process]:
    process = subprocess.Popen(
        package.command("-m", *arguments),
        env=package.environ(ROOT),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        if process.stdin and process.stdout:
            yield _Process(process.stdin, process.stdout)


def time_calls() -> Mapping[str, Times]:
    """Return the times of each call (`device`, `list`) in microseconds; a round asks every client once."""
    times: dict[str, dict[str, list[float]]] = {call: {client: [] for client in CLIENTS} for call in PER_ROUND}
    with ExitStack() as stack:
        server = stack.enter_context(_program(OURS, "bench.speed.server"))
        url = f"http://127.0.0.1:{server.read()}"
        workers = {
            client: stack.enter_context(_program(package, "bench.speed.worker", client, url))
            for client, package in _ENVIRONMENTS.items()
        }
        for worker in workers.values():
            worker.ask("device 50")
        for _ in range(ROUNDS):
            for call, count in PER_ROUND.items():
                for client, worker in workers.items():
                    answer = worker.ask(f"{call} {count}")
                    if answer != "-":
                        times[call][client].append(float(answer))
    return times


def ratio(times: Times, other: str) -> float:
    """Return the median over the rounds of what ours takes beside `other` in the same round."""
    return median(mine / theirs for mine, theirs in zip(times["ours"], times[other], strict=True))
