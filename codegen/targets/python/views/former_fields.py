"""Fields of models as they were called before: deprecated properties, which give and set those of today."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.name import Name
from codegen.renaming.aliases import Alias
from codegen.rendering.safe_text import Docstring, Identifier, PyCode
from codegen.targets.python.text import displays
from codegen.targets.python.text.docstrings import docstring, sentence, summary
from codegen.targets.python.text.layout import NONE, WIDTH, TypeExpression, typed, union
from codegen.targets.python.text.naming import FIELDS, Namespace, Wish, snake
from codegen.targets.python.text.renames import alias_words, former_words, renamed_message
from codegen.targets.python.types.declarations import Class, Property
from codegen.targets.python.views.deprecation import deprecated_decorator

_INDENT = 8
_PROPERTY = "property"


class FormerFieldView(Struct, frozen=True):
    """A property by an old name, and its setter."""

    name: Identifier
    attribute: Identifier
    decorator: PyCode
    definition: PyCode
    docstring: Docstring
    setter: PyCode
    statement: PyCode


class FormerName(Struct, frozen=True):
    """What a field of a model was called before in Python, and what it is called now."""

    name: Identifier
    own: Identifier
    described: Property
    alias: Alias


def name_former_fields(
    declared: Class, names: Sequence[Identifier], kept: Mapping[str, str]
) -> tuple[tuple[FormerName, ...], tuple[Alias, ...]]:
    """Name the fields of a class as they were called before; the aliases follow whose name something else has.

    `names` are those of today, `kept` those that were released. A field that is called so in Python all the same needs
    no old name there: `deviceName` and `device-name` are both `device_name`.
    """
    found: list[FormerName] = []
    taken: list[Alias] = []
    space = Namespace(FIELDS, set(names))
    for own, described in zip(names, declared.properties, strict=True):
        for alias in described.former:
            wish = Wish(alias.old, alias.old, snake(Name.split(alias.old)))
            if kept.get(alias.old, wish.wanted) == own:
                continue
            # Such a field would stand in the class for what makes properties.
            name = space.keep_old(wish, kept) if _PROPERTY not in names else None
            if name is None:
                taken.append(alias)
            else:
                found.append(FormerName(name, own, described, alias))
    # For the same reason that one comes last.
    return tuple(sorted(found, key=lambda item: item.name == _PROPERTY)), tuple(taken)


def former_field_views(found: Sequence[FormerName]) -> Iterator[FormerFieldView]:
    """Say what the properties of a class print."""
    for item in found:
        alias, described = item.alias, item.described
        expression = described.type if described.required else union([described.type, NONE])
        told = f"The field `{alias.old}` is called `{alias.new}` now."
        passed: list[displays.Argument] = [
            ("", PyCode("self")),
            ("", str(item.name)),
            ("", str(item.own)),
            ("", PyCode("value")),
        ]
        yield FormerFieldView(
            name=item.name,
            attribute=item.own,
            decorator=deprecated_decorator(renamed_message(item.name, item.own, alias.rename)),
            definition=typed(f"def {item.name}(self) -> ", expression, ":", _INDENT - 4),
            docstring=docstring(summary(alias_words(item.own, told, alias.rename), "", _INDENT), _INDENT),
            setter=_setter(item.name, expression),
            statement=displays.call("_set_former", passed, _INDENT),
        )


def with_former_words(declared: Class, names: Mapping[tuple[str, str], str]) -> Class:
    """Say in the descriptions of properties what they were called before; `names` are by new and old wire name."""

    def change(item: Property) -> Property:
        words = (
            former_words(names[item.key, alias.old], alias.rename)
            for alias in item.former
            if (item.key, alias.old) in names
        )
        return replace(item, description=" ".join([sentence(item.description), *words]).strip())

    return replace(declared, properties=tuple(change(item) if item.former else item for item in declared.properties))


def _setter(name: Identifier, expression: TypeExpression) -> PyCode:
    for line in (f"self, value: {expression}", f"\n        self, value: {expression}\n    "):
        text = f"def {name}({line}) -> None:"
        if max(map(len, text.split("\n"))) + 4 <= WIDTH:
            return PyCode(text)
    return PyCode(f"def {name}(\n        self,\n        {typed('value: ', expression, ',', _INDENT)}\n    ) -> None:")
