"""Stories of several approvals: who counts, what everybody sees of it, and which one decides."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chat import JOIN, Newsroom, newsroom, said
from tests.stories.desk import (
    APPROVE,
    CHANGES,
    COMMENT,
    EDIT,
    LATER,
    REJECT,
    SOUTH,
    SUBMIT,
    TEXT,
    UNVOTE,
    desk_group,
    forges,
    last_message,
    received,
    submitted,
)
from tests.stories.remaking import remade

LATE = "This has been decided already. Nothing was changed."


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """A newsroom in which an update takes two approvals."""
    async with newsroom(tmp_path, quorum_daily=2) as found:
        yield found


async def test_the_second_approval_publishes_and_everybody_sees_who_said_what(
    two: Newsroom,
) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    nur = await two.member("Nur", "reviewer")
    group = await desk_group(two, omar)
    rosa = await two.person("Rosa")
    await rosa.writes("/subscribe")
    await submitted(lea)
    card = await omar.sees("hash", "approvals: 0 of 2")

    assert (await omar.taps(APPROVE, card)).text == "Your approval counts: 1 of 2."
    for chat in (omar.id, nur.id, two.admin.id, group):
        shown = await two.sees(chat, "hash", "approvals: 1 of 2", "✅ Omar, ")
        # One's own vote can be taken back; in the group everybody's.
        assert (UNVOTE in shown.labels) is (chat in (omar.id, group))
    await two.settles()
    assert not await received(two, rosa.id)
    # The same press again is no second voice.
    assert (await omar.taps(APPROVE, card)).text == "Your approval counts: 1 of 2."

    assert (await nur.taps(APPROVE, await nur.sees("hash"))).text == "Published as bulletin 1."
    for chat in (omar.id, two.admin.id, group):
        closed = await two.sees(chat, "✅ Omar, ", "✅ Nur, ", "Approved by Nur and published.")
        assert closed.labels == []
    await rosa.sees(SOUTH)
    await two.settles()
    assert len(await received(two, rosa.id)) == 1
    assert (await two.admin.taps(APPROVE, card)).text == LATE


async def test_a_vote_ends_with_the_role_that_gave_it_and_does_not_come_back_with_it(
    two: Newsroom,
) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    nur = await two.member("Nur", "reviewer")
    await submitted(lea)
    await omar.taps(APPROVE, await omar.sees("hash"))
    await nur.sees("approvals: 1 of 2")
    await two.admin.writes("/role Omar author")
    await nur.sees("hash", "approvals: 0 of 2")

    await two.admin.writes("/role Omar reviewer")
    asking = await nur.sees("give", "Omar", "reviewer")
    await nur.taps(said("en", "wish-button-agree"), asking)
    await omar.sees("Your role at the desk is now: reviewer")
    toast = await nur.taps(APPROVE, await nur.sees("hash"))
    assert toast.text == "Your approval counts: 1 of 2."


async def test_a_vote_can_be_taken_back_until_the_verdict(two: Newsroom) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    other = await two.admin.sees("hash")
    await omar.taps(APPROVE, card)
    voted = await omar.sees("approvals: 1 of 2")
    # Whoever has not voted has nothing to take back.
    forged = await forges(two.admin, UNVOTE, voted, other)
    assert forged.text == "There is no approval of yours to take back."

    assert (await omar.taps(UNVOTE, voted)).text == "Your approval is taken back."
    bare = await two.admin.sees("hash", "approvals: 0 of 2")
    assert "Omar" not in (bare.text or "")
    assert (await omar.taps(UNVOTE, voted)).text == "There is no approval of yours to take back."
    assert (await two.admin.taps(APPROVE, other)).text == "Your approval counts: 1 of 2."
    assert (await omar.taps(APPROVE, card)).text == "Published as bulletin 1."
    assert (await omar.taps(UNVOTE, voted)).text == LATE


async def test_the_presser_whose_approval_decides_says_whether_it_goes_out_now(
    two: Newsroom,
) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    await submitted(lea)
    card, other = await omar.sees("hash"), await two.admin.sees("hash")
    await omar.taps(APPROVE, card)
    toast = await two.admin.taps(LATER, other)
    assert toast.text == "Approved. Draft 1 waits for its time."
    when = await two.admin.sees("When shall it go out?")
    assert when.labels == ["📣 Publish now", "🕒 At a time"]
    assert (await omar.sees("hash", "Approved by Admin; it waits for its time.")).labels == []
    await lea.sees("Your draft 1 was approved by Admin", "It will be bulletin 1")
    assert (await lea.asks("/latest")).startswith("There is no bulletin yet.")
    # A press of those who approved tells the same again; of others that it is too late.
    assert (await omar.taps(APPROVE, card)).text == "Approved. Draft 1 waits for its time."
    nur = await two.member("Nur", "reviewer")
    late = await forges(nur, APPROVE, card, await nur.sees("Welcome"))
    assert late.text == LATE


@pytest.mark.parametrize("label", [CHANGES, REJECT])
async def test_one_reviewer_who_says_no_decides(two: Newsroom, label: str) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    await submitted(lea)
    card, other = await omar.sees("hash"), await two.admin.sees("hash")
    await omar.taps(APPROVE, card)
    await two.admin.taps(label, other)
    await two.admin.sees("Write it as a reply")
    await two.admin.writes("The source is not safe.")
    await lea.sees("The source is not safe.")
    closed = await omar.sees("hash", "✅ Omar, ", "The source is not safe.")
    assert closed.labels == []
    assert (await omar.taps(APPROVE, card)).text == LATE


async def test_a_reviewer_changes_their_mind_and_asks_for_changes(two: Newsroom) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    await omar.taps(APPROVE, card)
    await omar.taps(CHANGES, card)
    await omar.sees("what should change")
    await omar.writes("I looked again.")
    await lea.sees("Omar asks for changes", "I looked again.")


async def test_the_vote_of_somebody_who_was_removed_does_not_count(two: Newsroom) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    nur = await two.member("Nur", "reviewer")
    await submitted(lea)
    card, other = await omar.sees("hash"), await nur.sees("hash")
    await omar.taps(APPROVE, card)
    sure = await two.admin.writes("/remove Omar")
    await two.admin.taps("Yes, remove Omar", sure)
    assert (await nur.taps(APPROVE, other)).text == "Your approval counts: 1 of 2."
    await two.admin.sees("hash", "approvals: 1 of 2", "does not count any more")
    last = await two.admin.taps(APPROVE, await two.admin.sees("hash"))
    assert last.text == "Published as bulletin 1."


async def test_who_wrote_a_part_of_a_draft_is_no_reviewer_of_it(
    two: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    await lea.writes(TEXT)
    await remade(tmp_path, 1, {}, writer=omar.id)
    board = await lea.writes("/draft")
    await lea.taps(board.labels[1], board)
    before = await last_message(two, two.admin.id)
    await lea.taps(SUBMIT, await lea.sees("version 2"))
    # One person is left, and two are needed: the author is told.
    await lea.sees("Draft 1 may wait long", "needs: 2", "could give one: 1")
    card = await two.admin.sees("hash", after=before)
    hello = await omar.sees("Welcome")
    for label in (APPROVE, CHANGES, REJECT):
        answer = await forges(omar, label, card, hello)
        assert answer.text == (
            "You have written a part of this draft, so somebody else has to decide."
        )
    await two.settles()
    assert not [each for each in await two.sim.messages(omar.id) if "hash" in (each.text or "")]


async def test_a_new_version_voids_the_votes_and_the_card_remembers_them(two: Newsroom) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    board = await submitted(lea)
    card = await omar.sees("hash")
    await omar.taps(APPROVE, card)
    board = (await two.sim.chat(lea.id)).message(board.message_id)
    await lea.taps(EDIT, board)
    await lea.sees("whole new text")
    board = await lea.writes(TEXT.replace("noon", "dawn"))
    await lea.taps(SUBMIT, board)
    new = await omar.sees("hash", "version 2", "approvals: 0 of 2", "Version 1: ✅ Omar, ")
    assert (await two.admin.taps(APPROVE, await two.admin.sees("version 2"))).text == (
        "Your approval counts: 1 of 2."
    )
    assert (await omar.taps(APPROVE, new)).text == "Published as bulletin 1."


async def test_an_approval_with_a_comment_decides_and_the_author_reads_it(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await submitted(lea)
    await omar.taps(COMMENT, await omar.sees("hash"))
    question = await omar.sees("what would you like to say about draft 1?")
    thanks = await omar.writes("Well put.", reply_to=question.message_id)
    assert thanks.text == (
        "Thank you. You have approved draft 1, and its author can read your comment.\n"
        "Published as bulletin 1."
    )
    await room.settles()
    told = [
        one.text for one in await room.sim.messages(omar.id) if one.message_id > thanks.message_id
    ]
    assert len(told) == 1, told
    assert "Bulletin 1" in (told[0] or "")
    await lea.sees("approved by Omar", "Well put.")
    await room.admin.sees("hash", "✅ Omar, ", "Well put.", "Approved by Omar and published.")


async def test_a_card_says_once_and_line_by_line_what_shall_change(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await submitted(lea)
    await omar.taps(CHANGES, await omar.sees("hash"))
    question = await omar.sees("what should change in draft 1?")
    await omar.writes("Who says so?\nAnd when?", reply_to=question.message_id)
    for person in (omar, room.admin):
        card = await person.sees("hash", "✏️ Omar asked for changes: Who says so?\nAnd when?")
        assert (card.text or "").count("Who says so?") == 1


async def test_the_card_says_who_wants_it_published_later_and_it_waits(two: Newsroom) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    await submitted(lea)
    card, other = await omar.sees("hash"), await two.admin.sees("hash")
    assert (await omar.taps(LATER, card)).text == "Your approval counts: 1 of 2."
    await two.admin.sees("hash", "Omar, ", "(publish later)")
    toast = await two.admin.taps(APPROVE, other)
    assert toast.text == "Approved. Draft 1 waits for its time."
    await two.admin.sees("When shall it go out?")


async def test_who_comes_again_finds_the_old_vote_void(two: Newsroom) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    nur = await two.member("Nur", "reviewer")
    await submitted(lea)
    await omar.taps(APPROVE, await omar.sees("hash"))
    await nur.sees("hash", "approvals: 1 of 2")
    sure = await two.admin.writes("/remove Omar")
    await two.admin.taps("Yes, remove Omar", sure)
    # Nobody has to press anything: the cards say so at once.
    await nur.sees("hash", "approvals: 0 of 2", "does not count any more")
    link = await two.admin.writes("/invite reviewer Omar-2")
    secret = JOIN.search(link.html or "")
    assert secret
    await two.agrees(nur, "Omar-2")
    await omar.starts(secret[1])
    assert (await nur.taps(APPROVE, await nur.sees("hash"))).text == "Your approval counts: 1 of 2."
