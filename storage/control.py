"""Stores what holds deliveries back: pauses and cancellations of one subject, the freeze of all.

A hold is in force with its commit, since every claim looks for it. Must not decide who may hold.
"""

from datetime import datetime

from bot.domain.boots import Freeze, FreezeCause
from bot.domain.delivery import (
    DeliveryKind,
    DeliveryState,
    Figures,
    Standing,
    Subject,
    Trouble,
)
from bot.domain.ids import PersonId
from bot.domain.lifecycle import DELIVERY_TABLE, DeliveryEvent, advance
from storage.moments import from_ms, to_ms
from storage.session import Row, Store
from storage.spans import LEAST, MOST

_CANCELLED = advance(DELIVERY_TABLE, DeliveryState.QUEUED, DeliveryEvent.CANCEL)


class Control(Store):
    """Holds and the freeze."""

    async def pause(self, kind: DeliveryKind, subject: int) -> bool:
        """Pause a subject; False if it is paused or cancelled already, or there is none."""
        return await self._hold(kind, subject, Standing.PAUSED)

    async def cancel(self, kind: DeliveryKind, subject: int) -> bool:
        """Cancel a subject for good; False if it was, or there is none. A sweep has to follow."""
        return await self._hold(kind, subject, Standing.CANCELLED)

    async def resume(self, kind: DeliveryKind, subject: int) -> bool:
        """Let a paused subject go on; False if it was not paused."""
        return await self._session.change("control.release", kind=kind, subject=subject) > 0

    async def standing(self, kind: DeliveryKind, subject: int) -> Standing:
        """Return whether the deliveries of a subject may go."""
        row = await self._session.row("control.standing", kind=kind, subject=subject)
        return Standing.RUNNING if row is None else Standing(row[0])

    async def stop_paying(self) -> int:
        """Pay for nothing that is on its way any more; return how many subjects were paid for."""
        return await self._session.change("control.stop_paying")

    async def unswept(self) -> bool:
        """Whether a cancelled subject has deliveries that are still to be marked."""
        return await self._session.row("control.unswept") is not None

    async def sweep(self, chunk: int) -> bool:
        """Mark about `chunk` queued deliveries of one cancelled mailing as such; return whether
        there is more to do."""
        row = await self._session.row("control.unswept")
        if row is None:
            return False
        mailing, after = row["id"], row["swept_chat"]
        end = await self._session.row(
            "control.chunk_end", mailing=mailing, after=after, chunk=chunk
        )
        to = None if end is None else end["chat"]
        count = await self._session.change(
            "control.cancel_chunk",
            mailing=mailing,
            after=after,
            to=MOST if to is None else to,
            cancelled=_CANCELLED,
        )
        await self._session.change("control.swept", mailing=mailing, to=to, count=count)
        return await self.unswept()

    async def freeze(self, at: datetime, cause: FreezeCause = FreezeCause.MEMBER) -> None:
        """Freeze everything; a wish to thaw that was under way is void. An earlier freeze keeps
        its causes and their times beside this one."""
        await self._session.change("control.freeze", at=to_ms(at), cause=cause)
        await self._session.change("control.void_thaw")

    async def frozen(self) -> Freeze | None:
        """Return the freeze in force."""
        rows = await self._session.rows("control.frozen")
        if not rows:
            return None
        causes = {FreezeCause(row["cause"]): from_ms(row["frozen_at"]) for row in rows}
        by, asked = next(
            ((row["thaw_by"], row["thaw_asked"]) for row in rows if row["thaw_by"] is not None),
            (None, None),
        )
        return Freeze(
            causes=causes,
            thaw_by=None if by is None else PersonId(by),
            thaw_asked=None if asked is None else from_ms(asked),
        )

    async def last_freeze(self) -> datetime | None:
        """Return when, by Telegram's clock, the newest /freeze was sent, lifted or not; None if
        there never was one."""
        row = await self._session.row("control.last_freeze")
        return None if row is None else from_ms(row["sent_at"])

    async def note_freeze(self, sent_at: datetime) -> None:
        """Note when, by Telegram's clock, a /freeze was sent that is newer than all before."""
        await self._session.change("control.note_freeze", sent_at=to_ms(sent_at))

    async def ask_thaw(self, person: PersonId, at: datetime) -> None:
        """Note who asks to lift the freeze, in place of whoever asked before."""
        await self._session.change("control.ask_thaw", person=person, at=to_ms(at))

    async def thaw(self) -> bool:
        """Lift the freeze; False if there was none."""
        return await self._session.change("control.thaw") > 0

    async def settle_old(self) -> None:
        """Lift what the start froze for an old database; a member's freeze stays."""
        await self._session.change("control.settle_old")

    async def subjects(self, limit: int, kind: DeliveryKind | None = None) -> tuple[Subject, ...]:
        """Return the subjects of the outbox, of one kind or all, open ones first, then the newest;
        without troubles."""
        rows = await self._session.rows("control.subjects", limit=limit, kind=kind)
        return tuple(_subject(row) for row in rows)

    async def counted(self, subject: Subject) -> Subject:
        """Return a subject with its troubles and doubts, which reads all its deliveries."""
        rows = await self._session.rows(
            "control.troubles", kind=subject.kind, subject=subject.subject
        )
        known = [row for row in rows if row["trouble"] is not None]
        return subject.model_copy(
            update={
                "troubles": {Trouble(row["trouble"]): row["count"] for row in known},
                "failures": {Trouble(row["trouble"]): row["failed"] for row in known},
                "uncertain": sum(row["uncertain"] for row in rows),
            }
        )

    async def doubtful(self, kind: DeliveryKind, subject: int) -> int:
        """Return how many sent deliveries of a subject are marked uncertain, which reads all."""
        return await self._session.number("control.doubtful", kind=kind, subject=subject)

    async def _hold(self, kind: DeliveryKind, subject: int, state: Standing) -> bool:
        changed = await self._session.change(
            "control.hold", kind=kind, subject=subject, state=state, least=LEAST
        )
        return changed > 0


def _subject(row: Row) -> Subject:
    figures = Figures(
        total=row["total"],
        sent=row["sent"],
        failed=row["failed"],
        cancelled=row["cancelled"],
        started_at=from_ms(row["started_at"]),
    )
    standing = Standing(row["standing"])
    if not figures.open and standing is not Standing.CANCELLED:
        standing = Standing.DONE
    return Subject(
        kind=DeliveryKind(row["kind"]),
        subject=row["subject"],
        figures=figures,
        standing=standing,
        troubles={},
    )
