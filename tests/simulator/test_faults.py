"""Faults on order: each looks to the caller as it should, and the ledger knows the truth."""

import asyncio
import json
from datetime import timedelta

import aiohttp
import pytest
from telegram import Bot
from telegram.error import (
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.simulator import SimClient
from bot.simulator.faults import FaultPlan
from tests.simulator.conftest import Raw


@pytest.fixture
async def anna(sim: SimClient) -> int:
    person = await sim.person("Anna")
    await sim.start(person)
    return person


async def sent(sim: SimClient) -> list[str | None]:
    return [entry.text for entry in await sim.ledger()]


async def test_too_many_requests(
    bot: Bot, sim: SimClient, raw: Raw, anna: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # PTB warns about the older form of retry_after, and warnings are errors here.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    await sim.fault("flood", retry_after=7, chat_id=anna)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(anna, "x")
    assert caught.value.retry_after == timedelta(seconds=7)
    await sim.fault("flood", retry_after=9)
    async with raw.session.post(
        f"{raw.base}/sendMessage", json={"chat_id": anna, "text": "x"}
    ) as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "9")
        assert await response.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 9",
            "parameters": {"retry_after": 9},
        }
    assert await sent(sim) == []
    await bot.send_message(anna, "x")


async def test_odd_floods(bot: Bot, sim: SimClient, raw: Raw, anna: int) -> None:
    await sim.fault("flood", retry_after=3, bare=True)
    with pytest.raises(NetworkError, match="retry after 3"):
        await bot.send_message(anna, "x")
    for value in (0, -1, 10**9, "soon"):
        await sim.fault("flood", retry_after=value)
        status, body = await raw.call("sendMessage", chat_id=anna, text="x")
        assert (status, body["parameters"]) == (429, {"retry_after": value})


async def test_the_nth_call_of_one_method_in_one_chat(sim: SimClient, raw: Raw, anna: int) -> None:
    ben = await sim.person("Ben")
    await sim.start(ben)
    await sim.fault("server_error", method="sendMessage", chat_id=anna, nth=2, times=2)

    async def status(chat: int) -> int:
        return (await raw.call("sendMessage", chat_id=chat, text="x"))[0]

    assert [await status(anna), await status(ben)] == [200, 200]
    assert [await status(anna), await status(ben)] == [500, 200]
    assert [await status(anna), await status(anna)] == [500, 200]


async def test_faults_until_cleared(sim: SimClient, raw: Raw, anna: int) -> None:
    await sim.fault("bad_gateway", times=None)
    for _ in range(3):
        async with raw.session.post(
            f"{raw.base}/sendMessage", json={"chat_id": anna, "text": "x"}
        ) as response:
            assert (response.status, response.content_type) == (502, "text/html")
    assert (await raw.call("getMe"))[0] == 200
    await sim.clear_faults()
    assert (await raw.call("sendMessage", chat_id=anna, text="x"))[0] == 200
    statuses = [(each.status, each.fault) for each in await sim.requests("sendMessage")]
    assert statuses == [(502, "bad_gateway")] * 3 + [(200, None)]


@pytest.mark.parametrize("accepted", [False, True])
async def test_connections_are_reset(
    bot: Bot, sim: SimClient, anna: int, *, accepted: bool
) -> None:
    await sim.fault("reset", accepted=accepted)
    with pytest.raises(NetworkError):
        await bot.send_message(anna, "x")
    assert await sent(sim) == (["x"] if accepted else [])


@pytest.mark.parametrize("accepted", [False, True])
async def test_connections_are_closed_without_an_answer(
    raw: Raw, sim: SimClient, anna: int, *, accepted: bool
) -> None:
    await sim.fault("close", accepted=accepted)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await raw.call("sendMessage", chat_id=anna, text="x")
    assert await sent(sim) == (["x"] if accepted else [])


@pytest.mark.parametrize("accepted", [False, True])
async def test_no_answer_in_time(bot: Bot, sim: SimClient, anna: int, *, accepted: bool) -> None:
    await sim.fault("hang", accepted=accepted)
    with pytest.raises(TimedOut):
        await bot.send_message(anna, "x", read_timeout=0.05)
    assert await sent(sim) == (["x"] if accepted else [])


async def test_a_late_answer_is_an_answer(bot: Bot, sim: SimClient, anna: int) -> None:
    await sim.fault("delay", delay=0.05)
    await bot.send_message(anna, "x")
    (request,) = await sim.requests("sendMessage")
    assert request.answered is not None
    assert request.answered - request.received >= 50_000_000


async def test_broken_answers_to_accepted_calls(bot: Bot, sim: SimClient, anna: int) -> None:
    await sim.fault("truncated")
    with pytest.raises(TelegramError, match="Invalid server response"):
        await bot.send_message(anna, "1")
    await sim.fault("invalid_json")
    with pytest.raises(TelegramError, match="Invalid server response"):
        await bot.send_message(anna, "2")
    await sim.fault("ok_false")
    with pytest.raises(KeyError):
        await bot.send_message(anna, "3")
    assert await sent(sim) == ["1", "2", "3"]


async def test_refusals_by_name(bot: Bot, sim: SimClient, anna: int) -> None:
    await sim.fault("unauthorized")
    with pytest.raises(InvalidToken):
        await bot.send_message(anna, "x")
    await sim.fault("not_found", method="getMe")
    with pytest.raises(InvalidToken):
        await bot.get_me()
    await sim.fault("kicked")
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(anna, "x")


async def test_any_words(sim: SimClient, raw: Raw, anna: int) -> None:
    await sim.fault("error", status=400, description="Bad Request: X", parameters={"y": 1})
    assert await raw.call("sendMessage", chat_id=anna, text="x") == (
        400,
        {"ok": False, "error_code": 400, "description": "Bad Request: X", "parameters": {"y": 1}},
    )


async def test_unknown_kinds_are_refused(sim: SimClient) -> None:
    with pytest.raises(Exception, match="unknown kind of fault 'gremlin'"):
        await sim.fault("gremlin")


def test_random_faults_repeat_with_their_seed() -> None:
    def drawn(seed: int) -> list[str]:
        plan = FaultPlan()
        plan.randomly({"reset:after": 0.2, "server_error": 0.2}, seed)
        found = [plan.draw("sendmessage", 1) for _ in range(500)]
        assert all(each.accepted for each in found if each and each.kind == "reset")
        return [each.kind if each else "-" for each in found]

    assert drawn(7) == drawn(7) != drawn(8)
    assert 60 < drawn(7).count("reset") < 140
    assert 60 < drawn(7).count("server_error") < 140


async def test_random_faults_spare_whom_they_are_told_to(sim: SimClient, raw: Raw) -> None:
    spared, other = await sim.crowd(2)
    await sim.random_faults({"server_error": 1.0}, seed=5, spared=[spared])
    assert (await raw.call("sendMessage", chat_id=spared, text="x"))[0] == 200
    assert (await raw.call("sendMessage", chat_id=other, text="x"))[0] == 500


async def test_random_faults_over_http(sim: SimClient, raw: Raw, anna: int) -> None:
    assert await sim.random_faults({"server_error": 1.0}, seed=5) == 5
    assert (await raw.call("sendMessage", chat_id=anna, text="x"))[0] == 500
    assert (await raw.call("getMe"))[0] == 200


async def test_flood_limits(sim: SimClient, raw: Raw, anna: int) -> None:
    group = await sim.group("Desk", bot="member")
    await sim.limits(chat_per_second=1, chat_burst=2, group_per_minute=3, penalty=30)

    async def statuses(chat: int, count: int) -> list[int]:
        return [(await raw.call("sendMessage", chat_id=chat, text="x"))[0] for _ in range(count)]

    assert await statuses(anna, 4) == [200, 200, 429, 429]
    assert await statuses(group, 1) == [200]
    status, body = await raw.call("sendMessage", chat_id=anna, text="x")
    assert (status, body["description"]) == (429, "Too Many Requests: retry after 30")
    stats = await sim.stats()
    assert stats.flood == {"accepted": 3, "refused": 3, "violations": 2}
    await sim.limits()
    assert await statuses(anna, 3) == [200, 200, 200]


async def test_the_global_limit_stops_everyone(sim: SimClient, raw: Raw, anna: int) -> None:
    group = await sim.group("Desk", bot="member")
    await sim.limits(per_second=2)
    calls = [raw.call("sendMessage", chat_id=chat, text="x") for chat in (anna, group, anna, group)]
    answers = await asyncio.gather(*calls)
    assert sorted(status for status, _ in answers) == [200, 200, 429, 429]
    waits = [json.dumps(body["parameters"]) for status, body in answers if status == 429]
    assert waits == ['{"retry_after": 1}'] * 2


async def test_a_group_takes_twenty_a_minute(sim: SimClient, raw: Raw) -> None:
    group = await sim.supergroup("Desk", bot="member")
    await sim.limits(group_per_minute=20)
    answers = [await raw.call("sendMessage", chat_id=group, text="x") for _ in range(21)]
    assert [status for status, _ in answers] == [200] * 20 + [429]
    parameters = answers[-1][1]["parameters"]
    assert isinstance(parameters, dict)
    assert 55 <= parameters["retry_after"] <= 60


async def test_latency(sim: SimClient, raw: Raw, anna: int) -> None:
    await sim.latency(30)
    await raw.call("sendMessage", chat_id=anna, text="x")
    (request,) = await sim.requests("sendmessage")
    assert request.answered is not None
    assert request.answered - request.received >= 30_000_000
    assert (await sim.stats()).busiest_second == 1
