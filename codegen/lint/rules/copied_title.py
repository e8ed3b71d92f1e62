"""The head of a document speaks of another resource.

Title, front matter and introduction name the resource that the file is called after. Where they name another one of the
tree instead, the head was copied with the file.

Bad:

    <!-- gadget.md -->

    # Thing Actions

    ## Get

    ### Method And Url

    GET https://api.example.com/gadgets/**`GADGET_ID`**

Good:

    <!-- gadget.md -->

    # Gadget Actions

    ## Get

    ### Method And Url

    GET https://api.example.com/gadgets/**`GADGET_ID`**
"""

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.api import Resource
from codegen.model.name import Name

_RESOURCE: Final = re.compile(r"\b(?P<name>[A-Z]\w*(?: [A-Z]\w*){0,8}) resource\b")
"""`the Device Tag resource` of the usual sentences."""


def _find(spec: Spec) -> Iterator[Diagnostic]:
    files = {resource.name.words: resource.file for resource in spec.api.resources}
    for resource in spec.api.resources:
        title = Name.split(resource.title).words
        if title != resource.name.words and title in files:
            message = f"the title names `{resource.title}`, which is `{files[title]}`"
            yield RULE.at(resource.span, message, "name the resource that the file is called after")
        else:
            yield from _find_in_words(resource, spec, files)


def _find_in_words(resource: Resource, spec: Spec, files: Mapping[tuple[str, ...], str]) -> Iterator[Diagnostic]:
    """Look at the sentences about `the X resource` above the first action; the title is right here."""
    for line in takewhile(lambda line: not line.text.startswith("##"), spec.prose_of(resource.file)):
        for match in _RESOURCE.finditer(line.text):
            words = Name.split(match["name"]).words
            if words != resource.name.words and words in files:
                message = f"the head of the document speaks of `{match['name']}`, which is `{files[words]}`"
                place = line.at(match.start("name"), len(match["name"]))
                yield RULE.at(place, message, f"write `{resource.title}`")


RULE: Final = Rule("copied-title", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
