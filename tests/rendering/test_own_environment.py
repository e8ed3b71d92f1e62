"""A project's own templates print what they say themselves, through macros and blocks, and never text of documents."""

from pathlib import Path

import pytest

from codegen.rendering.safe_text import Identifier
from codegen.rendering.template_places import TemplateFailure
from codegen.rendering.templating import render


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder for a project's own templates, one of macros in it."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "macros.jinja").write_text("{% macro quoted(x, by='*') %}{{ by }}{{ x }}{{ by }}{% endmacro %}")
    return folder


def written(own: Path, text: str) -> str:
    """Return what a template writes whose view has a name, which is safe, and a text of a document, which is not."""
    (own / "t.jinja").write_text(text)
    return render("t.jinja", {"name": Identifier("a"), "told": "{told}", "names": [Identifier("a")] * 2}, str(own))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(name) }}{{ m('b') }}{{ m(m(x='c')) }}", "<a><b><<c>>"),
        ("{% from 'macros.jinja' import quoted %}{{ quoted(name) }}{{ quoted('b', by='|') }}", "*a*|b|"),
        ("{% import 'macros.jinja' as m %}{{ m.quoted(name) }}", "*a*"),
        ("{% macro m() %}<{{ caller('b') }}>{% endmacro %}{% call(x) m() %}{{ name }}{{ x }}{% endcall %}", "<ab>"),
        ("{% set x %}<{{ name }}>{% endset %}{{ x }}", "<a>"),
        ("{% set x = 'b' %}{{ x }}{% with y = 'c' %}{{ y }}{% endwith %}", "bc"),
        ("{{ 'b' }}{{ 'c' if name else 'd' }}{{ name and 'e' }}{{ false or 'f' }}", "bcef"),
        ("{{ nothing | default('b') }}{% for x in ['c', name] %}{{ x }}{% endfor %}", "bca"),
        ("{% for x in names %}{{ loop.index }}{{ x }}{% endfor %}{{ names | length }}", "1a2a2"),
        ("{% set x = 'b' %}{{ x | yaml }}{{ told | yaml }}", "b'{told}'"),
        ("{% if name == 'a' and 'a' in names %}b{% endif %}", "b"),
    ],
)
def test_what_a_template_says_is_printed(own: Path, text: str, expected: str) -> None:
    """Its own words come through macros, blocks and variables, and stay comparable."""
    found = written(own, text)
    assert (str, expected) == (type(found), found)


@pytest.mark.parametrize(
    "text",
    [
        "{{ told }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(told) }}",
        "{% import 'macros.jinja' as m %}{{ m.quoted(told) }}",
        "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ told }}{% endcall %}",
        "{% set x %}{{ told }}{% endset %}{{ x }}",
        "{{ 'b' ~ told }}",
        "{{ '%s' | format(told) }}",
        "{{ '{}'.format(told) }}",
        "{% set x = '{}' %}{{ x.format(told) }}",
        "{% macro m() %}{0}{% endmacro %}{{ m().format(told) }}",
        "{% set x %}{a}{% endset %}{{ x.format_map({'a': told}) }}",
        "{{ name.format(told) }}",
        "{{ 'b' | replace('b', told) }}",
        "{{ ['b', told] | join }}",
        "{{ nothing | default(told) }}",
        "{{ told or 'b' }}",
        "{{ true }}",
        "{{ 1.5 }}",
    ],
)
def test_text_of_documents_is_not(own: Path, text: str) -> None:
    """No way around through a macro, a block, a format or a filter; the template and its line are named."""
    with pytest.raises(TemplateFailure, match=r"\.jinja:1: a template printed (str|bool|float) .*, which is not typed"):
        written(own, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\n{% from 'macros.jinja' import quote %}{{ quote(name) }}", "t.jinja:2: `macros.jinja` has no macro or"),
        ("{% import 'macros.jinja' as m %}\n{{ m.quote(1) }}", "t.jinja:2: the imported template has no macro or"),
        ("{% import 'macro.jinja' as m %}", "t.jinja:1: there is no template `macro.jinja`"),
        ("{% from 'macros.jinja' import quoted %}\n{{ quoted(nothing) }}", "macros.jinja:1: `nothing` is undefined"),
        ("{% from 'macros.jinja' import quoted %}\n{{ quoted(1, 2, 3) }}", "t.jinja:2: macro 'quoted' takes not more"),
        ("\n{% include 't.jinja' %}", "it includes or calls itself (recursion); the built-in template is `built-in/`"),
    ],
)
def test_what_is_wrong_with_a_macro_is_told(own: Path, text: str, told: str) -> None:
    """Its name, the file and the line."""
    with pytest.raises(TemplateFailure) as caught:
        written(own, text)
    assert told in str(caught.value)


def test_the_built_in_template_of_the_same_path(own: Path) -> None:
    """A template that takes the place of a built-in one can include that, and so add to it."""
    path, view = (
        "python/readme/logging.md.jinja",
        {"readme": {"log_variable": Identifier("A"), "package": Identifier("a")}},
    )
    (own / path).parent.mkdir(parents=True)
    (own / path).write_text(f"before\n{{% include 'built-in/{path}' %}}after\n")

    assert f"before\n{render(path, view)}after\n" == render(path, view, str(own))
