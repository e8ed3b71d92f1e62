"""`codegen templates` lists what can be overridden, copies it, and a project's file without effect is an error."""

import shutil
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.rendering.templating import environment
from tests.commands.conftest import Outcome
from tools.snippets import run_snippet

_README = "python/README.md.jinja"


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # A process has one project, whose templates it loads once.
    environment.cache_clear()
    Path("spec").mkdir()
    for file in run_snippet("").documents:
        if file.path != "about.md":
            Path("spec", file.path).write_text(file.text)
    Path("codegen.yaml").write_text("templates: own\n")
    Path("own").mkdir()


def _call(capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    capsys.readouterr()
    code = main(arguments)
    return Outcome(code, *capsys.readouterr())


def _own(path: str, text: str) -> None:
    place = Path("own", path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)


def test_list(capsys: pytest.CaptureFixture[str], repository: Path) -> None:
    """Every built-in template but those of `codegen init` is listed, with the fields of its view."""
    outcome = _call(capsys, "templates")
    root = repository / "templates"
    built_in = {place.relative_to(root).as_posix() for kind in ("jinja", "py") for place in root.rglob(f"*.{kind}")}
    listed = [line for line in outcome.out.split("\n") if line and not line.startswith(" ")]
    assert (0, "") == (outcome.code, outcome.err)
    assert sorted(path for path in built_in if not path.startswith("project/")) == listed
    assert "\n    module: ClientsView\n        module.docstring: Docstring    A Python docstring" in outcome.out
    assert "\n    method: MethodView\n" in outcome.out
    assert "\n    Time limits that hold for whole calls" not in outcome.out


def test_one(capsys: pytest.CaptureFixture[str]) -> None:
    """One template is shown with all that its fields lead to, in lists by `[]`."""
    lines = [
        line.split("    ") for line in _call(capsys, "templates", "python/package/client.py.jinja").out.split("\n")
    ]
    fields = [line[2] for line in lines if len(line) > 2]
    assert "module.base_url: PyLiteral" in fields
    assert "module.clients: tuple[ClientView, ...]" in fields
    assert "module.clients[].resources[].import_statement: PyCode" in fields


def test_copy(capsys: pytest.CaptureFixture[str], repository: Path) -> None:
    """A copy goes to the folder of the configuration, changes nothing by itself, and is never overwritten."""
    assert 0 == _call(capsys, "generate").code
    assert Outcome(0, f"wrote: own/{_README}\n", "") == _call(capsys, "templates", "--copy", _README)
    assert (repository / "templates" / _README).read_text() == Path("own", _README).read_text()
    assert 0 == _call(capsys, "check").code
    assert Outcome(0, f"unchanged: own/{_README}\n", "") == _call(capsys, "templates", _README, "--copy")
    Path("own", _README).write_text("mine\n")
    told = f"error: in the way, and left as it is: `own/{_README}`"
    outcome = _call(capsys, "templates", "--copy", _README)
    assert (2, told, "mine\n") == (outcome.code, outcome.err.split("\n")[0], Path("own", _README).read_text())


def test_copy_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    """`--to` names the folder; where the configuration names none, it has to."""
    Path("codegen.yaml").unlink()
    told = """\
error: no folder to copy to: codegen.yaml names no `templates`
  help: name it with `--to DIR`, and write `templates: DIR` there
"""
    assert Outcome(2, "", told) == _call(capsys, "templates", "--copy", _README)
    said = f"wrote: else/where/{_README}\nnext: name the folder in codegen.yaml, as `templates`\n"
    assert Outcome(0, said, "") == _call(capsys, "templates", "--copy", _README, "--to", "else/where")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("python/REDME.md.jinja",),
            f"there is no built-in template `python/REDME.md.jinja`, did you mean `{_README}`?",
        ),
        (("--copy",), "name the template that --copy copies; `codegen templates` lists them"),
        ((_README, "--to", "own"), "--to goes with --copy"),
        (("project/Makefile.jinja",), "there is no built-in template `project/Makefile.jinja`, did you mean"),
    ],
)
def test_wrong_calls(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str) -> None:
    """What is not a template, and options that mean nothing, are wrong calls."""
    outcome = _call(capsys, "templates", *arguments)
    assert (2, "", True) == (outcome.code, outcome.out, told in outcome.err)


@pytest.mark.parametrize("command", [("generate",), ("check",), ("diff", "spec"), ("release", "--first")])
def test_a_file_without_effect_is_an_error(capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    """A file that is no twin of a built-in one is told with the nearest one, and nothing is written."""
    _own("python/REDME.md.jinja", "hello\n")
    expected = f"""\
own/python/REDME.md.jinja:1:1: error[unused-template]: there is no built-in template `python/REDME.md.jinja`, \
and none includes it
  help: the nearest one is `{_README}`; `codegen templates` lists them
"""
    outcome = _call(capsys, *command)
    assert (2, "", expected) == (outcome.code, outcome.out, outcome.err[: len(expected)])
    assert not Path("generated").exists()


def test_a_file_that_is_included_has_an_effect(capsys: pytest.CaptureFixture[str]) -> None:
    """What a template of the project includes or imports need not have a twin."""
    _own(_README, "{% include 'python/mine/part.md' %}\n{% import 'names.jinja' as names %}\nend\n")
    _own("python/mine/part.md", "A part, with {% include 'python/mine/more.md' %}\n")
    _own("python/mine/more.md", "more\n")
    _own("names.jinja", "{% set kind = 1 %}\n")
    _own("python/mine/.hidden", "")
    assert 0 == _call(capsys, "generate").code
    assert "A part, with more\nend\n" == Path("generated/python/README.md").read_text()
    _own("python/mine/unused.md", "")
    assert "own/python/mine/unused.md:1:1: error[unused-template]" in _call(capsys, "check").err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("one\n{{ nothing }}\n", "2: `nothing` is undefined"),
        ("\n\n{{ readme.nothing }}\n", "3: `ReadmeView` has no attribute `nothing`"),
        ("one\n{{ readme.title + 1 }}\n", '2: can only concatenate str (not "int") to str'),
        ("one\n{{ 1 // 0 }}\n", "2: integer division or modulo by zero"),
        ("one\n{% include 'gone.md' %}\n", "2: there is no template `gone.md`"),
        ("one\n{% if %}\n", "2: Expected an expression, got 'end of statement block'"),
        ("one\n{{ readme.title.split() }}\n", "2: a template printed list"),
    ],
)
def test_what_fails_is_one_message(capsys: pytest.CaptureFixture[str], text: str, told: str) -> None:
    """A variable that is not there, or any exception, is told with the template's file and line."""
    _own(_README, text)
    outcome = _call(capsys, "generate")
    first, *rest = outcome.err.rstrip().split("\n")
    help_line = ["  help: fix the template, or drop it to use the built-in one"]
    assert (2, "", help_line) == (outcome.code, outcome.out, rest)
    assert f"error: own/{_README}:{told}" == first[: len(f"error: own/{_README}:{told}")]


def test_what_fails_in_an_included_template(capsys: pytest.CaptureFixture[str]) -> None:
    """The file that is named is the one whose line fails, in a twin of an included template, too."""
    shutil.copytree("own", "unused")
    _own("python/readme/options.md.jinja", "a\nb\n{{ oops }}\n")
    told = "error: own/python/readme/options.md.jinja:3: `oops` is undefined"
    assert told == _call(capsys, "generate").err.split("\n")[0]


def test_text_that_is_not_python(capsys: pytest.CaptureFixture[str]) -> None:
    """A template that gives no Python is told where its SDK is compared, without a traceback."""
    _own("python/package/scopes.py.jinja", "def = 1\n")
    outcome = _call(capsys, "diff", "spec")
    assert (2, "") == (outcome.code, outcome.out)
    expected = "error: python/example_api/scopes.py:1: this is not Python: invalid syntax"
    assert expected == outcome.err.split("\n")[0]


def test_a_copied_file_that_is_not_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Python of the project that is copied as it is has to be text."""
    _own("python/runtime/errors.py", "")
    Path("own/python/runtime/errors.py").write_bytes(b"\xff")
    told = "error: own/python/runtime/errors.py:1: 'utf-8' codec can't decode byte 0xff"
    assert told == _call(capsys, "generate").err.split("\n")[0][: len(told)]
