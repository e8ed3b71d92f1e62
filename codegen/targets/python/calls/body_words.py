"""What is sent as a body, in words: those of its schema, or of its media type."""

from codegen.model import media
from codegen.model.exchange import RequestBody
from codegen.targets.python.text.docstrings import object_of, sentence
from codegen.targets.python.text.layout import TypeExpression, Union
from codegen.targets.python.types.schema_modules import SchemaModules


def body_words(body: RequestBody | None, bodies: SchemaModules) -> str:
    """Say what is sent as a body, in the words of its schema where there are any."""
    told = object_of(bodies.description_of(body.schema if body else None))
    words = sentence(_kind_of(body) or told or "the body, which the documentation does not describe")
    return f"{words} {_others(body)}".strip()


def _others(body: RequestBody | None) -> str:
    """Name what is sent where the API takes other media types, too."""
    if body is None or not body.other_media_types:
        return ""
    others = " and ".join(f"`{each}`" for each in body.other_media_types)
    return f"Sent as `{body.media_type}`; the API takes {others}, too."


def _kind_of(body: RequestBody | None) -> str:
    if body is None or media.is_json(body.media_type):
        return "the body" if body and body.schema and body.schema.definition is not None else ""
    if not media.is_form(body.media_type):
        kinds = "a text, " if media.is_text(body.media_type) else ""
        return f"the content, sent as `{body.media_type}`: {kinds}bytes, a path or an open file"
    files = ": its files are bytes, paths, open files, or tuples of a name, one of these and, if wanted, a type"
    return f"the form, sent as `{body.media_type}`{files if body.media_type == media.MULTIPART else ''}"


def describe_body(body: RequestBody | None, accepted: TypeExpression, bodies: SchemaModules, *, required: bool) -> str:
    """Say in a docstring what is sent, what else is taken for it, and that it may be left out."""
    is_json = body is None or media.is_json(body.media_type)
    answers = accepted.members[1:] if is_json and isinstance(accepted, Union) else ()
    taken = f" What was read as {' or '.join(f'`{answer}`' for answer in answers)} is taken, too." if answers else ""
    left_out = "" if required else " Nothing is sent when it is left out."
    return f"{body_words(body, bodies)}{taken}{left_out}"
