"""What the tests of the resources use: calls whose credentials are looked at."""

import pytest

from ..support.checking import CheckingCaller
from ..support.replay import Replay


@pytest.fixture
def replay(replay: Replay) -> Replay:
    """Both kinds of client in turn, and the server."""
    return Replay(CheckingCaller(replay.caller, replay.server), replay.server)
