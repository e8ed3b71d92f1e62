"""Dates and times of day, under names that no field of a model has."""

from datetime import date, time
from typing import TypeAlias

IsoDate: TypeAlias = date
"""A day: `2026-05-01`."""

IsoTime: TypeAlias = time
"""A time of day, with the offset from UTC that it has: `09:30:00Z`."""
