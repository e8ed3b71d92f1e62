"""What is counted in documents of others, and proposed, takes work that grows as they do."""

from collections.abc import Callable
from functools import partial
from typing import Final

import pytest

from codegen.files import File
from codegen.reader.foreign.proposal.survey import survey_documents
from codegen.reader.foreign.proposal.write import propose
from tests.hostile.work import count_steps, is_linear

_SIZES: Final = (32, 64, 128)
_ACTION: Final = "## See a bed\n\n`GET /beds`\n\n"
_BAITS: Final[dict[str, Callable[[int], str]]] = {
    "actions": lambda size: "".join(f"## See {n}\n\n`GET /beds/{n}/:id`\n\n" for n in range(size)),
    "actions of one title": lambda size: _ACTION * size,
    "headings of their own": lambda size: (
        _ACTION + "".join(f"### Query {n} parameters\n\n- a\n\n" for n in range(size))
    ),
    "sample requests": lambda size: (
        _ACTION + "".join(f"### Sample request {n}\n\n```\ncurl a\n```\n\n" for n in range(size))
    ),
    "statuses": lambda size: (
        _ACTION + "".join(f"### Response {100 + n}: x\n\n```json\n1\n```\n\n" for n in range(size))
    ),
    "labels": lambda size: _ACTION + "".join(f"**Who {n}:** all\n\n**Arguments {n}**\n\n- a\n\n" for n in range(size)),
    "heads of tables": lambda size: (
        _ACTION + "".join(f"### Parameters\n\n| What {n} | Type |\n| - | - |\n| a | b |\n\n" for n in range(size))
    ),
    "items": lambda size: f"{_ACTION}### Parameters\n\n" + "".join(f"- `a{n}` ({n}: 1) - b\n" for n in range(size)),
    "items in each other": lambda size: (
        f"{_ACTION}### Parameters\n\n" + "".join(f"{'  ' * (n % 8)}- `a{n}`: b\n" for n in range(size))
    ),
    "calls": lambda size: "".join(
        f"## See {n}\n\n`GET /a/{n}`\n\n```\ncurl https://a.io/v1/a/{n}\n```\n\n" for n in range(size)
    ),
    "a long path": lambda size: f"## See a bed\n\n`GET {'/a' * size}`\n\n```\ncurl https://a.io{'/a' * size}\n```\n\n",
    "groups": lambda size: "".join(f"# Group {n}\n\n{_ACTION}" for n in range(size)),
    "components": lambda size: _ACTION + "<A>\n\n- a\n\n</A>\n\n" * size,
    "words for types": lambda size: (
        f"{_ACTION}### Parameters\n\n| Name | Type |\n| - | - |\n" + "".join(f"| a | type {n} |\n" for n in range(size))
    ),
}


def _propose(bait: str, size: int) -> str:
    return propose(survey_documents([File("a.mdx", _BAITS[bait](size))]))


@pytest.mark.parametrize("bait", _BAITS)
def test_work_grows_as_the_documents_do(bait: str) -> None:
    """Twice the bait is twice the work."""
    steps = count_steps(*(partial(_propose, bait, size) for size in _SIZES))
    assert is_linear(*steps), steps


@pytest.mark.parametrize("bait", _BAITS)
def test_something_is_proposed(bait: str) -> None:
    """The baits are documents with request lines."""
    assert _propose(bait, 8).startswith("name: own\n")
