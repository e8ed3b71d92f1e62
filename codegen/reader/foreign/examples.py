"""Examples of JSON in fences, read leniently where they are almost JSON, which is told."""

import re
from typing import Final

from msgspec.structs import replace

from codegen.diagnostics import Severity
from codegen.markdown.document import CodeBlock
from codegen.model.exchange import NamedExample
from codegen.reader.json.lenient import Lenient, read_lenient
from codegen.reader.json.lenient_values import PassedOver
from codegen.reader.json.rules import INEXACT_JSON
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.reading import Reading

_SHORT: Final = re.compile(r"//|/\*|#|\.\.\.|\N{HORIZONTAL ELLIPSIS}")
"""How a comment starts, and what is written for what is left out."""


def looks_like_json(block: CodeBlock) -> bool:
    """Tell whether a fence is to be read as JSON: what it is marked as or how it starts says so."""
    is_marked = block.language.split(" ")[0].lower() in {"json", "json5", "jsonc", "javascript", "js"}
    return is_marked or block.text.lstrip()[:1] in {"{", "["}


def read_examples(block: CodeBlock, reading: Reading) -> tuple[NamedExample, ...]:
    """Return the JSON texts of a fence, none, reported, where there is none; what is passed over is reported.

    Only what is JSON as it stands comes with its text, in which places are found.
    """
    value = parse_json(block.text)
    if not isinstance(value, Fault):
        reading.read(block.source)
        return (NamedExample("", value, block.text, block.place.span),)
    found = read_lenient(block.text) if reading.examples.lenient else value
    if isinstance(found, Fault):
        rule = replace(found.rule, severity=Severity.WARNING)
        message = f"the example is not usable JSON: {found.message}"
        reading.report(rule.at(block.place.at(found.offset, found.length), message, "fix the example"))
        reading.keep(block.source)
        return ()
    _report_passed(block, found, reading)
    reading.read(block.source)
    return tuple(NamedExample("", each, "", block.place.span) for each in found.values)


def _report_passed(block: CodeBlock, found: Lenient, reading: Reading) -> None:
    """Report each slip; what shortens an example on purpose is one note about all of it."""
    shortened = [passed for passed in found.passed if _shortens(passed, block.text)]
    for passed in found.passed:
        if passed not in shortened:
            span = block.place.at(passed.offset, passed.length)
            reading.report(INEXACT_JSON.at(span, f"the example is not quite JSON: {passed.message}", "fix the example"))
    for first in shortened[:1]:
        more = len(shortened) - 1
        beside = f", and {more} more {'place' if more == 1 else 'places'} like it" if more else ""
        message = f"the example is shortened: {first.message}{beside}"
        rule = replace(INEXACT_JSON, severity=Severity.INFO)
        reading.report(rule.at(block.place.at(first.offset, first.length), message, "show all of it where it is short"))


def _shortens(passed: PassedOver, text: str) -> bool:
    """Tell whether something is a comment or `...`, or the comma before one."""
    rest = text[passed.offset :]
    return _SHORT.match(rest.removeprefix(",").lstrip()) is not None
