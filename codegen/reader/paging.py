"""What is to be said about collections that cannot be read page by page."""

from collections.abc import Iterable, Iterator

from codegen.diagnostics import Diagnostic
from codegen.model.api import Resource
from codegen.model.schema import Schema
from codegen.paging import Pagings, SchemaFields, Unclear
from codegen.reader.page_rules import UNCLEAR_PAGES


def report_unclear_pages(
    resources: Iterable[Resource], schemas: Iterable[Schema], told: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """Yield a note for each action that has parameters for pages, where something that a walk needs is not said.

    A line that something is `told` of already is left alone: what is wrong there may be all that is missing.
    """
    fields = SchemaFields(schemas)
    lines = {(item.span.file, item.span.line) for item in told}
    for resource in resources:
        pagings = Pagings(resource, fields)
        for action in resource.actions:
            found = pagings.read(action)
            if isinstance(found, Unclear) and (found.span.file, found.span.line) not in lines:
                message = f"{found.message}, so `{action.name}` has no iterator"
                yield UNCLEAR_PAGES.at(found.span, message, found.remedy)
