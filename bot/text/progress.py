"""The approver's progress message: how far a bulletin is on its way, whether somebody holds it, the
figures at the end, and the buttons that hold it. Must not know who may press them."""

from datetime import datetime

from bot.domain.delivery import CopyFigures, Figures, Standing
from bot.domain.ids import BulletinNumber
from bot.domain.pacing import Slowdown
from bot.text.buttons import ControlAct, ControlButton, Key, Rows
from bot.text.html import Html, joined
from bot.text.i18n import Localizer

_CELLS = 12

MOST_HELD = 1000
"""So many held messages are counted; each look reads them all."""

_ACTS: dict[Standing, tuple[ControlAct, ...]] = {
    Standing.RUNNING: (ControlAct.PAUSE, ControlAct.CANCEL),
    Standing.PAUSED: (ControlAct.RESUME, ControlAct.CANCEL),
    Standing.FROZEN: (ControlAct.CANCEL,),
    Standing.CANCELLED: (),
    Standing.DONE: (),
}


def show(
    bulletin: int,
    figures: Figures,
    now: datetime,
    say: Localizer,
    standing: Standing = Standing.RUNNING,
) -> Html:
    """Return the message: a bar while something is open, the figures once all is settled."""
    if not figures.total:
        return say.html("progress-nobody", number=str(bulletin))
    if standing is Standing.CANCELLED:
        return say.html(
            "progress-cancelled", number=str(bulletin), sent=figures.sent, total=figures.total
        )
    if figures.open:
        settled = figures.total - figures.open
        return say.html(
            f"progress-{standing}",
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


def begun(
    bulletin: int,
    figures: Figures,
    say: Localizer,
    standing: Standing,
    *,
    change: bool,
) -> Html:
    """Return the message as it is first shown, from zero: of a delivery, or of a change."""
    if change and figures.total:
        return changed(bulletin, CopyFigures(waiting=figures.total), say, standing, ended=False)
    return show(bulletin, figures, figures.started_at, say, standing)


def changed(
    bulletin: int, change: CopyFigures, say: Localizer, standing: Standing, *, ended: bool
) -> Html:
    """Return the message about a change: how many copies have come to it, and by which way."""
    done = change.total - change.waiting
    if standing is Standing.CANCELLED:
        done -= change.unreachable
    head = say.html(
        f"progress-change-{'done' if ended and standing is not Standing.CANCELLED else standing}",
        number=str(bulletin),
        done=done,
        total=change.total,
        bar=bar(done, max(1, change.total)),
    )
    ways = [
        say.html(f"progress-change-{way}", count=count)
        for way in ("edited", "replied", "sent", "removed", "unreachable")
        if (count := getattr(change, way)) and standing is not Standing.CANCELLED
    ]
    return joined([head, *ways], "\n")


def with_pace(
    html: Html, figures: Figures, standing: Standing, slowdown: Slowdown | None, say: Localizer
) -> Html:
    """Return the message with what slows its bulletin down, if it runs and something does."""
    if slowdown is None or standing is not Standing.RUNNING or not figures.open:
        return html
    return joined([html, slowed_down(slowdown, say)], "\n")


def with_held(html: Html, held: int, standing: Standing, say: Localizer) -> Html:
    """Return the message with how many messages wait for the end of quiet hours, if any do."""
    if not held or standing is not Standing.RUNNING:
        return html
    if held > MOST_HELD:
        return joined([html, say.html("progress-held-many", count=MOST_HELD)], "\n")
    return joined([html, say.html("progress-held", count=held)], "\n")


def with_doubt(html: Html, doubtful: int, say: Localizer) -> Html:
    """Return the last message, with how many copies may have arrived twice if any may."""
    return joined([html, say.html("progress-doubt", count=doubtful)], "\n") if doubtful else html


def slowed_down(slowdown: Slowdown, say: Localizer) -> Html:
    """Return the line that says what Telegram asked of us."""
    if slowdown.paused_until is not None:
        return say.html("pace-pause", time=f"{slowdown.paused_until:%H:%M:%S}")
    return say.html("pace-slowed", rate=say.decimal(slowdown.per_second))


def rows(bulletin: BulletinNumber, figures: Figures, standing: Standing, say: Localizer) -> Rows:
    """Return the buttons under the message; none once nothing is open."""
    acts = _ACTS[standing] if figures.open else ()
    row = tuple(control_key(act, bulletin, say) for act in acts)
    return (row,) if row else ()


def control_key(act: ControlAct, bulletin: BulletinNumber, say: Localizer) -> Key:
    """Return one button that holds a bulletin or lets it go."""
    label = say.text(f"control-button-{act}", number=str(bulletin))
    return Key(label, ControlButton(act=act, bulletin=bulletin))


def bar(done: int, total: int) -> str:
    """Return a bar of twelve cells."""
    full = _CELLS * done // total
    return "▓" * full + "░" * (_CELLS - full)
