"""Logging without code: a level in the environment."""

import logging
import os

from .settings import Settings

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO}


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
