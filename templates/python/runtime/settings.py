"""What tells one SDK from another: `Settings`, one constant per generated package."""

from typing import NamedTuple


class Settings(NamedTuple):
    """The identity of an SDK.

    `base_url` has no trailing slash. `environment` starts the environment variables
    (`ACME_API` gives `ACME_API_TOKEN` and `ACME_API_BASE_URL`). `package` names the
    logger. `user_agent` is sent with every request.
    """

    base_url: str
    environment: str
    package: str
    user_agent: str

    @property
    def token_variable(self) -> str:
        """The environment variable that holds the token."""
        return f"{self.environment}_TOKEN"

    @property
    def base_url_variable(self) -> str:
        """The environment variable that holds another base URL."""
        return f"{self.environment}_BASE_URL"
