"""Outcomes -> docs/interop.md."""

from collections.abc import Iterable, Iterator, Sequence

from tools.interop.accepted import ACCEPTED, PUBLISHED
from tools.interop.verdict import Result, count_accepted

_HEAD = """\
# Other tools on the OpenAPI document

<!-- Written by `make interop`. -->

Each tool gets the document of `spec/`, that of the library API in `examples/library/`, and those of three published
trees, whose faults are corrected by the `overrides.yaml` beside the suite in `tools/interop/`. An operation is
understood where the tool has no error about it: the linters by their recommended rules, the generators by code that
imports or type-checks, Prism by a call of each client that it accepts and whose answer is decoded without a difference
from the documented type, openapi-fetch and hey-api by a request for each operation whose path and query are the
documented ones.
"""

_OBJECTS = """\
## Objects in queries

A parameter such as `tagFilter` is documented as `tagFilter[0][key]=Floor&tagFilter[0][value]=2`. OpenAPI 3.1 defines
no style for it: `deepObject` says what stands in the first brackets, and leaves open what follows. The document has
`deepObject` with the documented type, which Prism reads as it is meant, and shows the documented pairs in the
description of the operation. No client that is generated writes them by itself, whatever the style: openapi-fetch and
hey-api throw unless they are given a serializer, with which they are called here once more; openapi-python-client and
the console of Swagger UI send each item of the list as one text. An object with the whole pairs as its keys
(`form`, exploded) would be sent as documented by three of these, but such a document would not have the documented type
any more, nor its example. For hey-api and openapi-fetch, this is the whole serializer:

```js
const pairs = (name, value) =>
  value === null || value === undefined
    ? []
    : typeof value === "object"
      ? Object.entries(value).flatMap(([key, item]) => pairs(`${name}[${key}]`, item))
      : [[name, String(value)]];

const querySerializer = (query) =>
  Object.entries(query)
    .flatMap(([name, value]) => pairs(name, value))
    .map((pair) => pair.map(encodeURIComponent).join("="))
    .join("&");
```

Give it to the calls that have such a parameter; other lists are joined by commas, or have a pair for each item.
"""


def render_report(results: Sequence[Result], published: Iterable[Result], versions: Iterable[str]) -> str:
    """Return the page: the tools, what each made of each document, and why some warnings stay.

    `published` is what came of the trees without corrections.
    """
    lines = [
        _HEAD,
        "## Tools",
        "",
        *(f"- {version}" for version in versions),
        "",
        "## Outcomes",
        "",
        *render_table(results),
        "",
        *_left_out(results),
        _OBJECTS,
        "## Accepted warnings",
        "",
        "| Tool | Rule | Warnings | Reason |",
        "| --- | --- | ---: | --- |",
        *_acceptances(results),
        "",
        "## As published",
        "",
        "The linters on the trees without any `overrides.yaml`. All errors are contradictions in the documents:",
        "",
        *(f"- {item.tool}, `{item.rule}`: {item.reason}" for item in PUBLISHED),
        "",
        "| Tool | Document | Errors |",
        "| --- | --- | ---: |",
        *(f"| {item.tool} | {item.document.name} | {len(item.outcome.errors)} |" for item in published if item.outcome),
    ]
    return "\n".join(lines) + "\n"


def render_table(results: Iterable[Result]) -> Iterator[str]:
    """Yield the lines of the table: a row for each tool and document."""
    yield "| Tool | Document | Operations | Understood | Errors | Warnings |"
    yield "| --- | --- | ---: | ---: | ---: | ---: |"
    for result in results:
        outcome = result.outcome
        cells = ["-"] * 3 if outcome is None else [outcome.understood, len(outcome.errors), len(outcome.warnings)]
        yield f"| {' | '.join(map(str, (result.tool, result.document.name, result.document.operations, *cells)))} |"


def _left_out(results: Iterable[Result]) -> Iterator[str]:
    for result in results:
        if result.outcome is None:
            yield f"{result.tool} is left out for {result.document.name}: {result.reason}."
            yield ""


def _acceptances(results: Iterable[Result]) -> Iterator[str]:
    counts = count_accepted(results)
    for item in ACCEPTED:
        yield f"| {item.tool} | `{item.rule}` | {counts[item]} | {item.reason} |"
