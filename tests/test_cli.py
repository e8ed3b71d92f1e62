"""The command line: help, version, usage errors, terminals."""

import os
import pty
import re
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest

from codegen.cli import codegen, main


def _commands() -> dict[str, click.Command]:
    """Return every command by its name, imported."""
    return {name: getattr(import_module(f"codegen.commands.{name}"), name) for name in codegen.commands}


def _run(*arguments: str, folder: Path, repository: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "codegen", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(repository), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command, as with `--help`, the commands are listed on standard output."""
    assert 0 == main(arguments)
    out, err = capsys.readouterr()
    assert "" == err
    names = [
        "changelog",
        "check",
        "coverage",
        "dialect",
        "diff",
        "explain",
        "generate",
        "init",
        "lint",
        "new",
        "publish",
        "release",
        "review",
        "server",
        "templates",
        "watch",
    ]
    assert names == [line.split()[0] for line in out.partition("Commands:\n")[2].splitlines()]


@pytest.mark.parametrize("command", ["generate", "check"])
def test_help_of_a_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Both commands have the same options."""
    assert 0 == main([command, "--help"])
    words = capsys.readouterr().out.split()
    options = [word for word in words if word.startswith("--")]
    expected = [
        "--spec",
        "--generated",
        "--config",
        "--overrides",
        "--strict",
        "--no-templates",
        "--no-cache",
        "--verbose",
        "--help",
    ]
    assert expected == options


def test_version(capsys: pytest.CaptureFixture[str], repository: Path) -> None:
    """The version is the one that the distribution is built with, and a command beside it is not run."""
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    source = (repository / project["tool"]["hatch"]["version"]["path"]).read_text(encoding="utf-8")
    (version,) = re.findall(r'^__version__ = "(.*)"$', source, re.MULTILINE)

    assert 0 == main(["--version", "generate"])
    assert (f"codegen {version}\n", "") == capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["generat"], "No such command 'generat'."),
        (["generate", "--colour"], "--colour"),
        (["generate", "extra"], "Got unexpected extra argument (extra)"),
        (["check", "--spec", __file__], f"Invalid value for '--spec': Directory '{__file__}' is a file."),
    ],
)
def test_wrong_usage(arguments: Sequence[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong call exits with 2 and says what is wrong with it."""
    assert 2 == main(arguments)
    assert message in capsys.readouterr().err


_PROJECT = ["--spec", "--generated", "--config", "--overrides"]
_EMPTY = {
    "generate": _PROJECT,
    "changelog": [*_PROJECT, "FROM", "[TO]"],
    "check": _PROJECT,
    "coverage": _PROJECT,
    "dialect": ["--spec", "--config", "--write"],
    "diff": [*_PROJECT, "--since", "[OLD]", "[NEW]"],
    "init": ["--spec"],
    "lint": [*_PROJECT, "[DIR]"],
    "new": ["--spec", "--config", "NAME"],
    "publish": [*_PROJECT, "--index", "--simple", "[DIR]"],
    "release": [*_PROJECT, "--changelog", "--approved", "--baseline"],
    "review": [*_PROJECT, "--approved", "--output", "--sarif", "--code-quality", "BASE"],
    "server": _PROJECT,
    "templates": ["--config", "--to", "[TEMPLATE]"],
    "watch": _PROJECT,
}


@pytest.mark.parametrize("value", ["", " "])
@pytest.mark.parametrize(("command", "name"), [(verb, name) for verb, names in _EMPTY.items() for name in names])
def test_value_that_is_empty(
    command: str,
    name: str,
    value: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A variable that is not set names nothing: a wrong call, never the current folder, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    before = {"[NEW]": ["HEAD"], "[TO]": ["HEAD"]}.get(name, [])
    given = [name, value] if name.startswith("-") else [*before, value]
    assert 2 == main([command, *given])
    assert f"Invalid value for '{name}': it is empty: is a variable not set?" in capsys.readouterr().err
    assert [] == list(tmp_path.iterdir())


def test_every_name_may_be_empty() -> None:
    """The test above knows every option and argument that names a file, a folder, a revision or an address."""
    named = {
        command: sorted(
            item.make_metavar(click.Context(known)) if isinstance(item, click.Argument) else item.opts[0]
            for item in known.params
            if not isinstance(item.type, click.Choice) and not getattr(item, "is_flag", False)
        )
        for command, known in _commands().items()
        if command != "explain"
    }
    assert {command: sorted(names) for command, names in _EMPTY.items()} == named


def _imported(repository: Path, *arguments: str) -> set[str]:
    """Return the names of all modules that are imported when a call is through."""
    program = "import sys\nfrom codegen.cli import main\nmain()\nprint(*sys.modules, file=sys.stderr)"
    command = [sys.executable, "-c", program, *arguments]
    result = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True)
    return set(result.stderr.split("\n")[-2].split())


@pytest.mark.parametrize("arguments", [[], ["--help"], ["--version"], ["generat"]])
def test_no_command_is_imported_unless_it_is_called(repository: Path, arguments: list[str]) -> None:
    """What is not about one command is quick: it imports none."""
    modules = _imported(repository, *arguments)

    assert {"codegen", "codegen.cli", "codegen.console", "codegen.console.streams"} == {
        name for name in modules if name.startswith("codegen")
    }


@pytest.mark.parametrize("command", codegen.commands)
@pytest.mark.parametrize("option", ["--help", "--colour"])
def test_what_a_command_does_is_not_imported_for_its_options(repository: Path, command: str, option: str) -> None:
    """Help of a command and a wrong option need its options and the means to speak, and nothing of its work."""
    modules = {name for name in _imported(repository, command, option) if name.startswith("codegen.")}
    own = {name for name in modules if name.startswith(("codegen.commands.", "codegen.console."))}

    assert f"codegen.commands.{command}" in modules
    assert own <= {f"codegen.commands.{command}", "codegen.console.options", "codegen.console.streams"}
    assert {"codegen.cli", "codegen.commands", "codegen.console"} == modules - own


def test_what_completion_asks_for_is_cheap(repository: Path) -> None:
    """A shell that completes options imports nothing of what the command does."""
    asked = {"_CODEGEN_COMPLETE": "bash_complete", "COMP_WORDS": "codegen lint --f", "COMP_CWORD": "2"}
    told = "import atexit, sys\natexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
    command = [sys.executable, "-c", f"{told}from codegen.cli import main\nmain()"]
    environment = {**os.environ, **asked}
    done = subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=True)

    assert "plain,--fix\n" == done.stdout
    assert {"codegen.commands.lint"} == {
        name for name in done.stderr.split() if name.startswith(("codegen.commands.", "codegen.verbs"))
    }


def test_no_heavy_library_is_imported_for_the_manual(repository: Path) -> None:
    """The manual needs no library that only documents need."""
    heavy = {"black", "griffe", "importlib.metadata", "jinja2", "jsonschema_rs", "markdown_it", "yaml"}

    assert set() == heavy & _imported(repository, "explain")


def test_commands_are_listed_by_their_first_sentences(repository: Path) -> None:
    """The list has every module of `codegen.commands`, and says of each what its own help starts with."""
    names = {place.stem for place in (repository / "codegen" / "commands").glob("[!_]*.py")}
    commands = _commands()
    assert names == set(commands)

    assert names == {place.stem for place in (repository / "codegen" / "verbs").glob("[!_]*.py")}
    assert {name: (command.help or "").split("\n\n")[0] for name, command in commands.items()} == {
        name: known.help for name, known in codegen.commands.items()
    }


def test_module_is_the_command(tmp_path: Path, repository: Path) -> None:
    """`python -m codegen` runs the same commands and hands on their exit code."""
    result = _run("check", folder=tmp_path, repository=repository)
    expected = "error: no folder `spec`\n  help: name the folder of the documents with `--spec DIR`\n"
    assert (2, "", expected) == (result.returncode, result.stdout, result.stderr)


def test_encoding_without_the_character(tmp_path: Path, repository: Path) -> None:
    """What the terminal's encoding cannot show comes out as an escape."""
    result = _run("check", "--spec", "é", folder=tmp_path, repository=repository, PYTHONIOENCODING="ascii")
    assert (2, "error: no folder `\\xe9`") == (result.returncode, result.stderr.split("\n")[0])


def test_folder_without_action_documents(tmp_path: Path, repository: Path) -> None:
    """A folder that documents no API is told by its name, and nothing is written."""
    (tmp_path / "spec").mkdir()
    result = _run("generate", folder=tmp_path, repository=repository)
    assert (2, "") == (result.returncode, result.stdout)
    said = "there is no action document: no file, 0 lines like `GET /...`"
    assert f"spec:1:1: error[no-action-documents]: {said}" == result.stderr.split("\n")[0]
    assert [tmp_path / "spec"] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("left", "heard", "arguments", "code"),
    [
        ("stdout", "stderr", ["--help"], 1),
        ("stdout", "stderr", ["--version"], 1),
        ("stdout", "stderr", ["explain"], 1),
        ("stderr", "stdout", ["check"], 1),
        ("stderr", "stdout", ["nope"], 2),
    ],
)
def test_reader_of_the_output_that_leaves(
    tmp_path: Path, repository: Path, left: str, heard: str, arguments: list[str], code: int
) -> None:
    """A closed pipe ends the command without a traceback."""
    read, write = os.pipe()
    os.close(read)
    environment = {**os.environ, "PYTHONPATH": str(repository)}
    pipes: dict[str, Any] = {left: write, heard: subprocess.PIPE}
    command = [sys.executable, "-m", "codegen", *arguments]
    result = subprocess.run(command, cwd=tmp_path, env=environment, check=False, **pipes)
    os.close(write)
    assert (code, b"") == (result.returncode, getattr(result, heard))


@pytest.mark.parametrize(
    ("streams", "arguments", "code", "said"),
    [
        (">&-", ["--help"], 0, ""),
        (">&-", ["explain"], 0, ""),
        ("<&- >&-", ["explain", "nothing"], 2, "there is no rule `nothing`"),
        (">&- 2>&-", ["check"], 2, ""),
        (">/dev/full", ["--help"], 2, "error: no space left on device"),
        (">/dev/full", ["explain"], 2, "error: no space left on device"),
        (">/dev/full 2>/dev/full", ["explain"], 2, ""),
        ("2>/dev/full", ["nope"], 2, ""),
        ("2>/dev/full", ["check"], 2, ""),
    ],
)
def test_streams_that_take_nothing(
    tmp_path: Path, repository: Path, streams: str, arguments: list[str], code: int, said: str
) -> None:
    """A closed stream swallows what is printed, a full disk is told where it can be; neither is a traceback."""
    command = ["sh", "-c", f'"$0" -m codegen "$@" {streams}', sys.executable, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(repository)}
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert (code, "") == (result.returncode, result.stdout)
    assert (said != "", True, False) == (result.stderr != "", said in result.stderr, "Traceback" in result.stderr)


def test_no_file_takes_the_place_of_a_closed_stream(tmp_path: Path, repository: Path) -> None:
    """With its output closed, `generate` writes the same files as ever, and nothing else into them."""
    command = ["sh", "-c", '"$0" -m codegen "$@" >&- 2>&-', sys.executable, "generate", "--spec"]
    options = [str(repository / "tests/cases/minimal"), "--generated", str(tmp_path)]

    assert 0 == subprocess.run([*command, *options], cwd=repository, check=False).returncode
    assert 0 == main(["check", "--spec", *options])


@pytest.mark.parametrize(("no_color", "shown"), [("", "\x1b[31merror\x1b[0m: no folder"), ("1", "error: no folder")])
def test_color_on_a_terminal(tmp_path: Path, repository: Path, no_color: str, shown: str) -> None:
    """A terminal gets colors, unless NO_COLOR is set."""
    master, slave = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(repository), "NO_COLOR": no_color}
    command = [sys.executable, "-m", "codegen", "check"]
    result = subprocess.run(command, cwd=tmp_path, env=environment, stderr=slave, stdout=slave, check=False)
    os.close(slave)
    output = os.read(master, 4096).decode()
    os.close(master)
    assert (2, shown) == (result.returncode, output[: len(shown)])
