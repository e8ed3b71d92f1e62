"""Schemas that are linked to where they stood in place, and the other way round; unions with one more of a type."""

import pytest

from codegen.diff.change import Change
from codegen.diff.compare import compare_apis
from codegen.files import File
from codegen.model.api import Api
from tests.diff.revisions import read
from tests.reader.schemas.test_beside_ref import BOOKS

SCHEMA = """# Schemas

## Book

A book.

```json
{}
```

## Name

A name.

```json
{{"type": "object", "properties": {{"first": {{"type": "string"}}}}}}
```

## Title

A title.

```json
{{"type": "object", "properties": {{"first": {{"type": "string"}}}}}}
```
"""
LINK, OTHER = '{"$ref": "Name"}', '{"$ref": "Title"}'
IN_PLACE = '{"type": "object", "properties": {"first": {"type": "string"}}}'
WIDE = '{"type": "object", "properties": {"last": {"type": "string"}}}'


def _api(author: str) -> Api:
    book = f'{{"type": "object", "properties": {{"author": {author}}}}}'
    return read((File("books.md", BOOKS), File("schemas.md", SCHEMA.format(book))))


def _changes(old: str, new: str) -> tuple[Change, ...]:
    return compare_apis(_api(old), _api(new))


@pytest.mark.parametrize(
    ("old", "new", "rule", "words"),
    [
        (IN_PLACE, LINK, "schema-link-changed", "is a link to `Name`, not an object in place"),
        (LINK, IN_PLACE, "schema-link-changed", "is an object in place, not a link to `Name`"),
        (
            f'{{"oneOf": [{LINK}, {WIDE}]}}',
            f'{{"oneOf": [{OTHER}, {WIDE}]}}',
            "schema-link-changed",
            "is a link to `Title`, not a link to `Name`",
        ),
        (LINK, f'{{"oneOf": [{LINK}, {OTHER}]}}', "schema-link-changed", "is a link to `Title`, too"),
        (f'{{"oneOf": [{LINK}, {OTHER}]}}', LINK, "schema-link-changed", "is not a link to `Title` any more"),
        (IN_PLACE, f'{{"oneOf": [{IN_PLACE}, {WIDE}]}}', "alternatives-changed", "is one of 2 alternatives now"),
        (
            f'{{"oneOf": [{IN_PLACE}, {WIDE}]}}',
            IN_PLACE,
            "alternatives-changed",
            "has one form now, not 2 alternatives",
        ),
    ],
)
def test_the_form_of_a_schema(old: str, new: str, rule: str, words: str) -> None:
    """Nothing else is received, so that is editorial; it is told, since the package has other classes for it."""
    (change,) = _changes(old, new)

    assert (rule, "editorial") == (change.id, change.impact)
    assert f"`author` of `Book` (received) {words}" == change.sentence


def test_a_link_in_a_union_leads_into_an_array() -> None:
    """A schema that is one alternative can be linked to from another one, too, and is no other type there."""
    array = '{{"oneOf": [{0}, {{"type": "array", "items": {0}}}]}}'
    changes = _changes(array.format(IN_PLACE), array.format(LINK))

    assert ["author", "author[]"] == [change.subject.split()[-1] for change in changes]
    assert {"schema-link-changed"} == {change.id for change in changes}
