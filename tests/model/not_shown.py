"""Where a field of the model is not shown, and why; every other field is shown in all five outlets.

A row names fields (`*` stands for anything), the outlets that none of them is shown in, and the reason. A reason that
starts with `not yet` is work to be done; the others are to stay. The tests refuse a row that is no longer true.
"""

from typing import Final

EVERYWHERE: Final = "diff openapi sdk reference overrides"

NOT_SHOWN: Final = (
    # The API as a whole.
    ("Api.server", "overrides", "no override can send credentials to another host"),
    ("Api.resources", "overrides", "a document is added or removed as a file"),
    ("Api.schemas", "overrides", "a schema is added or removed in schemas.md"),
    ("Api.schemas_description", EVERYWHERE, "it describes the page of schemas.md, not the API"),
    ("Api.prose*", "diff", "not yet: prose of schemas.md is compared nowhere"),
    ("Api.prose*", "sdk reference", "it is about no class and no method"),
    ("Api.prose*", "overrides", "nothing is generated from prose but the prose itself"),
    # A resource.
    ("Resource.name.words", "overrides", "it comes from the name of the file"),
    ("Resource.file", "diff", "a document that moves changes nothing for a caller"),
    ("Resource.file", "reference", "a reader of the SDK has no documents"),
    ("Resource.file", "overrides", "an entry finds its document by it"),
    ("Resource.title", "sdk reference", "a resource is called by its name there"),
    ("Resource.title", "overrides", "not yet: an entry is about an action or a schema"),
    ("Resource.description", "sdk reference", "not yet: a resource has no words of its own there"),
    ("Resource.description", "overrides", "not yet: an entry is about an action or a schema"),
    ("Resource.intro", "sdk reference", "not yet: a resource has no words of its own there"),
    ("Resource.intro", "overrides", "not yet: an entry is about an action or a schema"),
    ("Resource.base_url*", "diff sdk reference overrides", "nothing is sent to it: each action has a URL of its own"),
    ("Resource.base_url.server", "openapi", "`Api.server` is the host of every URL"),
    ("Resource.actions", "overrides", "an action is added or removed in its document"),
    ("Resource.prose*", "sdk reference", "not yet: a resource has no words of its own there"),
    ("Resource.prose*", "overrides", "nothing is generated from prose but the prose itself"),
    # An action.
    ("Action.name.words", "overrides", "it comes from the title"),
    ("Action.title", "sdk reference", "a method is called by its name there"),
    ("Action.title", "overrides", "an entry finds its action by it"),
    ("Action.url.server", EVERYWHERE, "`Api.server` is the host of every URL"),
    ("Action.prose*", "reference", "not yet: only the docstring has the prose of an action"),
    ("Action.prose*", "overrides", "nothing is generated from prose but the prose itself"),
    ("Action.curl", "diff", "not yet: an example that comes or goes is not told"),
    ("Action.curl", "sdk reference", "the example is a call of the SDK there"),
    ("Action.curl", "overrides", "not yet: an example cannot be corrected"),
    ("CurlExample.*", "sdk reference", "the example is a call of the SDK there"),
    ("CurlExample.*", "overrides", "not yet: an example cannot be corrected"),
    # Its parameters.
    ("Action.path_parameters.required", EVERYWHERE, "a path component is always required"),
    ("*_parameters.stated", "diff openapi sdk reference", "`kind`, `items` and `style` follow from it, and are shown"),
    ("Action.path_parameters.style", "openapi overrides", "items are joined by commas there, whatever is stated"),
    ("Action.header_parameters.style", "openapi overrides", "items are joined by commas there, whatever is stated"),
    ("Action.query_parameters.style", "reference", "a caller of the SDK passes a sequence"),
    ("Action.header_parameters.style", "reference", "a caller of the SDK passes a sequence"),
    ("Action.*_parameters.location", "overrides", "the table that a row stands in tells it"),
    ("Action.query_parameters", "overrides", "a row is added or removed in its table"),
    ("Action.query_parameters.name", "overrides", "an entry finds its row by it"),
    ("Action.header_parameters", "overrides", "a row is added or removed in its table"),
    ("Action.header_parameters.name", "overrides", "an entry finds its row by it"),
    ("*.default_value", "diff sdk reference", "it follows from `default`, whose text is shown"),
    ("*.example_value", "diff", "it follows from `example`, which is compared"),
    ("Action.path_parameters.example_value", "sdk reference", "it follows from `example`, whose text is shown"),
    ("Action.query_parameters.example", "sdk reference", "a call is shown with `example_value`"),
    ("Action.header_parameters.example*", "sdk reference", "not yet: no call is shown with a documented header"),
    ("Action.query_parameters.accepted_values", "reference", "not yet: only the signature has them as a type"),
    ("Action.header_parameters.accepted_values", "reference", "not yet: only the signature has them as a type"),
    ("Action.query_parameters.format", "sdk reference", "not yet: it is any text there"),
    # What travels.
    ("Action.body", "overrides", "a body is added or removed in its document"),
    ("Action.responses", "overrides", "a row is added or removed in its table"),
    ("Action.responses.code", "overrides", "an entry finds its row by it"),
    ("Action.errors", "overrides", "a row is added or removed in its table"),
    ("Action.errors.code", "overrides", "an entry finds its row by it"),
    ("Action.errors.schema*", "diff sdk reference", "not yet: an error is any JSON there"),
    ("Action.errors.media_type", "diff sdk", "not yet: an error is any JSON there"),
    ("Action.errors.examples*", "sdk", "not yet: an error is any JSON there"),
    ("Action.responses.examples.name", "sdk", "the reference has the names"),
    ("RequestBody.examples*", "sdk reference", "not yet: a call is shown with the first example"),
    ("RequestBody.example_name", "sdk reference", "a call is shown with the example, whatever its name"),
    ("RequestBody.example_name", "overrides", "only the example itself can be corrected"),
    ("Action.stream", "overrides", "a stream is added or removed in its document"),
    ("EventStream.description", "reference", "not yet: only the docstring has it"),
    ("EventStream.description", "overrides", "not yet: only the rows of its table can be corrected"),
    ("EventStream.events", "overrides", "a row is added or removed in its table"),
    ("EventStream.code", "diff sdk reference overrides", "the documents do not tell it; it is always 200"),
    ("Event.name", "overrides", "an entry finds its row by it"),
    # Links to schemas.
    ("*.schema.title", "diff sdk reference", "a link is known by the schema that it leads to"),
    ("*.schema.anchor", "diff openapi sdk reference", "a link is known by the schema that it leads to"),
    ("*.schema.target", "overrides", "an override links to a schema or to none, never to one that is not there"),
    # A schema.
    ("Schema.name.words", "overrides", "it comes from the title"),
    ("Schema.title", "diff reference", "a schema is known by its name, which comes from the title"),
    ("Schema.title", "overrides", "an entry finds its schema by it"),
    ("Schema.anchor", "diff sdk reference overrides", "it only leads links to the schema"),
    ("Schema.description", "overrides", "not yet: only definition and example can be corrected"),
)
