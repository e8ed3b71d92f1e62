"""The body of an action as a whole: what its section says, what its curl tells, and a name for its fields."""

import json

from msgspec.structs import replace

from codegen.dialects.built_in import heading_of
from codegen.files import Span
from codegen.model import media
from codegen.model.exchange import RequestBody, Response
from codegen.model.name import Name
from codegen.model.schema import REF_PREFIX, JsonValue, Schema, SchemaRef
from codegen.reader.documents.inline_schemas import add_inline, free_name, resource_of, title_of
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.body_rules import ASSUMED_OPTIONAL_BODY, UNSENDABLE_BODY
from codegen.reader.reading import Reading


def read_whole_body(draft: ActionDraft, name: Name, reading: Reading) -> RequestBody | None:
    """Return the body of the action that is called `name`; its fields become a schema of the document.

    Where the section does not say whether it is needed, one that the documented call does not send is optional, which
    is reported.
    """
    body = draft.body
    if body is None:
        return None
    definition = draft.body_definition
    if definition is None and body.schema is not None and _is_choice(body.schema.definition):
        definition = body.schema.definition
    if definition is not None:
        body = replace(body, schema=_inline((*name.words, "body"), "sends", body.span, definition, reading))
    if draft.curl is None or draft.curl.body is not None or draft.curl.form or body.is_need_stated:
        return body
    message = "the example sends no body and the section does not say that one is needed, so it is optional"
    help_text = f"write `The body is optional.` or `The body is required.` under `{heading_of('body')}`"
    reading.report(ASSUMED_OPTIONAL_BODY.at(draft.curl.spans.get("url", draft.curl.span), message, help_text))
    return replace(body, required=False)


def report_unsendable(body: RequestBody | None, reading: Reading) -> None:
    """Report a form without fields, and files that are in no form."""
    if body is None:
        return
    name = body.schema.target.pascal if body.schema and body.schema.target else ""
    documented = reading.schemas.named(name)
    own = _own_schema(name, reading) if documented is None else None
    found = own or documented
    definition = (found.definition if found else {}) if body.schema and body.schema.definition is None else None
    at, kind = body.media_span or body.span, body.media_type
    if media.is_form(kind) and not _has_fields(definition):
        message, help_text = f"a body of `{kind}` has no fields", "add a table `| Name | Type | Required |`"
        reading.report(UNSENDABLE_BODY.at(at, message, help_text))
    if kind != media.MULTIPART and own is not None and _has_files(definition):
        message = f"a body of `{kind}` cannot have a field that is a file"
        reading.report(UNSENDABLE_BODY.at(at, message, "write `Content type: multipart/form-data`"))


def _own_schema(name: str, reading: Reading) -> Schema | None:
    """Return a schema of the document itself; that of the action that is read is one of the last."""
    return next((item for item in reversed(reading.inline) if item.name.pascal == name), None) if name else None


def _has_fields(definition: JsonValue) -> bool:
    return isinstance(definition, dict) and isinstance(definition.get("properties"), dict)


def _has_files(definition: JsonValue) -> bool:
    """Tell whether values are files, or have files in them."""
    if not isinstance(definition, dict):
        return False
    properties = definition.get("properties")
    inner = [*properties.values()] if isinstance(properties, dict) else []
    return definition.get("format") == "binary" or any(map(_has_files, [*inner, definition.get("items")]))


def with_inline_types(responses: tuple[Response, ...], action: Name, reading: Reading) -> tuple[Response, ...]:
    """Return the answers of the action that is called `action`, with schemas of the document for what has no name.

    That are tables of fields, and one of several schemas; equal ones are one schema.
    """
    made: dict[str, SchemaRef] = {}
    found: list[Response] = []
    for response in responses:
        ref = response.schema
        if ref is None or not (_has_fields(ref.definition) or _is_choice(ref.definition)):
            found.append(response)
            continue
        key = json.dumps(ref.definition, sort_keys=True)
        if key not in made:
            made[key] = _inline((*action.words, "response"), "answers", ref.span, ref.definition, reading)
        found.append(replace(response, schema=made[key]))
    return tuple(found)


def _is_choice(definition: JsonValue) -> bool:
    """Tell whether values are of one of several schemas, or lists of them."""
    return json.dumps(definition).count(f'"$ref": "{REF_PREFIX}') > 1


def _inline(own: tuple[str, ...], verb: str, span: Span, definition: JsonValue, reading: Reading) -> SchemaRef:
    """Make a schema of the fields, named after the resource and the action: `BookCreateBody`."""
    action, kind = Name(own[:-1]), own[-1]
    name = free_name(action, [kind], reading)
    what = "One" if _is_choice(definition) and not _has_fields(definition) else "The fields"
    about = f"{what} of what `{resource_of(reading).camel}.{action.camel}` {verb}."
    return add_inline(Schema(name, title_of(name), name.kebab, about, definition, span=span), reading)
