"""A whole broadcast within Telegram's own limits, as an operator runs it: several messages for each
reader, in several languages. Nothing breaks here."""

from bisect import bisect_left
from collections import Counter
from pathlib import Path

from bot.domain.pacing import Limits
from tests.faults.clock import StoryClock
from tests.faults.story import a_town

TELEGRAM = Limits()
ON_THE_WIRE = 3
"""Requests that were begun in one second and may arrive in the next, where the machine is busy."""


async def test_a_bulletin_of_three_messages_in_two_languages_reaches_everyone_in_order(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path, clock=StoryClock(speed=1)) as town, town.bot(TELEGRAM) as desk:
        await town.settle(15, "en")
        await town.settle(15, "es")
        await desk.publish(items=180)
        await desk.settles()

        copies = [one for one in await town.sim.ledger() if one.chat_id in set(town.readers)]
        assert Counter(one.chat_id for one in copies) == dict.fromkeys(town.readers, 3)
        assert len({one.raw_sha256 for one in copies}) == 6
        moments = sorted(one.time / 1e9 for one in await town.sim.ledger())
        busiest = max(at - bisect_left(moments, end - 1) + 1 for at, end in enumerate(moments))
        assert busiest <= TELEGRAM.per_second + ON_THE_WIRE
