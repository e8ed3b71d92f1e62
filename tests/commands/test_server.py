"""`codegen server`: its options and help cost nothing, and what it needs is named where it is missing."""

from importlib.machinery import ModuleSpec

import pytest

from tests.commands.conftest import Call


def _hide(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let modules look as if they were not installed."""

    def find(name: str) -> ModuleSpec | None:
        return None if name in names else ModuleSpec(name, None)

    monkeypatch.setattr("codegen.verbs.server.find_spec", find)


@pytest.mark.parametrize(
    ("missing", "named"), [(("pygls", "lsprotocol"), "`pygls` and `lsprotocol`"), (("lsprotocol",), "`lsprotocol`")]
)
def test_what_is_not_installed_is_named(
    call: Call, monkeypatch: pytest.MonkeyPatch, missing: tuple[str, ...], named: str
) -> None:
    """One message says what to install; nothing is answered."""
    _hide(monkeypatch, *missing)
    outcome = call("server")

    assert (2, "") == (outcome.code, outcome.out)
    assert f"the language server needs {named}" in outcome.err
    assert "pip install 'codegen[server]'" in outcome.err


def test_help_needs_nothing(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says how editors start it."""
    _hide(monkeypatch, "pygls", "lsprotocol")
    outcome = call("server", "--help")

    assert 0 == outcome.code
    assert "docs/editors.md" in outcome.out
    assert "--spec" in outcome.out
