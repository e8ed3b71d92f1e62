"""The words of the built-in form stand in losant.yaml, and in no code that reads or checks documents."""

import ast
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import yaml

from codegen.dialects.built_in import built_in
from codegen.reader.documents.action import SECTIONS

STAYS = {
    ("reader/documents/action.py", "method and url"): "a message in plain words: what an action lacks",
    (
        "reader/documents/path_parameters.py",
        "path component",
    ): "a message in plain words",
    ("reader/documents/resource.py", "method and url"): "a message in plain words: what an action lacks",
    ("reader/documents/example_headings.py", "request body"): "a pattern of headings of examples, which is grammar",
    (
        "reader/overriding/field_types.py",
        "any json",
    ): "a message about overrides.yaml, in plain words",
    ("reader/foreign/request_lines.py", "http method"): "a column of request lines in the references of other teams",
    ("reader/foreign/request_lines.py", "method url"): "a row of request lines in the references of other teams",
    ("reader/foreign/request_lines.py", "http request"): "a row of request lines in the references of other teams",
    ("reader/foreign/proposal/usual.py", "request headers"): "a heading in the references of other teams",
    ("reader/foreign/parameters.py", "request body"): "a place of parameters in the references of other teams",
    ("reader/foreign/parameters.py", "query string"): "a place of parameters in the references of other teams",
}
"""Where a word has to stay for now, and why; what is moved into the file is dropped here."""


def _literals(source: str) -> Iterator[str]:
    """Yield the texts of a module in lower case, but for docstrings and the pages of rules."""
    tree = ast.parse(source)
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule":
            skipped.update(map(id, ast.walk(node)))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield node.value.lower()


def _telling() -> set[str]:
    """Return, in lower case, what no code says, not even as a part of a text: headings, columns, sentences."""
    words = built_in()
    headings = [section.heading for section in words.sections.values() if " " in section.heading]
    columns = [section.column for section in words.sections.values() if section.column]
    sentences = [words.sentences.scopes, words.sentences.body, words.sentences.body_example]
    pieces = [piece.strip(" .:") for text in sentences for part in text.split("{") for piece in part.split(". ")]
    phrases = [text for phrase in words.phrases for text in (phrase.seen.strip("[]"), phrase.words.pattern)]
    return {text.lower() for text in (*headings, *columns, *pieces, *phrases) if " " in text}


def _listed(value: object) -> Iterator[str]:
    """Yield the words of the file's lists that are of several words."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from _listed(inner)
    elif isinstance(value, list):
        yield from (item for item in value if isinstance(item, str) and " " in item)


def test_no_word_of_the_form_stands_in_code(repository: Path) -> None:
    """A telling text is no part of a literal, and a word of several words no literal of its own."""
    folder = repository / "codegen"
    text = (files("codegen.dialects") / "losant.yaml").read_text(encoding="utf-8")
    telling, listed = _telling(), {*_listed(yaml.safe_load(text))}
    assert "request path components" in telling
    assert "status code" in listed
    found = {
        (path.relative_to(folder).as_posix(), word)
        for room in ("lint", "paging", "reader")
        for path in (folder / room).rglob("*.py")
        for literal in _literals(path.read_text(encoding="utf-8"))
        for word in ({word for word in telling if word in literal} | ({literal} & listed))
    }
    assert STAYS.keys() == found


def test_what_a_literal_is() -> None:
    """Docstrings and the pages of rules are none; what stands between the values of an f-string is one."""
    source = "'One.'\nRULE = Rule('two', page='Three.')\nA = f'Four {B[\"five\"]}'\n"
    assert {"four ", "five"} == {*_literals(source)}


def test_each_section_of_the_file_has_a_reader() -> None:
    """In the order of the file."""
    assert [section.key for section in built_in().sections.values()] == [*SECTIONS]
