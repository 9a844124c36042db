"""The queue as a reviewer sees it: a line for each draft, and what can be done with it.

Must not know what waits, nor who may decide.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.draft import Draft, Kind, Revision
from bot.text.buttons import Key, ReviewAct, ReviewButton, Rows
from bot.text.fitting import Room, first_words, fit
from bot.text.html import Html, joined
from bot.text.i18n import Localizer
from bot.text.shelves import gist

_WORDS = 60
_OPENED = 10
"""Drafts of the queue that have buttons; the rest move up."""

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


class Waiting(Protocol):
    """What the queue knows of a draft (`bot.services.queueing.Queued`)."""

    @property
    def draft(self) -> Draft:
        """The draft."""

    @property
    def revision(self) -> Revision:
        """What it says."""

    @property
    def author_tag(self) -> str:
        """Whose it is."""

    @property
    def on_it(self) -> str:
        """Who is on it; empty for nobody."""

    @property
    def since(self) -> str:
        """Since when, by the clock."""

    @property
    def own(self) -> bool:
        """Whether it is the reader's own work."""

    @property
    def claimed(self) -> bool:
        """Whether the reader is on it."""

    @property
    def votes(self) -> int:
        """How many approvals it has."""

    @property
    def needed(self) -> int:
        """How many it takes."""


def show(waiting: Sequence[Waiting], now: datetime, say: Localizer) -> Html:
    """Return the list, which is one message however much waits."""
    lines = [_line(one, now, say) for one in waiting]
    shown = fit(lines, Room().part(0.9), lambda count: say.html("outline-more", count=count))
    return joined([say.html("queue-title", count=len(waiting)), *shown], "\n")


def rows(waiting: Sequence[Waiting], say: Localizer, *, in_group: bool) -> Rows:
    """Return a row for each draft: to open its card, and to say that one is on it or not. What is
    one's own work has none; a group is not told whose it is."""
    found = []
    for one in waiting[:_OPENED]:
        if one.own and not in_group:
            continue
        release = bool(one.on_it) if in_group else one.claimed
        attention = ReviewAct.RELEASE if release else ReviewAct.CLAIM
        found.append((_key(one, ReviewAct.SHOW, say), _key(one, attention, say)))
    return tuple(found)


def is_queue(data: Sequence[Sequence[object]]) -> bool:
    """Whether what stands behind a message's buttons are the rows of a queue: in each, a card to
    open and whether one is on it. A reminder opens a card as well, but has one button alone."""
    return bool(data) and all(len(row) == 2 and _opens(row[0]) for row in data)


def _opens(data: object) -> bool:
    return ReviewButton.matches(data) and ReviewButton.unpack(data).act is ReviewAct.SHOW


def _key(one: Waiting, act: ReviewAct, say: Localizer) -> Key:
    button = ReviewButton(act=act, draft=one.draft.id, revision=one.draft.revision)
    if act is ReviewAct.SHOW:
        return Key(say.text("review-button-show", draft=str(one.draft.id)), button)
    return Key(say.text(f"review-button-{act}"), button)


def _line(one: Waiting, now: datetime, say: Localizer) -> Html:
    content = one.revision.content
    line = say.html(
        "queue-line",
        draft=str(one.draft.id),
        tag=one.author_tag,
        age=_age(now - one.draft.changed_at, say),
        words=first_words(gist(content), _WORDS),
    )
    if content.kind is not Kind.DAILY:
        line = say.html(f"queue-kind-{content.kind}", line=line)
    rest = []
    if one.needed > 1:
        rest.append(say.html("queue-votes", have=str(one.votes), of=str(one.needed)))
    if one.on_it:
        rest.append(say.html("card-claimed", tag=one.on_it, time=one.since))
    return joined([line, *(Html(f"   {each}") for each in rest)], "\n")


def _age(age: timedelta, say: Localizer) -> str:
    if age < _HOUR:
        return say.text("age-minutes", count=max(0, age // timedelta(minutes=1)))
    if age < _DAY:
        return say.text("age-hours", count=age // _HOUR)
    return say.text("age-days", count=age // _DAY)
