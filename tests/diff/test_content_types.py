"""What is said when the content types that a body is taken in become others."""

import pytest

from codegen.diff.bodies import compare_bodies
from codegen.diff.change import Subject
from codegen.files import Span
from codegen.model.exchange import RequestBody
from codegen.model.media import FORM, JSON, MULTIPART
from codegen.model.name import Name
from codegen.model.schema import SchemaRef

SPAN = Span("thing.md", 1)


def body(title: str, *kinds: str) -> RequestBody:
    """Return a body of a schema that is taken in some content types, sent in the first."""
    link = SchemaRef(title, title.lower(), Name.split(title), SPAN)
    return RequestBody(link, required=True, span=SPAN, media_type=kinds[0], other_media_types=kinds[1:])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ((JSON,), (JSON, FORM), [("body-content-type-added", f"is taken as {FORM}, too")]),
        ((JSON, FORM), (JSON,), [("body-content-type-removed", f"is not taken as {FORM} any more")]),
        (
            (FORM,),
            (JSON, FORM),
            [
                ("body-content-type-added", f"is taken as {JSON}, too"),
                ("body-sent-otherwise", f"is sent as {JSON}, not as {FORM}"),
            ],
        ),
        ((JSON, FORM), (FORM, JSON), [("body-sent-otherwise", f"is sent as {FORM}, not as {JSON}")]),
        ((JSON, FORM), (MULTIPART,), [("body-type-changed", f"is sent as {MULTIPART}, not as {JSON}")]),
        ((JSON, FORM), (JSON, FORM), []),
    ],
)
def test_a_content_type_comes_or_goes(old: tuple[str, ...], new: tuple[str, ...], said: list[tuple[str, str]]) -> None:
    """One that goes breaks who sends it; what is sent in another one that was taken before goes on as it did."""
    changes = compare_bodies(body("Thing", *old), body("Thing", *new), Subject("thing.patch", "`thing.patch`"))
    assert [(rule, f"the body of `thing.patch` {told}") for rule, told in said] == [
        (change.id, change.sentence) for change in changes
    ]


def test_the_impact_of_a_content_type() -> None:
    """Fewer are breaking, more are not."""
    subject = Subject("thing.patch", "`thing.patch`")
    fewer, more = body("Thing", JSON), body("Thing", JSON, FORM)
    (removed,), (added,) = compare_bodies(more, fewer, subject), compare_bodies(fewer, more, subject)
    assert ("breaking", "additive") == (removed.impact, added.impact)
