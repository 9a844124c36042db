"""`bulletin outbox`: an operator at the terminal holds back what a running bot sends."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chat import Newsroom, Person, newsroom
from tests.cli.shell import Shell
from tests.stories.desk import approved, received, slow_reader


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """A bot at work on the database that lies in the shell's folder."""
    async with newsroom(tmp_path) as found:
        yield found


async def half_sent(room: Newsroom) -> tuple[Person, int]:
    """Bulletin 1 has reached one of two readers, and the other has to wait; returns the reviewer
    and the chat that waits."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    slow = await slow_reader(room, rosa, 600)
    await approved(lea, omar)
    await omar.sees("Bulletin 1 is on its way", "1 of 2")
    return omar, slow


async def test_an_empty_outbox_is_listed_without_a_bot(shell: Shell) -> None:
    await shell.bulletin("migrate")
    assert (await shell.bulletin("outbox")).out == "There is no bulletin in the outbox.\n"
    assert (await shell.bulletin("outbox", "list", "--json")).json() == {
        "frozen": None,
        "pace": None,
        "subjects": [],
    }
    refused = await shell.bulletin("outbox", "cancel", "7")
    assert refused.code == 1
    assert refused.sentence() == "There is no bulletin 7."


@pytest.mark.parametrize("words", ["", "list --json", "retry 1", "cancel 1", "freeze", "thaw"])
async def test_no_command_of_the_outbox_makes_a_database(shell: Shell, words: str) -> None:
    found = await shell.bulletin("outbox", *words.split())
    assert (found.code, found.sentence()) == (
        24,
        "There is no database bulletin.db. Is BULLETIN_DATABASE right?",
    )
    assert list(shell.folder.iterdir()) == []


async def test_a_running_bot_obeys_pause_resume_and_cancel(room: Newsroom, shell: Shell) -> None:
    omar, slow = await half_sent(room)
    async with shell.running("outbox", "--follow", "--json") as follower:
        paused = await shell.bulletin("outbox", "pause", "1")
        assert paused.out == "Bulletin 1 is paused. What is in flight still arrives.\n"
        await omar.sees("Bulletin 1 is paused", "1 of 2")
        again = await shell.bulletin("outbox", "pause", "1")
        assert again.sentence() == "This bulletin is paused already."
        await shell.bulletin("outbox", "resume", "1")
        await omar.sees("Bulletin 1 is on its way")
        await shell.bulletin("outbox", "cancel", "1")
        await omar.sees("Bulletin 1 is cancelled", "1 of 2")
        followed = await shell.finish(follower)

    (bulletin,) = [one for one in followed.json()["subjects"] if one["kind"] == "bulletin"]
    assert bulletin == {
        "kind": "bulletin",
        "subject": 1,
        "standing": "cancelled",
        "total": 2,
        "sent": 1,
        "failed": 0,
        "cancelled": 1,
        "open": 0,
        "uncertain": 0,
        "troubles": {},
    }
    await room.settles()
    assert not await received(room, slow)
    late = await shell.bulletin("outbox", "retry", "1")
    assert late.sentence() == "Bulletin 1 is cancelled already."


async def test_a_running_bot_obeys_freeze_and_thaw(room: Newsroom, shell: Shell) -> None:
    omar, _ = await half_sent(room)
    await shell.bulletin("outbox", "freeze")
    await omar.sees("Bulletin 1 waits: everything is frozen")
    listed = await shell.bulletin("outbox")
    assert "frozen" in listed.out
    assert re.search("Everything is frozen since .* UTC: a member wanted it[.]", listed.out)
    assert (await shell.bulletin("outbox", "pause", "1")).code == 0
    resumed = await shell.bulletin("outbox", "resume", "1")
    assert resumed.out == "Bulletin 1 goes on, but everything is frozen.\n"
    retried = await shell.bulletin("outbox", "retry", "1")
    assert retried.out == "Bulletin 1: 0 queued again, but everything is frozen.\n"
    assert (await shell.bulletin("outbox", "thaw")).out == "The freeze is lifted.\n"
    await omar.sees("Bulletin 1 is on its way")


async def test_what_failed_is_listed_with_its_trouble_and_tried_again(
    room: Newsroom, shell: Shell
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await room.sim.fault("blocked", method="sendMessage", chat_id=rosa.id)
    await approved(lea, omar)
    await omar.sees("Bulletin 1: finished")

    listed = (await shell.bulletin("outbox", "--json")).json()["subjects"]
    (bulletin,) = [one for one in listed if one["kind"] == "bulletin"]
    assert (bulletin["failed"], bulletin["troubles"]) == (1, {"blocked": 1})
    # Who cannot be written to is left out until they are back.
    retried = await shell.bulletin("outbox", "retry", "1")
    assert retried.out == "Bulletin 1: 0 queued again.\n"
    await rosa.writes("/subscribe")
    retried = await shell.bulletin("outbox", "retry", "1")
    assert retried.out == "Bulletin 1: 1 queued again.\n"
    await room.settles()
    assert len(await received(room, rosa.id)) == 1


async def test_bulletins_alone_are_listed_and_one_that_is_through_is_done(
    room: Newsroom, shell: Shell
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await approved(lea, omar)
    await omar.sees("Bulletin 1: delivered")
    await room.settles()
    await shell.bulletin("outbox", "freeze")

    (bulletin,) = (await shell.bulletin("outbox", "--json")).json()["subjects"]
    assert (bulletin["kind"], bulletin["standing"]) == ("bulletin", "done")
    everything = (await shell.bulletin("outbox", "list", "--all", "--json")).json()["subjects"]
    assert {one["kind"] for one in everything} > {"bulletin", "verdict"}
    assert {one["standing"] for one in everything} == {"done"}


async def test_what_may_have_arrived_twice_is_counted_and_the_approver_is_told(
    room: Newsroom, shell: Shell
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await room.sim.fault("server_error", chat_id=rosa.id, accepted=True)
    await approved(lea, omar)
    done = await omar.sees("Bulletin 1: delivered", "1 message")
    assert "1 of them may have arrived twice" in (done.text or "")
    assert len(await received(room, rosa.id)) == 2
    (bulletin,) = (await shell.bulletin("outbox", "--json")).json()["subjects"]
    assert bulletin["uncertain"] == 1
    assert "Uncertain" in (await shell.bulletin("outbox", COLUMNS="200")).out
