"""The session that `python -m bench.speed.transcript` shows goes from the first document to the last goodbye."""

from pathlib import Path

from bench.speed.transcript import transcript


def test_a_session_of_an_author(repository: Path) -> None:
    """What is broken is told and gone when it is mended, all is answered, and no file is another one."""
    lines = list(transcript(repository / "spec"))
    told = dict(line[10:].split(" → ", 1) for line in lines)

    assert "unknown-column" in told["misspell the head of a column"]
    assert "gone: unknown-column" in told["spell it right again"]
    assert told["hover the title `Get`"].startswith("# client.device.get def get(")
    assert "doubled-plural" in told["write a plural twice"]
    assert "gone: doubled-plural" in told["make the first of them: Fix doubled-plural: write `device(s)`"]
    assert told["go to its definition"].startswith("schemas.md:")
    assert "edits" in told["rename the placeholder to `projectId`"]
    assert "keyword" in told["colours of device.md"]
    assert "exit code 0" == told["shutdown and exit"]
    assert "2 of 2 are as they were" == told["the files on the disk"]
    assert [] == [line for line in lines if line.endswith("→ nothing")]
