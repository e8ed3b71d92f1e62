"""Api -> openapi.yaml: view, template, and the proof that the text holds what the view does."""

from codegen.config import Identity
from codegen.files import File
from codegen.memo import Memo
from codegen.model.api import Api
from codegen.rendering.samples import Samples
from codegen.rendering.templating import keeping_dumps, render_file
from codegen.targets.openapi.document import view_document
from codegen.targets.openapi.readback import check_document

_PATH = "openapi/openapi.yaml"
_TEMPLATE = "openapi/openapi.yaml.jinja"


def render_openapi(
    api: Api,
    identity: Identity,
    own_templates: str | None,
    samples: tuple[Samples, ...] = (),
    memo: Memo | None = None,
) -> tuple[File, ...]:
    """Render the one file of the target; `own_templates` is a folder whose templates win over the built-in ones.

    `samples` are calls of the actions in languages that this target does not know. With a `memo`, what of the view did
    not change since the round before is not made again, nor proved.

    What the built-in templates write is the view and nothing else; a project's own may add to it. Raises
    `ReadBackError` where the text says less or other than the view, which no document can bring about.
    """
    document = view_document(api, identity, samples, memo)
    with keeping_dumps(memo):
        file = render_file(_PATH, _TEMPLATE, {"document": document}, own_templates)
    check_document(document, file.text, may_add=own_templates is not None, memo=memo)
    return (file,)
