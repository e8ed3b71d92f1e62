"""What is to be said about collections that cannot be read page by page."""

from collections.abc import Iterator

from codegen.diagnostics import Diagnostic
from codegen.model.api import Api
from codegen.paging import Pagings, SchemaFields, Unclear
from codegen.reader.tree_rules import UNCLEAR_PAGES


def report_unclear_pages(api: Api) -> Iterator[Diagnostic]:
    """Yield a note for each action that has parameters for pages, where something that a walk needs is not said."""
    schemas = SchemaFields(api.schemas)
    for resource in api.resources:
        pagings = Pagings(resource, schemas)
        for action in resource.actions:
            found = pagings.read(action)
            if isinstance(found, Unclear):
                message = f"{found.message}, so `{action.name}` has no iterator"
                yield UNCLEAR_PAGES.at(found.span, message, found.remedy)
