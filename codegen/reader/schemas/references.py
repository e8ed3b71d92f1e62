"""`$ref`s inside schemas -> references to schemas by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from codegen.model.name import Name
from codegen.model.schema import REF_PREFIX, JsonValue
from codegen.reader.json.pointers import escape
from codegen.reader.schemas.report import SchemaReport
from codegen.reader.schemas.rules import DANGLING_REF

_DEFINITIONS: Final = "#/definitions/"
_HELP: Final = "refer to a schema of schemas.md by its camelCase title"


@dataclass(frozen=True, slots=True)
class _Linker:
    """Rewrites one schema's references; what it cannot resolve is any JSON."""

    names: Mapping[str, Name]
    report: SchemaReport

    def link(self, value: JsonValue, pointer: str) -> JsonValue:
        if isinstance(value, list):
            return [self.link(item, f"{pointer}/{index}") for index, item in enumerate(value)]
        if not isinstance(value, dict):
            return value
        target = value.get("$ref")
        if isinstance(target, str) and not self.is_linked(target):
            return self.resolve(target, f"{pointer}/$ref")
        return {key: self.link(item, f"{pointer}/{escape(key)}") for key, item in value.items()}

    def is_linked(self, target: str) -> bool:
        """Tell whether a reference has been resolved already: by folding, or by who overrode it."""
        own = target.removeprefix(REF_PREFIX)
        name = self.names.get(own[:1].lower() + own[1:])
        return own != target and name is not None and name.pascal == own

    def resolve(self, target: str, pointer: str) -> dict[str, JsonValue]:
        own = self.report.schema.name
        word = target.removeprefix(_DEFINITIONS)
        name = own if target == "#" else self.names.get(word) if word != target else None
        if name is None:
            message = f"`{ascii(target)[1:-1]}` does not lead to a schema and is read as any JSON"
            self.report.add(DANGLING_REF, pointer, message, _HELP)
            return {}
        if target != "#":
            message = f"`{target}` is not defined in this schema; it is read as the schema of that name"
            self.report.add(DANGLING_REF, pointer, message, _HELP)
        return {"$ref": REF_PREFIX + name.pascal}


def link_refs(definition: JsonValue, names: Mapping[str, Name], report: SchemaReport) -> JsonValue:
    """Resolve each `$ref` of a definition by `names` (camelCase title -> name); what its schema lacks is reported."""
    return _Linker(names, report).link(definition, "")
