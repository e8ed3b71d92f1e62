"""What both clients have in common: what they show of themselves."""

from typing import ClassVar, NoReturn

from .config import Config
from .settings import Settings


class SharedClient:
    """The base of both clients."""

    _settings: ClassVar[Settings]
    _config: Config

    @property
    def base_url(self) -> str:
        """The server that calls go to."""
        return self._config.base_url

    def __repr__(self) -> str:
        name = f"{self._settings.package}.{type(self).__name__}"
        return f"<{name} base_url={self.base_url!r}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client holds a token and open connections: make another one")
