"""`bulletin check` and Telegram: token, webhook, clock and the bot's rights, beside a running bot
or not. Every output is searched for the token by the shell, at the log level DEBUG."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

import pytest
from aiohttp import web

from bot.simulator import SimClient, Simulator, running
from tests.chat import ADMIN, Newsroom, opened, town
from tests.cli.checking import OK, UNKNOWN, WARNING, WRONG, checked, tell_telegram
from tests.cli.shell import Shell
from tests.cli.test_run import WEBHOOK_SECRET, another_server, closed_port

KICKED = "Forbidden: bot was kicked from the group chat"
ASKED = {"getme", "getchat", "getchatmember", "getwebhookinfo"}


@pytest.fixture
async def sim() -> AsyncIterator[SimClient]:
    """A town in which bots come and go."""
    async with town() as found:
        yield found


@pytest.fixture
def shell(sim: SimClient, tmp_path: Path) -> Shell:
    """The operator's, who always wants to know everything."""
    return Shell(tmp_path, BULLETIN_API_URL=sim.url, BULLETIN_LOG_LEVEL="DEBUG")


async def a_desk(room: Newsroom) -> tuple[int, int, int]:
    """Two members, a desk's group, a channel and a forum's topic that receive bulletins."""
    await room.admin.starts()
    await room.member("Omar", "reviewer")
    group = await room.sim.group("Desk", creator=ADMIN, bot="member")
    await room.admin.writes("/desk", chat=group)
    channel = await room.sim.channel("News", creator=ADMIN, username="sim_news")
    await room.sim.promote_bot(channel)
    await room.admin.writes("/subscribe @sim_news")
    forum = await room.sim.supergroup("Neighbours", creator=ADMIN, forum=True, bot="member")
    topic = await room.sim.topic(forum, "News")
    await room.admin.writes("/subscribe", chat=forum, topic=topic)
    await room.settles()
    return group, channel, forum


async def test_all_is_well_beside_a_running_bot_and_nothing_is_touched(
    sim: SimClient, shell: Shell
) -> None:
    async with opened(sim, shell.folder) as room:
        group, channel, forum = await a_desk(room)
        before = (await sim.requests())[-1].seq
        ledger = await sim.ledger()
        found = await checked(shell)
        asked = {one.method for one in await sim.requests(after=before)} - {"getupdates"}
        assert await sim.ledger() == ledger

    assert (found.code, found.troubled()) == (0, set())
    assert asked == ASKED
    assert found.said(group) == (
        OK,
        f"The desk's group {group} (group “Desk”): the bot may write there.",
    )
    assert found.said(channel)[1].endswith("(channel “News”): the bot may write there.")
    assert found.said(forum)[1].endswith("Whether its topics are open cannot be asked.")


async def test_a_bot_in_another_process_is_named_and_goes_on(sim: SimClient, shell: Shell) -> None:
    shell.settings["BULLETIN_ADMIN"] = str(ADMIN)
    async with shell.running("run") as bot:
        await sim.wait_requests("getupdates", within=30)
        found = await checked(shell)
        sent = await sim.start(ADMIN)
        await sim.wait_reply(ADMIN, sent)
        bot.send_signal(signal.SIGTERM)
        ended = await shell.finish(bot)
    assert ended.code == 0
    says = f"The bot is running: process {bot.pid} holds the database."
    assert [one["says"] for one in found.findings if one["topic"] == "process"] == [says]
    assert found.troubled() == {"members"}, "one admin alone cannot approve what they write"
    assert found.marks("members") == {WARNING}


async def test_each_trouble_with_the_token_is_told_apart_and_the_rest_is_checked(
    sim: SimClient, shell: Shell
) -> None:
    async with opened(sim, shell.folder) as room:
        await a_desk(room)
    nobody = f"http://127.0.0.1:{closed_port()}"
    async with (
        running(Simulator("2000000:ANOTHER-token-than-the-bot-has")) as telegram,
        another_server() as elsewhere,
    ):
        missing, malformed, refused, unreachable, stranger = await asyncio.gather(
            checked(shell, BULLETIN_TOKEN=""),
            checked(shell, BULLETIN_TOKEN="the token"),
            checked(shell, BULLETIN_API_URL=telegram.url),
            checked(shell, BULLETIN_API_URL=nobody),
            checked(shell, BULLETIN_API_URL=elsewhere),
        )
    all_of_them = missing, malformed, refused, unreachable, stranger
    for found, words in zip(
        all_of_them,
        (
            "There is no token.",
            "not what a token looks like",
            "Telegram refused the token.",
            "The Bot API cannot be reached",
            "is not the Bot API.",
        ),
        strict=True,
    ):
        mark, says, _ = found.trouble("token")
        assert (mark, words in says) == (WRONG, True), says
        assert found.marks("database") == found.marks("members") == {OK}
        assert found.troubled() == {"token", "bot"}


async def test_a_webhook_left_behind_is_told_without_its_address(
    sim: SimClient, shell: Shell
) -> None:
    # Other programs put the token into the path.
    left = f"http://127.0.0.1:{closed_port()}/{shell.settings['BULLETIN_TOKEN']}"
    await tell_telegram(sim, "setWebhook", url=left)
    mark, says, remedy = (await checked(shell)).trouble("webhook")
    assert (mark, says) == (
        WARNING,
        "A webhook at 127.0.0.1 is set, so polling gets nothing.",
    )
    assert remedy == "The next start of the bot sets this right."

    async with opened(sim, shell.folder):
        assert (await checked(shell)).marks("webhook") == {OK}
        await tell_telegram(sim, "setWebhook", url=left)
        mark, says, remedy = (await checked(shell)).trouble("webhook")
    assert (mark, "polling gets nothing" in says) == (WRONG, True)
    assert "another program has the token" in remedy


@asynccontextmanager
async def broken_gateway() -> AsyncIterator[tuple[str, asyncio.Event]]:
    """An https server whose bot is away: its address, and what is set once Telegram tries again."""
    tries, again = count(1), asyncio.Event()

    async def refuse(_: web.Request) -> web.Response:
        if next(tries) == 2:
            again.set()
        return web.Response(status=502)

    application = web.Application()
    application.router.add_post("/ours", refuse)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/ours", again
    finally:
        await runner.cleanup()


async def test_a_webhook_that_fails_or_is_another_than_the_settings_want(
    sim: SimClient, shell: Shell
) -> None:
    shell.settings["BULLETIN_WEBHOOK_SECRET"] = WEBHOOK_SECRET
    async with broken_gateway() as (ours, tried_again):
        shell.settings["BULLETIN_WEBHOOK_URL"] = ours
        assert "Telegram has no webhook" in (await checked(shell)).trouble("webhook")[1]
        await tell_telegram(sim, "setWebhook", url=f"http://localhost:{closed_port()}")
        assert "another address, at localhost," in (await checked(shell)).trouble("webhook")[1]

        await tell_telegram(sim, "setWebhook", url=ours)
        assert (await checked(shell)).marks("webhook") == {OK}
        await sim.webhook(first_delay=0.0)
        await sim.start(ADMIN)
        async with asyncio.timeout(30):
            await tried_again.wait()
        found = await checked(shell)
    mark, says, _ = found.trouble("webhook")
    why = "Wrong response from the webhook: 502 Bad Gateway"
    assert (mark, says) == (WRONG, f"Telegram could not bring an update 0 minutes ago: {why}.")
    assert WEBHOOK_SECRET not in str(found.findings) + found.errors


async def test_the_rights_that_the_bot_lost_are_told_chat_by_chat(
    sim: SimClient, shell: Shell
) -> None:
    async with opened(sim, shell.folder) as room:
        desk, channel, forum = await a_desk(room)
        mute = await sim.supergroup("Mute", creator=ADMIN, bot="member")
        small = await sim.group("Small", creator=ADMIN, bot="member")
        for chat in (mute, small):
            await room.admin.writes("/subscribe", chat=chat)
        await room.settles()
    # While the bot is away, so that it does not hear of it.
    await sim.kick(desk)
    await sim.promote_bot(channel, ["can_edit_messages"])
    await sim.restrict_bot(forum)
    await sim.permissions(mute, [])
    moved = await sim.migrate(small)

    found = await checked(shell)
    assert found.code == 50
    assert {chat: found.said(chat) for chat in (desk, channel, forum, mute, small)} == {
        desk: (
            WRONG,
            f"The desk's group {desk} is closed to the bot: {KICKED}.",
        ),
        channel: (WRONG, f"Chat {channel} (channel “News”): the bot may not post messages."),
        forum: (WRONG, f"Chat {forum} (supergroup “Neighbours”): the bot may not send messages."),
        mute: (WRONG, f"Chat {mute} (supergroup “Mute”): the bot may not send messages."),
        small: (WARNING, f"Chat {small} has become the supergroup {moved}."),
    }
    assert found.troubled() == {"chat"}

    await sim.promote_bot(forum)
    await sim.promote_bot(mute)
    again = await checked(shell)
    assert again.said(forum)[0] == again.said(mute)[0] == OK


async def test_an_answer_of_another_version_costs_one_line_and_not_the_rest(
    sim: SimClient, shell: Shell
) -> None:
    async with opened(sim, shell.folder) as room:
        desk, channel, _ = await a_desk(room)
    odd = '{"ok":true,"result":{"status":"restricted","user":{"id":1}}}'
    await sim.fault("error", method="getChatMember", chat_id=desk, status=200, body=odd)
    found = await checked(shell)
    assert found.said(desk)[0] == UNKNOWN
    assert found.said(channel)[0] == OK

    await sim.fault("error", method="getMe", status=200, body='{"ok":true,"result":{}}')
    assert (await checked(shell)).trouble("token")[0] == WRONG


async def test_a_chat_that_came_back_is_named_until_it_subscribes_again(
    sim: SimClient, shell: Shell
) -> None:
    async with opened(sim, shell.folder) as room:
        _, channel, _ = await a_desk(room)
        await sim.kick(channel)
        await room.settles()
    await sim.promote_bot(channel)
    found = await checked(shell)
    assert (found.code, found.said(channel)[0]) == (0, WARNING)
    assert "could not be written to (kicked), and can be now" in found.said(channel)[1]


async def test_what_botfather_was_told_matters_for_groups(sim: SimClient, shell: Shell) -> None:
    async with opened(sim, shell.folder) as room:
        await a_desk(room)
    await sim.settings(privacy=False, joins_groups=False, inline_mode=False)
    found = await checked(shell)
    assert found.code == 0
    says = [one["says"] for one in found.findings if one["topic"] == "bot"]
    assert says == [
        "The bot cannot be added to groups; desk and subscribed groups need that.",
        "Privacy mode is off: the bot is sent all that people write in its groups.",
        "Inline mode is off: nobody can share items by writing @bulletin_sim_bot in a chat.",
    ]


@pytest.mark.parametrize(("minutes", "way"), [(10, "behind"), (-10, "ahead of")])
async def test_a_clock_that_is_minutes_off_is_a_warning(
    sim: SimClient, shell: Shell, minutes: int, way: str
) -> None:
    await sim.advance_clock(minutes * 60)
    mark, says, _ = (await checked(shell)).trouble("clock")
    assert (mark, says) == (WARNING, f"The clock is 10 minutes {way} Telegram's.")


async def test_a_429_is_waited_for_but_not_for_ever(sim: SimClient, shell: Shell) -> None:
    async with opened(sim, shell.folder) as room:
        await a_desk(room)
    await sim.fault("flood", method="getChat", retry_after=1, times=1)
    assert (await checked(shell)).troubled() == set()

    await sim.fault("flood", method="getChat", retry_after=600, times=None)
    before = (await sim.requests())[-1].seq
    found = await checked(shell)
    assert len(await sim.requests("getchat", after=before)) == 1
    (unknown,) = [one for one in found.findings if one["mark"] == UNKNOWN]
    assert re.search("Not looked at from .* on: 3 ", unknown["says"])
    assert found.code == 50
