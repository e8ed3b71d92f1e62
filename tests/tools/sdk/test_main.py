"""`make sdk` fails where a combination fails, and where a Python that it needs is not there."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from tools.sdk import __main__ as program
from tools.sdk.environments import Combination, Generator, Place
from tools.sdk.packages import CommandFailure, Package

PACKAGE = Package("spec", "losant_api", Path("x.whl"), Path("x"))
PASSED = "spec, Python 3.11.7, lowest: 397 passed, typed"


@pytest.fixture
def proved(monkeypatch: pytest.MonkeyPatch) -> list[Place]:
    """The places of what was run, nothing of it really; with the newest dependencies all fails."""
    done: list[Place] = []

    def prove(combination: Combination | Generator) -> str:
        done.append(combination.place)
        if combination.place.dependencies == "newest":
            raise CommandFailure("one failed")
        return PASSED

    monkeypatch.setattr(Combination, "prove", prove)
    monkeypatch.setattr(Generator, "prove", prove)
    monkeypatch.setattr(program, "build_package", lambda *_: PACKAGE)
    monkeypatch.setattr(program, "generate", lambda _: iter(()))
    return done


def _run(monkeypatch: pytest.MonkeyPatch, versions: dict[str, str], *arguments: str) -> int:
    monkeypatch.setattr(program, "find_interpreters", lambda wanted: {v: versions[v] for v in wanted if v in versions})
    monkeypatch.setattr(sys, "argv", ["sdk", *arguments])
    return program.main()


def test_every_combination_is_run(
    proved: list[Place], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each Python that is here meets the lowest and the newest dependencies; what fails is told and fails the run."""
    assert 1 == _run(monkeypatch, {"3.11": "python3.11", "3.13": "python3.13"})

    ways = [(python, age) for python in ("python3.11", "python3.13") for age in ("lowest", "newest")]
    told = capsys.readouterr().out.split("\n")
    found = Counter((item.name, item.interpreter, item.dependencies) for item in proved)
    assert Counter((name, *way) for name in ("spec", "generator") for way in ways) == found
    assert ["Python 3.12: not found on this machine", "Python 3.14: not found on this machine"] == told[:2]
    assert PASSED in told
    failed = {f"{name}, {python}, newest: failed" for name in ("spec", "generator") for python, _ in ways}
    assert failed | {"one failed"} <= set(told)


@pytest.mark.parametrize(
    ("versions", "arguments", "code"),
    [
        (("3.11",), (), 0),
        (("3.11", "3.14"), ("--python", "3.14"), 0),
        (("3.12", "3.13"), (), 1),
        (("3.11",), ("--python", "3.14"), 1),
        (("3.11",), ("--python", "3.11", "--python", "3.14"), 1),
        ((), (), 1),
    ],
)
def test_what_is_needed_has_to_be_there(
    proved: list[Place],
    monkeypatch: pytest.MonkeyPatch,
    versions: tuple[str, ...],
    arguments: tuple[str, ...],
    code: int,
) -> None:
    """Without arguments the lowest version must be there, else those that are asked for."""
    found = {version: f"python{version}" for version in versions}

    assert code == _run(monkeypatch, found, "--dependencies", "lowest", *arguments)
    assert {"newest"}.isdisjoint(item.dependencies for item in proved)
