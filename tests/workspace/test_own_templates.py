"""A project's templates without effect are found, and what can be overridden is known."""

from pathlib import Path

import pytest

from codegen.rendering.template_places import template_root
from codegen.workspace.own_templates import built_in_templates, find_unused


def _write(folder: Path, path: str, text: str = "") -> None:
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)


def _unused(folder: Path) -> list[str]:
    return [f"{item.span}: {item.message} / {item.help}" for item in find_unused(folder)]


def test_built_in_templates() -> None:
    """Templates and the Python that is copied can be overridden, those of `codegen init` cannot."""
    paths = built_in_templates()
    assert {"python/README.md.jinja", "python/runtime/errors.py", "openapi/openapi.yaml.jinja"} <= {*paths}
    assert [] == [path for path in paths if path.startswith("project/") or not (template_root() / path).is_file()]
    assert sorted(paths) == [*paths]


def test_twins_have_an_effect(tmp_path: Path) -> None:
    """A file of the path of a built-in one is used; hidden files are passed over, and an empty folder says nothing."""
    assert [] == _unused(tmp_path)
    for path in ("python/README.md.jinja", "python/runtime/errors.py", ".gitignore", "python/.cache/x", ".git/config"):
        _write(tmp_path, path)
    assert [] == _unused(tmp_path)


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("python/readme.md.jinja", "python/README.md.jinja"),
        ("README.md.jinja", "python/README.md.jinja"),
        ("python/runtime/eror.py", "python/runtime/errors.py"),
        ("openapi/operations.yaml.jinja", "openapi/operation.yaml.jinja"),
    ],
)
def test_others_have_none(tmp_path: Path, path: str, nearest: str) -> None:
    """Any other file is an error at its first line, and the nearest built-in one is named."""
    _write(tmp_path, path)
    told = f"there is no built-in template `{path}`, and none includes it"
    help_text = f"the nearest one is `{nearest}`; `codegen templates` lists them"
    assert [f"{tmp_path}/{path}:1:1: {told} / {help_text}"] == _unused(tmp_path)


def test_templates_of_init(tmp_path: Path) -> None:
    """What `codegen init` writes is edited where it was written."""
    _write(tmp_path, "project/Makefile.jinja")
    told = "`project/Makefile.jinja` is of `codegen init`, which takes the built-in one"
    assert [f"{tmp_path}/project/Makefile.jinja:1:1: {told} / drop it, and edit what `codegen init` wrote"] == _unused(
        tmp_path
    )


@pytest.mark.parametrize("way", ["{% include 'a.md' %}", "{% import 'a.md' as a %}", "{% extends 'a.md' %}"])
def test_included_ones_have_an_effect(tmp_path: Path, way: str) -> None:
    """What a template with an effect brings in has one, however many steps away."""
    _write(tmp_path, "python/README.md.jinja", way)
    _write(tmp_path, "a.md", "{% include 'b.md' %}")
    _write(tmp_path, "b.md", "{% include 'a.md' %}")
    _write(tmp_path, "c.md", "{% include 'd.md' %}")
    _write(tmp_path, "d.md")
    assert ["c.md", "d.md"] == [Path(item.span.file).name for item in find_unused(tmp_path)]


def test_a_name_that_is_told_by_a_variable(tmp_path: Path) -> None:
    """Where a template includes what a variable names, each file may be meant."""
    _write(tmp_path, "python/README.md.jinja", "{% include name %}")
    _write(tmp_path, "a.md")
    assert [] == _unused(tmp_path)


def test_a_template_that_cannot_be_read(tmp_path: Path) -> None:
    """What is wrong with a template is told when it is rendered; here it includes nothing."""
    _write(tmp_path, "python/README.md.jinja", "{% if %}{% include 'a.md' %}")
    (tmp_path / "python/reference.md.jinja").write_bytes(b"\xff")
    _write(tmp_path, "a.md")
    assert ["a.md"] == [Path(item.span.file).name for item in find_unused(tmp_path)]
