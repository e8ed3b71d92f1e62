"""Unions with a tag as types."""

import black

from codegen.model.schema import JsonValue
from tests.targets.python.building import body_module, model_module, statements


def _object(*required: str, **properties: JsonValue) -> JsonValue:
    return {"type": "object", "properties": properties, "required": [*required]}


def _union(*branches: JsonValue) -> JsonValue:
    return {"type": "object", "properties": {"form": {"oneOf": [*branches]}}}


def test_a_member_for_several_values_of_the_tag() -> None:
    """Its tag takes those alone, in what is received too, and each of them leads to it."""
    round_ = _object("kind", kind={"enum": ["circle", "ellipse"]})
    text = statements(model_module(_union(round_, _object("kind", kind={"enum": ["square"]}))))

    assert 'class ThingFormCircleOrEllipse(Model):\n    """The `form` of `Thing` whose `kind` is `circle` or' in text
    assert '    kind: Literal["circle", "ellipse"]\n' in text
    assert '    Tagged("kind", ("circle", "ellipse"), "square"),\n' in text


def test_many_values_of_a_tag_have_a_name() -> None:
    """Literals that are too long for a line get a name, as they do elsewhere, and stay closed."""
    many: JsonValue = {"enum": [f"value-number-{number}" for number in range(4)]}
    definition = _union(_object("kind", kind=many), _object("kind", kind={"enum": ["square"]}))

    for text in (model_module(definition), body_module(definition)):
        alias = text.partition("ThingFormValueNumber0AndOthersKind: TypeAlias = ")[2].partition("]\n")[0]
        assert alias.startswith("Literal[\n")
        assert "str" not in alias


def test_the_tag_of_an_unknown_member_is_called_as_in_the_others() -> None:
    """A key that another one took the name of has a number in all classes, so that users can ask each for it."""
    text: JsonValue = {"type": "string"}
    members = [_object("_kind", _kind={"enum": [value]}, kind=text) for value in ("a", "b")]
    module = statements(model_module(_union(*members)))

    assert 2 == module.count('    kind_2: Literal["')
    assert 1 == module.count("    kind_2: ClassVar[None] = None\n")
    assert 0 == module.count("    kind: ClassVar")


def test_the_tag_of_an_unknown_member_is_broken_as_any_field() -> None:
    """A long name leaves no room for the value, which stands on a line of its own then, as black has it."""
    key = "k" * 64
    tags: list[dict[str, JsonValue]] = [{key: {"enum": [value]}} for value in ("a", "b")]
    module = model_module(_union(*(_object(key, **tag) for tag in tags)))

    assert f"    {key}: ClassVar[None] = (\n        None\n    )\n" in module
    assert module == black.format_str(module, mode=black.Mode())
