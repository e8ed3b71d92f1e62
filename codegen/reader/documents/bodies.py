"""The body of an action as a whole: what its section says, what its curl tells, and a name for its fields."""

from dataclasses import replace
from itertools import chain, count

from codegen.model.exchange import RequestBody
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema, SchemaRef
from codegen.reader.documents.resource_names import resource_name
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
    resource = resource_name(reading.document.path)
    words = (*resource.words, *action.words, "body")
    taken = {schema.name.pascal for schema in (*reading.schemas.schemas, *reading.inline)}
    names = (Name((*words, *suffix)) for suffix in chain([()], ((str(number),) for number in count(2))))
    name = next(name for name in names if name.pascal not in taken)
    title = " ".join(word.capitalize() for word in name.words)
    about = f"The fields of what `{resource.camel}.{action.camel}` sends."
    schema = Schema(name, title, name.kebab, about, definition, span=body.span)
    reading.inline.append(schema)
    return SchemaRef(title, schema.anchor, name, body.span)
