"""Tokens of what is almost JSON -> one value, with what had to be passed over to read it."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from codegen.limits import JSON_DEPTH
from codegen.model.schema import JsonValue
from codegen.reader.json.lenient_texts import Unreadable, read_number, read_text, read_word
from codegen.reader.json.lenient_tokens import Kind, Token, tokens_of

_NAMES: Final = frozenset({Kind.TEXT, Kind.QUOTED, Kind.UNCLOSED, Kind.PLACEHOLDER, Kind.NUMBER, Kind.WORD})
"""What may be a key."""
_BARE: Final = frozenset({Kind.PLACEHOLDER, Kind.NUMBER, Kind.WORD})
"""What makes one text with the next word of its line."""
_COLONS: Final = frozenset({":", "=", "=>"})
_SPACES: Final = frozenset(" \t\r\n")


class PassedOver(Struct, frozen=True):
    """What is not JSON and was passed over: where it is, and what is wrong, as a message says it."""

    offset: int
    length: int
    message: str


class ValueReader:
    """Reads values of a text from one offset up to another; `next` is the token to come, None at the end."""

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        """Look at the first token."""
        self.passed: list[PassedOver] = []
        self.next: Token | None = None
        self.end = start
        """Where the last token that was taken ends."""
        self._text = text
        self._tokens = tokens_of(text, start, len(text) if end is None else end)
        self._awaited: list[str] = []
        self._look()

    def take(self) -> Token:
        """Take the token to come; raises Unreadable at the end."""
        token = self.next
        if token is None:
            raise Unreadable("the text ends", self.end)
        self.end = token.end
        self._look()
        return token

    def tell(self, token: Token, message: str) -> None:
        """Say that a token is not as JSON has it."""
        self.passed.append(PassedOver(token.offset, max(1, len(token.text.partition("\n")[0])), message))

    def value(self) -> JsonValue:
        """Read the value to come; raises Unreadable where none is."""
        token = self.next
        if token is None or (token.kind is Kind.MARK and token.text in ",;}]"):
            self.tell(token or Token(Kind.MARK, "", self.end), "a value is missing")
            return None
        self.take()
        match token.kind:
            case Kind.MARK if token.text == "{":
                return self.members("}")
            case Kind.MARK if token.text == "[":
                return self._items()
            case Kind.MARK:
                raise Unreadable("`:` in the place of a value", token.offset)
            case Kind.ELLIPSIS:
                self.tell(token, "`...` in the place of a value")
                return None
            case kind if kind in _BARE:
                return self._bare(token)
        return self._text_of(token)

    def members(self, closing: str = "") -> dict[str, JsonValue]:
        """Read the members of an object up to its end, which is that of the text where nothing closes it."""
        found: dict[str, JsonValue] = {}
        self._until(closing, lambda: self._member(found))
        return found

    def _items(self) -> list[JsonValue]:
        found: list[JsonValue] = []
        self._until("]", lambda: found.append(self.value()))
        return found

    def _member(self, members: dict[str, JsonValue]) -> None:
        token = self.take()
        if token.kind not in _NAMES:
            raise Unreadable(f"{token.shown} in the place of a key", token.offset)
        key = self._text_of(token)
        if key in members:
            self.tell(token, f"the key {token.shown} stands twice")
        follows = self.next
        if follows is None or (follows.kind is Kind.MARK and follows.text in ",;}]"):
            self.tell(token, f"the key {token.shown} has no value")
            members[key] = None
            return
        self._colon(token, follows)
        members[key] = self.value()

    def _colon(self, key: Token, token: Token) -> None:
        """Read what stands between a key and its value."""
        if token.text in _COLONS:
            if token.text != ":":
                self.tell(token, f"{token.shown} in the place of `:`")
            self.take()
        elif self._is_same_line(token):
            self.tell(token, f"no `:` behind the key {key.shown}")
        else:
            raise Unreadable(f"no `:` behind the key {key.shown}", token.offset)

    def _until(self, closing: str, read: Callable[[], None]) -> None:
        """Read one after the other with commas between them, up to what closes them."""
        if len(self._awaited) >= JSON_DEPTH:
            raise Unreadable(f"more than {JSON_DEPTH} levels of nesting", self.end)
        self._awaited.append(closing)
        comma: Token | None = None
        needs_comma, may_have_comma = False, False
        while (token := self.next) is not None and not self._is_end(token, closing):
            if token.kind is Kind.MARK and token.text in ",;":
                wrong = (
                    "`;` in the place of a comma" if token.text == ";" else "" if may_have_comma else "too many commas"
                )
                comma, needs_comma, may_have_comma = self._told(token, wrong), False, False
            elif token.kind is Kind.ELLIPSIS:
                self._told(token, "`...` for what is left out")
                comma, needs_comma, may_have_comma = None, False, True
            elif token.kind is Kind.MARK and token.text in "}]":
                self._told(token, f"{token.shown} closes nothing")
            else:
                if needs_comma:
                    self.tell(token, f"no comma before {token.shown}")
                read()
                comma, needs_comma, may_have_comma = None, True, True
        self._close(closing, comma)

    def _told(self, token: Token, wrong: str) -> Token:
        """Take a token, and say what is wrong with it, if anything is."""
        if wrong:
            self.tell(token, wrong)
        return self.take()

    def _is_end(self, token: Token, closing: str) -> bool:
        """Tell whether a token closes what is open, or something around it."""
        return token.kind is Kind.MARK and token.text in "}]" and token.text in (closing, *self._awaited)

    def _close(self, closing: str, comma: Token | None) -> None:
        self._awaited.pop()
        token = self.next
        if comma is not None:
            self.tell(comma, f"a comma before {token.shown}" if token else "a comma at the end")
        if token is not None and token.text == closing:
            self.take()
        elif closing:
            place = token or Token(Kind.MARK, "", self.end)
            self.tell(place, f"`{closing}` is missing " + (f"before {token.shown}" if token else "at the end"))

    def _bare(self, token: Token) -> JsonValue:
        """Read a number, or words without quotes up to the end of the line or a mark."""
        last = token
        while (follows := self.next) is not None and follows.kind in _BARE and self._is_same_line(follows):
            last = self.take()
        if last is not token:
            token = Token(Kind.WORD, self._text[token.offset : last.end], token.offset)
        if token.kind is Kind.NUMBER:
            return read_number(token)
        value, wrong = read_word(token)
        if wrong:
            self.tell(token, wrong)
        return value

    def _is_same_line(self, token: Token) -> bool:
        return "\n" not in self._text[self.end : token.offset]

    def _text_of(self, token: Token) -> str:
        value, wrong = read_text(token)
        if wrong:
            self.tell(token, wrong)
        return value

    def _look(self) -> None:
        """Go to the next token that says something; comments and foreign spaces are told."""
        for token in self._tokens:
            if token.kind is Kind.COMMENT:
                self.tell(token, "a comment")
            elif token.kind is not Kind.SPACE:
                self.next = token
                return
            elif not _SPACES.issuperset(token.text):
                self.tell(token, "a space that JSON has not")
        self.next = None
