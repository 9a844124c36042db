"""Reminding reviewers of what waits, but not in the night.

Must not decide anything about a draft.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.domain.desk_rules import DeskRules
from bot.domain.draft import Draft, DraftState, Kind, Revision
from bot.domain.ids import PersonId
from bot.domain.policy import Member
from bot.services import voting
from bot.services.announcing import Announcing, Words
from bot.services.context import ServiceContext
from bot.text import timing
from bot.text.buttons import Key, ReviewAct, ReviewButton, Rows
from bot.text.i18n import Localizer
from storage.reminders import Pending
from storage.stores import Stores

log = structlog.get_logger(__name__)

_STATES = (DraftState.IN_REVIEW, DraftState.APPROVED)


class Reminding:
    """The sweep that reminds. `wake` is called when there is something new to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context = context
        self._wake = wake

    async def sweep(self) -> int:
        """Remind of each draft that has waited for longer than the next interval; return of how
        many. What fell into the night comes once, in the morning."""
        rules, now = self._context.rules, self._context.clock.now()
        async with self._context.database.read() as stores:
            found = await stores.reminders.pending(_STATES)
        late = [one for one in found if due(one, rules, now) > one.reminded]
        reminded = 0
        for pending in late:
            async with self._context.database.write() as stores:
                reminded += await self._remind(stores, pending)
        if reminded:
            self._wake()
        return reminded

    async def _remind(self, stores: Stores, pending: Pending) -> bool:
        now, rules = self._context.clock.now(), self._context.rules
        draft = await stores.drafts.get(pending.draft)
        revision = await stores.drafts.revision(draft.id, draft.revision) if draft else None
        if draft is None or revision is None:
            return False
        kind = revision.content.kind
        if rules.is_night(now) and kind is not Kind.FLASH:
            return False
        if not await stores.reminders.count(pending, due(pending, rules, now)):
            return False
        claimed = await stores.members.get(draft.claimed_by) if draft.claimed_by else None
        people = await self._awaited(stores, draft, revision)

        def compose(say: Localizer) -> Words:
            return _words(draft, now - pending.since, claimed, say)

        await Announcing(self._context, stores, draft, kind).remind(people, compose)
        log.info("reminded", draft=draft.id)
        return True

    async def _awaited(
        self, stores: Stores, draft: Draft, revision: Revision
    ) -> frozenset[PersonId]:
        """Return those who may decide, and whose word does not count yet."""
        people = await voting.deciders(stores, draft)
        if draft.state is not DraftState.IN_REVIEW:
            return people
        counted = await voting.count(self._context, stores, draft, revision)
        return people - {vote.reviewer for vote in counted.votes}


def due(pending: Pending, rules: DeskRules, now: datetime) -> int:
    """Return how many reminders are due by now: one for each interval in review, one in all for
    what is approved and held."""
    intervals = rules.remind_after
    if pending.state is not DraftState.IN_REVIEW:
        intervals = rules.remind_after[-1:]
    return sum(now - pending.since >= one for one in intervals)


def _words(draft: Draft, age: timedelta, claimed: Member | None, say: Localizer) -> Words:
    values = {"draft": str(draft.id), "age": timing.span(age, say)}
    if draft.state is not DraftState.IN_REVIEW:
        return Words(say.html("reminder-held", **values), timing.plan_rows(draft, say))
    rows = _card_rows(draft, say)
    if claimed is None:
        return Words(say.html("reminder-free", **values), rows)
    return Words(say.html("reminder-claimed", tag=claimed.tag, **values), rows)


def _card_rows(draft: Draft, say: Localizer) -> Rows:
    act = ReviewAct.SHOW
    button = ReviewButton(act=act, draft=draft.id, revision=draft.revision)
    return ((Key(say.text(f"review-button-{act}", draft=str(draft.id)), button),),)
