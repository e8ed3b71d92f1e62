"""Resources -> tags."""

import re
from typing import Final

from codegen.model.api import Resource
from codegen.targets.openapi import views
from codegen.targets.openapi.external_docs import external_docs
from codegen.targets.openapi.markdown import code
from codegen.targets.openapi.parameters import path_key

_ANNOUNCEMENT: Final = re.compile(
    r"(Below|Here|The following) (are|is) (the|a list of|all)\b.{0,80}\b(requests|actions)\b"
)
"""How an introduction starts that only says that the actions follow."""
_BOILERPLATE: Final = re.compile(
    r"A( \w+)? look at (the|all)( \w+){0,3} actions\b.{0,80}\b(resource|API)\b.{0,80}\Z", re.DOTALL
)
"""A description that says of any resource only that it has actions."""
_LOOSE_END: Final = re.compile(r"\bLearn more\.?\s*\Z", re.IGNORECASE)
"""What is left of a link that pages end their description with."""


def view_tag(resource: Resource, version: str) -> views.TagObject:
    """Return the tag of a resource in the form of an OpenAPI version; without words of its own, it names its path."""
    base_path = None if resource.base_url is None else path_key(resource.base_url.path)
    words = (_described(resource.description), _own(resource.intro), *(prose.text for prose in resource.prose))
    description = "\n\n".join(filter(None, words)) or (f"Actions on {code(base_path)}." if base_path else None)
    is_summed_up = not version.startswith("3.1")
    return views.TagObject(
        name=resource.name.camel,
        summary=resource.title if is_summed_up else None,
        x_display_name=None if is_summed_up else resource.title,
        description=description,
        external_docs=external_docs(description),
        x_document=resource.file,
        x_base_path=base_path,
    )


def _described(description: str) -> str:
    """Return what a description says of the resource itself."""
    if _BOILERPLATE.match(description):
        return ""
    end = _LOOSE_END.search(description)
    return description[: end.start()].rstrip() if end else description


def _own(intro: str) -> str:
    """Return what an introduction says of the resource itself."""
    return "" if _ANNOUNCEMENT.match(intro) else intro
