"""Stories of words that are handled late, or twice: behind an answer that has to wait, and again
after a restart. Telegram's order counts, and nobody's newer word is undone."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.domain.bulletin import Choice
from bot.domain.delivery import Standing
from bot.domain.ids import NO_TOPIC, BulletinNumber, ChatId, PersonId
from bot.domain.policy import Role
from bot.services.recording import OPERATOR
from bot.simulator.client import SimClient, SimMessage
from tests.chat import ADMIN, JOIN, Newsroom, Person, no_announcement, opened, said, town
from tests.faults.clock import StoryClock
from tests.stories.desk import approved, slow_reader

AGREE = said("en", "wish-button-agree")
PAUSE, RESUME = "⏸ Pause", "▶️ Resume"
ONE = BulletinNumber(1)
WAIT = 3600.0
"""Seconds of the 429 that meets all: answers wait, and nothing is sent."""
HURRY = 200.0
"""How fast the clock runs while the bot stops: the grace of ten seconds passes long before WAIT."""


class Desk:
    """A town, the bot's files and its clock, for as many starts as a story needs."""

    def __init__(self, sim: SimClient, folder: Path) -> None:
        self.sim, self.folder, self.clock = sim, folder, StoryClock(speed=1)
        self.ids: dict[str, int] = {}

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[Newsroom]:
        """The bot at work for the length of a block. An answer that waits for Telegram at its end
        is given up, as at SIGTERM, and the update stays in the inbox."""
        async with opened(self.sim, self.folder, clock=self.clock) as room:
            if not self.ids:
                await room.admin.starts()
                self.ids["Lea"] = (await room.member("Lea", "author")).id
                self.ids["Omar"] = (await room.member("Omar", "reviewer")).id
            yield room
            self.clock.run(HURRY)
        self.clock.run(1)

    def person(self, room: Newsroom, name: str) -> Person:
        """Lea, an author, or Omar, a reviewer."""
        return Person(room, self.ids[name], name)

    async def tells(self, someone: Person, words: str) -> int:
        """Write without waiting for the answer; return the message's number."""
        return max((await self.sim.write(someone.id, someone.id, words)).message_ids)

    def hush(self, room: Newsroom) -> None:
        """Let Telegram ask for a pause of everything."""
        for chat in (1, 2, 3):
            room.bot.worker.pacer.throttled(ChatId(chat), WAIT, self.clock.monotonic())
        assert room.bot.worker.pacer.closed(self.clock.monotonic())


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with town() as sim:
        yield Desk(sim, tmp_path)


async def until_frozen(room: Newsroom, *, frozen: bool) -> None:
    """Wait until a word about the freeze is in force; its answer waits longer."""
    while await room.bot.services.control.is_frozen() is not frozen:
        pass


async def until(room: Newsroom, standing: Standing) -> None:
    """Wait until a press on bulletin 1 is in force; its answer waits longer."""
    while await room.bot.services.control.standing(ONE) is not standing:
        pass


async def handled_again(room: Newsroom) -> None:
    """Wait until all that was left over is handled: whoever comes now is answered after that has
    begun."""
    await room.person("Mia")
    await room.settles()


async def last_word(room: Newsroom, chat: int) -> str:
    """What the bot said last in a chat, but for what all admins hear of a wish to thaw."""
    return [one.text or "" for one in await room.sim.messages(chat) if no_announcement(one)][-1]


async def test_t35_a_thaw_of_before_the_freeze_lifts_nothing_however_late_it_is_handled(
    desk: Desk,
) -> None:
    async with desk.bot() as room:
        lea, omar = desk.person(room, "Lea"), desk.person(room, "Omar")
        desk.hush(room)
        for one in (room.admin, omar):
            await desk.tells(one, "/help")
            await desk.tells(one, "/thaw")
        await desk.sim.advance_clock(1)
        await desk.tells(lea, "/freeze")
        await until_frozen(room, frozen=True)
        desk.clock.leap(WAIT)
        await room.settles()
        assert await room.bot.services.control.is_frozen()
        for one in (room.admin, omar):
            assert await last_word(room, one.id) == said("en", "error-thaw-overtaken")

        assert "One of two" in await omar.thaws()
        assert "The freeze is lifted" in await room.admin.thaws()


async def test_two_thaws_that_are_handled_again_do_not_lift_a_newer_freeze(desk: Desk) -> None:
    async with desk.bot() as room:
        omar = desk.person(room, "Omar")
        await desk.person(room, "Lea").asks("/freeze")
        await desk.sim.advance_clock(1)
        desk.hush(room)
        for one in (omar, room.admin):
            await desk.tells(one, "/thaw")
        await until_frozen(room, frozen=False)
        await room.bot.services.control.freeze(OPERATOR)
    async with desk.bot() as room:
        await handled_again(room)
        assert await room.bot.services.control.is_frozen()
        told = {await last_word(room, chat) for chat in (omar.id, room.admin.id)}
        assert told == {said("en", "thaw-asked"), said("en", "thaw-done")}


async def test_a_freeze_that_is_handled_again_does_not_undo_the_thaw(desk: Desk) -> None:
    async with desk.bot() as room:
        lea = desk.person(room, "Lea")
        desk.hush(room)
        await desk.tells(lea, "/freeze")
        await until_frozen(room, frozen=True)
        await room.bot.services.control.thaw_alone(OPERATOR)
    async with desk.bot() as room:
        await handled_again(room)
        assert not await room.bot.services.control.is_frozen()
        assert await last_word(room, lea.id) == said("en", "freeze-done")


async def test_a_desk_that_is_handled_again_takes_no_cards_from_a_newer_one(desk: Desk) -> None:
    async with desk.bot() as room:
        members = room.bot.services.members
        older, newer = [
            await room.sim.group(name, creator=ADMIN, bot="member") for name in ("Older", "Newer")
        ]
        await room.settles()
        desk.hush(room)
        await room.sim.write(older, ADMIN, "/desk")
        while await members.desk() != older:
            pass
        await members.set_desk(await members.actor(PersonId(ADMIN), None), ChatId(newer))
    async with desk.bot() as room:
        await handled_again(room)
        assert await room.bot.services.members.desk() == newer
        assert await last_word(room, older) == said("en", "desk-set")


async def test_a_role_that_is_handled_again_does_not_undo_a_newer_one(desk: Desk) -> None:
    async with desk.bot() as room:
        services = room.bot.services
        people = (PersonId(ADMIN), PersonId(desk.ids["Lea"]))
        ada, lea = [await services.members.actor(one, None) for one in people]
        desk.hush(room)
        await desk.tells(room.admin, "/role Lea translator")
        while (await services.members.actor(lea.person, None)).role is lea.role:
            pass
        await services.wishing.change_role(ada, "Lea", Role.AUTHOR)
    async with desk.bot() as room:
        await handled_again(room)
        assert (await room.bot.services.members.actor(lea.person, None)).role is Role.AUTHOR
        assert await last_word(room, ADMIN) == said("en", "wish-one")


async def test_a_wish_that_is_handled_again_is_told_once_and_is_to_be_asked_anew(
    desk: Desk,
) -> None:
    async with desk.bot() as room:
        ana, omar = await room.person("Ana"), desk.person(room, "Omar")
        channel = await room.sim.channel("News", creator=ana.id, username="n", bot="administrator")
        await ana.writes("/subscribe @n")
        desk.hush(room)
        await desk.tells(room.admin, f"/drop {channel}")
        while not wishes(desk):
            await room.bot.services.members.has_admin()
    async with desk.bot() as room:
        await handled_again(room)
        assert len(wishes(desk)) == 1
        assert await last_word(room, ADMIN) == said("en", "error-wish-restarted")
        (asking,) = [one for one in await room.sim.messages(omar.id) if AGREE in one.labels]
        assert (await omar.taps(AGREE, asking)).text == said("en", "error-wish-gone")
        assert await room.admin.asks(f"/drop {channel}") == said("en", "wish-waits")


async def test_an_invitation_that_is_handled_again_is_the_same_one(desk: Desk) -> None:
    async with desk.bot() as room:
        desk.hush(room)
        await desk.tells(room.admin, "/invite author Kim")
        while not invitations(desk):
            await room.bot.services.members.has_admin()
        (first,) = invitations(desk)
    async with desk.bot() as room:
        await handled_again(room)
        assert invitations(desk) == [first]
        link = JOIN.search((await room.sim.messages(ADMIN))[-1].html or "")
        assert link
        kim = await room.person("Kim")
        assert "You are an author now" in ((await kim.starts(link[1])).text or "")


def invitations(desk: Desk) -> list[str]:
    """The hashes of the invitations that nobody has used."""
    with closing(sqlite3.connect(desk.folder / "bulletin.db")) as found:
        return [hash_ for (hash_,) in found.execute("SELECT hash FROM invites")]


def wishes(desk: Desk) -> list[int]:
    """The numbers of the acts that wait for a second person, or waited."""
    with closing(sqlite3.connect(desk.folder / "bulletin.db")) as found:
        return [number for (number,) in found.execute("SELECT id FROM wishes")]


async def half_sent(desk: Desk, room: Newsroom) -> tuple[Person, SimMessage]:
    """Bulletin 1 has reached one of two readers, and the other has to wait; return the reviewer and
    the progress message."""
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await slow_reader(room, rosa, 3600)
    omar = desk.person(room, "Omar")
    await approved(desk.person(room, "Lea"), omar)
    return omar, await omar.sees("Bulletin 1 is on its way", "1 of 2")


async def press(someone: Person, label: str, message: SimMessage) -> None:
    """Tap a button without waiting for the answer."""
    data = message.button(label).data
    assert data
    await someone.room.sim.press(
        someone.id, someone.id, message.message_id, data=data, stale=True, within=0
    )


async def test_a_choice_that_is_handled_again_is_not_turned_back(desk: Desk) -> None:
    async with desk.bot() as room:
        rosa = await room.person("Rosa")
        settings = await rosa.chooses(await rosa.writes("/subscribe"), "📍 Fronts")
        desk.hush(room)
        await press(rosa, "North", settings)
        while not (await choice_of(room, rosa)).fronts:
            pass
    async with desk.bot() as room:
        await handled_again(room)
        assert (await choice_of(room, rosa)).fronts == ("north",)


async def test_who_left_is_told_again_what_was_deleted(desk: Desk) -> None:
    async with desk.bot() as room:
        rosa = await room.person("Rosa")
        await rosa.writes("/alert Manbij")
        settings = await rosa.writes("/subscribe")
        desk.hush(room)
        await press(rosa, "🔕 Unsubscribe", settings)
        actor = await room.bot.services.members.actor(PersonId(rosa.id), None)
        while await room.bot.services.audience.get(actor, ChatId(rosa.id), NO_TOPIC):
            pass
    async with desk.bot() as room:
        await handled_again(room)
        shown = (await room.sim.chat(rosa.id)).message(settings.message_id)
        assert shown.text == said("en", "follow-left", what="the settings, one alert")


async def choice_of(room: Newsroom, reader: Person) -> Choice:
    """What a reader has chosen to receive."""
    actor = await room.bot.services.members.actor(PersonId(reader.id), None)
    found = await room.bot.services.audience.get(actor, ChatId(reader.id), NO_TOPIC)
    assert found
    return found.choice


async def test_a_pause_that_is_handled_again_does_not_undo_the_resume(desk: Desk) -> None:
    async with desk.bot() as room:
        omar, running = await half_sent(desk, room)
        desk.hush(room)
        await press(omar, PAUSE, running)
        await until(room, Standing.PAUSED)
        await room.bot.services.control.resume(OPERATOR, ONE)
    async with desk.bot() as room:
        await handled_again(room)
        assert await room.bot.services.control.standing(ONE) is Standing.RUNNING


async def test_a_resume_that_is_handled_again_does_not_undo_the_pause(desk: Desk) -> None:
    async with desk.bot() as room:
        omar, running = await half_sent(desk, room)
        await omar.taps(PAUSE, running)
        paused = await omar.sees("Bulletin 1 is paused", "1 of 2")
        desk.hush(room)
        await press(omar, RESUME, paused)
        await until(room, Standing.RUNNING)
        await room.bot.services.control.pause(OPERATOR, ONE)
    async with desk.bot() as room:
        await handled_again(room)
        assert await room.bot.services.control.standing(ONE) is Standing.PAUSED
