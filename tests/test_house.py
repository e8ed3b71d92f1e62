"""The house rules hold for this repository, and each check catches what breaks its rule."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from jinja2 import DictLoader

from codegen.rendering.safe_text import PyLiteral
from codegen.rendering.template_places import template_root
from codegen.rendering.templating import UnsafeText, environment
from tests.house.code import Fault, argument_faults, function_faults, module_faults
from tests.house.templates import template_faults

Check = Callable[[str], Iterable[Fault]]


def _faults(paths: Iterable[Path], check: Check) -> Iterator[str]:
    for path in sorted(paths):
        for fault in check(path.read_text(encoding="utf-8")):
            yield f"{path}:{fault.line}: {fault.message}"


def _check_template(source: str) -> Iterator[Fault]:
    return template_faults(source, environment())


def _function(*, lines: int = 2, arguments: str = "") -> str:
    return f'"""Module."""\n\n\ndef f({arguments}):\n' + "    pass\n" * (lines - 1)


@pytest.mark.parametrize("folder", ["codegen", "templates/python/runtime", "templates/python/tests"])
@pytest.mark.parametrize("check", [module_faults, function_faults])
def test_code_is_small_and_documented(repository: Path, folder: str, check: Check) -> None:
    """Modules and functions of the generator and of the SDK's runtime keep to their sizes."""
    paths = list((repository / folder).rglob("*.py"))

    assert paths
    assert [] == list(_faults(paths, check))


def test_functions_take_few_arguments(repository: Path) -> None:
    """No function of the generator takes more than five arguments."""
    assert [] == list(_faults((repository / "codegen").rglob("*.py"), argument_faults))


def test_templates_only_print_views_and_walk_lists() -> None:
    """Every built-in template obeys the rules for templates."""
    paths = list(template_root().rglob("*.jinja"))

    assert paths
    assert [] == list(_faults(paths, _check_template))


@pytest.mark.parametrize(
    ("check", "source", "expected"),
    [
        (module_faults, '"""Module."""\n' + "x = 1\n" * 249, []),
        (module_faults, '"""Module."""\n' + "x = 1\n" * 250, [Fault(1, "251 lines, of 250 at most")]),
        (module_faults, "x = 1\n", [Fault(1, "no module docstring")]),
        (module_faults, '"""Module."""\nx = 1  # noqa: E1\n', [Fault(2, "suppression # noqa: E1")]),
        (module_faults, '"""Module."""\nx = "# noqa"\n', []),
        (function_faults, _function(lines=40), []),
        (function_faults, _function(lines=41), [Fault(4, "f has 41 lines, of 40 at most")]),
        (argument_faults, _function(arguments="self, a, b, *, c, d, e"), []),
        (argument_faults, _function(arguments="a, b, c, *d, e, **f"), [Fault(4, "f takes 6 arguments, of 5 at most")]),
    ],
)
def test_code_check_catches(check: Check, source: str, expected: list[Fault]) -> None:
    """Each check of code tells what breaks its rule, by line, from what just keeps to it."""
    assert expected == list(check(source))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{% set x = 1 %}", "an assignment"),
        ("{% set x %}y{% endset %}", "an assignment"),
        ("{% with x = y %}{% endwith %}", "an assignment"),
        ("{% if x == y %}{% endif %}", "a comparison"),
        ("{% if x in y %}{% endif %}", "a comparison"),
        ("{% if x is defined %}{% endif %}", "the test defined"),
        ("{{ x + y }}", "arithmetic"),
        ("{{ x ~ y }}", "arithmetic"),
        ("{{ -x }}", "arithmetic"),
        ("{{ x[1:] }}", "a slice"),
        ("{{ x.upper() }}", "a call of what is not a macro"),
        ("{{ range(3) }}", "a call of what is not a macro"),
        ("{{ x['items']() }}", "a call of what is not a macro"),
        ("{% autoescape true %}{% endautoescape %}", "a change of escaping"),
        ("{{ x | safe }}", "the filter safe, which is not typed"),
        ("{{ x | join(y) }}", "the filter join, which is not typed"),
        ("x\n" * 61, "61 lines, of 60 at most"),
        ("{% for a in b %}" * 4 + "{% endfor %}" * 4, "4 levels, of 3 at most"),
    ],
)
def test_template_check_catches(source: str, message: str) -> None:
    """Each rule for templates catches the smallest template that breaks it."""
    assert [Fault(1, message)] == list(_check_template(source))


@pytest.mark.parametrize(
    "source",
    [
        "{% macro m(x) %}{{ caller() }}{% endmacro %}{% call m(y) %}{% endcall %}{{ m(y) }}",
        "{% import 'macros.jinja' as macros %}{{ macros.m(x) }}",
        "{% from 'macros.jinja' import m as other %}{{ other(x.y) }}",
        "{% for a, b in c | items %}{% if b is not none %}{{ a }}{% endif %}{% endfor %}",
        "{{ x | yaml(2) }}{% if not x and y %}{% elif z %}{% else %}{% endif %}",
        "{% for a in b %}{% for c in a %}{% if c %}{% elif d %}{% endif %}{% endfor %}{% endfor %}",
        "x\n" * 60,
    ],
)
def test_template_check_lets_pass(source: str) -> None:
    """Printing, walking, choosing and calling macros is what templates are for."""
    assert [] == list(_check_template(source))


@pytest.mark.parametrize("value", ["text", 1, None, ["text"]])
def test_template_that_prints_raw_text_fails(value: object) -> None:
    """A template cannot print what has no type saying it is safe, were it by oversight."""
    template = environment().overlay(loader=DictLoader({"raw.jinja": "{{ value }}"})).get_template("raw.jinja")

    with pytest.raises(UnsafeText):
        template.render(value=value)


def test_template_prints_typed_text() -> None:
    """What has a type saying it is safe is printed as it is."""
    assert "'text'" == environment().from_string("{{ value }}").render(value=PyLiteral("'text'"))
