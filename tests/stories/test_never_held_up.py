"""Stories of what may not wait for others: a freeze behind a late answer, a send that is recorded
although another part of the bot has failed."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import running
from bot.domain.delivery import DeliveryKind, Lane
from bot.domain.errors import Stopped
from bot.domain.ids import ChatId, PersonId
from bot.services.ports import SystemClock
from storage.database import Database
from storage.posts import Post
from tests.chat import ADMIN, Newsroom, settings_for, town
from tests.cli.test_run import closed_port

PAUSE = 25.0


async def test_f28_a_freeze_is_in_force_whatever_earlier_answers_wait_for(room: Newsroom) -> None:
    pacer, clock, services = room.bot.worker.pacer, SystemClock(), room.bot.services
    for chat in (1, 2, 3):
        pacer.throttled(ChatId(chat), PAUSE, clock.monotonic())
    ada = await services.members.actor(PersonId(ADMIN), None)

    await room.sim.write(ADMIN, ADMIN, "/help")
    await room.sim.write(ADMIN, ADMIN, "/freeze")
    while not (await services.control.overview(ada, 1)).frozen:
        assert pacer.closed(clock.monotonic())


async def test_what_is_in_flight_is_recorded_although_the_webhook_is_refused(
    tmp_path: Path,
) -> None:
    async with town() as sim:
        reader = ChatId(await sim.person("Rosa"))
        await sim.start(reader)
        database = await Database.open(tmp_path / "bulletin.db")
        async with database.write() as stores:
            text = await stores.outbox.text("The bridge is open.", None)
            await stores.outbox.post(
                Post(
                    kind=DeliveryKind.BULLETIN,
                    subject=1,
                    chat=reader,
                    text=text,
                    lane=Lane.BULLETIN,
                    due_at=SystemClock().now(),
                )
            )
        await database.close()
        await sim.latency(300)
        elsewhere = settings_for(
            sim.url,
            tmp_path,
            webhook_url="https://example.org/telegram",
            webhook_secret=SecretStr("s" * 40),
            webhook_listen=f"127.0.0.1:{closed_port()}",
        )
        with pytest.raises(Stopped):
            async with running(elsewhere) as bot:
                await bot.ended()

        database = await Database.open(tmp_path / "bulletin.db")
        async with database.read() as stores:
            [copy] = await stores.outbox.sent(DeliveryKind.BULLETIN, 1)
            assert copy.message is not None
            assert await stores.outbox.in_flight(DeliveryKind.BULLETIN, 1) == ()
        await database.close()
        assert [entry.chat_id for entry in await sim.ledger()].count(reader) == 1
