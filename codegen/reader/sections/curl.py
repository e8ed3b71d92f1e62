"""`Curl Example`: one fenced `bash` block with one call of curl.

    curl -H 'Accept: application/json' -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' -X PATCH
        -d '{"name":"My Updated Device"}' https://api.losant.com/applications/APPLICATION_ID

usually with a backslash and an option on each line.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from codegen.markdown.document import CodeBlock, Section
from codegen.model.exchange import CurlExample
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.shell_words import Word, split_words
from codegen.reader.reading import Reading
from codegen.reader.sections.rules import UNREADABLE_CURL

_BODY_OPTIONS: Final = {"-d": "-d", "--data": "-d", "--data-raw": "-d", "--data-binary": "--data-binary"}
_FORM_OPTIONS: Final = ("-F", "--form", "--data-urlencode")
_HEAD_OPTIONS: Final = frozenset({"-I", "--head"})
_OUTPUT_OPTIONS: Final = frozenset(
    {
        *("-s", "--silent", "-S", "--show-error", "-sS", "-f", "--fail", "-i", "--include", "-v", "--verbose"),
        *("-L", "--location", "--compressed"),
    }
)
"""What says how curl shows an answer, or that it follows to where that leads."""


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
        if code.closed:
            reading.report(
                UNREADABLE_CURL.at(code.place.span, "this is not a call of curl", "write `curl ...` in one call")
            )
        return
    call = _read_call(words[1:])
    at = code.place.places()
    for word in call.unknown:
        span = at(word.offset, word.length)
        reading.report(UNREADABLE_CURL.at(span, f"`{word.text}` is not read", "use -H, -X, -d, -F, -u, -o and one URL"))
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
        if word.text in _HEAD_OPTIONS:
            _set_method(call, word, replace(word, text="HEAD"))
        elif (read := _OPTIONS.get(word.text)) is not None:
            read(call, word, next(rest, word))
        elif word.text not in _OUTPUT_OPTIONS:
            _set_url(call, word, word)
    return call


def _set_method(call: _Call, _: Word, value: Word) -> None:
    call.words["method"] = value
    call.method = value.text


def _set_url(call: _Call, option: Word, value: Word) -> None:
    # The value of an option that is not known may stand before the URL.
    is_better = "://" in value.text and "://" not in call.url
    if value.text.startswith("-") or (call.url and not is_better):
        call.unknown.append(option)
        return
    call.unknown += [call.words["url"]] if call.url else []
    call.words["url"] = value
    call.url = _with_words(value.text)


def _set_body(call: _Call, option: Word, value: Word) -> None:
    if call.body is not None:
        call.unknown.extend((option, value))
        return
    call.words["body"] = value
    call.body, call.body_option = value.text, _BODY_OPTIONS[option.text]


def _add_field(call: _Call, option: Word, value: Word) -> None:
    call.form.append((option.text, value.text))


def _set_user(call: _Call, _: Word, value: Word) -> None:
    """Take a user name and a password for the header that curl makes of them; what they are says nothing."""
    call.headers.append(("Authorization", "Basic YOUR_CREDENTIALS"))
    call.words["Authorization"] = value


def _leave_out(*_: object) -> None:
    """Where an answer is put says nothing about the call."""


def _with_words(url: str) -> str:
    """Write the placeholders of a URL as their words: an example stands for the URL of its action in any notation."""
    path, mark, query = url.partition("?")
    scheme, slashes, rest = path.partition("://")
    segments = (placeholder_name(part) or part for part in rest.split("/"))
    return scheme + slashes + "/".join(segments) + mark + query


def _add_header(call: _Call, _: Word, word: Word) -> None:
    name, colon, value = word.text.partition(":")
    if not colon:
        call.unknown.append(word)
        return
    call.headers.append((name.strip(), value.strip()))
    call.words[name.strip()] = word


_OPTIONS: Final[dict[str, Callable[[_Call, Word, Word], None]]] = {
    **dict.fromkeys(("-H", "--header"), _add_header),
    **dict.fromkeys(("-X", "--request"), _set_method),
    **dict.fromkeys(("-u", "--user"), _set_user),
    **dict.fromkeys(("-o", "--output"), _leave_out),
    **dict.fromkeys(_FORM_OPTIONS, _add_field),
    **dict.fromkeys(_BODY_OPTIONS, _set_body),
    "--url": _set_url,
}
"""The options with a value."""
