"""The column type for moments."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import DateTime
from sqlalchemy.types import TypeDecorator


class Tijdstip(TypeDecorator[datetime]):
    """A moment in UTC, with its zone; SQLite drops the zone and this puts it back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, _: object) -> datetime | None:
        """Give the moment its zone again."""
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value
