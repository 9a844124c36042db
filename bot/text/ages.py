"""How long ago something was, in the words that people use. Must not know what it was."""

from datetime import timedelta

from bot.text.i18n import Localizer

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def ago(age: timedelta, say: Localizer) -> str:
    """Return an age such as "5 minutes ago"."""
    if age < _HOUR:
        return say.text("age-minutes", count=max(0, age // _MINUTE))
    if age < _DAY:
        return say.text("age-hours", count=age // _HOUR)
    return say.text("age-days", count=age // _DAY)
