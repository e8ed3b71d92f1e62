"""`ActionDraft` -> `Action`: what the sections said, once all of them are read."""

from codegen.markdown.document import Section
from codegen.model.action import Action, Authentication
from codegen.model.name import Name
from codegen.reader.documents.bodies import read_whole_body, with_inline_types
from codegen.reader.documents.path_parameters import path_parameters
from codegen.reader.draft import ActionDraft
from codegen.reader.reading import Reading


def make_action(draft: ActionDraft, title: Section, reading: Reading) -> Action | None:
    """Make the action of a draft under its title; None without a URL, or without a word to call it by."""
    name = Name.split(title.title)
    if draft.url is None or draft.url_span is None or not name.words:
        return None
    return Action(
        name=name,
        title=title.title,
        description=draft.description,
        method=draft.method,
        url=draft.url,
        authentication=draft.authentication or Authentication(required=True),
        path_parameters=tuple(path_parameters(draft, reading)),
        query_parameters=draft.query_parameters,
        header_parameters=draft.header_parameters,
        cookie_parameters=draft.cookie_parameters,
        body=read_whole_body(draft, name, reading),
        curl=draft.curl,
        responses=with_inline_types(draft.responses, name, reading),
        stream=draft.stream,
        errors=with_inline_types(draft.errors, name, reading),
        prose=tuple(draft.prose),
        marks=draft.marks.beside(reading.marks),
        span=title.span,
        url_span=draft.url_span,
        method_span=draft.method_span,
    )
