"""Examples of JSON in fences, read leniently where they are almost JSON, which is told."""

from dataclasses import replace

from codegen.diagnostics import Severity
from codegen.markdown.document import CodeBlock
from codegen.model.exchange import NamedExample
from codegen.reader.json.lenient import read_lenient
from codegen.reader.json.rules import INEXACT_JSON
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.reading import Reading


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
    for passed in found.passed:
        span = block.place.at(passed.offset, passed.length)
        reading.report(INEXACT_JSON.at(span, f"the example is not quite JSON: {passed.message}", "fix the example"))
    reading.read(block.source)
    return tuple(NamedExample("", each, "", block.place.span) for each in found.values)
