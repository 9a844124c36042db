"""What freezing, thawing, pausing and resuming come to when updates are handled out of Telegram's
order or again: the use cases on a real database, without Telegram."""

from collections.abc import AsyncIterator, Awaitable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.asked import Asked
from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.errors import Refusal, Stale
from bot.domain.ids import BulletinNumber, ChatId, PersonId
from bot.domain.policy import Actor, Member, Role
from bot.services.control import Control, Thaw
from bot.services.inbox import KEPT, Arrived, Inbox
from bot.services.opening import load_theatre, service_context
from bot.services.recording import OPERATOR
from storage.database import Database
from storage.posts import Post
from tests.chat import settings_for
from tests.delivery.clock import HandClock

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)
"""Telegram's clock has nothing to do with ours."""
ONE = BulletinNumber(1)


class Desk:
    """Members who write, with the times of Telegram in seconds after NOON."""

    def __init__(self, database: Database, clock: HandClock, control: Control) -> None:
        self.database, self.clock, self.control = database, clock, control
        self.inbox = Inbox(database, clock)
        self._updates = 0

    async def member(self, person: int, role: Role, tag: str) -> Actor:
        member = Member(person=PersonId(person), role=role, tag=tag)
        async with self.database.write() as stores:
            await stores.members.add(member, self.clock.now())
        return Actor(person=member.person, role=role, tag=tag, language="en")

    async def at(self, seconds: int | None = None) -> Asked:
        """A new update that asks for something, a press if without a time."""
        self._updates += 1
        await self.inbox.put([Arrived(update_id=self._updates, chat=1, raw="{}")])
        sent_at = None if seconds is None else NOON + timedelta(seconds=seconds)
        return Asked(update_id=self._updates, sent_at=sent_at)

    async def code(self, act: Awaitable[object]) -> str:
        """Return with which sentence an act is refused."""
        with pytest.raises(Refusal) as refused:
            await act
        return refused.value.code

    async def frozen(self) -> bool:
        return await self.control.is_frozen()


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    settings = settings_for("http://127.0.0.1:9", tmp_path)
    database, clock = await Database.open(settings.database), HandClock()
    context = service_context(settings, load_theatre(settings), database, clock)
    yield Desk(database, clock, Control(context, wake=lambda: None))
    await database.close()


@pytest.fixture
async def ada(desk: Desk) -> Actor:
    return await desk.member(1, Role.ADMIN, "Ada")


@pytest.fixture
async def omar(desk: Desk) -> Actor:
    return await desk.member(2, Role.REVIEWER, "Omar")


@pytest.mark.parametrize(("sent", "counts"), [(9, False), (10, False), (11, True)])
async def test_a_thaw_counts_from_the_second_after_the_freeze(
    desk: Desk, ada: Actor, omar: Actor, sent: int, *, counts: bool
) -> None:
    await desk.control.freeze(ada, await desk.at(10))
    if counts:
        assert await desk.control.thaw(omar, await desk.at(sent)) is Thaw.ASKED
        assert await desk.control.thaw(ada, await desk.at(sent)) is Thaw.DONE
    else:
        assert await desk.code(desk.control.thaw(omar, await desk.at(sent))) == (
            "error-thaw-overtaken"
        )
        assert await desk.control.thaw(omar, await desk.at(11)) is Thaw.ASKED


async def test_our_clock_has_no_say_in_the_order(desk: Desk, ada: Actor, omar: Actor) -> None:
    await desk.control.freeze(ada, await desk.at(10))
    desk.clock.advance(3600)
    assert await desk.code(desk.control.thaw(omar, await desk.at(9))) == "error-thaw-overtaken"


async def test_a_freeze_that_comes_late_freezes_nothing_that_a_later_one_did_and_others_lifted(
    desk: Desk, ada: Actor, omar: Actor
) -> None:
    await desk.control.freeze(ada, await desk.at(10))
    for one in (omar, ada):
        await desk.control.thaw(one, await desk.at(12))
    for sent in (10, 9):
        assert await desk.code(desk.control.freeze(omar, await desk.at(sent))) == (
            "error-freeze-lifted"
        )
    assert not await desk.frozen()
    await desk.control.freeze(omar, await desk.at(12))
    assert await desk.frozen()


async def test_a_freeze_that_comes_late_voids_no_wish_of_after_it(
    desk: Desk, ada: Actor, omar: Actor
) -> None:
    await desk.control.freeze(ada, await desk.at(10))
    assert await desk.control.thaw(omar, await desk.at(12)) is Thaw.ASKED
    await desk.control.freeze(ada, await desk.at(9))
    assert await desk.control.thaw(ada, await desk.at(13)) is Thaw.DONE


async def test_a_first_freeze_freezes_however_late_it_is_handled(
    desk: Desk, ada: Actor, omar: Actor
) -> None:
    await desk.control.freeze(ada, await desk.at(1))
    for one in (omar, ada):
        await desk.control.thaw(one, await desk.at(12))
    await desk.control.freeze(omar, await desk.at(10))
    assert await desk.frozen()


async def test_what_is_handled_again_comes_to_the_same_and_changes_nothing(
    desk: Desk, ada: Actor, omar: Actor
) -> None:
    frozen, wish, second = await desk.at(1), await desk.at(2), await desk.at(3)
    await desk.control.freeze(ada, frozen)
    assert await desk.control.thaw(omar, wish) is Thaw.ASKED
    again = await desk.at(4)
    assert await desk.code(desk.control.thaw(omar, again)) == "error-thaw-needs-another"
    assert await desk.control.thaw(ada, second) is Thaw.DONE
    await desk.control.freeze(ada, frozen)
    assert not await desk.frozen()

    await desk.control.freeze(OPERATOR)
    assert await desk.control.thaw(omar, wish) is Thaw.ASKED
    assert await desk.code(desk.control.thaw(omar, again)) == "error-thaw-needs-another"
    assert await desk.control.thaw(ada, second) is Thaw.DONE
    assert await desk.frozen()


async def test_a_press_that_was_refused_is_refused_again_whatever_has_changed(
    desk: Desk, omar: Actor
) -> None:
    async with desk.database.write() as stores:
        post = Post(
            kind=DeliveryKind.BULLETIN,
            subject=ONE,
            chat=ChatId(7),
            text=await stores.outbox.text("The bridge is open.", None),
            lane=Lane.BULLETIN,
            due_at=desk.clock.now(),
        )
        await stores.outbox.post(post)
    unknown, late = BulletinNumber(7), await desk.at()
    assert await desk.code(desk.control.pause(omar, unknown, late)) == "error-no-such-bulletin"
    paused, second, resumed = await desk.at(), await desk.at(), await desk.at()
    await desk.control.pause(omar, ONE, paused)
    assert await desk.code(desk.control.pause(omar, ONE, second)) == "error-already-paused"
    await desk.control.resume(omar, ONE, resumed)
    await desk.control.pause(omar, ONE, paused)
    assert await desk.code(desk.control.pause(omar, ONE, second)) == "error-already-paused"
    with pytest.raises(Refusal) as refused:
        await desk.control.pause(omar, unknown, late)
    assert refused.value.values == {"number": "7"}
    assert await desk.code(desk.control.resume(omar, ONE)) == "error-not-paused"


async def test_what_came_of_an_update_is_forgotten_with_it(desk: Desk, ada: Actor) -> None:
    done, waits = await desk.at(1), await desk.at(2)
    for asked in (done, waits):
        await desk.control.freeze(ada, asked)
    await desk.inbox.done(done.update_id)
    desk.clock.advance(KEPT.total_seconds() + 1)
    await desk.inbox.prune()
    async with desk.database.read() as stores:
        assert await stores.acts.get(done.update_id) is None
        assert await stores.acts.get(waits.update_id) is not None


async def test_what_nobody_asks_for_by_an_update_is_always_done(desk: Desk) -> None:
    for _ in range(2):
        await desk.control.freeze(OPERATOR)
        await desk.control.thaw_alone(OPERATOR)
    with pytest.raises(Stale):
        await desk.control.thaw_alone(OPERATOR)
