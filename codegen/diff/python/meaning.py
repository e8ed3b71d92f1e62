"""`Meaning`: what a name of the package stands for on the wire."""

from msgspec import Struct

from codegen.files import Span


class Meaning(Struct, frozen=True):
    """The name `name` in `owner`, both Python's, stands for `words`; `scope` and `key` are as in `ReleasedNames`.

    `call` is method and URL where it stands for an action; `is_parameter` tells whether `owner` is a method.
    """

    scope: str
    key: str
    owner: str
    name: str
    words: str
    span: Span
    call: str = ""
    is_parameter: bool = False

    @property
    def subject(self) -> str:
        """What changes call it by, whose place they tell."""
        return f"{self.owner} {self.name}" if self.is_parameter else f"{self.owner}.{self.name}"
