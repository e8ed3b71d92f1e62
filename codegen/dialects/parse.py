r"""A YAML file -> `Dialect`, whole or with every fault at its line.

name: fleet
request: [code]
resource: 2
headings:
  parameters: [parameters]
  answer: ['default response', '(?P<code>[1-5][0-9]{2})\\b.*']
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, field

from codegen.config_checks import is_base
from codegen.diagnostics import Diagnostic
from codegen.dialects.dialect import Answers, Credentials, Dialect, Label, Naming, Parameters, Request, Role
from codegen.dialects.keys import ANSWER_KEYS, COLUMN_KEYS, CREDENTIAL_KEYS, KEYS, OTHERWISE, PARAMETER_KEYS
from codegen.dialects.patterns import BadPattern, Pattern, compile_pattern
from codegen.dialects.rules import INVALID_DIALECT
from codegen.dialects.wording import nearest, shown
from codegen.files import File, Span
from codegen.limits import DIALECT_FAULTS, PATTERN_CHARACTERS, PATTERNS, TITLE_CHARACTERS
from codegen.yaml_nodes import compose, is_mapping, is_scalar, is_sequence, node_span

if TYPE_CHECKING:
    from yaml import Node

E_ = TypeVar("E_", bound=StrEnum)
T_ = TypeVar("T_")


def parse_dialect(file: File) -> tuple[Dialect | None, tuple[Diagnostic, ...]]:
    """Read a dialect; None with the diagnostics when anything is wrong with it."""
    root = compose(file, INVALID_DIALECT)
    if isinstance(root, Diagnostic):
        return None, (root,)
    parser = _Parser(file)
    if root is None:
        parser.told.append(INVALID_DIALECT.at(Span(file.path, 1), "the file is empty", "start with `name:`"))
        return None, tuple(parser.told)
    try:
        dialect = parser.dialect(root)
    except _TooMuch:
        return None, tuple(parser.told)
    return (None if parser.told else dialect), tuple(parser.told)


class _TooMuch(Exception):
    """What is read so far is as much as is told, or kept, of one file."""


class _Parser(Struct):
    """Reads the nodes of one file; what is wrong with them goes to `told`."""

    file: File
    told: list[Diagnostic] = field(default_factory=list)
    count: int = 0
    """How many patterns there are."""

    def wrong(self, node: "Node", message: str, help_text: str) -> None:
        self.told.append(INVALID_DIALECT.at(node_span(self.file, node), message, help_text))
        if len(self.told) >= DIALECT_FAULTS:
            raise _TooMuch

    def dialect(self, root: "Node") -> Dialect:
        keys = self.mapping(root, KEYS)
        for key in ("name", "request"):
            if key not in keys:
                self.wrong(root, f"there is no `{key}`", f"write `{key}:`")
        return Dialect(
            name=self.name(keys.get("name")),
            requests=self.words(keys.get("request"), Request),
            documents=self.once(
                self.one_of(node, (".md", ".mdx", ".markdown")) for node in self.items(keys.get("documents"))
            )
            or (".md", ".mdx"),
            server=self.server(keys.get("server")),
            levels=self.once(self.level(node) for node in self.items(keys.get("levels"))),
            group=self.group(keys.get("resource")),
            labels=self.words(keys.get("labels"), Label),
            names=tuple(self.names(keys.get("headings"))),
            dropped=self.patterns(keys.get("dropped")),
            parameters=self.parameters(keys.get("parameters")),
            answers=self.answers(keys.get("answers")),
            credentials=self.credentials(keys.get("authentication")),
        )

    def names(self, node: "Node | None") -> Iterator[Naming]:
        roles = {role.value: role for role in Role}
        for key, value in self.mapping(node, tuple(roles)).items():
            for pattern in self.patterns(value):
                yield Naming(pattern, roles[key])

    def parameters(self, node: "Node | None") -> Parameters:
        keys = self.mapping(node, PARAMETER_KEYS)
        otherwise = keys.get("otherwise")
        return Parameters(
            columns=self.once(self.columns(keys.get("columns"))),
            items=self.patterns(keys.get("items"), needed="name"),
            texts=self.patterns(keys.get("texts")),
            required=self.patterns(keys.get("required")),
            optional=self.patterns(keys.get("optional")),
            default=self.patterns(keys.get("default"), needed="default"),
            deprecated=self.patterns(keys.get("deprecated")),
            types=tuple(self.types(keys.get("types"))),
            otherwise=self.one_of(otherwise, OTHERWISE) if otherwise is not None else "method",
        )

    def columns(self, node: "Node | None") -> Iterator[tuple[str, str]]:
        for column, value in self.mapping(node, COLUMN_KEYS).items():
            for head in self.items(value):
                self.check_count(head)
                yield " ".join(self.text(head).lower().split()), column

    def types(self, node: "Node | None") -> Iterator[tuple[Pattern, str]]:
        for kind, value in self.mapping(node).items():
            for pattern in self.patterns(value):
                yield pattern, kind

    def answers(self, node: "Node | None") -> Answers:
        return Answers(self.patterns(self.mapping(node, ANSWER_KEYS).get("status"), needed="code"))

    def credentials(self, node: "Node | None") -> Credentials:
        keys = self.mapping(node, CREDENTIAL_KEYS)
        sentences = [(self.pattern(key), self.text(value)) for key, value in self.pairs(keys.get("words"))]
        default = keys.get("default")
        return Credentials(
            self.text(default),
            tuple((pattern, text) for pattern, text in sentences if pattern is not None),
            None if default is None else node_span(self.file, default),
        )

    def name(self, node: "Node | None") -> str:
        text = self.text(node)
        if node is not None and not (text.isprintable() and 0 < len(text) <= TITLE_CHARACTERS):
            self.wrong(node, f"`{shown(text)}` is not a name", "write one line of text, such as `name: ours`")
        return text

    def server(self, node: "Node | None") -> str | None:
        text = self.text(node)
        if node is not None and not is_base(text):
            self.wrong(
                node, f"`{shown(text)}` is not a server", "write `https://api.example.com`, or with a path behind it"
            )
        return text or None

    def group(self, node: "Node | None") -> int:
        return 0 if node is None or self.text(node) == "file" else self.level(node)

    def level(self, node: "Node") -> int:
        text = self.text(node)
        if text not in {"1", "2", "3", "4", "5", "6"}:
            self.wrong(node, f"`{shown(text)}` is not a level of headings", "write a number from 1 to 6")
            return 0
        return int(text)

    def words(self, node: "Node | None", kind: type[E_]) -> tuple[E_, ...]:
        known = {word.value: word for word in kind}
        found = [self.one_of(item, tuple(known)) for item in self.items(node)]
        return self.once(known[word] for word in found if word in known)

    def once(self, found: Iterable[T_]) -> tuple[T_, ...]:
        """Return values, each once: all of them are tried on each text."""
        return tuple(dict.fromkeys(found))

    def one_of(self, node: "Node", known: tuple[str, ...]) -> str:
        text = self.text(node)
        if text not in known:
            self.wrong(node, f"`{shown(text)}` is not known here", nearest(text, known))
        return text

    def patterns(self, node: "Node | None", needed: str = "") -> tuple[Pattern, ...]:
        """Read a pattern, or a list of them, each of which has the group that is needed."""
        found = [(item, self.pattern(item)) for item in self.items(node)]
        for item, pattern in found:
            if needed and pattern is not None and needed not in compile_pattern(pattern.text).groupindex:
                self.wrong(item, f"the pattern has no group `{needed}`", f"write `(?P<{needed}>...)` into it")
        return tuple(pattern for _, pattern in found if pattern is not None)

    def pattern(self, node: "Node") -> Pattern | None:
        text = self.text(node)
        try:
            compile_pattern(text)
        except BadPattern as error:
            message = f"`{shown(text)}` is not a pattern: {shown(str(error))}"
            self.wrong(
                node, message, "write a regular expression as RE2 has them: without lookaround and back references"
            )
            return None
        self.check_count(node)
        return Pattern(text, node_span(self.file, node))

    def check_count(self, node: "Node") -> None:
        """Count a pattern or a head of a column; raises `_TooMuch` for one more than there may be."""
        self.count += 1
        if self.count > PATTERNS:
            self.wrong(node, f"more than {PATTERNS:,} patterns and heads", "join some of them with `|`")
            raise _TooMuch

    def items(self, node: "Node | None") -> "Iterable[Node]":
        """Return the items of a list; a text is a list of one."""
        if node is None:
            return ()
        if is_sequence(node):
            return tuple(node.value)
        return (node,)

    def pairs(self, node: "Node | None") -> "Iterable[tuple[Node, Node]]":
        if node is None:
            return ()
        if not is_mapping(node):
            self.wrong(node, "not a mapping of keys", "write `key: value`")
            return ()
        return tuple(node.value)

    def mapping(self, node: "Node | None", known: tuple[str, ...] = ()) -> "Mapping[str, Node]":
        """Read a mapping; a key that stands twice, and one that is not among the `known` ones if any are, is wrong."""
        found: dict[str, Node] = {}
        for key, value in self.pairs(node):
            name = self.text(key)
            if name in found:
                self.wrong(key, f"key `{shown(name)}` stands twice", "drop one of them")
            elif known and name not in known:
                self.wrong(key, f"unknown key `{shown(name)}`", nearest(name, known))
            else:
                found[name] = value
        return found

    def text(self, node: "Node | None") -> str:
        if node is None:
            return ""
        if not is_scalar(node):
            self.wrong(node, "not a text", "write it on one line")
            return ""
        text = str(node.value)
        if len(text) > PATTERN_CHARACTERS:
            self.wrong(node, f"more than {PATTERN_CHARACTERS:,} characters", "write a shorter one")
            return ""
        return text
