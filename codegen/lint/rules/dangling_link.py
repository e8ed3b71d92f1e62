"""A link in the text leads to a document or an anchor that is not there.

Checked are links to documents of the tree (`device.md#export`), within a document (`#export`), and links of the site
(`/rest-api/device/#export`) where at least three documents are linked that way. Links of types and bodies are read, and
reported as `unknown-schema`. `#book` leads to the schema of that anchor from every document.

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
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check
from codegen.lint.prose import ProseLine
from codegen.lint.spec import Spec
from codegen.markdown.inline import parse_links

_DOCUMENT: Final = re.compile(r"(?P<path>(?:[^#:/?]+/)*[^#:/?]+\.md)?(?:#(?P<anchor>.+))?")
_SITE: Final = re.compile(r"(?P<root>/(?:[^#?]+/)?)(?P<stem>[^#?/]+)/?(?:#(?P<anchor>.+))?")
_NAME: Final = re.compile(r"<a\s+(?:name|id)=[\"']([^\"']+)|\{:?\s?#([\w-]+)\}")
_OWN: Final = re.compile(r"\{:?\s?#[\w-]+\}\s*$")
_CLOSING: Final = re.compile(r"\s#+\s*$")
_RULE: Final = re.compile(r"={1,}\s*|-{1,}\s*")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_TAG: Final = re.compile(r"<[^<>]*+>")
_LOOSE: Final = re.compile(r"[^a-z0-9_-]")


def _find(spec: Spec) -> Iterator[Diagnostic]:
    anchors = _anchors(spec)
    read = {(ref.span.file, ref.span.line) for ref in spec.refs()}
    links = [(line, link) for line in spec.prose for link in parse_links(line.text)]
    schemas = {f"#{schema.anchor}" for schema in spec.api.schemas}
    root = _site_root([link.target for _, link in links], {PurePosixPath(path).stem for path in anchors})
    for line, link in links:
        target = _target(link.target, line.file, root)
        if target is None or (line.file, line.number) in read:
            continue
        path, anchor = target
        if path in spec.unread or link.target.lower() in schemas:
            continue
        if path not in anchors:
            message = f"the link leads to `{path}`, which is not there"
        elif anchor and _loose(anchor) not in anchors[path]:
            message = f"`{path}` has no anchor `{anchor}`"
        else:
            continue
        place = line.at(line.text.index("](", link.offset) + 2, len(link.target))
        yield RULE.at(place, message, "fix the link, or add what it leads to")


def _anchors(spec: Spec) -> dict[str, set[str]]:
    """The anchors of each document: its headings as slugs, numbered where they stand again, and those of their own."""
    anchors: dict[str, set[str]] = {file.path: set() for file in spec.files}
    seen: Counter[tuple[str, str]] = Counter()
    for line, above in zip(spec.prose, (None, *spec.prose), strict=False):
        title = _heading(line, above)
        if title:
            anchor = _loose(title.replace(" ", "-"))
            number = seen[line.file, anchor]
            seen[line.file, anchor] += 1
            anchors[line.file].add(f"{anchor}-{number}" if number else anchor)
        if "<a" in line.text or "{" in line.text:
            anchors[line.file].update(_loose(one or other) for one, other in _NAME.findall(line.text))
    return anchors


def _heading(line: ProseLine, above: ProseLine | None) -> str:
    """Return the words of a heading, which may be underlined, without links and tags; empty for any other line."""
    if line.text.startswith("#"):
        text = _CLOSING.sub("", line.text.lstrip("#"))
    elif (
        above is not None and (above.file, above.number) == (line.file, line.number - 1) and _RULE.fullmatch(line.text)
    ):
        text = above.text
    else:
        return ""
    return _TAG.sub("", _LINK.sub(r"\1", _OWN.sub("", text))).strip()


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


def _loose(anchor: str) -> str:
    return _LOOSE.sub("", anchor.lower())


RULE: Final = Rule("dangling-link", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find)
