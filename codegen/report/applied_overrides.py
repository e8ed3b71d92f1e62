"""Overrides that were applied -> lines for people.

spec/overrides.yaml:3: device.md, Get, query.limit.default: `1` -> `10` (The server sends ten.)
"""

from collections.abc import Iterable, Iterator

from codegen.overrides import Override
from codegen.report.escapes import escape
from codegen.report.paths import join_below


def render_overrides(overrides: Iterable[Override], folder: str) -> Iterator[str]:
    """Yield one line for each: its place below `folder`, what it changes, and why."""
    for item in overrides:
        place = f"{join_below(folder, item.span.file)}:{item.span.line}"
        yield escape(f"{place}: {item.where}: {item.show(item.was)} -> {item.show(item.now)} ({item.because})")
