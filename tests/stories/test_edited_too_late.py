"""Stories of edits that come late or from the wrong hands: what was decided stays decided."""

from pathlib import Path

import pytest

from tests.chat import Newsroom, Person, opened, said, town
from tests.stories.desk import APPROVE, SOUTH, SUBMIT, TEXT, approved, submitted
from tests.stories.messages import edits
from tests.stories.test_edited_messages import NURSES, board_of, says_nothing
from tests.stories.test_mended import killed

DISCARD = "🗑 Discard"


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    return await room.member("Lea", "author")


async def test_an_edit_in_review_takes_the_draft_back_and_says_so(
    room: Newsroom, lea: Person
) -> None:
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    board = await room.sim.wait_reply(lea.id, sent)
    await lea.taps(SUBMIT, board)
    card = await room.admin.sees("hash")

    await edits(lea, sent, NURSES)

    await lea.sees(said("en", "edited-taken-back", draft="1"))
    shown = await board_of(room, lea)
    assert SUBMIT in shown.labels
    assert "Nurses" in (shown.text or "")
    closed = await room.admin.sees("Taken back by the author")
    assert closed.message_id == card.message_id
    assert "newer version" in (await room.admin.taps(APPROVE, card)).text


async def test_what_is_published_does_not_follow_an_edit(room: Newsroom, lea: Person) -> None:
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    board = await room.sim.wait_reply(lea.id, sent)
    await lea.taps(SUBMIT, board)
    await room.admin.taps(APPROVE, await room.admin.sees("hash"))
    await room.settles()

    await edits(lea, sent, NURSES)

    await lea.sees(said("en", "edited-published", draft="1"))
    assert SOUTH in await room.admin.asks("/latest")
    assert "Nurses" not in str(
        [each.text for each in await room.sim.messages(lea.id) if each.by_bot]
    )


async def test_what_was_withdrawn_does_not_follow_an_edit(room: Newsroom, lea: Person) -> None:
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    board = await room.sim.wait_reply(lea.id, sent)
    await lea.taps(DISCARD, board)
    await lea.taps("Yes, discard it", (await room.sim.chat(lea.id)).message(board.message_id))

    await edits(lea, sent, NURSES)

    await lea.sees(said("en", "edited-settled", draft="1"))


async def test_edited_commands_and_answers_never_run_again(room: Newsroom, lea: Person) -> None:
    await lea.writes(TEXT)
    command = await room.sim.write(lea.id, lea.id, "/whoami")
    await room.sim.wait_reply(lea.id, command)
    omar = await room.member("Omar", "reviewer")
    await submitted(lea, TEXT.replace("12-03-25", "13-03-25"))
    card = await omar.sees("hash")
    await omar.taps("✏️ Ask for changes", card)
    await omar.sees("what should change")
    reason = await room.sim.write(omar.id, omar.id, "Say where.")
    await lea.sees("Say where.")
    await room.settles()

    await says_nothing(lea, command, "/draft Another")
    await says_nothing(omar, reason, "Say when.")
    assert "Say when." not in str([each.text for each in await room.sim.messages(lea.id)])


async def test_edits_of_readers_and_former_members_change_nothing(
    room: Newsroom, lea: Person
) -> None:
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    await room.sim.wait_reply(lea.id, sent)
    rosa = await room.person("Rosa")
    asked = await room.sim.write(rosa.id, rosa.id, "Sweida")
    await room.sim.wait_reply(rosa.id, asked)
    await says_nothing(rosa, asked, "Daraa")
    asking = await room.admin.writes("/remove lea")
    await room.admin.taps("Yes, remove Lea", asking)
    await room.settles()

    await says_nothing(lea, sent, NURSES)


async def test_approved_words_stay_the_approved_ones(room: Newsroom, lea: Person) -> None:
    omar = await room.member("Omar", "reviewer")
    assert (await approved(lea, omar)).text == "Published as bulletin 1."
    sent = max(each.message_id for each in await room.sim.messages(lea.id) if not each.by_bot)

    await edits(lea, sent, NURSES)

    bulletins = [each for each in await room.sim.ledger() if "Nurses" in (each.text or "")]
    assert bulletins == []


async def test_an_edit_while_nobody_is_at_work_is_not_lost(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea = await room.member("Lea", "author")
            sent = await sim.write(lea.id, lea.id, TEXT)
            await sim.wait_reply(lea.id, sent)
            await room.settles()
        await sim.edit(lea.id, lea.id, sent, NURSES)
        async with opened(sim, tmp_path) as room:
            board = await room.sees(lea.id, "Draft 1", "Nurses", "version 2")
            assert board.labels


async def test_an_edit_handled_again_after_a_kill_changes_nothing_more(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea = await room.member("Lea", "author")
            sent = await sim.write(lea.id, lea.id, TEXT)
            await sim.wait_reply(lea.id, sent)
            await room.settles()
        async with killed(sim, tmp_path) as room:
            await edits(Person(room, lea.id, "Lea"), sent, NURSES)
        async with opened(sim, tmp_path) as room:
            board = await board_of(room, Person(room, lea.id, "Lea"))
            assert "Nurses" in (board.text or "")
            assert "version 2" in (board.text or "")
