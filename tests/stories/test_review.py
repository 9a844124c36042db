"""Stories of the desk: who is shown a draft, who may decide, and what everybody hears of it."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.ids import DraftId, PersonId
from bot.domain.policy import Role
from storage.database import Database
from tests.chat import Newsroom
from tests.stories.desk import (
    APPROVE,
    CHANGES,
    CLAIM,
    COMMENT,
    EDIT,
    LATER,
    NORTH,
    REJECT,
    SOUTH,
    SUBMIT,
    TEXT,
    approved,
    desk_group,
    last_message,
    submitted,
)

LATE = "This has been decided already. Nothing was changed."


async def test_the_card_comes_to_every_reviewer_but_the_author_and_to_the_desk(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "reviewer")
    omar = await room.member("Omar", "reviewer")
    nora = await room.member("Nora", "author")
    group = await desk_group(room, lea, omar)

    board = await lea.writes(TEXT)
    toast = await lea.taps(SUBMIT, board)
    assert toast.text == "Submitted. 2 reviewers have it now."

    for chat in (omar.id, room.admin.id, group):
        exact = await room.sees(chat, NORTH, SOUTH)
        card = await room.sees(chat, "by Lea", "version 1", "hash")
        assert exact.message_id < card.message_id
        assert exact.protected
        assert card.protected
        assert not exact.labels
        assert card.labels == [APPROVE, LATER, COMMENT, CHANGES, REJECT, CLAIM]
        assert re.search(r"hash [0-9a-f]{8}$", card.text or "")
    await room.settles()
    for chat in (lea.id, nora.id):
        assert not [each for each in await room.sim.messages(chat) if "hash" in (each.text or "")]


async def test_nobody_approves_their_own_work(room: Newsroom) -> None:
    lea = await room.member("Lea", "reviewer")
    group = await desk_group(room, lea)

    for author in (lea, room.admin):
        before = await last_message(room, group)
        await submitted(author)
        card = await room.sees(group, "hash", after=before)
        for label in (APPROVE, CHANGES, REJECT):
            answer = await author.taps(label, card)
            assert answer.text == "This draft is yours, so somebody else has to decide."
            assert answer.show_alert
    assert (await lea.asks("/latest")).startswith("There is no bulletin yet.")


@pytest.mark.parametrize(
    ("role", "answer"),
    [
        (None, "Only members of the desk can do this."),
        ("author", "Your role does not include this. /help shows what you can do."),
        ("translator", "Your role does not include this. /help shows what you can do."),
    ],
)
async def test_in_the_desk_group_only_reviewers_decide(
    room: Newsroom, role: str | None, answer: str
) -> None:
    lea = await room.member("Lea", "author")
    kim = await room.member("Kim", role) if role else await room.person("Kim")
    group = await desk_group(room, kim)
    await submitted(lea)
    card = await room.sees(group, "hash")

    for label in (APPROVE, CHANGES, REJECT):
        refused = await kim.taps(label, card)
        assert refused.text == answer
    assert (await room.sim.chat(group)).message(card.message_id).labels == card.labels


async def test_a_stranger_cannot_approve_with_the_data_of_a_button(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    eve = await room.person("Eve")
    await submitted(lea)
    card = await room.admin.sees("hash")

    hello = (await room.sim.messages(eve.id))[-1]
    data = card.button(APPROVE).data
    assert data
    answer = await room.sim.press(eve.id, eve.id, hello.message_id, data=data, stale=True)
    assert answer.text == "Only members of the desk can do this."


async def test_a_decided_card_says_so_everywhere_and_loses_its_buttons(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    group = await desk_group(room, omar)
    await submitted(lea)
    cards = {chat: await room.sees(chat, "hash") for chat in (omar.id, room.admin.id, group)}

    toast = await omar.taps(APPROVE, cards[group])
    assert toast.text == "Published as bulletin 1."
    for chat, card in cards.items():
        closed = await room.sees(chat, "hash", "Approved by Omar and published.")
        assert closed.message_id == card.message_id
        assert closed.labels == []
    assert (await room.admin.taps(APPROVE, cards[room.admin.id])).text == LATE
    assert (await room.admin.taps(REJECT, cards[group])).text == LATE


async def test_a_card_of_an_older_version_decides_nothing(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    board = await submitted(lea)
    old = await omar.sees("hash", "version 1")

    # Taken back by editing while in review.
    board = (await room.sim.chat(lea.id)).message(board.message_id)
    await lea.taps(EDIT, board)
    await lea.sees("whole new text")
    board = await lea.writes(TEXT.replace("noon", "dawn"))
    assert "version 2" in (board.text or "")
    closed = await omar.sees("hash", "version 1", "Taken back by the author")
    assert closed.labels == []
    for label in (APPROVE, CHANGES, REJECT):
        assert (await omar.taps(label, old)).text == (
            "There is a newer version of this draft. Nothing was changed."
        )
    await lea.taps(SUBMIT, board)
    new = await omar.sees("hash", "version 2")
    assert (await omar.taps(APPROVE, old)).text.startswith("There is a newer version")
    assert (await omar.taps(APPROVE, new)).text == "Published as bulletin 1."


async def test_a_withdrawn_draft_closes_its_cards(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    board = await submitted(lea)
    card = await omar.sees("hash")

    board = (await room.sim.chat(lea.id)).message(board.message_id)
    await lea.taps("📥 Withdraw", board)
    sure = await room.sim.wait_for(lea.id, lambda each: "Yes, withdraw it" in each.labels)
    await lea.taps("Yes, withdraw it", sure)
    assert (await omar.sees("hash", "Withdrawn by the author.")).labels == []
    assert (await omar.taps(APPROVE, card)).text == LATE


async def test_two_reviewers_approve_at_once_and_one_bulletin_comes_of_it(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    reader = await room.person("Rosa")
    await reader.writes("/subscribe")
    await submitted(lea)
    cards = [(one, await one.sees("hash")) for one in (omar, room.admin)]

    answers = await asyncio.gather(*(one.taps(APPROVE, card) for one, card in cards))
    assert sorted(answer.text for answer in answers) == ["Published as bulletin 1.", LATE]
    await reader.sees("Bulletin 1")
    await room.settles()
    bulletins = [each for each in await room.sim.messages(reader.id) if SOUTH in (each.text or "")]
    assert len(bulletins) == 1


async def test_twenty_reviewers_press_at_once_and_one_decision_is_made(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    people = [await room.person(f"Rev{count}") for count in range(20)]
    group = await desk_group(room, *people)
    members = room.bot.services.members
    admin = await members.actor(PersonId(room.admin.id), "en")
    for count, one in enumerate(people):
        invitation = await members.invite(admin, Role.REVIEWER, f"R{count}")
        await members.join(await members.actor(PersonId(one.id), "en"), invitation.secret)
    await submitted(lea)
    card = await room.sees(group, "hash")

    answers = await asyncio.gather(
        *(one.taps((APPROVE, REJECT)[count % 2], card) for count, one in enumerate(people))
    )
    texts = [answer.text for answer in answers]
    assert texts.count("Published as bulletin 1.") == 1
    # A reason asked for in time decides nothing by itself; everyone else was late.
    assert set(texts) <= {"Published as bulletin 1.", LATE, ""}
    assert texts.count(LATE) >= 9


async def test_the_number_is_reserved_on_submission_and_free_again_after_a_rejection(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    first = await submitted(lea)
    await lea.sees("In review", "to become bulletin 1.")
    second = await submitted(lea, TEXT.replace("12-03-25", "13-03-25"))
    await lea.sees("to become bulletin 2.")
    assert first.message_id < second.message_id

    later = await omar.sees("Draft 2", "hash")
    await omar.taps(REJECT, later)
    await omar.sees("why do you reject")
    await omar.writes("Twice the same.")
    await lea.sees("rejected by Omar")
    await submitted(lea, TEXT.replace("12-03-25", "14-03-25"))
    await omar.sees("Bulletin 2 · ", "14 March 2025")


async def test_a_rejected_first_number_leaves_no_gap_when_nothing_came_after(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    await omar.taps(REJECT, card)
    await omar.sees("why do you reject")
    await omar.writes("Not now.")
    await lea.sees("rejected by Omar")
    assert (await approved(lea, omar)).text == "Published as bulletin 1."


async def test_the_queue_lists_what_waits_with_its_age(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    group = await desk_group(room, omar)
    elsewhere = await room.sim.group(
        "Elsewhere", creator=room.admin.id, members=[omar.id], bot="member"
    )
    assert "Nothing waits for review" in await omar.asks("/queue")
    await submitted(lea)
    await omar.sees("hash")
    assert "Draft 1 by Lea, just now" in await omar.asks("/queue")
    await room.sim.advance_clock(7300)
    await submitted(lea, TEXT.replace("12-03-25", "13-03-25"))
    await omar.sees("Draft 2", "hash")
    listed = await omar.writes("/queue")
    assert "2 drafts wait for review" in (listed.text or "")
    assert "Draft 1 by Lea, 2 hours ago" in (listed.text or "")
    assert listed.protected
    on_desk = await omar.writes("/queue", chat=group)
    assert "Draft 2" in (on_desk.text or "")
    refused = await omar.writes("/queue", chat=elsewhere)
    assert "in the group that receives the review cards" in (refused.text or "")
    assert (await lea.asks("/queue")).startswith("Your role does not include this.")


async def test_an_approval_is_refused_when_what_would_be_sent_has_changed(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await submitted(lea)
    card = await omar.sees("hash")

    # As after an upgrade that words a bulletin otherwise.
    database = await Database.open(tmp_path / "bulletin.db")
    async with database.write() as stores:
        await stores.drafts.seal(DraftId(1), 1, "f" * 64, datetime(2025, 3, 12, tzinfo=UTC))
    await database.close()
    answer = await omar.taps(APPROVE, card)
    assert answer.text.startswith("What would be sent is no longer what the card showed.")
    assert answer.show_alert
    await room.settles()
    assert not [each for each in await room.sim.messages(rosa.id) if SOUTH in (each.text or "")]

    # The way out: the author edits and submits again.
    board = await lea.sees("In review")
    await lea.taps(EDIT, board)
    await lea.sees("whole new text")
    board = await lea.writes(TEXT)
    await lea.taps(SUBMIT, board)
    card = await omar.sees("hash", "version 2")
    assert (await omar.taps(APPROVE, card)).text == "Published as bulletin 1."


async def test_a_reviewer_who_was_removed_cannot_decide_any_more(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    sure = await room.admin.writes("/remove Omar")
    await room.admin.taps("Yes, remove Omar", sure)
    assert (await omar.taps(APPROVE, card)).text == "Only members of the desk can do this."


async def test_only_an_admin_names_the_desk(room: Newsroom) -> None:
    omar = await room.member("Omar", "reviewer")
    group = await room.sim.group("Desk", creator=omar.id, bot="member")
    refused = await omar.writes("/desk", chat=group)
    assert refused.text == "Your role does not include this. /help shows what you can do."
    await room.sim.member(group, room.admin.id, "administrator", anonymous=True)
    faceless = await room.admin.writes("/desk", chat=group)
    assert "anonymously" in (faceless.text or "")
    assert "works only in a group" in await room.admin.asks("/desk")
