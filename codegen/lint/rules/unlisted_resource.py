"""A resource is missing from the index of the documents.

The index is the document that is not a resource itself and links at least half of the resources in a list.

Bad:

    <!-- overview.md -->

    # Example API

    * [Thing](thing.md)
    * [Things](things.md)

    <!-- things.md -->

    ## Get

    ### Method And Url

    GET https://api.example.com/things

    <!-- gadget.md -->

    ## Get

    ### Method And Url

    GET https://api.example.com/gadgets/**`GADGET_ID`**

Good:

    <!-- overview.md -->

    # Example API

    * [Thing](thing.md)
    * [Things](things.md)
    * [Gadget](gadget.md)

    <!-- things.md -->

    ## Get

    ### Method And Url

    GET https://api.example.com/things

    <!-- gadget.md -->

    ## Get

    ### Method And Url

    GET https://api.example.com/gadgets/**`GADGET_ID`**
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import Span
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.markdown.inline import parse_links

_ITEM: Final = re.compile(r"\s*(?:[*+-]|[0-9]+[.)])\s")


def _find(spec: Spec) -> Iterator[Diagnostic]:
    resources = {PurePosixPath(resource.file).stem: resource for resource in spec.api.resources}
    documents = {resource.file for resource in spec.api.resources}
    listed: dict[str, dict[str, Span]] = {}
    for line in spec.prose:
        if line.file in documents or not _ITEM.match(line.text):
            continue
        for link in parse_links(line.text):
            stem = PurePosixPath(link.target.partition("#")[0]).stem
            if stem in resources and "#" not in link.target:
                listed.setdefault(line.file, {})[stem] = line.at(link.offset, link.end - link.offset)
    for file, places in listed.items():
        if len(places) > 1 and len(places) * 2 >= len(resources):
            last = max(places.values())
            for stem in sorted(resources.keys() - places.keys()):
                message = f"the list of `{file}` lacks `{resources[stem].title}` ({resources[stem].file})"
                yield RULE.at(last, message, "add an item for it")


RULE: Final = Rule("unlisted-resource", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN, needs_all=True)
