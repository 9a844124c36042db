"""The server itself: loopback only, its command, its control API's manners, its waits."""

import asyncio
import sys

import aiohttp
import pytest

from bot.simulator import Served, SimClient, Simulator, running, serve
from bot.simulator.client import SimError
from tests.simulator.conftest import Raw


async def test_it_serves_loopback_alone() -> None:
    with pytest.raises(ValueError, match="loopback"):
        await serve(Simulator(), host="0.0.0.0")  # noqa: S104  refused, which is the point


async def test_the_command_prints_its_address_and_stops_on_sigterm() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.simulator",
        "--token",
        "7:x",
        "--latency",
        "1",
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().strip()
    async with aiohttp.ClientSession() as session, session.get(f"{url}/bot7:x/getMe") as response:
        assert (await response.json())["result"]["username"] == "bulletin_sim_bot"
    process.terminate()
    assert await process.wait() == 0


async def test_stopping_lets_waiting_polls_go() -> None:
    async with aiohttp.ClientSession() as session:
        async with running() as served, SimClient(served.url) as sim:
            raw = Raw(served, session)
            poll = asyncio.get_running_loop().create_task(raw.call("getUpdates", timeout=50))
            await sim.wait_requests("getUpdates")
        assert await poll == (200, {"ok": True, "result": []})


async def test_nonsense_is_refused_with_a_reason(served: Served, sim: SimClient) -> None:
    with pytest.raises(SimError, match="there is no person 5"):
        await sim.write(5, 5, "x")
    with pytest.raises(SimError, match="no endpoint /sim/nothing"):
        await sim.order("nothing")
    anna, ben = await sim.person("Anna"), await sim.person("Ben")
    with pytest.raises(SimError, match="belongs to somebody else"):
        await sim.write(anna, ben, "x")
    with pytest.raises(SimError, match="does not see chat"):
        await sim.chat(anna, ben)
    await sim.block(anna)
    with pytest.raises(SimError, match="has blocked the bot"):
        await sim.write(anna, anna, "x")
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{served.url}/sim/chat", params={"chat_id": anna}) as response:
            assert (await response.json())["chat_id"] == anna
        async with session.post(f"{served.url}/sim/chat", data=b"[") as response:
            assert response.status == 400


async def test_waits_end_with_the_change_or_say_that_there_was_none(
    sim: SimClient, raw: Raw
) -> None:
    anna = await sim.person("Anna")
    written = await sim.start(anna)
    with pytest.raises(TimeoutError, match="nothing new"):
        await sim.wait(anna, written.version, 0.01)
    waiting = asyncio.get_running_loop().create_task(sim.wait_reply(anna, written))
    counting = asyncio.get_running_loop().create_task(sim.wait_ledger(1))
    await raw.call("sendMessage", chat_id=anna, text="hello")
    assert (await waiting).text == "hello"
    assert await counting == 1
    with pytest.raises(TimeoutError, match="it shows"):
        await sim.wait_for(anna, lambda each: each.text == "bye", within=0.01)
    with pytest.raises(TimeoutError, match="never reached 2"):
        await sim.wait_ledger(2, 0.01)
    with pytest.raises(TimeoutError, match="still waiting"):
        await sim.wait_idle(0.01)


async def test_stats_and_record_only(sim: SimClient, raw: Raw) -> None:
    anna = await sim.person("Anna")
    await sim.start(anna)
    await sim.settings(record_only=True)
    for _ in range(3):
        await raw.call("sendMessage", chat_id=anna, text="x")
    stats = await sim.stats()
    assert (stats.ledger, stats.busiest_second, stats.requests["sendmessage"]) == (3, 3, 3)
    assert len(await sim.messages(anna)) == 1
