"""A link in the text leads to a document or an anchor that is not there.

Checked are links to documents of the tree (`device.md#export`), within a document (`#export`), and links of the site
(`/rest-api/device/#export`) where at least three documents are linked that way; links out of the folder are not.

An anchor is a heading as GitHub writes it, with a number where it is repeated (`#export-1`), or what stands in its
`{#...}` or in an `<a name>`. Links of types and bodies are read, and reported as `unknown-schema`. `#book` leads to the
schema of that anchor from every document.

Bad:

    ### Details

    What a thing is made of stands [below](#parts).

Good:

    ### Details

    What a thing is made of stands [below](#materials).

    ### Materials

    Wood and glass.
"""

import posixpath
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Final

from msgspec import Struct, field

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import File
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec

_DOCUMENT: Final = re.compile(r"(?P<path>(?:[^#:/?]+/)*[^#:/?]+\.mdx?)?(?:#(?P<anchor>.+))?")
_SITE: Final = re.compile(r"(?P<root>/(?:[^#?]+/)?)(?P<stem>[^#?/]+)/?(?:#(?P<anchor>.+))?")
_NAME: Final = re.compile(r"<[A-Za-z][\w-]*\s[^<>]*?\b(?:name|id)=[\"']([^\"']+)")
_TAG: Final = re.compile(r"<[^<>]*+>")
_HEADING: Final = re.compile(r" {0,3}#{1,6}(?=[ \t])(?P<title>.*)")
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_ID: Final = re.compile(r"\{:?\s?#(?P<id>[^{}\s]++)[^{}]*+\}")
_LINK_TEXT: Final = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_EMPHASIS: Final = tuple(re.compile(rf"(?<!\w){mark}([^\s_][^_]*){mark}(?!\w)") for mark in ("___", "__", "_"))
_NUMBER: Final = re.compile(r"(?P<stem>.*?[^0-9-])-?(?P<number>[1-9][0-9]{0,3})")
_LOOSE: Final = re.compile(r"[^a-z0-9_-]")
_LOOSER: Final = re.compile(r"[\W_]")


def _find(spec: Spec) -> Iterator[Diagnostic]:
    anchors = _anchors(spec)
    read = {(ref.span.file, ref.span.line) for ref in spec.refs()}
    links = list(spec.links)
    schemas = {f"#{schema.anchor}" for schema in spec.api.schemas}
    root = _site_root([link.target for _, link in links], {PurePosixPath(path).stem for path in anchors})
    for line, link in links:
        target = _target(link.target, line.file, root)
        if target is None or (line.file, line.number) in read:
            continue
        path, anchor = target
        if path.startswith("../") or path in spec.unread or link.target.lower() in schemas:
            continue
        if path not in anchors:
            message = f"the link leads to `{path}`, which is not there"
        elif anchor and not anchors[path].has(anchor):
            message = f"`{path}` has no anchor `{anchor}`"
        else:
            continue
        place = line.at(line.text.index("](", link.offset) + 2, len(link.target))
        yield RULE.at(place, message, "fix the link, or add what it leads to")


class _Anchors(Struct):
    """The anchors of a document, and how often each stands there; in `loose` ones letters and digits count alone.

    Other sites than GitHub write them otherwise: `integrations.jira` may be `#integrations-jira`.
    """

    is_loose: bool
    counts: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, anchor: str) -> None:
        key = self._key(anchor)
        self.counts[key] = self.counts.get(key, 0) + 1

    def has(self, anchor: str) -> bool:
        """Tell whether an anchor is there: as it is, or with the number that a repeated heading has."""
        if self._key(anchor) in self.counts:
            return True
        match = _NUMBER.fullmatch(anchor.lower())
        number = int(match["number"]) if match else 0
        return match is not None and number < self.counts.get(self._key(match["stem"]), 0) + self.is_loose

    def _key(self, anchor: str) -> str:
        return (_LOOSER if self.is_loose else _LOOSE).sub("", anchor.lower())


def _anchors(spec: Spec) -> dict[str, _Anchors]:
    """The anchors of each document: its headings as slugs, and its `<a name>`s."""
    step = "loose anchors" if spec.api.dialect else "anchors"
    return {file.path: spec.kept(step, file, lambda file: _anchors_of(spec, file)) for file in spec.files}


def _anchors_of(spec: Spec, file: File) -> _Anchors:
    anchors, lines = _Anchors(bool(spec.api.dialect)), spec.prose_of(file.path)
    for line in lines:
        if match := _HEADING.match(line.text):
            _add_heading(match["title"], anchors)
        if "<" in line.text:
            for name in _NAME.findall(line.text):
                anchors.add(name)
    for above, line in pairwise(lines):
        if above.number + 1 == line.number and _UNDERLINE.fullmatch(line.text):
            _add_heading(above.text, anchors)
    return anchors


def _add_heading(title: str, anchors: _Anchors) -> None:
    for match in _ID.finditer(title):
        anchors.add(match["id"])
    words = _LINK_TEXT.sub(r"\1", _TAG.sub("", _ID.sub("", title)))
    for emphasis in _EMPHASIS:
        words = emphasis.sub(r"\1", words)
    anchors.add(words.strip().rstrip("#").strip().replace(" ", "-"))


def _target(target: str, file: str, root: str) -> tuple[str, str] | None:
    """Return the document and the anchor that a link leads to, None for a link out of the tree."""
    if match := _DOCUMENT.fullmatch(target):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(file), match["path"])) if match["path"] else file
        return path, match["anchor"] or ""
    match = _SITE.fullmatch(target)
    if match is None or not root or match["root"] != root:
        return None
    return f"{match['stem']}.md", match["anchor"] or ""


def _site_root(targets: list[str], stems: set[str]) -> str:
    """Return the folder of a site (`/rest-api/`) below which links name the documents, empty when there is none."""
    found: dict[str, set[str]] = {}
    for target in targets:
        match = _SITE.fullmatch(target)
        if match is not None and match["stem"] in stems:
            found.setdefault(match["root"], set()).add(match["stem"])
    root = max(found, key=lambda root: len(found[root]), default="")
    return root if len(found.get(root, ())) > 2 else ""


RULE: Final = Rule("dangling-link", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
