"""A client of pyright's language server: what an editor asks of it about a program that uses an SDK."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Timer
from typing import Any

_COMMAND = (str(Path(sys.executable).with_name("pyright-langserver")), "--stdio")
_LONGEST = 120
"""Seconds until a server that does not answer is ended."""
_TEXT = ["plaintext"]
_CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "hover": {"contentFormat": _TEXT},
        "completion": {"completionItem": {"documentationFormat": _TEXT}},
        "signatureHelp": {"signatureInformation": {"documentationFormat": _TEXT}},
    },
}


class LanguageServer:
    """A running server that has one program open, which stands on no disk."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path, program: str) -> None:
        self._process = process
        self._program = program
        self._ids = count(1)
        self._uri = (folder / "program.py").as_uri()
        root = {"uri": folder.as_uri(), "name": "editor"}
        self._ask("initialize", {"processId": None, "rootUri": root["uri"], "workspaceFolders": [root],
                                 "capabilities": _CAPABILITIES})  # fmt: skip
        self._send(method="initialized", params={})
        opened = {"uri": self._uri, "languageId": "python", "version": 1, "text": program}
        self._send(method="textDocument/didOpen", params={"textDocument": opened})

    def hover(self, marker: str) -> str:
        """Return what is shown for the name that ends where `marker` ends in the program."""
        answer = self._ask("textDocument/hover", self._place(marker, -1))
        return str(answer["contents"]["value"]) if answer else ""

    def completions(self, marker: str) -> list[str]:
        """Return what can be written where `marker` ends."""
        answer = self._ask("textDocument/completion", self._place(marker))
        return [item["label"] for item in answer["items"]]

    def signature(self, marker: str) -> tuple[str, str]:
        """Return the signature of the call whose parenthesis ends `marker`, and its documentation."""
        (found,) = self._ask("textDocument/signatureHelp", self._place(marker))["signatures"]
        return found["label"], (found.get("documentation") or {}).get("value", "")

    def close(self) -> None:
        """End the server as an editor does."""
        self._ask("shutdown", None)
        self._send(method="exit")
        self._process.wait()

    def _place(self, marker: str, step: int = 0) -> dict[str, Any]:
        before = self._program[: self._program.index(marker) + len(marker) + step]
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return {"textDocument": {"uri": self._uri}, "position": position}

    def _ask(self, method: str, params: object) -> Any:
        number = next(self._ids)
        self._send(id=number, method=method, params=params)
        while True:
            message = self._receive()
            if "method" in message and "id" in message:
                self._send(id=message["id"], result=self._settings(message))
            elif message.get("id") == number:
                return message["result"]

    def _settings(self, message: dict[str, Any]) -> object:
        """Answer what the server asks of an editor: which Python there is, and nothing besides."""
        if message["method"] != "workspace/configuration":
            return None
        python = {"pythonPath": sys.executable}
        return [python if item.get("section") == "python" else {} for item in message["params"]["items"]]

    def _send(self, **message: object) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        stdout = self._process.stdout
        assert stdout is not None
        length = 0
        while line := stdout.readline().strip():
            name, _, value = line.decode().partition(":")
            length = int(value) if name.lower() == "content-length" else length
        message: dict[str, Any] = json.loads(stdout.read(length))
        return message


@contextmanager
def serve(folder: Path, program: str) -> Iterator[LanguageServer]:
    """Run a server for a program that stands in `folder`, beside the package that it imports."""
    environment = {**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    with subprocess.Popen(
        _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        watch = Timer(_LONGEST, process.kill)
        watch.start()
        try:
            server = LanguageServer(process, folder, program)
            yield server
            server.close()
        finally:
            watch.cancel()
            process.kill()
