"""The anchor of a heading is one of another schema, of another action, or stands twice.

It was copied with the section. Links to it lead to the first place that has it.

Bad:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Part](schemas.md#part) | Part information |

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema <a name="thing-schema"></a>

    ```json
    {"type": "object"}
    ```

    ### Example <a name="thing-example"></a>

    ```json
    {}
    ```

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Part](schemas.md#part) | Part information |

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema <a name="part-schema"></a>

    ```json
    {"type": "object"}
    ```

    ### Example <a name="part-example"></a>

    ```json
    {}
    ```
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import Span
from codegen.lint.check import Check, Forms
from codegen.lint.prose import ProseLine
from codegen.lint.spec import Spec
from codegen.model.name import Name
from codegen.reader.schemas.anchors import slug

_TITLE: Final = re.compile(r"##\s+(?P<title>[^<#\s][^<#]*)")
_ANCHOR: Final = re.compile(r"#{1,6}\s[^<]*<a\s+(?:name|id)=[\"'](?P<name>[^\"'<>]+)[\"']")
_SUFFIXES: Final = frozenset({"schema", "example"})
"""What follows the title in schemas.md (format of schemas.md)."""
_HELP: Final = "name it after the title that it stands below"


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for file in spec.files:
        yield from spec.kept(RULE.id, file, lambda file: tuple(_find_in(spec.prose_of(file.path))))


def _find_in(lines: Iterable[ProseLine]) -> Iterator[Diagnostic]:
    headings = [line for line in lines if line.text.startswith("#")]
    if any("<a" in line.text for line in headings):
        yield from _find_in_file(headings)


def _find_in_file(headings: Sequence[ProseLine]) -> Iterator[Diagnostic]:
    """Look at the headings of one document; below a `## Title` anchors are `title-...`, in one of two spellings."""
    prefixes = [_prefixes(line) for line in headings]
    anchors = tuple(_anchors(headings, prefixes))
    titles = frozenset().union(*prefixes)
    usual = _SUFFIXES | {anchor.suffix for anchor in anchors}
    first: dict[str, int] = {}
    for anchor in anchors:
        foreign = "" if anchor.suffix else _foreign_prefix(anchor.name, titles, usual)
        number = anchor.place.line if foreign else first.setdefault(anchor.name, anchor.place.line)
        if foreign:
            yield RULE.at(anchor.place, f"the anchor `{anchor.name}` is one of `{foreign}`", _HELP)
        elif number != anchor.place.line:
            yield RULE.at(anchor.place, f"the anchor `{anchor.name}` stands on line {number} already", _HELP)


class _Anchor(Struct, frozen=True):
    """An anchor, and what anchors below its `## Title` start with."""

    name: str
    place: Span
    prefixes: frozenset[str]

    @property
    def suffix(self) -> str:
        """`schema` of `device-schema` below `## Device`, empty when it is not named after its title."""
        return next((self.name[len(item) + 1 :] for item in self.prefixes if self.name.startswith(f"{item}-")), "")


def _anchors(headings: Iterable[ProseLine], prefixes: Iterable[frozenset[str]]) -> Iterator[_Anchor]:
    own: frozenset[str] = frozenset()
    for line, found in zip(headings, prefixes, strict=True):
        own = found or own
        match = _ANCHOR.match(line.text)
        if match is not None:
            yield _Anchor(match["name"], line.at(match.start("name"), len(match["name"])), own)


def _prefixes(line: ProseLine) -> frozenset[str]:
    """What anchors below a `## Title` start with: schemas have `the-title`, actions `theTitle`."""
    match = _TITLE.match(line.text)
    return frozenset({slug(match["title"].rstrip()), Name.split(match["title"]).camel} if match else ())


def _foreign_prefix(name: str, titles: Container[str], usual: Container[str]) -> str:
    """Return the title that an anchor is named after, with one of the `usual` suffixes, `""` if there is none."""
    parts = ((name[: match.start()], name[match.end() :]) for match in re.finditer("-", name))
    return next((title for title, suffix in parts if title in titles and suffix in usual), "")


RULE: Final = Rule("copied-anchor", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
