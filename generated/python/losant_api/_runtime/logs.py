"""Logging: without code, by a level in the environment; and which headers are told."""

import logging
import os
from collections.abc import Iterator, Mapping
from typing import Final

from .redact import Redactor
from .settings import Settings

_LEVELS: Final = {"debug": logging.DEBUG, "info": logging.INFO}
_HEADERS: Final = ("content-type", "content-length", "retry-after", "x-request-id")


def log_as_the_environment_says(settings: Settings) -> None:
    """Log to standard error if the environment asks for it, as the program may itself.

    `ACME_API_LOG` is `debug` or `info`; anything else changes nothing.
    """
    level = _LEVELS.get(os.environ.get(f"{settings.environment}_LOG", "").lower())
    if level is None:
        return
    logger = logging.getLogger(settings.package)
    logger.setLevel(level)
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        form = "%(asctime)s %(name)s %(levelname)s %(message)s"
        handler.setFormatter(logging.Formatter(form))
        logger.addHandler(handler)


def logged_headers(headers: Mapping[str, str], redactor: Redactor) -> Iterator[str]:
    """Yield what a log may tell of the headers of an answer."""
    for name in _HEADERS:
        if name in headers:
            yield f"{name}={redactor.show(headers[name])}"
