"""Prism, a mock server made of the document alone: the generated client calls every operation of it."""

import json
from dataclasses import dataclass

from tools.interop.outcome import Diagnostic, Document, Outcome
from tools.interop.processes import REPOSITORY, free_port, node, own_python, run, serving

_NO_FILES = "Cannot find serializer"
"""What Prism says instead of an answer of a media type that it cannot write."""


@dataclass(frozen=True)
class Answers:
    """Calls that were answered as documented, and those that were not, with the reason."""

    answered: list[str]
    failed: dict[str, str]


def call_mock(document: Document) -> Outcome:
    """Call each operation with the documented examples, by the client and by the asynchronous one.

    A request that Prism finds invalid is an error, and so is an answer that the client cannot decode as documented.
    Prism takes a request, and cannot answer it, where the answer is a file: that is a warning.
    """
    port = free_port()
    prism = node(
        "@stoplight/prism-cli/dist/index.js", "mock", "--errors", "--host=127.0.0.1", f"--port={port}", document.openapi
    )
    caller = own_python(
        "-m", "tools.interop.calling", document.name, document.folder / "python", f"http://127.0.0.1:{port}"
    )
    with serving(prism, port, document.folder / "prism.log"):
        answers = Answers(**json.loads(run(caller, folder=REPOSITORY)))
    failed = [Diagnostic("call", reason, place) for place, reason in answers.failed.items()]
    unwritten = [item for item in failed if _NO_FILES in item.message]
    errors = tuple(item for item in failed if item not in unwritten)
    return Outcome(len(answers.answered) + len(unwritten), errors, tuple(unwritten))
