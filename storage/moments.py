"""Times as the database keeps them: whole milliseconds since 1970 in UTC. Must not read a clock."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_ms(at: datetime) -> int:
    """Return `at` in milliseconds, what is below cut off; raises ValueError without a zone."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone cannot be stored")
    return (at - _EPOCH) // _MILLISECOND


def from_ms(milliseconds: int) -> datetime:
    """Return the time that `to_ms` wrote, in UTC."""
    return _EPOCH + milliseconds * _MILLISECOND
