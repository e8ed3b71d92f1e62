"""Whether overrides fit their document: each is due, or an error that says what the document has."""

from collections.abc import Iterable, Sequence

from codegen.overrides import INVALID_OVERRIDE, NOTHING, Nothing, Override, SchemaPlace, Value, is_same
from codegen.reader.json.pointers import find, is_free, nearest, put, split_pointer
from codegen.reader.overriding.field_types import JSON, OBJECT, FieldType
from codegen.reader.overriding.rules import REPEATED_OVERRIDE, STALE_OVERRIDE, UNKNOWN_PLACE
from codegen.reader.reading import Reading


def is_due(
    override: Override, found: Value, field_type: FieldType, reading: Reading, *, is_optional: bool = False
) -> bool:
    """Tell whether the document has what the entry says; what is wrong with the entry is reported.

    `found` is the document's value. Only where `is_optional` can there be nothing afterwards.
    """
    where, line = override.where, override.span.line
    now, was = override.now, override.was
    if isinstance(now, Nothing):
        if not is_optional:
            help_text = "say under `now` what is to be there"
            reading.report(INVALID_OVERRIDE.at(override.span, f"{where} cannot be removed", help_text))
            return False
    elif not field_type.accepts(now):
        return _refuse(override, "now", field_type, reading)
    if is_same(found, _normal(now, field_type)):
        message = f"{where} is {override.show(found)} already"
        reading.report(STALE_OVERRIDE.at(override.at("now"), message, f"drop the entry of line {line}"))
        return False
    if is_same(found, _normal(was, field_type)):
        return True
    if not isinstance(was, Nothing) and not field_type.accepts(was):
        return _refuse(override, "was", field_type, reading)
    message = f"{where} is {override.show(found)}, not {override.show(was)}"
    help_text = f"drop the entry of line {line}, or say under `was` what the document has now"
    reading.report(STALE_OVERRIDE.at(override.at("was"), message, help_text))
    return False


def _refuse(override: Override, key: str, field_type: FieldType, reading: Reading) -> bool:
    value = override.now if key == "now" else override.was
    message = f"{override.where} takes {field_type.words}, not {override.show(value)}"
    help_text = "" if isinstance(value, Nothing) else field_type.help(value)
    reading.report(INVALID_OVERRIDE.at(override.at(key), message, help_text))
    return False


def _normal(value: Value, field_type: FieldType) -> Value:
    return value if isinstance(value, Nothing) else field_type.normal(value)


def change_json(root: Value, overrides: Iterable[Override], reading: Reading, whole: FieldType = JSON) -> Value:
    """Return a JSON value with what is due inside of it; `whole` is the type of the value that has all.

    A definition is an object, whatever happens to it.
    """
    due = [item for item in overrides if _is_due_inside(item, root, reading, whole)]
    # Removals come last and from the back: each moves what stands behind it.
    removals = [item for item in due if isinstance(item.now, Nothing)]
    removals.sort(key=lambda item: [(len(step), step) for step in _steps(item)], reverse=True)
    for item in [*(item for item in due if not isinstance(item.now, Nothing)), *removals]:
        root = put(root, _steps(item), item.now)
    return root


def _is_due_inside(override: Override, root: Value, reading: Reading, whole: FieldType) -> bool:
    steps = _steps(override)
    found = find(root, steps)
    is_new = override.was is NOTHING or override.now is NOTHING
    if found is NOTHING and not (is_new and is_free(root, steps)):
        _report_missing(override, root, reading)
        return False
    is_definition = isinstance(override.where, SchemaPlace) and override.where.is_definition
    field_type = OBJECT if is_definition else JSON if steps else whole
    return is_due(override, found, field_type, reading, is_optional=not is_definition)


def _report_missing(override: Override, root: Value, reading: Reading) -> None:
    close = nearest(root, _steps(override))
    place = f"`{close}`" if close else "the whole value"
    help_text = f"the nearest place is {place}; drop the entry of line {override.span.line} if its place has gone"
    span = override.at("example" if "example" in override.spans else "pointer")
    reading.report(UNKNOWN_PLACE.at(span, f"there is no {override.where}", help_text))


def _steps(override: Override) -> tuple[str, ...]:
    return split_pointer(override.where.pointer or "")


def without_repeats(overrides: Sequence[Override], reading: Reading) -> list[Override]:
    """Leave out, and report, entries for one value for which another one has a place already, or a place around it.

    All are for the same JSON value or field; the others stay in their order.
    """
    kept: list[Override] = []
    # In this order, whatever lies inside of a place comes right behind it.
    for item in sorted(overrides, key=_steps):
        if kept and _steps(item)[: len(_steps(kept[-1]))] == _steps(kept[-1]):
            is_inside = len(_steps(item)) > len(_steps(kept[-1]))
            relation = "lies inside of the place" if is_inside else "is about the place"
            message = f"this {relation} of the entry of line {kept[-1].span.line}"
            reading.report(REPEATED_OVERRIDE.at(item.span, message, "make one entry of both"))
        else:
            kept.append(item)
    places = {id(item) for item in kept}
    return [item for item in overrides if id(item) in places]
