"""When something goes out: the buttons and sentences about a time.

Must not decide whether it may.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field

from bot.domain.draft import Draft
from bot.domain.ids import BulletinNumber, DraftId
from bot.domain.punctual import Plan
from bot.text.buttons import Button, Key, Rows
from bot.text.html import Html
from bot.text.i18n import Localizer

_LARGEST = 2**63 - 1
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)
_EVENINGS = (time(18), time(21))
_MORNING = time(8)

_Count = Annotated[int, Field(ge=0, le=_LARGEST)]


class TimeAct(StrEnum):
    """NOW publishes, PICK offers times, AT sets one, OTHER asks for one, HOLD takes it away, SHOW
    brings the plan back."""

    NOW = "n"
    PICK = "p"
    AT = "a"
    OTHER = "o"
    HOLD = "h"
    SHOW = "s"


class TimeButton(Button):
    """A reviewer's press about an approved draft; `part` 0 is the bulletin, the others are its
    additions. `seen` is its time when the button was made (0: none), `value` the one that is
    wanted, both in seconds since 1970."""

    family = "t"
    act: TimeAct
    draft: Annotated[DraftId, Field(ge=1, le=_LARGEST)]
    revision: _Count
    part: _Count = 0
    seen: _Count = 0
    value: _Count = 0


def plan_rows(draft: Draft, say: Localizer) -> Rows:
    """Return what can be done with an approved draft that has no time yet."""
    number = draft.number or BulletinNumber(0)
    plan = Plan(draft=draft.id, revision=draft.revision, part=0, number=number)
    return rows(plan, draft.changed_at, say)


def rows(plan: Plan, now: datetime, say: Localizer) -> Rows:
    """Return what can be done with a plan; what has to wait cannot be published before."""
    first: tuple[Key, ...] = (_key(TimeAct.PICK, plan, say),)
    if plan.earliest is None or plan.earliest <= now:
        first = (_key(TimeAct.NOW, plan, say), *first)
    return (first,) if plan.due_at is None else (first, (_key(TimeAct.HOLD, plan, say),))


def pick_rows(plan: Plan, now: datetime, zone: ZoneInfo, say: Localizer) -> Rows:
    """Return times to choose from, for another one, and a way back."""
    keys = []
    for label, at in _offers(now, zone, say):
        if plan.earliest is None or at >= plan.earliest:
            value = int(at.timestamp())
            keys.append(Key(label, _button(TimeAct.AT, plan).model_copy(update={"value": value})))
    pairs = tuple(tuple(keys[at : at + 2]) for at in range(0, len(keys), 2))
    return (*pairs, (_key(TimeAct.OTHER, plan, say), _key(TimeAct.SHOW, plan, say)))


def describe(plan: Plan, now: datetime, zone: ZoneInfo, say: Localizer) -> Html:
    """Return when something goes out, in the collective's time zone, and how long that is."""
    about = "draft" if plan.adds_to is None else "addition"
    values = {"draft": str(plan.draft), "number": str(plan.adds_to or plan.number)}
    if plan.due_at is None:
        return say.html(f"timing-{about}-held", **values)
    values["when"], values["zone"] = when(plan.due_at, zone, say), zone.key
    if plan.due_at <= now:
        return say.html(f"timing-{about}-late", late=span(now - plan.due_at, say), **values)
    # Rounded up: "in 0 min" would be wrong for most of a minute.
    left = span(-((now - plan.due_at) // _MINUTE) * _MINUTE, say)
    return say.html(f"timing-{about}-at", left=left, **values)


def question(plan: Plan, zone: ZoneInfo, say: Localizer) -> Html:
    """Return the words above the times that can be picked."""
    return say.html("timing-pick", draft=str(plan.draft), zone=zone.key)


def line(plan: Plan, zone: ZoneInfo, say: Localizer) -> Html:
    """Return one line of a list of plans."""
    values = {"draft": str(plan.draft), "number": str(plan.adds_to or plan.number)}
    about = "draft" if plan.adds_to is None else "addition"
    time_ = say.text("timing-line-held") if plan.due_at is None else when(plan.due_at, zone, say)
    return say.html(f"timing-line-{about}", when=time_, **values)


def when(at: datetime, zone: ZoneInfo, say: Localizer) -> str:
    """Return a moment as the clocks of the zone show it; the zone is to be named beside it."""
    return say.moment(at.astimezone(zone).replace(tzinfo=None))


def span(length: timedelta, say: Localizer) -> str:
    """Return a length of time in its two largest units: `2 h 5 min`."""
    minutes = length // _MINUTE
    days, hours = minutes // 1440, minutes // 60 % 24
    if days:
        return say.text("timing-span-days", days=days, hours=str(hours))
    if hours:
        return say.text("timing-span-hours", hours=str(hours), minutes=str(minutes % 60))
    return say.text("timing-span-minutes", minutes=str(minutes))


def _offers(now: datetime, zone: ZoneInfo, say: Localizer) -> Iterator[tuple[str, datetime]]:
    """Yield sensible times to come: soon, this evening, tomorrow morning."""
    whole = now.replace(second=0, microsecond=0)
    yield say.text("timing-button-half-hour"), whole + 30 * _MINUTE
    yield say.text("timing-button-hour"), whole + 60 * _MINUTE
    today = now.astimezone(zone).date()
    for evening in _EVENINGS:
        at = datetime.combine(today, evening, zone)
        if at > now + _MINUTE:
            yield say.text("timing-button-today", time=f"{evening:%H:%M}"), at
    morning = datetime.combine(today + _DAY, _MORNING, zone)
    yield say.text("timing-button-tomorrow", time=f"{_MORNING:%H:%M}"), morning


def _button(act: TimeAct, plan: Plan) -> TimeButton:
    return TimeButton(
        act=act, draft=plan.draft, revision=plan.revision, part=plan.part, seen=plan.seen
    )


def _key(act: TimeAct, plan: Plan, say: Localizer) -> Key:
    name = "move" if act is TimeAct.PICK and plan.due_at is not None else act.name.lower()
    return Key(say.text(f"timing-button-{name}"), _button(act, plan))
