"""A stand-in for GitHub's `gh api`: comments are kept in the file COMMENTS, each call is a line of the file CALLS."""

import json
import os
import re
import sys
from pathlib import Path


def main(arguments: list[str]) -> None:
    """Answer one call."""
    assert "api" == arguments.pop(0)
    options = {
        name: arguments[arguments.index(name) + 1] for name in ("--method", "--jq", "--field") if name in arguments
    }
    (url,) = (word for word in arguments if word.startswith("repos/"))
    method = options.get("--method", "GET")
    with Path(os.environ["CALLS"]).open("a") as calls:
        calls.write(f"{method} {url}\n")
    place = Path(os.environ["COMMENTS"])
    comments = json.loads(place.read_text())
    if method == "GET":
        sys.stdout.writelines(f"{item['id']}\n" for item in comments if _selects(options["--jq"], item))
        return
    key, _, file = options["--field"].partition("=@")
    body = {key: Path(file).read_text()}
    if method == "POST":
        comments.append({"id": 100 + len(comments), "user": {"login": "github-actions[bot]"}, **body})
    else:
        next(item for item in comments if url.endswith(f"/{item['id']}")).update(body)
    place.write_text(json.dumps(comments))


def _selects(query: str, item: dict[str, object]) -> bool:
    """Apply the query of the workflow, and no other."""
    parts = re.fullmatch(
        r'\.\[\] \| select\(\.user\.login == "(?P<login>.*)" and \(\.body \| startswith\("(?P<start>.*)"\)\)\) \| \.id',
        query,
    )
    assert parts is not None, query
    return item["user"] == {"login": parts["login"]} and str(item["body"]).startswith(parts["start"])


main(sys.argv[1:])
