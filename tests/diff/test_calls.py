"""How an action is sent: what is said of another method and another URL, and what the SDK's runtime makes of it."""

import ast
from pathlib import Path

import pytest

from codegen.diff.calls import REPEATABLE, REPEATED
from codegen.diff.change import Change
from codegen.diff.compare import compare_apis
from codegen.diff.rules import Impact
from tests.diff.revisions import documents, edited, read

_PATCH = "PATCH https://api.example.com/things/**`THING_ID`**\n"
_GET = "GET https://api.example.com/things/**`THING_ID`**/parts/**`PART_ID`**\n"
_AGAIN = "after a timeout, a lost connection or an answer 408, 500, 502 or 504"


def _compare(before: str, after: str) -> tuple[Change, ...]:
    return compare_apis(read(documents()), read(edited(before, after)))


def _places(change: Change) -> list[tuple[str, int, int]]:
    return [(span.file, span.line, span.column) for span in (change.old_span, change.new_span) if span]


@pytest.mark.parametrize(
    ("line", "old", "new", "told"),
    [
        (_PATCH, "PATCH", "POST", "; an older SDK goes on sending PATCH"),
        (_PATCH, "PATCH", "PUT", f", and is repeated now {_AGAIN}; an older SDK goes on sending PATCH"),
        (_GET, "GET", "DELETE", "; an older SDK goes on sending GET"),
        (
            _GET,
            "GET",
            "POST",
            f", and is not repeated any more {_AGAIN}, unless `retry_writes` is set; an older SDK goes on sending GET",
        ),
    ],
)
def test_another_method_is_an_addition_with_its_behaviour(line: str, old: str, new: str, told: str) -> None:
    """Calls stay; what is repeated, what an older SDK does and what else knows the method is said, where it stands."""
    (change,) = _compare(line, line.replace(old, new, 1))
    name = "thing.get" if old == "GET" else "thing.patch"
    number = 13 if old == "GET" else 72
    said = (
        f"`{name}` is sent as {new}, not {old}, from this release on{told}, and HTTP stubs and recordings know that one"
    )
    assert ("method-changed", Impact.ADDITIVE, said) == (change.id, change.impact, change.sentence)
    assert (old, new) == (change.old, change.new)
    assert [("thing.md", number, len(method) + 2) for method in (old, new)] == _places(change)


def test_what_becomes_head_breaks() -> None:
    """Content is documented and cannot come, so what is returned is None; without content nobody sees a difference."""
    (change,) = _compare(_GET, _GET.replace("GET", "HEAD"))
    told = "`thing.get` is sent as HEAD, not GET, from this release on, and never answered with content: "
    assert ("method-became-head", Impact.BREAKING) == (change.id, change.impact)
    assert (f"{told}its method returns None", 13) == (change.sentence, change.new_span.line if change.new_span else 0)

    things = "DELETE https://api.example.com/things\n"
    answer = "| 200 | undefined | If things were removed |"
    empty = edited(answer, "| 204 | No content | If things were removed |")
    as_head = tuple(
        type(file)(file.path, file.text.replace(things, things.replace("DELETE", "HEAD"))) for file in empty
    )
    (change,) = compare_apis(read(empty), read(as_head))
    assert ("method-changed", Impact.ADDITIVE) == (change.id, change.impact)


def test_a_moved_url_is_an_addition_with_its_behaviour() -> None:
    """Calls stay; what an older SDK does and what else knows the URL is said, where it stands."""
    (change,) = _compare("/things/**`THING_ID`**/parts/", "/v3/things/**`THING_ID`**/parts/")
    said = (
        "`thing.get` is sent to `/v3/things/{THING_ID}/parts/{PART_ID}`, not `/things/{THING_ID}/parts/{PART_ID}`, "
        "from this release on; an older SDK goes on calling the former URL, and HTTP stubs, recordings and allow-lists "
        "know that one"
    )
    assert ("path-changed", Impact.ADDITIVE, said) == (change.id, change.impact, change.sentence)
    assert [("thing.md", 13, 5)] * 2 == _places(change)


def test_placeholders_that_trade_places_are_another_url() -> None:
    """The names are the same, and each value goes where the other one went."""
    before, after = "things/**`THING_ID`**/parts/**`PART_ID`**", "things/**`PART_ID`**/parts/**`THING_ID`**"
    (change,) = _compare(before, after)
    values = "/things/{THING_ID}/parts/{PART_ID}", "/things/{PART_ID}/parts/{THING_ID}"
    assert ("path-changed", *values) == (change.id, change.old, change.new)


def test_the_runtime_repeats_what_is_said(repository: Path) -> None:
    """The methods and the answers are those of the runtime: 429, and 503 with `Retry-After`, are for every method."""
    tree = ast.parse((repository / "templates/python/runtime/retry.py").read_text(encoding="utf-8"))
    sets = {
        item.target.id: ast.literal_eval(item.value.args[0])
        for item in tree.body
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name) and isinstance(item.value, ast.Call)
        if item.target.id in {"_IDEMPOTENT", "_TRANSIENT"}
    }
    assert {"_IDEMPOTENT": REPEATABLE, "_TRANSIENT": {*REPEATED, 429, 503}} == sets
