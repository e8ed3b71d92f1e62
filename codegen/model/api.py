"""`Api`: everything the documents say, linked."""

from msgspec import Struct

from codegen.equality import equal_without
from codegen.files import Span, Spanned
from codegen.model.action import Action, Prose
from codegen.model.held import NOTHING_HELD, HeldNames
from codegen.model.name import Name
from codegen.model.schema import Schema
from codegen.model.url import Url


@equal_without("namespace", "span", "base_url_span")
class Resource(Spanned, frozen=True):
    """One document: `name` comes from the file's stem, `title` from the heading without ` Actions`.

    `file` is the document's path below the spec folder. `description` is the front matter's, `intro` the words under
    the base URL; either may be empty. `prose` is what else stands outside of the actions.
    """

    name: Name
    file: str
    title: str
    description: str
    intro: str
    base_url: Url | None
    actions: tuple[Action, ...]
    prose: tuple[Prose, ...] = ()
    namespace: str = ""
    """What its actions stand under beside the others, as `beta`; empty for no such place."""
    base_url_span: Span | None = None

    def name_of(self, action: Action) -> str:
        """Return the name of one of its actions as scopes, changes and codegen.yaml have it: `device.getState`."""
        return f"{self.name.camel}.{action.name.camel}"


@equal_without("dialect", "held")
class Api(Struct, frozen=True):
    """All resources in the order of their files, and all schemas in the order of schemas.md.

    `server` is the one host that every URL has; `prose` is what schemas.md says outside of the schemas, and
    `schemas_description` what its front matter says of that page. `dialect` is the name of the one that the documents
    are written in, empty for the built-in form.
    """

    server: str
    resources: tuple[Resource, ...]
    schemas: tuple[Schema, ...] = ()
    prose: tuple[Prose, ...] = ()
    schemas_description: str = ""
    dialect: str = ""
    held: HeldNames = NOTHING_HELD
    """What was left out of it, or stands apart in it, once that is done."""

    def schema(self, name: Name) -> Schema:
        """Return the schema of that name; raises KeyError when there is none."""
        for schema in self.schemas:
            if schema.name == name:
                return schema
        raise KeyError(name.pascal)
