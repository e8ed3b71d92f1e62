"""A client of the language server that knows nothing but the protocol: messages with a length in front, on pipes."""

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from codegen.server.lines import Change, Lines, Position, Range

REPOSITORY = Path(__file__).parent.parent.parent
_GONE = "gone"
_PATIENCE = 15
"""Seconds after which an answer does not come any more."""


class Client:
    """An editor: `root` is its folder. Used in a `with` block, which ends the server as editors do.

    `start` takes the place of what it says of itself, and of its folder, when it starts the server.
    """

    def __init__(self, root: Path, *options: str, start: Mapping[str, Any] | None = None) -> None:
        self.root = root
        self._start = start or {}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "codegen", "server", *options],
            cwd=root,
            env={"PYTHONPATH": str(REPOSITORY), "PATH": ""},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._next = 0
        self.sent_at = 0.0
        """When something was sent last; messages say under `at` when they came."""
        self._answers: dict[int, dict[str, Any]] = {}
        self._arrived: queue.Queue[dict[str, Any]] = queue.Queue()
        self._versions: dict[str, int] = {}
        self.texts: dict[str, Lines] = {}
        self.published: list[dict[str, Any]] = []
        self.answered_at = self.taken_at = 0.0
        """When the last answer, and the last diagnostics that were waited for, came."""
        self.told: list[dict[str, Any]] = []
        """All notifications but diagnostics."""
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        self.capabilities = self.request(
            "initialize",
            {"processId": None, "rootUri": self.root.as_uri(), "capabilities": CAPABILITIES, **self._start},
        )["capabilities"]
        self.notify("initialized", {})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._process.kill()
        elif self._process.poll() is None:
            self.end()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()
        self._process.wait(_PATIENCE)

    def end(self) -> int:
        """Say goodbye, and return the exit code."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self._process.wait(_PATIENCE)

    @property
    def process_id(self) -> int:
        """The id of the server's process."""
        return self._process.pid

    def hang_up(self) -> tuple[int, str]:
        """Close the pipe without a word, and return the exit code and standard error."""
        assert self._process.stdin is not None
        assert self._process.stderr is not None
        self._process.stdin.close()
        code = self._process.wait(_PATIENCE)
        return code, self._process.stderr.read().decode()

    @property
    def is_alive(self) -> bool:
        """Whether the server runs."""
        return self._process.poll() is None

    def send(self, data: bytes) -> None:
        """Send whatever bytes."""
        assert self._process.stdin is not None
        self.sent_at = time.perf_counter()
        self._process.stdin.write(data)
        self._process.stdin.flush()

    def _write(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.send(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def notify(self, method: str, params: Any) -> None:
        """Send what has no answer."""
        self._write({"method": method} | ({} if params is None else {"params": params}))

    def ask(self, method: str, params: Any) -> dict[str, Any]:
        """Return the whole answer to a request: with a `result`, or an `error`."""
        self._next += 1
        number = self._next
        self._write({"id": number, "method": method} | ({} if params is None else {"params": params}))
        while number not in self._answers:
            self._take()
        self.answered_at = float(self._answers[number].pop("at"))
        return self._answers.pop(number)

    def request(self, method: str, params: Any) -> Any:
        """Return the result of a request."""
        answer = self.ask(method, params)
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while header := stream.readline():
            length = int(header.partition(b":")[2])
            while stream.readline().strip():
                pass
            self._arrived.put({**json.loads(stream.read(length)), "at": time.perf_counter()})
        self._arrived.put({"method": _GONE})

    def _take(self) -> None:
        message = self._arrived.get(timeout=_PATIENCE)
        assert message.get("method") != _GONE, "the server is gone"
        if message.get("method") == "textDocument/publishDiagnostics":
            self.published.append({**message["params"], "at": message["at"]})
        elif "method" in message:
            self.told.append(message)
        else:
            self._answers[message["id"]] = message

    def uri(self, path: str) -> str:
        """Return the address of a document."""
        return (self.root / "spec" / path).as_uri()

    def open(self, path: str, text: str | None = None) -> None:
        """Open a document, by default as it is on the disk."""
        text = (self.root / "spec" / path).read_text(encoding="utf-8") if text is None else text
        self.texts[path] = Lines(text)
        self._versions[path] = 1
        item = {"uri": self.uri(path), "languageId": "markdown", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})

    def edit(self, path: str, old: str, new: str) -> None:
        """Exchange the first place of some text in a document."""
        lines = self.texts[path]
        before, found, after = lines.text.partition(old)
        assert found, f"{old!r} is not in {path}"
        start, end = self._position(before), self._position(before + old)
        self.texts[path] = Lines(before + new + after)
        self._versions[path] += 1
        document = {"uri": self.uri(path), "version": self._versions[path]}
        change = {"range": {"start": start, "end": end}, "text": new}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})

    def replace(self, path: str, place: Mapping[str, Any], text: str) -> None:
        """Exchange what stands in a range of the protocol."""
        start, end = (Position(place[side]["line"], place[side]["character"]) for side in ("start", "end"))
        self.texts[path] = self.texts[path].changed(Change(text, Range(start, end)))
        self._versions[path] += 1
        document = {"uri": self.uri(path), "version": self._versions[path]}
        change = {"range": place, "text": text}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})

    @staticmethod
    def _position(before: str) -> dict[str, int]:
        last = before.rpartition("\n")[2]
        return {"line": before.count("\n"), "character": len(last.encode("utf-16-le")) // 2}

    def at(self, path: str, text: str, offset: int = 0) -> dict[str, Any]:
        """Return the parameters of a request about the first place of some text, `offset` characters further on."""
        before, found, _ = self.texts[path].text.partition(text)
        assert found, f"{text!r} is not in {path}"
        return {"textDocument": {"uri": self.uri(path)}, "position": self._position(before + text[:offset])}

    def diagnostics(self, path: str, *, with_rule: str = "", without_rule: str = "") -> list[dict[str, Any]]:
        """Wait for diagnostics of a document that are published from now on, with a rule or without one."""
        count = 0
        while True:
            while count >= len(self.published):
                self._take()
            told, count = self.published[count], count + 1
            rules = {item["code"] for item in told["diagnostics"]}
            if told["uri"] == self.uri(path) and (not with_rule or with_rule in rules) and without_rule not in rules:
                del self.published[:count]
                self.taken_at = float(told["at"])
                return list(told["diagnostics"])

    def drain(self, seconds: float) -> None:
        """Take what arrives, until nothing has for so many seconds."""
        while True:
            try:
                message = self._arrived.get(timeout=seconds)
            except queue.Empty:
                return
            self._arrived.put(message)
            self._take()


CAPABILITIES: Final[Mapping[str, Any]] = {
    "general": {"positionEncodings": ["utf-8", "utf-32", "utf-16"]},
    "workspace": {
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "semanticTokens": {"refreshSupport": True},
    },
    "textDocument": {
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source.fixAll"]}}},
        "completion": {"completionItemKind": {"valueSet": [*range(1, 26)]}},
        "documentSymbol": {
            "hierarchicalDocumentSymbolSupport": True,
            "symbolKind": {"valueSet": [*range(1, 27)]},
        },
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
}
