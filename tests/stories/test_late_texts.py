"""Stories of texts that come too late for a draft that another has changed: none is lost."""

from pathlib import Path

from bot.domain.rich import RichText
from bot.simulator.client import SimMessage
from bot.text.shelf import ShelfAct
from tests.chat import MovableClock, Newsroom, Person, opened, town
from tests.stories.desk import NORTH, SOUTH
from tests.stories.pairs import DAWN, DUSK, FIVE_MINUTES, asked, rewrites, two_at_one
from tests.stories.shelving import (
    DROP,
    KEPT,
    LOST,
    TO_DRAFTS,
    USE,
    asks_file,
    named,
    now,
    opens,
    shelf,
)


async def late(room: Newsroom, clock: MovableClock) -> tuple[Person, Person, SimMessage]:
    """Lea takes so long over her text that Omar is at the draft when it comes; return both, and
    what Lea is answered."""
    lea, omar, board, theirs = await two_at_one(room)
    question = await asked(lea, board)
    clock.ahead += FIVE_MINUTES
    await rewrites(omar, theirs, DAWN)
    return lea, omar, await lea.writes(DUSK, reply_to=question.message_id)


async def test_a_text_that_comes_too_late_is_kept_and_put_in_place_when_its_writer_says_so(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, answer = await late(room, clock)
    assert "✏️ Omar is editing, until" in (answer.text or "")
    assert LOST in (answer.text or "")
    assert answer.labels == [USE, DROP]
    assert "version 2" in ((await opens(lea, 1)).text or "")
    # Not while Omar is at it, and the text stays kept.
    assert (await lea.taps(USE, answer)).text.startswith("Omar is working on this draft")
    clock.ahead += FIVE_MINUTES
    assert (await lea.taps(USE, answer)).text == "Your text is in place."
    done = await now(room, answer)
    assert done.text == "✅ Done. Your text stands in draft 1 now."
    assert done.labels == [named(1)]
    assert "dusk" in ((await omar.sees("version 3", "Lea is editing")).text or "")
    gone = "This text is not waiting any more. Nothing was changed."
    assert (await lea.taps(USE, answer)).text == gone


async def test_a_kept_text_that_is_let_go_changes_nothing(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, answer = await late(room, clock)
    stolen = await shelf(omar, answer, ShelfAct.USE, 1)
    assert stolen.text == "This text is not waiting any more. Nothing was changed."
    assert (await lea.taps(DROP, answer)).text == "Let go."
    assert (await now(room, answer)).labels == []
    clock.ahead += FIVE_MINUTES
    board = await opens(lea, 1)
    assert "dawn" in (board.text or "")
    assert "version 2" in (board.text or "")
    assert KEPT not in (await lea.writes("/drafts")).labels


async def test_the_list_offers_the_texts_that_wait_one_after_the_other(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    lea, _, _ = await late(room, clock)
    words = RichText.plain("A convoy with tents").model_dump_json()
    keep = "INSERT INTO kept_texts (draft, item, person, text, kept_at) VALUES (1, ?, ?, ?, ?)"
    await asks_file(tmp_path, keep, 1, lea.id, words, 9_000_000_000_000)
    await asks_file(tmp_path, keep, 99, lea.id, words, 9_000_000_000_001)
    listed = await lea.writes("/drafts")
    assert "3 texts of yours came too late" in (listed.text or "")
    await lea.taps("📝 Kept texts (3)", listed)
    first = await now(room, listed)
    assert "the whole text of draft 1" in (first.text or "")
    assert "dusk" in (first.text or "")
    assert first.labels == [USE, DROP, "▶️ More", TO_DRAFTS]
    await lea.taps("▶️ More", first)
    second = await now(room, listed)
    assert "There it says now" in (second.text or "")
    assert NORTH.replace("noon", "dawn") in (second.text or "")
    await lea.taps("▶️ More", second)
    third = await now(room, listed)
    assert "That item is no longer in the draft." in (third.text or "")
    clock.ahead += FIVE_MINUTES
    refused = await lea.taps(USE, third)
    assert refused.text.startswith("That item is no longer in the draft, so your text stays kept.")
    await lea.taps("◀️ Back", third)
    await lea.taps(USE, await now(room, listed))
    board = await opens(lea, 1)
    assert "A convoy with tents" in (board.text or "")
    assert SOUTH in (board.text or "")


async def test_a_text_for_a_version_that_another_has_replaced_is_kept_too(
    room: Newsroom, clock: MovableClock
) -> None:
    lea, omar, board, theirs = await two_at_one(room)
    question = await asked(lea, board)
    clock.ahead += FIVE_MINUTES
    await rewrites(omar, theirs, DAWN)
    clock.ahead += FIVE_MINUTES
    answer = await lea.writes(DUSK, reply_to=question.message_id)
    assert "There is a newer version of this draft." in (answer.text or "")
    assert LOST in (answer.text or "")
    await lea.taps(USE, answer)
    assert "dusk" in ((await opens(lea, 1)).text or "")


async def test_locks_questions_and_kept_texts_outlive_a_restart(tmp_path: Path) -> None:
    free = "UPDATE drafts SET editing_until = 1"
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            lea, omar, board, theirs = await two_at_one(room)
            question = await asked(lea, board)
            await asks_file(tmp_path, free)
            await rewrites(omar, theirs, DAWN)
        async with opened(sim, tmp_path):
            answer = await lea.writes(DUSK, reply_to=question.message_id)
            assert LOST in (answer.text or "")
        async with opened(sim, tmp_path):
            assert (await lea.taps(USE, answer)).text.startswith("Omar is working on this draft")
            await asks_file(tmp_path, free)
            assert (await lea.taps(USE, answer)).text == "Your text is in place."
    assert await asks_file(tmp_path, "SELECT count(*) FROM kept_texts") == [(0,)]


async def test_who_lost_sight_of_a_draft_keeps_their_text_and_sees_no_more_of_it(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar, board, _ = await two_at_one(room)
    words = RichText.plain("A convoy with tents").model_dump_json()
    keep = "INSERT INTO kept_texts (draft, item, person, text, kept_at) VALUES (1, 1, ?, ?, 1)"
    await asks_file(tmp_path, keep, omar.id, words)
    await shelf(lea, board, ShelfAct.OWN, 1)
    listed = await omar.writes("/drafts")
    await omar.taps(KEPT, listed)
    waiting = await now(room, listed)
    assert "A convoy with tents" in (waiting.text or "")
    assert NORTH not in (waiting.text or "")
    assert (await omar.taps(USE, waiting)).text == "This draft belongs to somebody else."
    assert await asks_file(tmp_path, "SELECT count(*) FROM kept_texts") == [(1,)]
    await omar.taps(DROP, waiting)
    assert await asks_file(tmp_path, "SELECT count(*) FROM kept_texts") == [(0,)]


async def test_a_whole_text_that_is_put_in_place_keeps_what_people_set_by_hand(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    lea, omar, answer = await late(room, clock)
    judged = "SELECT json_extract(content, '$.sections[1].blocks[0].confidence') FROM revisions"
    shown = await opens(omar, 1)
    await omar.taps("2", shown)
    await omar.taps("Alleged", await now(room, shown))
    clock.ahead += FIVE_MINUTES
    await lea.taps(USE, answer)
    confidences = await asks_file(tmp_path, f"{judged} ORDER BY number")
    assert confidences[-2:] == [("alleged",), ("alleged",)]
    assert "dusk" in ((await opens(lea, 1)).text or "")
