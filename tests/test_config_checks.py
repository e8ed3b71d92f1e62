"""Paths, lists of words and switches in codegen.yaml are read whole or refused at their place."""

import pytest

from codegen.config import Config, PythonOptions
from codegen.config_yaml import parse_config
from codegen.files import File


def _parse(text: str) -> tuple[Config, list[str]]:
    config, diagnostics = parse_config(File("codegen.yaml", text))
    return config, [f"{item.span.line}:{item.span.column}: {item.message} / {item.help}" for item in diagnostics]


def test_every_new_key_is_read() -> None:
    """Places, targets and options of a target are fields of the configuration."""
    text = """\
spec: .
generated: out/sdk
overrides: fixes.yaml
targets: [python]
python: {sync_only: true}
"""
    expected = Config(
        spec=".",
        generated="out/sdk",
        overrides="fixes.yaml",
        targets=("python",),
        python=PythonOptions(sync_only=True),
    )
    assert (expected, []) == _parse(text)


def test_targets_have_one_order() -> None:
    """The order in which targets are named means nothing."""
    assert _parse("targets: [openapi, python]\n") == _parse("targets: [python, openapi]\n")


@pytest.mark.parametrize("key", ["spec", "generated", "overrides"])
@pytest.mark.parametrize("value", ["../x", "a/../../b", "/x", "C:/x", "'a\\b'", "' '", '"a\\nb"', "[a]"])
def test_places_that_are_not_below(key: str, value: str) -> None:
    """A path leads below the folder of the file, on every system; an option may name any other."""
    kind, example = {"spec": ("folder", "docs"), "generated": ("folder", "generated"), "overrides": ("file", "")}[key]
    help_text = f"write a {kind} below the folder of this file, such as `{example or 'overrides.yaml'}`"
    told = f"1:{len(key) + 3}: `{key}` is not usable / {help_text}; `--{key}` names one elsewhere"
    assert (Config(), [told]) == _parse(f"{key}: {value}\n")


_WORDS = "write a list with one or more of `openapi`, `python`"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("targets: python\n", f"1:10: `targets` is not usable / {_WORDS}"),
        ("targets: []\n", f"1:10: `targets` is not usable / {_WORDS}"),
        ("targets: [rust]\n", f"1:11: `targets` has no `rust` / {_WORDS}"),
        ("targets: [[python]]\n", f"1:11: `targets` has no `` / {_WORDS}"),
        ("targets: [python, python]\n", "1:19: `python` stands twice / drop one of them"),
        ("python: sync_only\n", "1:9: not a mapping of keys / the keys are `sync_only`"),
        ("python: {}\n", "1:9: not a mapping of keys / the keys are `sync_only`"),
        ("python: {async: true}\n", "1:10: unknown key `async` / the keys are `sync_only`"),
        ("python: {sync_only: yes}\n", "1:21: `sync_only` is not usable / write `true` or `false`"),
        ("python: {sync_only: true, sync_only: false}\n", "1:27: key `sync_only` stands twice / drop one of them"),
    ],
)
def test_what_is_wrong_has_a_position(text: str, told: str) -> None:
    """A word or an option that there is not is told with those that there are."""
    assert (Config(), [told]) == (Config(), _parse(text)[1])
