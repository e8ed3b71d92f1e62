"""Calls as people write them, which one target shows and another one knows how to write."""

from collections.abc import Mapping

from msgspec import Struct


class Samples(Struct, frozen=True):
    """The calls of one language: `sources` holds the code by the name of the action, such as `device.getState`.

    `lang` is the language as sites highlight it, `label` what the sample is called.
    """

    lang: str
    label: str
    sources: Mapping[str, str]
