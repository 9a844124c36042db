"""Stories of practice: a draft goes through the whole desk with its author alone, and nothing of it
can be sent."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from bot.domain.draft import Content, Item, Kind, Section
from bot.domain.ids import BulletinNumber, DraftId, MessageId
from bot.domain.rich import RichText
from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person
from tests.stories.board import run
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
    forges,
    last_message,
    received,
    submitted,
)
from tests.stories.remaking import beside, counted, practice
from tests.stories.times import a_story, acting

WORDS = "The bridge is open again."
MARK = "PRACTICE. This is not news and goes to nobody."
CONTENT = Content(
    day=date(2025, 3, 12),
    kind=Kind.ANALYSIS,
    sections=(Section(blocks=(Item(text=RichText.plain(WORDS)),)),),
)


async def practising(folder: Path, author: Person) -> SimMessage:
    """Let an author submit a practice draft; return the card."""
    await practice(folder, author.id, CONTENT)
    board = await author.writes("/draft")
    await author.taps(board.labels[1], board)
    shown = await author.sees("📝")
    await author.taps(SUBMIT, shown)
    return await author.sees("hash", MARK)


async def test_practice_goes_through_the_whole_desk_with_its_author_alone(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    group = await desk_group(room, omar)
    quiet = {chat: await last_message(room, chat) for chat in (omar.id, room.admin.id, group)}

    card = await practising(tmp_path, lea)
    assert card.labels == [APPROVE, LATER, COMMENT, CHANGES, REJECT, CLAIM]
    exact = await lea.sees(MARK, WORDS)
    assert exact.message_id < card.message_id
    assert "Nothing waits for review" in await omar.asks("/queue")
    quiet[omar.id] = await last_message(room, omar.id)

    # An analysis takes two approvals; practice is decided by the one who practises.
    before = await last_message(room, lea.id)
    assert (await lea.taps(APPROVE, card)).text == "Practice: nothing was sent."
    again = await lea.sees(MARK, WORDS, after=before)
    end = await lea.sees("would have gone to one chat", "no number was used up", after=before)
    assert again.message_id < end.message_id
    closed = await lea.sees("hash", "The practice is over; nothing was sent.")
    assert closed.labels == []
    assert (await lea.taps(APPROVE, card)).text.startswith("This has been decided already")

    await room.settles()
    assert {chat: await last_message(room, chat) for chat in quiet} == quiet
    assert not await received(room, rosa.id)
    assert counted(tmp_path, "bulletins", "editions", "releases") == [0, 0, 0]
    # The first real one has the first number.
    assert (await approved(lea, omar)).text == "Published as bulletin 1."


async def test_a_real_draft_keeps_its_number_beside_practice(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    card = await practising(tmp_path, lea)
    await submitted(lea)
    real = await omar.sees("hash", "Draft 2")
    assert (await omar.taps(APPROVE, real)).text == "Published as bulletin 1."
    assert (await lea.taps(LATER, card)).text == "Practice: nothing was sent."


async def test_changes_can_be_asked_for_and_a_comment_given_in_practice(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    heard = await last_message(room, omar.id)
    card = await practising(tmp_path, lea)
    exact = await lea.sees(MARK, WORDS)
    await room.settles()
    noted = await lea.writes("Which bridge?", reply_to=exact.message_id)
    assert "It is about: 1. “The bridge is open again.”" in (noted.text or "")
    await lea.taps(CHANGES, card)
    question = await lea.sees("what should change")
    await lea.writes("Name the bridge.", reply_to=question.message_id)
    await lea.sees("Lea asks for changes", "Name the bridge.", "Which bridge?")
    await room.settles()
    assert await last_message(room, omar.id) == heard


async def test_nobody_else_has_a_say_in_it(room: Newsroom, tmp_path: Path) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    card = await practising(tmp_path, lea)
    hello = await omar.sees("Welcome")
    for label in (APPROVE, LATER, CHANGES, REJECT, CLAIM):
        answer = await forges(omar, label, card, hello)
        assert answer.text == "This is somebody's practice, so they decide on it alone."
    sure = await room.admin.writes("/remove Lea")
    await room.admin.taps("Yes, remove Lea", sure)
    assert (await lea.taps(APPROVE, card)).text == "Only members of the desk can do this."


async def test_practice_has_no_number_and_says_where_it_stands(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "reviewer"), await room.member("Omar", "reviewer")
    await lea.writes("/practice")
    board = await lea.writes(TEXT)
    assert "Nobody else ever sees it" in (board.text or "")
    await lea.taps("👁 Preview", board)
    preview = await lea.sees(MARK, "Bulletin 🎓 · Wednesday")
    await lea.taps(SUBMIT, board)
    card = await lea.sees("hash", MARK)
    shown = await lea.sees(MARK, "Bulletin 🎓 · Wednesday", after=preview.message_id)
    assert shown.text == preview.text
    now = (await room.sim.chat(lea.id)).message(board.message_id)
    assert (now.text or "").startswith("🎓")
    assert "You decide on it yourself" in (now.text or "")
    await lea.taps(LATER, card)
    await lea.sees("would have gone out")
    await room.settles()
    over = (await room.sim.chat(lea.id)).message(board.message_id)
    assert "The practice is over" in (over.text or "")
    assert not over.labels
    said = [one.text or "" for one in await room.sim.messages(lea.id) if one.by_bot]
    assert not [text for text in said if "Bulletin 0" in text or "ulletin ." in text]
    assert not [text for text in said if "ulletin 1" in text]
    assert "This is practice" in await lea.asks("/at 18:30 1")
    assert "This is practice" in await omar.asks("/at 18:30 1")
    assert "Nothing approved waits" in await omar.asks("/at")


async def test_others_neither_find_nor_see_practice_whatever_was_set(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, nora = await room.member("Lea", "author"), await room.member("Nora", "author")
    await lea.writes("/practice")
    board = await lea.writes(TEXT)
    hello = await last_message(room, nora.id)
    await run(tmp_path, "UPDATE drafts SET shared = 1")
    services = room.bot.services
    await services.drafting.board_shown(await acting(room, nora), DraftId(1), MessageId(hello))
    assert "Draft 1" not in await nora.asks("/drafts")
    hello_there = await nora.sees("Welcome")
    refused = await forges(nora, EDIT, board, hello_there)
    assert refused.text == "This draft belongs to somebody else."
    await lea.taps(SUBMIT, board)
    await room.settles()
    told = await room.sim.messages(nora.id, after=hello)
    assert not [one for one in told if "Draft 1" in (one.text or "")]
    ledger = [one for one in await room.sim.ledger() if one.chat_id == nora.id]
    assert not [one for one in ledger if NORTH in (one.text or "")]


async def test_nobody_is_reminded_of_practice(tmp_path: Path) -> None:
    async with a_story(tmp_path) as story:
        await story.lea.writes("/practice")
        board = await story.lea.writes(TEXT)
        await story.lea.taps(SUBMIT, board)
        await story.room.settles()
        people = (story.lea, story.omar, story.kim)
        before = {one: await last_message(story.room, one.id) for one in people}
        await story.after(hours=30)
        assert {one: await last_message(story.room, one.id) for one in people} == before


async def test_a_long_practice_message_still_fits(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await lea.writes("/practice")
    board = await lea.writes(TEXT + "".join(f"– {SOUTH[:-1]}, {n}.\n" for n in range(250)))
    await lea.taps("👁 Preview", board)
    await room.settles()
    shown = [one for one in await room.sim.messages(lea.id) if MARK in (one.text or "")]
    assert len(shown) > 2
    await lea.sees("Bulletin 🎓 · 3/")


async def test_there_is_no_way_from_practice_to_a_real_send(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    await practising(tmp_path, lea)
    publishing = room.bot.services.publishing
    async with beside(tmp_path) as database:
        async with database.read() as stores:
            draft = await stores.drafts.get(DraftId(1))
            assert draft
            revision = await stores.drafts.revision(draft.id, draft.revision)
            assert revision
        with pytest.raises(RuntimeError, match="practice draft cannot be published"):
            async with database.write() as stores:
                await publishing.publish(stores, draft, revision, BulletinNumber(1))
        # Whatever a mistake of ours might do, the database refuses it.
        real = draft.model_copy(update={"practice": False})
        with pytest.raises(sqlite3.IntegrityError, match="practice draft cannot be published"):
            async with database.write() as stores:
                await publishing.publish(stores, real, revision, BulletinNumber(1))
    assert counted(tmp_path, "bulletins", "editions") == [0, 0]
