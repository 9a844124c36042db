"""F18: a second process with the same database is refused by our own lock before it asks Telegram
anything. A 409 while we hold the lock comes from elsewhere, and the admins are told, once."""

from pathlib import Path

import aiohttp

from bot.simulator import DEFAULT_TOKEN
from bot.simulator import running as simulating
from bot.simulator.client import SimClient
from tests.chat import Newsroom, Person
from tests.cli.shell import Shell

IN_USE = (20, "The database is in use by another process.")


async def test_f18_a_second_process_is_refused_before_any_request(tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "bulletin.db")
    async with simulating() as telegram, SimClient(telegram.url) as sim:
        shell = Shell(tmp_path, BULLETIN_API_URL=telegram.url)
        async with shell.running("run"):
            # It polls when all its other requests are answered.
            await sim.wait_requests("getupdates", within=30)
            before = await sim.stats()
            second = await shell.bulletin("run")
            by_another_name = await shell.bulletin("run", BULLETIN_DATABASE="link.db")
            assert await sim.stats() == before
    for refused in (second, by_another_name):
        assert (refused.code, refused.sentence()) == IN_USE


async def poll_as_another_machine(room: Newsroom) -> None:
    """Ask for the bot's updates with its token; the bot's own poll, the older one, gets the 409."""
    polls = len(await room.sim.requests("getupdates"))
    address = f"{room.sim.url}/bot{DEFAULT_TOKEN}/getUpdates?timeout=0"
    async with aiohttp.ClientSession() as session, session.post(address) as answer:
        assert (await answer.json())["ok"]
    # The other's, and the bot's next one: so the 409 was read.
    await room.sim.wait_requests("getupdates", polls + 2, within=15)


async def alarms(room: Newsroom, person: Person) -> int:
    """How often somebody was told of another poller."""
    await room.settles()
    texts = [message.text or "" for message in await room.sim.messages(person.id)]
    return sum("Somebody else takes the messages" in text for text in texts)


async def test_f18_a_409_while_we_hold_the_lock_is_an_alarm_to_the_admins_once(
    room: Newsroom,
) -> None:
    omar = await room.member("Omar", "reviewer")
    await poll_as_another_machine(room)
    await room.admin.sees("Somebody else takes the messages", "(409)")
    await poll_as_another_machine(room)
    assert await alarms(room, room.admin) == 1
    assert await alarms(room, omar) == 0
