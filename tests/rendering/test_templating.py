"""Templates: the built-in ones print typed text; those of a project run in a sandbox, and what they raise is told."""

from pathlib import Path

import pytest

from codegen.rendering.safe_text import Identifier
from codegen.rendering.template_places import TemplateFailure
from codegen.rendering.templating import UnsafeText, environment, render


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder for a project's own templates."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def _render(own: Path, text: str, **view: object) -> str:
    (own / "t.jinja").write_text(text)
    return render("t.jinja", view, str(own))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ 1 // 0 }}", "by zero"),
        ("{{ name.nothing.more }}", "`Identifier` has no attribute `nothing`"),
        ("{{ nothing }}", "`nothing` is undefined"),
        ("{% for x in 5 %}{% endfor %}", "not iterable"),
        ("{{ name + 1 }}", "str"),
        ("{{ name | nofilter }}", "nofilter"),
        ("{% include '../secret.txt' %}", "secret.txt"),
        ("{% include '/etc/hostname' %}", "hostname"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "recursion"),
    ],
)
def test_what_a_projects_template_raises_is_told(own: Path, text: str, reason: str) -> None:
    """Any exception comes out as a failure that names the template and the reason."""
    with pytest.raises(TemplateFailure) as caught:
        _render(own, text, name=Identifier("a"))
    assert f"{own}/t.jinja:1: " in str(caught.value)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "{{ ().__class__.__bases__[0].__subclasses__() }}",
        "{{ cycler.__init__.__globals__.os.system('touch MARK') }}",
        "{{ self.__init__.__globals__.__builtins__.open('MARK', 'w') }}",
        "{{ lipsum.__globals__['os'].system('touch MARK') }}",
        "{{ (name | attr('format')).__self__.__class__.mro() }}",
        "{{ name.__class__ }}",
        "{{ '{0.__class__.__mro__}'.format(name) | yaml }}",
        "{{ things.append(1) }}",
        "{{ range(10 ** 9) | list }}",
    ],
)
def test_a_projects_template_runs_no_code(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """The ways from a template to Python's own objects are closed."""
    monkeypatch.chdir(tmp_path)
    things: list[int] = []
    with pytest.raises(TemplateFailure):
        _render(own, text, name=Identifier("a"), things=things)
    assert not (tmp_path / "MARK").exists()
    assert [] == things


def test_a_projects_template_prints_typed_text(own: Path) -> None:
    """What is safe is printed, here as everywhere."""
    assert "x = a" == _render(own, "x = {{ name }}", name=Identifier("a"))


def test_a_built_in_template_raises_as_it_is() -> None:
    """A fault of a built-in template is one of this program: it is not dressed up as a project's."""
    with pytest.raises(UnsafeText, match="not typed text"):
        environment().from_string("{{ x }}").render(x="plain")
