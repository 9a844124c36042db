"""Stories of two members at one draft: one has it for five minutes, and no text is ever lost.

How a draft is shared and what becomes of kept texts are stories of the shelf.
"""

from datetime import timedelta
from pathlib import Path

from tests.chat import MovableClock, Newsroom, newsroom
from tests.stories.board import (
    BACK,
    DELETE,
    FIRST,
    LONGER,
    NOTE,
    SECOND,
    SOURCE,
    WORDS,
    asked,
    chosen,
    now,
    opened_by,
    run,
    toast,
)
from tests.stories.desk import EDIT, MORE, SUBMIT, acts

SHARED = "UPDATE drafts SET shared = 1"
SIX_MINUTES = timedelta(minutes=6)


async def kept(folder: Path) -> list[str]:
    """The texts that are kept, as they were written."""
    return await run(folder, "SELECT json_extract(text, '$.text') FROM kept_texts")


async def test_who_shares_a_draft_may_change_and_submit_it_but_not_discard_it(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, tom = await room.member("Lea", "author"), await room.member("Tom", "author")
    board = await lea.writes(LONGER)
    await run(tmp_path, SHARED)
    his = await opened_by(tom)
    assert acts(his) == ["1", "2", "3", "4", SUBMIT, EDIT, "👁 Preview", *MORE]
    his = await chosen(tom, his, "2", "Alleged")
    assert f"2. Alleged: {SECOND}" in (his.text or "")
    await tom.taps("👁 Preview", his)
    await tom.sees("Bulletin", SECOND)
    # Lea's board follows, so that she does not go on from what is no longer there.
    await room.settles()
    assert f"2. Alleged: {SECOND}" in ((await now(lea, board)).text or "")
    assert (await lea.taps("1", board)).text.startswith("There is a newer version")


async def test_for_five_minutes_after_a_step_the_draft_is_its_editors(
    tmp_path: Path, clock: MovableClock
) -> None:
    async with newsroom(tmp_path, clock) as room:
        lea, tom = await room.member("Lea", "author"), await room.member("Tom", "author")
        board = await lea.writes(LONGER)
        await run(tmp_path, SHARED)
        his = await opened_by(tom)
        await chosen(tom, his, "2", "Alleged")

        await lea.taps("1", board)
        refused = await toast(lea, board, "1", DELETE)
        assert refused.text.startswith("Tom is working on this draft right now.")
        assert refused.show_alert
        asked_for = await toast(lea, board, WORDS)
        assert asked_for.text.startswith("Tom is working on this draft right now.")

        clock.ahead += SIX_MINUTES
        shown = await chosen(lea, board, DELETE)
        assert FIRST not in (shown.text or "")
        assert f"1. Alleged: {SECOND}" in (shown.text or "")


async def test_a_text_that_comes_while_another_has_the_draft_is_kept(
    tmp_path: Path, clock: MovableClock
) -> None:
    async with newsroom(tmp_path, clock) as room:
        lea, tom = await room.member("Lea", "author"), await room.member("Tom", "author")
        board = await lea.writes(LONGER)
        await run(tmp_path, SHARED)
        question = await asked(lea, board, "1", WORDS)
        # While she writes, the draft is hers.
        his = await opened_by(tom)
        refused = await toast(tom, his, "2", "Alleged")
        assert refused.text.startswith("Lea is working on this draft right now.")
        clock.ahead += SIX_MINUTES
        await chosen(tom, his, "Alleged")

        told = await lea.writes("Two convoys reached Manbij.", reply_to=question.message_id)
        assert (told.text or "").startswith("✋ Tom is working on this draft right now")
        assert "Yours: Two convoys reached Manbij." in (told.text or "")
        assert f"Now there: {FIRST}" in (told.text or "")
        assert await kept(tmp_path) == ["Two convoys reached Manbij."]
        left = await lea.sees("📝 Draft 1", after=told.message_id)
        assert f"1. {FIRST}" in (left.text or "")


async def test_a_text_for_an_item_that_somebody_changed_is_kept_and_nothing_overwritten(
    tmp_path: Path, clock: MovableClock
) -> None:
    async with newsroom(tmp_path, clock) as room:
        lea, tom = await room.member("Lea", "author"), await room.member("Tom", "author")
        board = await lea.writes(LONGER)
        await run(tmp_path, SHARED)
        question = await asked(lea, board, "1", WORDS)
        clock.ahead += SIX_MINUTES
        his = await opened_by(tom)
        await asked(tom, his, "1", WORDS)
        await tom.writes("Ten lorries reached Manbij.")
        clock.ahead += SIX_MINUTES

        told = await lea.writes("Two convoys reached Manbij.", reply_to=question.message_id)
        assert (told.text or "").startswith("✋ Somebody changed this item while you were writing.")
        assert "Yours: Two convoys reached Manbij." in (told.text or "")
        assert "Now there: Ten lorries reached Manbij." in (told.text or "")
        assert await kept(tmp_path) == ["Two convoys reached Manbij."]
        left = await lea.sees("📝 Draft 1", after=told.message_id)
        assert "1. Ten lorries reached Manbij." in (left.text or "")


async def test_a_text_for_an_item_that_is_gone_is_kept(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    question = await asked(lea, board, "1", WORDS)
    await chosen(lea, board, DELETE)
    told = await lea.writes("Two convoys reached Manbij.", reply_to=question.message_id)
    assert "Somebody deleted this item while you were writing." in (told.text or "")
    assert await kept(tmp_path) == ["Two convoys reached Manbij."]


async def test_a_source_that_comes_too_soon_can_be_sent_again(
    tmp_path: Path, clock: MovableClock
) -> None:
    async with newsroom(tmp_path, clock) as room:
        lea, tom = await room.member("Lea", "author"), await room.member("Tom", "author")
        board = await lea.writes(LONGER)
        await run(tmp_path, SHARED)
        question = await asked(lea, board, "1", SOURCE)
        clock.ahead += SIX_MINUTES
        await chosen(tom, await opened_by(tom), "2", "Alleged")

        told = await lea.writes("Radio Manbij", reply_to=question.message_id)
        assert "What you sent is not lost" in (told.text or "")
        assert await kept(tmp_path) == []
        clock.ahead += SIX_MINUTES
        shown = await lea.writes("Radio Manbij", reply_to=question.message_id)
        assert f"1. {FIRST} 🔗" in (shown.text or "")


async def test_who_wrote_a_version_does_not_lose_it_when_the_draft_is_closed_again(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, tom = await room.member("Lea", "author"), await room.member("Tom", "author")
    await lea.writes(LONGER)
    await run(tmp_path, SHARED)
    his = await opened_by(tom)
    question = await asked(tom, his, "1", NOTE)
    await run(tmp_path, "UPDATE drafts SET shared = 0")
    refused = await tom.writes("From my cousin.", reply_to=question.message_id)
    assert refused.text == "This draft belongs to somebody else."
    assert (await toast(tom, his, BACK)).text == "This draft belongs to somebody else."
