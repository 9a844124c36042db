"""An answer that the simulator keeps back for as long as a story wants."""

import asyncio

import pytest
from telegram import Bot

from bot.simulator import SimClient
from bot.simulator.client_link import SimError


async def test_an_answer_is_held_until_its_fault_is_withdrawn(bot: Bot, sim: SimClient) -> None:
    anna = await sim.person("Anna")
    await sim.start(anna)
    held, other = await sim.fault("hold"), await sim.fault("blocked", nth=9)
    async with asyncio.TaskGroup() as tasks:
        sending = tasks.create_task(bot.send_message(anna, "x"))
        await sim.wait_ledger(1)
        (request,) = await sim.requests("sendMessage")
        assert request.answered is None
        await sim.withdraw_fault(held)
        assert (await sending).text == "x"
    with pytest.raises(SimError, match=rf"no fault {held}; in force: \[{other}\]"):
        await sim.withdraw_fault(held)
