"""Examples in a section: fences, indented code or code in a line, each with the words above it.

Example (empty):

```json
{"items": []}
```

Example: `{"items": []}`
"""

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.diagnostics import Severity
from codegen.files import Span
from codegen.markdown.document import Block, CodeBlock, Other, Paragraph, Source
from codegen.model.exchange import NamedExample
from codegen.model.free_names import FreeNames
from codegen.model.name import Name
from codegen.reader.json.lenient import read_lenient
from codegen.reader.json.rules import INEXACT_JSON
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.reading import Reading

_LONGEST_LABEL: Final = 120
_LABEL: Final = re.compile(r"#+ .*|.*:|\*\*[^*]+\*\*|(?:for )?examples?\b.*|an example\b.*", re.IGNORECASE)
_IN_LINE: Final = re.compile(r"(?P<label>[^`]*+)`(?P<code>[^`]++)`\.?", re.IGNORECASE)
"""The label says `example` and ends with a colon, which is looked at when the rest fits."""
_NAME: Final = re.compile(
    r"(?:an? |the |for ){0,3}(?:(?:successful |success |error )?(?:response|answer|body|request|result)s? )?"
    r"(?:example|sample)s?(?: of)?(?: an?| the)?\s*"
    r"(?:(?:response|answer|body|request|content|result)s?)?\b",
    re.IGNORECASE,
)
_CODE: Final = re.compile(r"\b[1-5][0-9]{2}\b", re.ASCII)
_HEAD: Final = re.compile(
    r"(?:HTTP/[0-9.]+ (?P<code>[1-5][0-9]{2})|[A-Z]{3,7} [^\s]+ HTTP/)[^\n]*\n(?:[^\n]+\n)*\n", re.ASCII
)
_ANCHOR: Final = re.compile(r"<a\s[^<>]*+>\s{0,3}</a>")


class ExampleBlock(Struct, frozen=True):
    """An example as written: its text, where that stands, and the words above it.

    `place` has the text's lines, `offset` is where the text starts in them. `code` is the status that the words, or
    the head of an HTTP message, name. `sources` are all its lines.
    """

    text: str
    place: Source
    label: str
    code: int | None = None
    offset: int = 0
    language: str = ""
    block: CodeBlock | None = None
    sources: tuple[Source, ...] = ()

    @property
    def span(self) -> Span:
        """The first character of the text."""
        return self.place.span if self.offset == 0 else self.place.at(self.offset)

    @property
    def name(self) -> str:
        """What tells it from others: `empty` of `Example (empty):`; empty where the words say no more than that."""
        words = _CODE.sub("", _NAME.sub("", _ANCHOR.sub("", self.label), count=1))
        return " ".join(words.strip("#*:_.()`- \t").split())


def example_blocks(blocks: Sequence[Block]) -> Iterator[ExampleBlock]:
    """Yield the examples among blocks, each with the label right above it."""
    label: Paragraph | None = None
    for block in blocks:
        found = _example(block, label)
        if found is not None:
            yield found
        label = block if isinstance(block, Paragraph) and found is None and _is_label(block) else None


def _is_label(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return len(text) <= _LONGEST_LABEL and _LABEL.fullmatch(text) is not None


def _example(block: Block, label: Paragraph | None) -> ExampleBlock | None:
    above = () if label is None else (label.source,)
    words = "" if label is None else label.text
    if isinstance(block, CodeBlock):
        found = ExampleBlock(block.text, block.place, words, language=block.language, block=block)
        return _without_head(replace(found, code=_code_of(words), sources=(*above, block.source)))
    if isinstance(block, Other) and block.kind == "code":
        return ExampleBlock(block.source.text, block.source, words, _code_of(words), sources=(*above, block.source))
    if isinstance(block, Paragraph) and (match := _IN_LINE.fullmatch(block.source.text)) is not None:
        words, colon, rest = match["label"].rpartition(":")
        if not colon or rest.strip() or "example" not in words.lower():
            return None
        start = match.start("code")
        return ExampleBlock(match["code"], block.source, words, _code_of(words), start, sources=(block.source,))
    return None


def _code_of(label: str) -> int | None:
    match = _CODE.search(label)
    return int(match[0]) if match else None


def _without_head(found: ExampleBlock) -> ExampleBlock:
    """Leave out the status line and the headers of an HTTP message (RFC 9112, 2.1)."""
    match = _HEAD.match(found.text)
    if match is None:
        return found
    code = int(match["code"]) if match["code"] else found.code
    return replace(found, text=found.text[match.end() :], code=code, offset=match.end())


def read_json_example(found: ExampleBlock, reading: Reading) -> NamedExample | None:
    """Read an example as JSON; None where it is not, which is reported at its place."""
    if found.block is not None:
        reading.expect_language(found.block, "json", "http", "jsonc", "js", "javascript")
    value = parse_json(found.text)
    if isinstance(value, Fault) and reading.examples.lenient:
        return _read_inexact(found, reading)
    if isinstance(value, Fault):
        _report_fault(found, value, reading)
        return None
    return _taken(found, NamedExample(found.name, value, found.text, found.span), reading)


def _read_inexact(found: ExampleBlock, reading: Reading) -> NamedExample | None:
    """Read what is almost JSON; its text, which no place can be found in by a pointer, is left out of the model."""
    read = read_lenient(found.text)
    if isinstance(read, Fault):
        _report_fault(found, read, reading)
        return None
    for each in read.passed:
        span = found.place.at(found.offset + each.offset, each.length)
        reading.report(INEXACT_JSON.at(span, f"the example is not quite JSON: {each.message}", "fix the example"))
    return _taken(found, NamedExample(found.name, read.value, "", found.span), reading)


def _report_fault(found: ExampleBlock, fault: Fault, reading: Reading) -> None:
    span = found.place.at(found.offset + fault.offset, fault.length)
    # Nothing follows from an example, so that not even a key that stands twice is an error.
    rule = replace(fault.rule, severity=Severity.WARNING)
    # A fence that is never closed holds more than the example, which has a message of its own.
    if found.block is None or found.block.closed:
        reading.report(rule.at(span, f"the example is not usable JSON: {fault.message}", _advice(found.text)))
    _read_words(found, reading)


def _advice(text: str) -> str:
    """Say what is to be done with what is almost JSON."""
    if re.search(r"\.\.\.|\u2026", text):
        return "write all of it, without `...`"
    has_more = re.search(r"//|/\*|,\s*[}\]]", text) is not None
    return "leave out comments, and commas before `}` and `]`" if has_more else "fix the example"


def _read_words(found: ExampleBlock, reading: Reading) -> None:
    """Take what says something about a broken example, so that just the example is left for prose."""
    for source in found.sources[:-1]:
        reading.read(source)


def read_text_example(found: ExampleBlock, reading: Reading) -> NamedExample:
    """Read an example of text as it is, without the indentation that made it code."""
    text = found.text if found.block is not None else dedent(found.text)
    return _taken(found, NamedExample(found.name, text, text, found.span), reading)


def _taken(found: ExampleBlock, example: NamedExample, reading: Reading) -> NamedExample:
    for source in found.sources:
        reading.read(source)
    return example


def named(examples: Sequence[NamedExample]) -> tuple[NamedExample, ...]:
    """Give each example a name of its own: `documented` where its words have none, a number where they repeat."""
    names = FreeNames(lambda name: name.kebab)
    found: list[NamedExample] = []
    for example in examples:
        wanted = Name.split(example.name)
        own = names.find(wanted if wanted.words else Name(("documented",)))
        names.add(own)
        found.append(replace(example, name=own.kebab))
    return tuple(found)
