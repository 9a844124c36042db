"""The approver's progress message: how far a bulletin is on its way, and the figures at the end."""

from datetime import datetime

from bot.domain.delivery import Figures
from bot.text.html import Html
from bot.text.i18n import Localizer

_CELLS = 12


def show(bulletin: int, figures: Figures, now: datetime, say: Localizer) -> Html:
    """Return the message: a bar while something is open, the figures once all is settled."""
    if not figures.total:
        return say.html("progress-nobody", number=str(bulletin))
    settled = figures.total - figures.open
    if figures.open:
        return say.html(
            "progress-running",
            number=str(bulletin),
            bar=bar(settled, figures.total),
            done=settled,
            total=figures.total,
        )
    seconds = max(1, round((now - figures.started_at).total_seconds()))
    values: dict[str, str | int] = {
        "number": str(bulletin),
        "sent": figures.sent,
        "total": figures.total,
        "seconds": seconds,
    }
    if figures.sent == figures.total:
        return say.html("progress-done", **values)
    return say.html("progress-done-partly", **values, failed=figures.failed + figures.cancelled)


def bar(done: int, total: int) -> str:
    """Return a bar of twelve cells."""
    full = _CELLS * done // total
    return "▓" * full + "░" * (_CELLS - full)
