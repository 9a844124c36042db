"""F16 and F17: Telegram refuses the token, or another server answers at the address, in mid-run.
The process ends with a sentence and a code for each, and whoever was still to be written to is
written to after the next start, once."""

from pathlib import Path

import pytest

from bot.simulator.client import SimClient
from tests.chat import ADMIN, opened, town
from tests.cli.shell import Printed, Shell
from tests.stories.desk import APPROVE, received, submitted

REFUSED = (11, "Telegram refused the token.")
ELSEWHERE = (13, "What answers at BULLETIN_API_URL is not the Bot API.")


def shell_at(sim: SimClient, folder: Path) -> Shell:
    """A terminal in the folder of the database."""
    return Shell(
        folder,
        BULLETIN_API_URL=sim.url,
        BULLETIN_ADMIN=str(ADMIN),
        BULLETIN_LOG_LEVEL="ERROR",
        BULLETIN_RATE="100",
    )


async def stopped_in_mid_delivery(sim: SimClient, folder: Path, fault: str) -> Printed:
    """Bulletin 1 is approved for eight readers, and the fault meets the fourth; the bot ends by
    itself. After it, all is well with Telegram, and a second bot does what is left."""
    async with opened(sim, folder) as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        readers = [await room.person(f"R{number}") for number in range(8)]
        for one in readers:
            await one.writes("/subscribe")
        await submitted(lea)
        card = await omar.sees("hash")
        await room.settles()
    await sim.fault(fault, method="sendMessage", chat_id=readers[3].id, times=None)
    shell = shell_at(sim, folder)
    async with shell.running("run") as process:
        await omar.taps(APPROVE, card, within=30)
        ended = await shell.finish(process)
    assert not await received(room, readers[3].id)

    await sim.clear_faults()
    async with opened(sim, folder) as room:
        await omar.sees("Bulletin 1: delivered", "8 messages in")
        await room.settles()
        assert [len(await received(room, one.id)) for one in readers] == [1] * 8
    return ended


async def test_f16_a_refused_token_ends_the_run_and_loses_nobody(tmp_path: Path) -> None:
    async with town() as sim:
        ended = await stopped_in_mid_delivery(sim, tmp_path, "unauthorized")
    assert (ended.code, REFUSED[1] in ended.errors) == (REFUSED[0], True)


async def test_f17_a_wrong_address_ends_the_run_and_loses_nobody(tmp_path: Path) -> None:
    async with town() as sim:
        ended = await stopped_in_mid_delivery(sim, tmp_path, "not_found")
    assert (ended.code, ELSEWHERE[1] in ended.errors) == (ELSEWHERE[0], True)


@pytest.mark.parametrize(
    ("fault", "expected"), [("unauthorized", REFUSED), ("not_found", ELSEWHERE)]
)
async def test_f16_f17_a_poll_tells_them_apart_too(
    tmp_path: Path, fault: str, expected: tuple[int, str]
) -> None:
    async with town() as sim:
        shell = shell_at(sim, tmp_path)
        async with shell.running("run") as process:
            await sim.wait_requests("getupdates", within=30)
            await sim.fault(fault, method="getUpdates", times=None)
            # Any update ends the poll that is held.
            await sim.write(ADMIN, ADMIN, "/start")
            ended = await shell.finish(process)
    assert (ended.code, expected[1] in ended.errors) == (expected[0], True)
