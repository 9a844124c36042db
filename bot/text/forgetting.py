"""What was deleted of a chat, and what is stored of it, in words. Must not delete anything."""

from collections.abc import Iterator

from bot.domain.forgetting import Forgotten, Traces
from bot.text.buttons import FollowAct, FollowButton, Key, Rows
from bot.text.html import Html, joined
from bot.text.i18n import Localizer


def forgotten(gone: Forgotten, say: Localizer) -> Html:
    """Return what was deleted; each thing is named."""
    if not gone.anything:
        return say.html("follow-was-not")
    return say.html("follow-left", what=say.listed(_deleted(gone, say)))


def _deleted(gone: Forgotten, say: Localizer) -> Iterator[str]:
    if gone.settings:
        yield say.text("forgot-settings")
    if gone.alerts:
        yield say.text("forgot-alerts", count=gone.alerts)
    if gone.copies:
        yield say.text("forgot-copies", count=gone.copies)
    if gone.questions:
        yield say.text("forgot-questions", count=gone.questions)
    if gone.language:
        yield say.text("forgot-language")


def stored(
    chat: str, settings: Html | None, rest: list[Html], say: Localizer, *, own: bool
) -> Html:
    """Return all that is stored: the `settings` in words, and `rest`, a line each."""
    title = say.html("privacy-title" if own else "privacy-title-here")
    lines = [title]
    if settings is not None:
        lines += [say.html("privacy-chat", id=chat), settings]
    lines += rest
    if settings is None and not rest:
        lines.append(say.html("privacy-nothing"))
    what = joined(lines, "\n")
    ends = [say.html(f"privacy-{name}") for name in ("not", "telegram", "how")]
    return joined([what, *ends], "\n\n")


def traces(found: Traces, say: Localizer) -> list[Html]:
    """Return a line for each kind of trace that there is."""
    lines = []
    if found.copies:
        lines.append(say.html("privacy-copies", count=found.copies))
    if found.questions:
        lines.append(say.html("privacy-questions", count=found.questions))
    return lines


def privacy_rows(say: Localizer, *, settings: bool) -> Rows:
    """Return the button that deletes all of it, and the one that leads to the settings."""
    delete = Key(say.text("privacy-button-delete"), FollowButton(act=FollowAct.LEAVE))
    if not settings:
        return ((delete,),)
    show = FollowButton(act=FollowAct.SHOW)
    return ((delete,), (Key(say.text("privacy-button-settings"), show),))
