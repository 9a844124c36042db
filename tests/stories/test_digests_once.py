"""Stories of digests that come once: asked for, swept twice, after a restart, beside alerts."""

from asyncio import gather
from datetime import timedelta
from pathlib import Path

from tests.chat import MovableClock, Newsroom, opened, town
from tests.stories.correcting import ONE, database
from tests.stories.desk import NORTH, SOUTH, last_message
from tests.stories.digesting import digesting, hears, messages, out, plain, swept
from tests.stories.looking_back import turned


async def test_sweeps_at_once_and_a_restart_send_one_digest(
    tmp_path: Path, clock: MovableClock
) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path, clock=clock) as room:
            await room.admin.starts()
            lea, omar, rosa = await digesting(room)
            await out(room, lea, omar)
            await room.admin.writes("/freeze")
            before = await last_message(room, rosa.id)
            clock.ahead += timedelta(days=1)
            await gather(*(room.bot.services.digesting.sweep() for _ in range(5)))
        async with opened(sim, tmp_path, clock=clock) as room:
            assert await messages(room, rosa.id, before) == []
            async with database(room).write() as stores:
                assert await stores.control.thaw()
            await swept(room)
            (digest,) = await messages(room, rosa.id, before)
            assert NORTH in plain(digest)


async def test_a_digest_comes_at_once_to_who_asks_for_it(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    settings = await rosa.writes("/subscribe")
    when = await turned(rosa, "🕗 When", settings)
    assert "📬 Send me what is new now" not in when.labels
    daily = await turned(rosa, "A digest a day", when)
    nothing = await rosa.taps("📬 Send me what is new now", daily)
    assert nothing.text == "Nothing new since your last digest."
    await out(room, lea, omar)
    before = await last_message(room, rosa.id)
    assert (await rosa.taps("📬 Send me what is new now", daily)).text == "On its way."
    again = await rosa.taps("📬 Send me what is new now", daily)
    assert again.text == "Nothing new since your last digest."
    await room.settles()
    (digest,) = await messages(room, rosa.id, before)
    assert NORTH in plain(digest)
    await turned(rosa, "At once", daily)
    gone = await rosa.taps("📬 Send me what is new now", daily)
    assert "older message" in gone.text


async def test_a_digest_waits_for_alerts_that_are_on_their_way(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, rosa = await digesting(room)
    await hears(room, rosa, "Manbij")
    await out(room, lea, omar)
    await swept(room)
    before = await last_message(room, rosa.id)
    async with database(room).write() as stores:
        await stores.alerting.begin(ONE)
        clock.ahead += timedelta(days=1)
        assert await room.bot.services.digesting._chunk(stores) == 0  # noqa: SLF001
    # First the alert, then the digest.
    await swept(room)
    await swept(room)
    *_, digest = await messages(room, rosa.id, before)
    assert plain(digest).startswith("🗞")
    assert SOUTH in plain(digest)
    assert NORTH not in plain(digest)
