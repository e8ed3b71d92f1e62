"""The body of an action as a whole: what its section says, what its curl tells, and a name for its fields."""

from dataclasses import replace

from codegen.model.exchange import RequestBody
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema, SchemaRef
from codegen.reader.documents.inline_schemas import add_inline, free_name, resource_of, title_of
from codegen.reader.draft import ActionDraft
from codegen.reader.reading import Reading


def read_whole_body(draft: ActionDraft, name: Name, reading: Reading) -> RequestBody | None:
    """Return the body of the action that is called `name`; its fields become a schema of the document.

    Where the section does not say whether it is needed, one that the documented call does not send is optional, which
    `missing-curl-body` tells.
    """
    body = draft.body
    if body is None:
        return None
    if draft.body_definition is not None:
        body = replace(body, schema=_inline(body, draft.body_definition, name, reading))
    sends = draft.curl is None or draft.curl.body is not None or bool(draft.curl.form)
    if sends or body.is_need_stated:
        return body
    return replace(body, required=False)


def _inline(body: RequestBody, definition: JsonValue, action: Name, reading: Reading) -> SchemaRef:
    """Make a schema of the fields, named after the resource and the action: `BookCreateBody`."""
    name = free_name(action, ["body"], reading)
    about = f"The fields of what `{resource_of(reading).camel}.{action.camel}` sends."
    return add_inline(Schema(name, title_of(name), name.kebab, about, definition, span=body.span), reading)
