"""What else a syntax may have: headings, front matter, directives, HTML, and what is MDX beside elements."""

import pytest

from codegen.files import Span
from codegen.markdown.syntax import BUILT_IN, EVERY_FORM, Syntax
from tests.markdown.parsing import MDX, blocks, outline, parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n===\nb", [("a", 1, "", 1)]),
        ("a\nb\n---", [("a b", 2, "", 1)]),
        ("## A {#b}", [("A", 2, "b", 1)]),
        ("## A {#b .c d=e}", [("A", 2, "b", 1)]),
        ("## A {: #b }", [("A", 2, "b", 1)]),
        ("## A {.c}", [("A", 2, "", 1)]),
        ("## **A** {#b} ##", [("A", 2, "b", 1)]),
        ("A {#b}\n---", [("A", 2, "b", 1)]),
        ("## GET /a/{id}", [("GET /a/{id}", 2, "", 1)]),
        ("## A {#b} c", [("A {#b} c", 2, "", 1)]),
        ("## A <a name='c'></a>", [("A <a name='c'></a>", 2, "", 1)]),
        ('## A <a name="c"></a> {#b}', [("A", 2, "b", 1)]),
        ("# A\n\n---", [("A", 1, "", 1)]),
    ],
)
def test_headings(text: str, expected: list[tuple[str, int, str, int]]) -> None:
    """A line that is underlined is a heading, and the id of the attributes is the anchor of a section."""
    found = [(item.title, item.level, item.anchor, item.heading.line) for item in parse(text).sections[1:]]
    assert expected == found


def test_toml_front_matter() -> None:
    """`key = value` between lines of `+++` is front matter; what is not such a line is kept as unread."""
    found = parse('+++\ntitle = "A b"\nweight = 3\n[menu]\n+++\n# A\n').front_matter
    assert found
    expected = {"title": ("A b", Span("a.md", 2, 9, 5)), "weight": ("3", Span("a.md", 3, 10, 1))}
    assert expected == {key: (value.text, value.span) for key, value in found.values.items()}
    assert [4] == [source.line for source in found.unread]


@pytest.mark.parametrize(
    "line",
    [
        ":::note",
        ":::",
        "  ::::tip Title {a=b}",
        '{{< hint style="a" >}}',
        "{{< /hint >}}",
        "{{% note %}}",
        "{% tab %}",
    ],
)
def test_directives(line: str) -> None:
    """The line is a block by itself, in running text as well, and what stands below it are ordinary blocks."""
    expected = [
        "Paragraph 1:1 a",
        f"directive 2:{len(line) - len(line.lstrip()) + 1} {line.strip()}",
        "Paragraph 3:1 b",
    ]
    assert expected == outline(blocks(f"a\n{line}\nb"))


@pytest.mark.parametrize(
    "line", [":: a", "{{< a >}} b", "{{< a >}} {{< b >}}", "{{ a }}", "a {{< b >}}", "{{< a", "{a}"]
)
def test_text_that_is_no_directive(line: str) -> None:
    """What stands in a line of text is text."""
    assert [f"Paragraph 1:1 {line}"] == outline(blocks(line))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<style>\na\n\nb\n</style>\nc", ["html 1:1 <style>\na\n\nb\n</style>", "Paragraph 6:1 c"]),
        ("<style>a</style>\nb", ["html 1:1 <style>a</style>", "Paragraph 2:1 b"]),
        ("<style>\na\n\nb", ["html 1:1 <style>\na", "Paragraph 4:1 b"]),
        ('<div class="a">\nb\n</div>\n\nc', ['html 1:1 <div class="a">\nb\n</div>', "Paragraph 5:1 c"]),
        ("a\n<div>", ["Paragraph 1:1 a", "html 2:1 <div>"]),
        ("<br/>\na", ["html 1:1 <br/>", "Paragraph 2:1 a"]),
        ('<a name="b"></a>', ['html 1:1 <a name="b"></a>']),
        ('<a name="b"></a> c', ['Paragraph 1:1 <a name="b"></a> c']),
        ("<!DOCTYPE html>", ["html 1:1 <!DOCTYPE html>"]),
        ("<https://example.com>", ["Paragraph 1:1 <https://example.com>"]),
        ("<required> a", ["Paragraph 1:1 <required> a"]),
        ("- <br/>", [[["html 1:3 <br/>"]]]),
    ],
)
def test_html_blocks(text: str, expected: list[object]) -> None:
    """Elements of blocks go on up to a blank line, `<style>` and the like up to their end tag."""
    assert expected == outline(blocks(text))


def test_a_heading_ends_an_html_block() -> None:
    """A spacer or an element right above a heading swallows nothing."""
    assert ["", "A", "B"] == [section.title for section in parse("<br/>\n# A\n<div>\n# B\n").sections]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "import A from 'b'\nimport {C} from 'd'\n\ne",
            ["esm 1:1 import A from 'b'\nimport {C} from 'd'", "Paragraph 4:1 e"],
        ),
        ("export const a = {\n\n  b: 1,\n}\n\nc", ["esm 1:1 export const a = {\n\n  b: 1,\n}", "Paragraph 6:1 c"]),
        ("export default b", ["esm 1:1 export default b"]),
        ("import of goods", ["Paragraph 1:1 import of goods"]),
        ("export data", ["Paragraph 1:1 export data"]),
        ("{/* a\n\nb */}\nc", ["expression 1:1 {/* a\n\nb */}", "Paragraph 4:1 c"]),
        ("{a.map(b => {\n  c\n})}", ["expression 1:1 {a.map(b => {\n  c\n})}"]),
        ("{a} b", ["Paragraph 1:1 {a} b"]),
        ("{/* a", ["Paragraph 1:1 {/* a"]),
        ("{a", ["Paragraph 1:1 {a"]),
        ("    a", ["Paragraph 1:5 a"]),
    ],
)
def test_mdx(text: str, expected: list[object]) -> None:
    """`import` and `export` end at a blank line outside of braces, an expression where its braces do."""
    assert expected == outline(blocks(text, MDX))


def test_a_heading_ends_an_export() -> None:
    """One whose braces stay open does not swallow the sections below it."""
    assert ["", "A"] == [section.title for section in parse("export const a = {\n\n# A\n", MDX).sections]


@pytest.mark.parametrize("text", ["- a", "a\n: b", ":::a", "<div>", "<A/>", "import 'a'", "{a}", "+++\n+++"])
def test_the_built_in_form_has_none_of_them(text: str) -> None:
    """Without a syntax, and with the one of the built-in form, all of it is text or a list as it is written."""
    kind = "list" if text.startswith("-") else "Paragraph"
    found = parse(text, BUILT_IN)
    assert ([f"{kind} 1:1 {text}"], None, 1) == (
        outline(found.sections[0].blocks),
        found.front_matter,
        len(found.sections),
    )


def test_every_form_is_every_form() -> None:
    """All fields are on for the two syntaxes that other tests take for all forms."""
    assert set() == {name for name in Syntax.__struct_fields__ if not getattr(MDX, name)}
    assert {"mdx"} == {name for name in Syntax.__struct_fields__ if not getattr(EVERY_FORM, name)}
