"""Documents in, all files of all targets out; with an error among the diagnostics, none."""

import pytest

from codegen.config import Config
from codegen.diagnostics import Diagnostic, Severity
from codegen.files import File
from codegen.memo import Memo
from codegen.pipeline import Build, Builder, build
from tests.diff.revisions import documents

_DEVICE = """\
description: Devices

# Device Actions

https://api.acme.io/devices/**`DEVICE_ID`**

## Get

Retrieves a device

#### Method And Url

GET https://api.acme.io/devices/**`DEVICE_ID`**

#### Authentication
No authentication is required for this endpoint.

#### Request Path Components

| Path Component | Description | Example |
| -------------- | ----------- | ------- |
| DEVICE_ID | ID of the device | 5 |

#### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [Device](schemas.md#device) | The device |
"""
_WITHOUT_SCHEMAS = (File("device.md", _DEVICE),)


def _say(result: Build) -> list[str]:
    return [f"{item.span.file}:{item.span.line}: {item.severity}" for item in result.diagnostics]


def test_all_targets_and_the_manifest() -> None:
    """The files of both targets come with a manifest of all of them, which is the last."""
    result = build(_WITHOUT_SCHEMAS, Config())
    paths = [file.path for file in result.files]
    assert {"openapi", "python", "manifest.txt"} == {path.split("/")[0] for path in paths}
    assert File("manifest.txt", "".join(f"{path}\n" for path in sorted(paths))) == result.files[-1]


def test_configuration_reaches_the_targets() -> None:
    """What codegen.yaml says of the package is where its files go."""
    files = build(_WITHOUT_SCHEMAS, Config(package="our_sdk")).files
    assert "python/our_sdk/__init__.py" in {file.path for file in files}


def test_warnings_do_not_stop() -> None:
    """A link to a schema without schemas.md is a warning at its line, and generation goes on."""
    result = build(_WITHOUT_SCHEMAS, Config())
    assert (["device.md:28: warning"], True) == (_say(result), result.api is not None)


def test_strict_makes_warnings_errors() -> None:
    """With `strict` the same warning is an error, and nothing is rendered."""
    result = build(_WITHOUT_SCHEMAS, Config(), strict=True)
    assert (["device.md:28: error"], None, ()) == (_say(result), result.api, result.files)


def test_errors_of_all_documents_in_order() -> None:
    """One run tells what is wrong with every document, by file and line, and renders nothing."""
    broken = _DEVICE.replace("GET https", "https").replace("/devices", "/others")
    result = build((File("b.md", broken), *_WITHOUT_SCHEMAS, File("a.md", broken)), Config())
    errors = [item.span.file for item in result.diagnostics if item.severity is Severity.ERROR]
    assert sorted(errors) == errors
    assert {"a.md", "b.md"} <= set(errors)
    assert (None, ()) == (result.api, result.files)


def test_another_server_than_the_configured_one() -> None:
    """Documents cannot choose where credentials go: the configured server is the only one."""
    result = build(_WITHOUT_SCHEMAS, Config(server="https://api.other.io"))
    assert (None, ()) == (result.api, result.files)
    assert any(item.severity is Severity.ERROR and item.span.file == "device.md" for item in result.diagnostics)


def test_same_documents_same_files() -> None:
    """Two builds of the same documents are equal to the last character."""
    assert build(_WITHOUT_SCHEMAS, Config()) == build(_WITHOUT_SCHEMAS, Config())


@pytest.mark.parametrize("files", [(), (File("notes.md", "# Notes\n"),)])
def test_no_action_documents(files: tuple[File, ...]) -> None:
    """Without a document of actions there is one error, and nothing to render."""
    result = build(files, Config())
    errors: list[Diagnostic] = [item for item in result.diagnostics if item.severity is Severity.ERROR]
    assert (["no-action-documents"], ()) == ([item.rule for item in errors], result.files)


def test_what_is_built_again_is_what_is_built_anew() -> None:
    """With a memo, edits of documents, of what they link to, broken ones and no edit at all give the same bytes."""
    builder = Builder(Config(), memo=Memo())
    edits = [
        ("thing.md", "\n\n", "\n\nIts parts.\n\n"),
        ("schemas.md", "Schema for", "A schema for"),
        ("thing.md", "GET", "FETCH"),
        ("things.md", "200", "201"),
        ("thing.md", "FETCH", "GET"),
        ("schemas.md", '"string"', '"integer"'),
    ]
    files = documents()
    built = [builder.build(files), builder.build(files)]
    assert [build(files, Config())] * 2 == built
    for name, before, after in edits:
        texts = {file.path: file.text for file in files}
        files = tuple(File(path, text.replace(before, after, int(path == name))) for path, text in texts.items())
        built.append(builder.build(files))
        assert build(files, Config()) == built[-1]
        assert before in texts[name]
    assert [False, False, False, False, True, True, False, False] == [item.api is None for item in built]
