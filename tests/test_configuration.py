"""docs/configuration.md has every key of codegen.yaml, each with an example that is read as it stands."""

import re
from pathlib import Path

import pytest

from codegen.config import Config, PythonOptions
from codegen.config_yaml import parse_config
from codegen.files import File

_SECTION = re.compile(r"^### (\S+)\n\n(.+?)^```yaml\n(.+?)^```$", re.MULTILINE | re.DOTALL)
_LOADED = {"loaded_dialect", "dialect_file", "since"}
"""What `dialect` names, once it is read, and what since.yaml says."""
_KEYS = tuple(name for name in Config.__struct_fields__ if name not in _LOADED)


@pytest.fixture(name="sections")
def _sections(repository: Path) -> dict[str, tuple[str, str]]:
    """What the page says of each key, and its example."""
    text = (repository / "docs/configuration.md").read_text(encoding="utf-8")
    return {key: (about, example) for key, about, example in _SECTION.findall(text)}


def test_every_key_has_a_section(sections: dict[str, tuple[str, str]]) -> None:
    """The page has the keys of the configuration, and no others."""
    assert sorted(_KEYS) == sorted(sections)


@pytest.mark.parametrize("key", _KEYS)
def test_every_example_is_read(sections: dict[str, tuple[str, str]], key: str) -> None:
    """An example sets its key, to another value than the default, and nothing else."""
    config, diagnostics = parse_config(File("codegen.yaml", sections[key][1]))
    changed = [name for name in _KEYS if getattr(config, name) != getattr(Config(), name)]
    assert ((), [key]) == (diagnostics, changed)


def test_options_of_the_sdk_are_named(sections: dict[str, tuple[str, str]]) -> None:
    """Each option of a target stands in what is said of it."""
    assert [] == [name for name in PythonOptions.__struct_fields__ if f"`{name}: true`" not in sections["python"][0]]
