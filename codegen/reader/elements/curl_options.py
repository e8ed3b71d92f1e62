"""The options of curl that are read, and what they say of a call."""

import re
from collections.abc import Callable
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.shell_words import Word

_BODY_OPTIONS: Final = {
    **dict.fromkeys(("-d", "--data", "--data-raw", "--data-ascii"), "-d"),
    "--data-binary": "--data-binary",
}
_FORM_OPTIONS: Final = ("-F", "--form", "--data-urlencode")
_QUERY_OPTIONS: Final = frozenset({"-G", "--get"})
_HEAD_OPTIONS: Final = frozenset({"-I", "--head"})
_OUTPUT_OPTIONS: Final = frozenset(
    {
        *("--silent", "--show-error", "--fail", "--fail-with-body", "--include", "--verbose", "--location"),
        *("--compressed", "--insecure", "--no-buffer", "--globoff", "--progress-bar", "--http1.1", "--http2"),
    }
)
_OUTPUT_LETTERS: Final = re.compile(r"-[sSfivLkNg#]{1,9}")
"""What says how curl shows an answer, or that it follows to where that leads."""
_IGNORED: Final = ("-o", "--output", "-A", "--user-agent", "-m", "--max-time", "--connect-timeout", "--retry")
"""Options with a value that say nothing of the call."""


class Call(Struct):
    """What the options of a call say; `words` has where each of them stands, `unknown` those that are not read."""

    method: str = ""
    url: str = ""
    body: str | None = None
    headers: list[tuple[str, str]] = field(default_factory=list)
    words: dict[str, Word] = field(default_factory=dict)
    unknown: list[Word] = field(default_factory=list)
    form: list[tuple[str, str]] = field(default_factory=list)
    body_option: str = "-d"
    is_query: bool = False
    """Whether what would be the body goes into the URL."""


def read_options(words: tuple[Word, ...]) -> Call:
    """Read the words behind `curl`."""
    call = Call()
    rest = iter(words)
    for word in rest:
        if word.text in _HEAD_OPTIONS:
            _set_method(call, word, replace(word, text="HEAD"))
        elif word.text in _QUERY_OPTIONS:
            call.is_query = True
        elif (read := _OPTIONS.get(word.text)) is not None:
            read(call, word, next(rest, word))
        elif word.text not in _OUTPUT_OPTIONS and not _OUTPUT_LETTERS.fullmatch(word.text):
            _set_url(call, word, word)
    return call


def _set_method(call: Call, _: Word, value: Word) -> None:
    call.words["method"] = value
    call.method = value.text


def _set_url(call: Call, option: Word, value: Word) -> None:
    # The value of an option that is not known may stand before the URL.
    is_better = "://" in value.text and "://" not in call.url
    if value.text.startswith("-") or (call.url and not is_better):
        call.unknown.append(option)
        return
    call.unknown += [call.words["url"]] if call.url else []
    call.words["url"] = value
    call.url = _with_words(value.text)


def _set_body(call: Call, option: Word, value: Word) -> None:
    """Take what is sent; curl joins what several options have, as the fields of a form."""
    joined = "" if call.body is None else f"{call.body}&"
    call.words.setdefault("body", value)
    call.body, call.body_option = joined + value.text, _BODY_OPTIONS[option.text]


def _add_field(call: Call, option: Word, value: Word) -> None:
    call.form.append((option.text, value.text))


def _set_user(call: Call, _: Word, value: Word) -> None:
    """Take a user name and a password for the header that curl makes of them; what they are says nothing."""
    call.headers.append(("Authorization", "Basic YOUR_CREDENTIALS"))
    call.words["Authorization"] = value


def _leave_out(*_: object) -> None:
    """Where an answer is put says nothing about the call."""


def _set_cookie(call: Call, option: Word, value: Word) -> None:
    """Take cookies for the header that curl makes of them; a word without `=` is the name of a file."""
    if "=" not in value.text:
        call.unknown.extend((option, value))
        return
    call.headers.append(("Cookie", value.text))
    call.words["Cookie"] = value


def _set_json(call: Call, option: Word, value: Word) -> None:
    """Take JSON, whose headers curl adds."""
    if call.body is not None:
        call.unknown.extend((option, value))
        return
    call.words["body"] = value
    call.body = value.text
    call.headers += [("Content-Type", "application/json"), ("Accept", "application/json")]


def _with_words(url: str) -> str:
    """Write the placeholders of a URL as their words: an example stands for the URL of its action in any notation."""
    path, mark, query = url.partition("?")
    scheme, slashes, rest = path.partition("://")
    segments = (placeholder_name(part) or part for part in rest.split("/"))
    return scheme + slashes + "/".join(segments) + mark + query


def _add_header(call: Call, _: Word, word: Word) -> None:
    name, colon, value = word.text.partition(":")
    if not colon:
        call.unknown.append(word)
        return
    call.headers.append((name.strip(), value.strip()))
    call.words[name.strip()] = word


_OPTIONS: Final[dict[str, Callable[[Call, Word, Word], None]]] = {
    **dict.fromkeys(("-H", "--header"), _add_header),
    **dict.fromkeys(("-X", "--request"), _set_method),
    **dict.fromkeys(("-u", "--user"), _set_user),
    **dict.fromkeys(_IGNORED, _leave_out),
    **dict.fromkeys(("-b", "--cookie"), _set_cookie),
    **dict.fromkeys(_FORM_OPTIONS, _add_field),
    **dict.fromkeys(_BODY_OPTIONS, _set_body),
    "--url": _set_url,
    "--json": _set_json,
}
"""The options with a value."""
