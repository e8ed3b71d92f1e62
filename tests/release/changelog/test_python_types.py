"""Types that are others after a break: what users import, and what methods do not take any more."""

from codegen.files import File
from codegen.release.changelog.entry import Item, render_markdown
from codegen.release.outputs import OUTPUTS
from tests.diff.revisions import documents
from tests.release.changelog.steps import edited, entry, side, step

_TAGS = '"tags": {"type": "array", "items": {"type": "string"}}'
_IN_PLACE = (_TAGS, '"tags": {"type": "array", "items": {"type": "object", "properties": {"key": {"type": "string"}}}}')
_LINKED = (_TAGS, '"tags": {"type": "array", "items": {"$ref": "#/definitions/tag"}}')
_TAG = (
    "## Error\n",
    """\
## Tag

Schema for a tag

### Schema <a name="tag-schema"></a>

```json
{
  "type": "object",
  "properties": {"key": {"type": "string"}}
}
```

### Example <a name="tag-example"></a>

```json
{
  "key": "a"
}
```

## Error
""",
)
_BOX = '{"title": "Box", "type": "object", "required": ["lid"], "properties": {"lid": {}, "lidColor": {}}}'
_UNION = (
    (
        '"type": "object",\n  "required": ["id"],\n  "properties": {\n    "id"',
        f'"oneOf": [{_BOX}, {{"title": "Bag", "type": "object", "required": ["id"], "properties": {{\n    "id"',
    ),
    (f"{_TAGS}\n  }}\n}}", f"{_TAGS}\n  }}}}]\n}}"),
)
_PATCH = (
    ('    "title": {"type": "string", "maxLength": 100},', '    "name": {"type": "string"},'),
    ('  "required": ["title"],\n', ""),
)
"""So that a thing that was received can be sent again."""


def _breaks(items: tuple[Item, ...]) -> list[Item]:
    return [item for item in items if item.is_breaking]


def test_class_of_another_name() -> None:
    """A class is imported from where it can be: from its module, where the package hands out only those of schemas."""
    old = side(edited(_IN_PLACE))
    told = _breaks(OUTPUTS["python"].entry(step(old, side(edited(_TAG, _LINKED), package=old.revision.files))).items)

    assert 1 == len(told)
    assert "Write `Tag` instead of `ThingTagsItem`." in told[0].text
    assert told[0].code is not None
    assert "from example_api.models.thing import ThingTagsItem" == told[0].code.before
    assert "from example_api.models import Tag" == told[0].code.after


def test_class_that_is_a_union_now() -> None:
    """The classes that a union has are named, and the methods that took the class as a body."""
    old = side(edited(*_PATCH))
    new = side(edited(*_PATCH, *_UNION), package=old.revision.files)
    told = _breaks(OUTPUTS["python"].entry(step(old, new)).items)

    assert 1 == len(told)
    assert "`Thing` is `ThingBox | ThingBag` now, not one class." in told[0].text
    assert "`client.thing.patch` takes no `Thing` any more." in told[0].text
    assert "Tell `ThingBox` and `ThingBag` apart by `isinstance`." in told[0].text
    assert told[0].code is not None
    imports = "from example_api.models.thing import ThingBox\nfrom example_api.models.thing import ThingBag"
    assert ("", imports) == (told[0].code.before, told[0].code.after)


def test_fields_of_a_union() -> None:
    """A field of one of the classes of a union is called as the class calls it."""
    color = '"lidColor": {}'
    old = side(edited(*_UNION))
    new = side(edited(*_UNION, (color, f'{color}, "lidSize": {{}}')), package=old.revision.files)
    assert "- `Thing` has the new field `lid_size`." in render_markdown(OUTPUTS["python"].entry(step(old, new)))


def test_types_without_a_class() -> None:
    """The types of JSON are called as in Python where no type of the package tells of them."""
    wider = (
        _TAG[0],
        _TAG[1]
        .replace("Tag", "Change")
        .replace("tag", "change")
        .replace('"type": "object",', '"type": ["object", "array"],')
        .replace('{"key": {"type": "string"}}', '{"title": {"type": "string", "maxLength": 100}}'),
    )
    relinked = ("[Thing Patch](schemas.md#thing-patch)", "[Change](schemas.md#change)")
    told = render_markdown(entry("python", wider, relinked))
    assert "- `Change` is `dict | list`, not `dict`." in told


def test_renamed_argument() -> None:
    """The argument of a renamed part of the URL is called as it is given, before and after."""
    files = tuple(File(file.path, file.text.replace("PART_ID", "PIECE_ID")) for file in documents())
    old = side(documents())
    told = render_markdown(OUTPUTS["python"].entry(step(old, side(files, package=old.revision.files))))
    assert "The argument `piece_id` of `client.thing.get` was called `part_id`." in told
    assert "Give the argument under its new name, `piece_id`." in told
