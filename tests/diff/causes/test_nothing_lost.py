"""Whatever changes are told, each is in exactly one cause."""

from collections import Counter
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.diff.causes import find_causes
from codegen.diff.change import Change, highest
from codegen.diff.compare import Revision
from codegen.diff.rules import RULES
from tests.diff.revisions import documents, revision

SUBJECTS = [
    *("thing", "thing.get", "thing.get query.limit", "thing.get path.THING_ID", "thing.get responses.200", "server"),
    *("thing.patch body", "thing.stateStream events.thingState", "Thing", "Thing response", "Thing request tags[]"),
    *("ThingPatch request title", "Nowhere response a.b", "models.thing", "models.thing.Thing.tags", "bodies.nowhere"),
    *("resources.thing.ThingResource.get limit", "resources.thing.ThingResource.get return", "client.Client.thing"),
    *("resources.things", "events.thing_state.ThingStateEvent", "_runtime.event", "Client", "package", ""),
]
VALUES = ["", "Thing", "Error", "Thing or Error", "object", "list[Thing]", "thing.other", "a, b"]


@cache
def _revision() -> Revision:
    return revision(documents())


CHANGES = st.builds(
    lambda rule, subject, old, new: Change(rule, RULES[rule], subject, "`a` changed", old, new),
    st.sampled_from(sorted(RULES)),
    st.sampled_from(SUBJECTS),
    st.sampled_from(VALUES),
    st.sampled_from(VALUES),
)


@settings(max_examples=30, deadline=None)
@given(st.lists(CHANGES, max_size=25))
def test_each_change_is_in_one_cause(changes: list[Change]) -> None:
    """None is lost, none is told twice, and what tells a cause is one of its own."""
    causes = find_causes(changes, _revision(), _revision())

    assert Counter(map(id, changes)) == Counter(id(change) for cause in causes for change in cause.every)
    assert all(any(change is cause.change for change in cause.every) for cause in causes)
    assert all(cause.impact is highest(cause.every) for cause in causes)
