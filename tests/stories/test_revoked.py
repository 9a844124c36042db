"""Stories of people who must not be what they were: removed members, admins, forged numbers."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.config import Settings
from bot.domain.ids import PersonId
from tests.chat import ADMIN, Newsroom, newsroom

UPDATE = "Update 12-03-25\n\n# South\n– The well of Nawa works again."


async def test_a_removed_reviewer_is_not_sent_the_card_that_was_on_its_way(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    zoe = await room.member("Zoe", "reviewer")
    for person in (omar, zoe):
        await room.sim.fault(
            "flood", method="sendmessage", chat_id=person.id, times=1, retry_after=1
        )
    board = await lea.writes(UPDATE)
    await lea.taps("✅ Submit", board)
    await room.sim.write(ADMIN, ADMIN, "/remove Omar")
    question = await room.admin.sees("End the membership of Omar")
    await room.admin.taps("Yes, remove Omar", question)
    # Zoe's card waited just as long: when it is there, Omar's would be, too.
    await zoe.sees("hash")
    await room.settles()
    assert "well of Nawa" not in "".join(
        message.text or "" for message in await room.sim.messages(omar.id) if message.by_bot
    )


async def test_a_removed_first_admin_does_not_come_back_with_the_next_start(
    tmp_path: Path,
) -> None:
    async with newsroom(tmp_path) as room:
        eve = await room.member("Eve", "admin")
        question = await eve.writes("/remove Admin")
        await eve.taps("Yes, remove Admin", question)
        members = room.bot.services.members
        await members.ensure_admin(PersonId(ADMIN))
        assert (await members.actor(PersonId(ADMIN), None)).role is None


@pytest.mark.parametrize("number", [-1001234567890, 0, 1087968824, 777000, 10**20])
def test_only_the_number_of_one_person_can_be_the_first_admin_s(number: int) -> None:
    with pytest.raises(ValidationError):
        Settings(_env_file=None, admin=number)


async def test_a_channel_keeps_its_language_whoever_subscribes_it_again(room: Newsroom) -> None:
    ana = await room.person("Ana", "es")
    channel = await room.sim.channel(
        "Noticias", username="noticias", creator=ana.id, bot="administrator"
    )
    await ana.writes("/subscribe @noticias")
    await ana.writes("/subscribe", chat=channel)
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    board = await lea.writes(UPDATE)
    await lea.taps("✅ Submit", board)
    card = await omar.sees("hash")
    await omar.taps("✅ Approve and publish", card)
    await room.sees(channel, "Boletín 1")


async def test_a_tag_is_short_enough_for_the_button_that_removes_it(room: Newsroom) -> None:
    assert "start=" not in ((await room.admin.writes("/invite author " + "𝔸" * 16)).html or "")
    assert "start=" in ((await room.admin.writes("/invite author " + "𝔸" * 8)).html or "")
