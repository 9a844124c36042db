"""Stories of what a review card says besides: what changed since one's own vote, private notes for
the desk alone, the proof-reader's advice. However much that is, it is one message."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.simulator.client import SimMessage
from bot.text.reader import MAX_TEXT
from tests.chat import Newsroom, Person, newsroom
from tests.stories.board import LONGER, NOTE, answered, boards
from tests.stories.desk import (
    APPROVE,
    CHANGES,
    EDIT,
    SUBMIT,
    TEXT,
    desk_group,
    last_message,
    received,
    submitted,
)
from tests.stories.proofing import CAUTION, at_noon

CANARY = "zebrafinch"


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """A newsroom in which an update takes two approvals."""
    async with newsroom(tmp_path, quorum_daily=2) as found:
        yield found


async def sends_back(reviewer: Person, card: SimMessage) -> None:
    """Ask for changes on a card."""
    before = await last_message(reviewer.room, reviewer.id)
    await reviewer.taps(CHANGES, card)
    question = await reviewer.sees("what should change", after=before)
    await reviewer.writes("Please mend it.", reply_to=question.message_id)


async def mends(author: Person, text: str) -> SimMessage:
    """Send the whole text anew by the newest board, and submit it; return the board."""
    await author.room.settles()
    before = await last_message(author.room, author.id)
    board = (await boards(author.room, author))[-1]
    await author.taps(EDIT, board)
    question = await author.sees("whole new text", after=before)
    board = await author.writes(text, reply_to=question.message_id)
    await author.taps(SUBMIT, board)
    return board


async def test_each_reviewer_sees_what_changed_since_their_own_vote(two: Newsroom) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    kim = await two.member("Kim", "reviewer")
    group = await desk_group(two, omar, kim)
    await submitted(lea)
    first = await omar.sees("hash")
    assert "Changed since" not in (first.text or "")
    await omar.taps(APPROVE, first)
    await mends(lea, TEXT.replace("noon", "dawn"))
    await sends_back(kim, await kim.sees("hash", "version 2"))
    await mends(lea, TEXT.replace("noon", "dawn").replace("Daraa", "Sweida"))

    own = await omar.sees("hash", "version 3", "Changed since version 1")
    for words in ("dawn", "Sweida"):
        assert words in (own.text or "").partition("Changed since")[2].partition("How I")[0]
    for chat in (kim.id, group):
        card = await two.sees(chat, "hash", "version 3", "Changed since version 2")
        told = (card.text or "").partition("Changed since")[2].partition("How I")[0]
        assert "Sweida" in told
        assert "dawn" not in told
    # What is said later leaves it there.
    await kim.taps(APPROVE, await kim.sees("hash", "version 3"))
    await omar.sees("hash", "approvals: 1 of 2", "Changed since version 1")
    await kim.sees("hash", "approvals: 1 of 2", "Changed since version 2")


async def test_private_notes_stand_on_the_card_and_never_reach_a_reader(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    group = await desk_group(room, omar)
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    board = await lea.writes(LONGER)
    board = await answered(lea, board, "1", NOTE, f"Heard from {CANARY}.")
    await lea.taps(SUBMIT, board)
    for chat in (omar.id, group):
        card = await room.sees(chat, "hash", "🔒", f"Heard from {CANARY}.")
        assert "1. “A convoy with flour" in (card.text or "")
        assert card.protected
        above = [
            each for each in await room.sim.messages(chat) if each.message_id != card.message_id
        ]
        assert not [each for each in above if CANARY in (each.text or "")]
    await omar.taps(APPROVE, await omar.sees("hash"))
    await room.settles()
    assert await received(room, rosa.id)
    ledger = await room.sim.ledger()
    assert not [one for one in ledger if one.chat_id == rosa.id and CANARY in (one.text or "")]


async def test_the_proof_readers_advice_stands_on_the_card(tmp_path: Path) -> None:
    async with newsroom(tmp_path, at_noon()) as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        await submitted(lea)
        card = await omar.sees("hash", "What the proof-reader says")
        assert "The draft is dated" in (card.text or "")
        # What the author puts right is not there any more.
        await mends(lea, TEXT.replace("12-03-25", f"14-03-27\n\n{CAUTION}"))
        better = await omar.sees("hash", "version 2")
        assert "proof-reader" not in (better.text or "")


async def test_however_much_there_is_to_say_it_is_one_message(two: Newsroom) -> None:
    lea, omar = await two.member("Lea", "author"), await two.member("Omar", "reviewer")
    await submitted(lea, _many("Confirmed: shop {} opened in Kobane", 60))
    await sends_back(omar, await omar.sees("hash", "… and "))
    await mends(lea, _many("Confirmed: school {} burned in Daraa, they say", 60))
    await two.settles()
    card = await omar.sees("hash", "version 2")
    text = card.text or ""
    assert len(text.encode("utf-16-le")) // 2 <= MAX_TEXT
    for title in ("Changed since version 1", "What the proof-reader says"):
        said = text.partition(title)[2].partition("\n\n")[0]
        assert len(said.splitlines()) > 2
        assert "more line" in said.splitlines()[-1]
    assert card.labels
    await omar.taps(APPROVE, card)
    await omar.sees("hash", "approvals: 1 of 2")


def _many(words: str, count: int) -> str:
    items = "\n".join(
        f"– {words.format(number)} on the road to the mill." for number in range(count)
    )
    return f"Update 12-03-25\n\n# Northern front\n{items}\n"
