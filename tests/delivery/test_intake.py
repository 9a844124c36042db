"""Updates come in over long polling, are kept before they are confirmed, and handled in order."""

import asyncio
from typing import Any

import pytest
from telegram import Update

from bot.domain.delivery import Halted
from bot.intake import Intake
from bot.intake.raw import read_update
from bot.services.inbox import Inbox
from bot.simulator import Served, SimClient
from tests.delivery.clock import HandClock
from tests.delivery.listening import App, Readers, listening


async def test_what_a_person_writes_is_handled_in_order_and_nothing_is_left(
    sim: SimClient, intake: Intake, inbox: Inbox, heard: Readers
) -> None:
    anna = await sim.person("Anna")

    async with listening(intake):
        for text in ("one", "two", "three"):
            await sim.write(anna, anna, text)
        await sim.wait_idle()
        await intake.idle()

    assert heard.texts() == ["one", "two", "three"]
    assert await inbox.waiting() == ()


async def test_an_update_is_kept_before_it_is_confirmed(
    sim: SimClient, intake: Intake, inbox: Inbox, heard: Readers
) -> None:
    anna = await sim.person("Anna")
    release = asyncio.Event()

    async def hang(_: Update) -> None:
        await release.wait()

    heard.reaction = hang
    await sim.write(anna, anna, "subscribe me")

    async with listening(intake):
        await sim.wait_idle()
        kept = await inbox.waiting()
        release.set()
        await intake.idle()

    assert len(kept) == 1
    assert await inbox.waiting() == ()


async def test_what_a_dead_process_had_not_handled_is_handled_at_the_start(  # noqa: PLR0917
    sim: SimClient, app: App, intake: Intake, inbox: Inbox, heard: Readers, clock: HandClock
) -> None:
    anna = await sim.person("Anna")
    begun = asyncio.Event()

    async def hang(_: Update) -> None:
        begun.set()
        await asyncio.Event().wait()

    heard.reaction = hang
    async with asyncio.TaskGroup() as tasks:
        doomed = tasks.create_task(intake.run())
        await sim.write(anna, anna, "approve")
        await begun.wait()
        await sim.wait_idle()
        doomed.cancel()
    heard.reaction = None
    successor = Intake(app, inbox, clock, poll_seconds=5)
    async with listening(successor):
        await sim.wait_requests("getupdates", 3)
        await successor.idle()

    assert heard.texts() == ["approve"]


async def test_a_slow_chat_holds_up_no_other(
    sim: SimClient, intake: Intake, heard: Readers
) -> None:
    anna, ben = await sim.person("Anna"), await sim.person("Ben")
    release, ben_was_heard = asyncio.Event(), asyncio.Event()

    async def react(update: Update) -> None:
        if update.effective_chat and update.effective_chat.id == anna:
            await release.wait()
        else:
            ben_was_heard.set()

    heard.reaction = react
    async with listening(intake):
        await sim.write(anna, anna, "slow")
        await sim.write(anna, anna, "after it")
        await sim.write(ben, ben, "quick")
        await ben_was_heard.wait()
        assert heard.texts(anna) == []
        release.set()
        await sim.wait_idle()
        await intake.idle()

    assert heard.texts(anna) == ["slow", "after it"]


async def test_t17_an_update_that_comes_twice_is_handled_once(
    sim: SimClient, intake: Intake, heard: Readers
) -> None:
    anna = await sim.person("Anna")

    async with listening(intake):
        await sim.write(anna, anna, "vote")
        await sim.wait_idle()
        await intake.idle()
        assert heard.seen
        await sim.redeliver(heard.seen[0].update_id)
        await sim.write(anna, anna, "bye")
        await sim.wait_idle()
        await intake.idle()

    assert heard.texts() == ["vote", "bye"]


async def test_t18_numbers_that_start_anew_below_are_not_missed(
    sim: SimClient, intake: Intake, heard: Readers
) -> None:
    anna = await sim.person("Anna")
    await sim.number_updates_from(900_000_000)

    async with listening(intake):
        await sim.write(anna, anna, "before the quiet week")
        await sim.wait_idle()
        await sim.number_updates_from(17)
        await sim.write(anna, anna, "after it")
        await sim.wait_idle()
        await intake.idle()

    assert heard.texts() == ["before the quiet week", "after it"]


@pytest.mark.parametrize(
    "broken",
    [
        {"message": {"message_id": 5}},
        {"message": "no object"},
        {"callback_query": {"id": 7}},
        {"my_chat_member": []},
    ],
)
async def test_t19_what_cannot_be_parsed_is_put_aside_and_the_rest_goes_on(
    sim: SimClient, intake: Intake, inbox: Inbox, heard: Readers, broken: dict[str, Any]
) -> None:
    anna = await sim.person("Anna")
    await sim.inject(broken)
    await sim.write(anna, anna, "still here?")

    async with listening(intake):
        await sim.wait_idle()
        await intake.idle()

    assert heard.texts() == ["still here?"]
    assert await inbox.waiting() == ()


async def test_a_kind_of_update_that_nobody_knows_does_no_harm(
    sim: SimClient, intake: Intake, heard: Readers
) -> None:
    anna = await sim.person("Anna")
    await sim.inject({"something_new": {"chat": {"id": 5}}})
    await sim.write(anna, anna, "hello")

    async with listening(intake):
        await sim.wait_idle()
        await intake.idle()

    assert heard.texts() == ["hello"]


async def test_half_a_character_in_a_text_stops_nobody(
    sim: SimClient, intake: Intake, inbox: Inbox, heard: Readers
) -> None:
    chat = {"id": 7, "type": "private", "first_name": "Anna"}
    message = {"message_id": 1, "date": 1_740_000_000, "chat": chat, "text": "half \ud83d"}
    await sim.inject({"message": message})

    async with listening(intake):
        await sim.wait_idle()
        await intake.idle()

    assert heard.texts() == ["half \ud83d"]
    assert await inbox.waiting() == ()


@pytest.mark.parametrize("fault", ["bad_gateway", "truncated", "reset", "ok_false", "conflict"])
async def test_trouble_with_polling_is_waited_out(
    sim: SimClient, intake: Intake, heard: Readers, clock: HandClock, fault: str
) -> None:
    anna = await sim.person("Anna")
    await sim.fault(fault, method="getUpdates", times=2)
    await sim.write(anna, anna, "patience")

    async with listening(intake):
        await clock.until_someone_waits(1.0)
        clock.advance(1)
        await clock.until_someone_waits(2.0)
        clock.advance(2)
        await sim.wait_idle()
        await intake.idle()

    assert heard.texts() == ["patience"]


async def test_a_429_on_polling_is_obeyed(
    sim: SimClient, intake: Intake, heard: Readers, clock: HandClock
) -> None:
    anna = await sim.person("Anna")
    await sim.fault("flood", method="getUpdates", retry_after=44)
    await sim.write(anna, anna, "patience")

    async with listening(intake):
        await clock.until_someone_waits(44.0)
        assert len(await sim.requests("getupdates")) == 1
        clock.advance(44)
        await sim.wait_idle()
        await intake.idle()

    assert heard.texts() == ["patience"]


@pytest.mark.parametrize(("fault", "refused"), [("unauthorized", True), ("not_found", False)])
async def test_f16_f17_a_refused_token_and_a_wrong_address_end_it(
    sim: SimClient, intake: Intake, fault: str, *, refused: bool
) -> None:
    await sim.fault(fault, method="getUpdates")

    assert await intake.run() == Halted(token_refused=refused)


async def test_on_stop_a_running_handler_ends_and_the_next_waits_for_the_next_start(
    sim: SimClient, intake: Intake, inbox: Inbox, heard: Readers
) -> None:
    anna = await sim.person("Anna")
    begun, release = asyncio.Event(), asyncio.Event()

    async def react(_: Update) -> None:
        begun.set()
        await release.wait()

    heard.reaction = react
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(intake.run())
        await sim.write(anna, anna, "first")
        await sim.write(anna, anna, "second")
        await begun.wait()
        await sim.wait_idle()
        intake.stop()
        release.set()

    assert heard.texts() == ["first"]
    assert len(await inbox.waiting()) == 1


async def test_only_the_updates_that_the_bot_understands_are_asked_for(
    served: Served, sim: SimClient, intake: Intake
) -> None:
    async with listening(intake):
        await sim.wait_requests("getupdates")

    assert set(served.simulator.updates.allowed or ()) == {
        "message",
        "edited_message",
        "channel_post",
        "callback_query",
        "my_chat_member",
        "inline_query",
    }


@pytest.mark.parametrize(
    ("body", "chat"),
    [
        ({"message": {"chat": {"id": -5}, "from": {"id": 7}}}, -5),
        ({"callback_query": {"from": {"id": 7}, "message": {"chat": {"id": -5}}}}, -5),
        ({"callback_query": {"from": {"id": 7}, "inline_message_id": "x"}}, 7),
        ({"inline_query": {"from": {"id": 7}}}, 7),
        ({"message": {"chat": {"id": "text"}}}, None),
        ({}, None),
    ],
)
def test_an_update_is_kept_in_order_by_its_chat_or_its_sender(
    body: dict[str, Any], chat: int | None
) -> None:
    arrived = read_update({"update_id": 1, **body})

    assert arrived is not None
    assert arrived.chat == chat


@pytest.mark.parametrize("raw", [None, 7, [], {}, {"update_id": "7"}, {"update_id": True}])
def test_what_has_no_number_cannot_be_kept(raw: object) -> None:
    assert read_update(raw) is None
