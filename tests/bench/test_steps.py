"""The benchmark of a cold run, step by step."""

from functools import reduce
from importlib import import_module

import pytest

from bench.speed.steps import STEPS


@pytest.mark.parametrize(("module", "path"), [step[1:] for step in STEPS], ids=[step[0] for step in STEPS])
def test_each_step_is_a_function(module: str, path: str) -> None:
    """Where it is looked up to be measured: a step that has moved would end the whole benchmark."""
    assert callable(reduce(getattr, path.split("."), import_module(module)))
