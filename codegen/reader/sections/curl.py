"""`Curl Example`: one fenced `bash` block with one call of curl.

    curl -H 'Accept: application/json' -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' -X PATCH
        -d '{"name":"My Updated Device"}' https://api.losant.com/applications/APPLICATION_ID

usually with a backslash and an option on each line.
"""

from base64 import b64encode
from dataclasses import dataclass, field
from typing import Final

from codegen.markdown.document import CodeBlock, Section
from codegen.model.exchange import CurlExample
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.shell_words import Word, split_words
from codegen.reader.reading import Reading
from codegen.reader.sections.rules import UNREADABLE_CURL

_BODY_OPTIONS: Final = {"-d": "-d", "--data": "-d", "--data-raw": "-d", "--data-binary": "--data-binary"}
_FORM_OPTIONS: Final = frozenset({"-F", "--form", "--data-urlencode"})


@dataclass
class _Call:
    method: str = ""
    url: str = ""
    body: str | None = None
    headers: list[tuple[str, str]] = field(default_factory=list)
    words: dict[str, Word] = field(default_factory=dict)
    unknown: list[Word] = field(default_factory=list)
    form: list[tuple[str, str]] = field(default_factory=list)
    body_option: str = "-d"


def read_curl(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the call of the first code block; what is not a call of curl, or has other options, is reported."""
    code = next((block for block in section.blocks if isinstance(block, CodeBlock)), None)
    if code is None:
        return
    reading.expect_language(code, "bash", "sh", "shell")
    words = split_words(code.text)
    if not words or words[0].text != "curl":
        reading.report(
            UNREADABLE_CURL.at(code.place.span, "this is not a call of curl", "write `curl ...` in one call")
        )
        return
    call = _read_call(words[1:])
    at = code.place.places()
    for word in call.unknown:
        span = at(word.offset, word.length)
        reading.report(UNREADABLE_CURL.at(span, f"`{word.text}` is not read", "use -H, -u, -X, -d, -F, -o and one URL"))
    reading.read(code.source)
    spans = {name: at(word.offset, word.length) for name, word in call.words.items()}
    method = call.method or ("GET" if call.body is None and not call.form else "POST")
    draft.curl = CurlExample(
        method,
        call.url,
        tuple(call.headers),
        call.body,
        code.place.span,
        spans,
        form=tuple(call.form),
        body_option=call.body_option,
    )


def _read_call(words: tuple[Word, ...]) -> _Call:
    call = _Call()
    rest = iter(words)
    for word in rest:
        if word.text in _HEADER_OPTIONS:
            _HEADER_OPTIONS[word.text](call, next(rest, word))
        elif word.text in {"-X", "--request"}:
            call.words["method"] = value = next(rest, word)
            call.method = value.text
        elif word.text in _FORM_OPTIONS:
            call.form.append((word.text, next(rest, word).text))
        elif word.text in {"-o", "--output"}:
            # Where an answer is put says nothing about the call.
            next(rest, word)
        elif word.text in _BODY_OPTIONS and call.body is None:
            call.words["body"] = value = next(rest, word)
            call.body, call.body_option = value.text, _BODY_OPTIONS[word.text]
        elif word.text.startswith("-") or not _is_url(call, word):
            call.unknown.append(word)
        else:
            call.unknown += [call.words["url"]] if call.url else []
            call.words["url"] = word
            call.url = _with_words(word.text)
    return call


def _is_url(call: _Call, word: Word) -> bool:
    """Tell whether a word is the URL; the value of an option that is not known may stand before it."""
    return not call.url or ("://" in word.text and "://" not in call.url)


def _with_words(url: str) -> str:
    """Write the placeholders of a URL as their words: an example stands for the URL of its action in any notation."""
    path, mark, query = url.partition("?")
    scheme, slashes, rest = path.partition("://")
    segments = (placeholder_name(part) or part for part in rest.split("/"))
    return scheme + slashes + "/".join(segments) + mark + query


def _add_header(call: _Call, word: Word) -> None:
    name, colon, value = word.text.partition(":")
    if not colon:
        call.unknown.append(word)
        return
    call.headers.append((name.strip(), value.strip()))
    call.words[name.strip()] = word


def _add_user(call: _Call, word: Word) -> None:
    """Write name and password as curl sends them (RFC 7617 section 2)."""
    call.headers.append(("Authorization", f"Basic {b64encode(word.text.encode()).decode()}"))
    call.words["Authorization"] = word


_HEADER_OPTIONS: Final = {"-H": _add_header, "--header": _add_header, "-u": _add_user, "--user": _add_user}
