"""`Page`: the manual of one rule, taken apart so that a terminal and the documentation can lay it out."""

from msgspec import Struct

from codegen.diagnostics import Rule, Severity


class Page(Struct, frozen=True):
    """`title` is one sentence, `text` the paragraphs under it, `bad` and `good` the snippets.

    A snippet is of a document that is otherwise right; a comment with a file name starts another file, and a line that
    starts with `$ ` is a command run in the folder of the documents.
    """

    rule: str
    severity: Severity
    title: str
    text: str = ""
    bad: str = ""
    good: str = ""


def parse_page(rule: Rule) -> Page:
    """Split a rule's manual: a sentence, paragraphs, then `Bad:` and `Good:`, each with an indented snippet."""
    title, _, rest = (rule.manual or "").strip().partition("\n")
    text, _, snippets = rest.partition("\nBad:\n")
    bad, _, good = snippets.partition("\nGood:\n")
    return Page(rule.id, rule.severity, title, text.strip(), _outdent(bad), _outdent(good))


def _outdent(snippet: str) -> str:
    return "\n".join(line.removeprefix("    ") for line in snippet.strip("\n").split("\n"))
