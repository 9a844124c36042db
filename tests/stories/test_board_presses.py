"""Stories of presses on a board that come too late, twice, or from others: nothing changes."""

from pathlib import Path

import pytest

from tests.chat import Newsroom, Person, opened, said, town
from tests.stories.board import (
    BACK,
    DELETE,
    DOWN,
    FIRST,
    LONGER,
    NOTE,
    PLACES,
    SECOND,
    SOURCE,
    WORDS,
    chosen,
    now,
    run,
)
from tests.stories.desk import APPROVE, EDIT, LATER, SUBMIT, TEXT, UNDO, submitted

NEWER = "There is a newer version of this draft. Nothing was changed."


async def test_a_press_on_an_older_version_changes_nothing_and_brings_the_board_up_to_date(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    screen = await chosen(lea, board, "2")
    await chosen(lea, board, "Alleged", "1")

    for label in ("Rumour", DELETE, DOWN, "→ Rumours", WORDS, NOTE):
        answer = await lea.taps(label, screen)
        assert (answer.text, answer.show_alert) == (NEWER, True)
    shown = await now(lea, board)
    assert f"2. Alleged: {SECOND}" in (shown.text or "")
    assert "version 2" in (shown.text or "")
    await chosen(lea, board, "2", "Rumour")


async def test_strangers_and_other_members_cannot_touch_a_board(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    tom = await room.member("Tom", "author")
    rosa = await room.person("Rosa")
    board = await lea.writes(LONGER)

    for someone, refusal in (
        (tom, "This draft belongs to somebody else."),
        (rosa, "Only members of the desk can do this."),
    ):
        hello = (await room.sim.messages(someone.id))[-1]
        for data in ("e:i:1:1:1:", "e:d:1:1:1:", "e:c:1:1:1:rumour", "e:x:1:1:1:", "e:z:1:1:0:"):
            answer = await room.sim.press(
                someone.id, someone.id, hello.message_id, data=data, stale=True
            )
            assert answer.text == refusal
    assert (await now(lea, board)).text == board.text


@pytest.mark.parametrize(
    "data",
    [
        "e:c:1:1:1:denied",
        "e:c:1:1:1:certain",
        "e:f:1:1:1:moon",
        "e:r:1:1:1:0",
        "e:r:1:1:1:-1",
        "e:m:1:1:1:7",
        "e:q:1:1:99:",
    ],
)
async def test_forged_buttons_change_nothing(room: Newsroom, data: str) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    answer = await room.sim.press(lea.id, lea.id, board.message_id, data=data, stale=True)
    assert answer.show_alert
    assert answer.text in (said("en", "error-old-button"), said("en", "error-no-such-item"))
    assert (await now(lea, board)).text == board.text


async def test_the_same_press_handled_twice_is_one_step(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(LONGER)
    await chosen(lea, board, "1", DELETE)
    update = (await room.sim.stats()).next_update_id - 1
    await room.sim.redeliver(update)
    await room.settles()
    shown = await now(lea, board)
    assert "3 items" in (shown.text or "")
    assert "version 2" in (shown.text or "")


async def test_an_item_can_be_looked_at_where_nothing_can_be_changed_any_more(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    board = await submitted(lea, LONGER)
    screen = await chosen(lea, board, "1")
    await omar.taps(APPROVE, await omar.sees("hash"))
    await lea.sees("Published as bulletin 1")
    await room.settles()

    for label in ("Rumour", DELETE, SOURCE, PLACES):
        answer = await lea.taps(label, screen)
        assert answer.text == "This has been decided already. Nothing was changed."
    shown = await now(lea, board)
    assert shown.labels == []


async def test_a_board_and_its_undo_outlive_a_restart(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea = await room.member("Lea", "author")
            board = await lea.writes(LONGER)
            await chosen(lea, board, "1")
            await room.settles()
        async with opened(sim, tmp_path) as room:
            lea = Person(room, lea.id, "Lea")
            shown = await chosen(lea, board, DELETE)
            assert FIRST not in (shown.text or "")
            await room.settles()
        async with opened(sim, tmp_path) as room:
            shown = await chosen(Person(room, lea.id, "Lea"), board, UNDO)
            assert FIRST in (shown.text or "")
            assert shown.message_id == board.message_id


@pytest.mark.parametrize(
    "decided",
    ["UPDATE drafts SET state = 'approved'", "UPDATE drafts SET state = 'scheduled'"],
)
async def test_a_change_takes_back_what_is_approved_or_scheduled(
    room: Newsroom, tmp_path: Path, decided: str
) -> None:
    lea = await room.member("Lea", "author")
    board = await submitted(lea, LONGER)
    await room.settles()
    await run(tmp_path, decided)
    await chosen(lea, board, "👁 Preview")
    shown = await chosen(lea, board, "1", BACK)
    assert "A change takes it back to writing, to be submitted again." in (shown.text or "")

    shown = await chosen(lea, board, "1", DELETE)
    assert "Nobody else sees it until you submit it." in (shown.text or "")
    assert SUBMIT in shown.labels
    assert await run(tmp_path, "SELECT state FROM drafts") == ["writing"]


@pytest.mark.parametrize("time", ["", "/at tomorrow 9:00"])
async def test_a_whole_new_text_takes_back_what_is_approved_or_scheduled(
    room: Newsroom, tmp_path: Path, time: str
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    board = await submitted(lea)
    await omar.taps(LATER, await omar.sees("hash"))
    if time:
        await omar.writes(time)
    await room.settles()
    shown = await now(lea, board)
    assert "to become bulletin 1" in (shown.text or "")
    await lea.taps(EDIT, shown)
    question = await lea.sees("whole new text", after=board.message_id)
    mended = await lea.writes(TEXT.replace("noon", "dawn"), reply_to=question.message_id)
    assert "Nobody else sees it until you submit it." in (mended.text or "")
    assert await run(tmp_path, "SELECT state FROM drafts") == ["writing"]
    assert await run(tmp_path, "SELECT due_at FROM releases") == []
    await omar.sees("hash", "Taken back by the author")
    # Who planned it is told in a message of its own, which may come after the card's edit.
    await room.settles()
    assert "Nothing approved waits" in await omar.asks("/at")

    # The approval was of other words.
    await lea.taps(SUBMIT, mended)
    card = await omar.sees("hash", "version 2", "Version 1: ✅⏸ Omar, ")
    assert await run(tmp_path, "SELECT state FROM drafts") == ["in_review"]
    assert (await omar.taps(APPROVE, card)).text == "Published as bulletin 1."
    assert (await lea.taps(EDIT, shown)).text
    assert await run(tmp_path, "SELECT state || revision FROM drafts") == ["published2"]
