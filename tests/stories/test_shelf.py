"""Stories of /drafts: what a member finds there, and who finds nothing."""

from pathlib import Path

import pytest

from bot.text.shelf import ShelfAct
from tests.chat import Newsroom, opened, said, town
from tests.stories.desk import NORTH, SUBMIT, TEXT, desk_group, last_message, submitted
from tests.stories.shelving import (
    ASIDE,
    BACK,
    MORE,
    REOPEN,
    asks_file,
    dated,
    looking,
    named,
    now,
    opens,
    rejected,
    shares,
    shelf,
)

REASON = "The numbers are of last week."


async def test_the_list_shows_own_drafts_with_day_kind_state_and_age(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    empty = await lea.writes("/drafts")
    assert (empty.text or "").startswith("You have no open drafts.")
    assert empty.labels == [ASIDE]
    await submitted(lea)
    await lea.writes(dated(13))
    listed = await lea.writes("/drafts")
    assert (listed.text or "").splitlines() == [
        "Your drafts",
        "2 · 13 March 2025 · daily update",
        NORTH,
        "not submitted · just now",
        "1 · 12 March 2025 · daily update",
        NORTH,
        "in review · just now",
    ]
    assert listed.labels == [named(2), named(1), ASIDE]
    assert listed.protected


async def test_what_others_share_stands_below_with_their_tag_and_who_is_at_it(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "author")
    board = await lea.writes(TEXT)
    await lea.writes(dated(13))
    await shares(lea, board)
    listed = await omar.writes("/drafts")
    assert (listed.text or "").splitlines() == [
        "Shared by others",
        "1 · 12 March 2025 · daily update",
        NORTH,
        "by Lea · not submitted · just now",
    ]
    await asks_file(tmp_path, "UPDATE drafts SET practice = 1 WHERE id = 2")
    await asks_file(
        tmp_path,
        "UPDATE drafts SET editor = ?, editing_until = 9000000000000 WHERE id = 1",
        omar.id,
    )
    listed = await lea.writes("/drafts")
    assert "not submitted · just now · 🎓 practice" in (listed.text or "")
    assert "🤝 shared · ✏️ Omar is editing" in (listed.text or "")


async def test_a_press_opens_the_board_and_there_is_one_board_a_draft(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    listed = await lea.writes("/drafts")
    await lea.taps(named(1), listed)
    opened_board = await lea.sees("Draft 1 ·", after=listed.message_id)
    assert SUBMIT in opened_board.labels
    assert board.message_id not in [each.message_id for each in await room.sim.messages(lea.id)]
    # From its own message it opens in place.
    await shelf(lea, opened_board, ShelfAct.OPEN, 1)
    assert await last_message(room, lea.id) == opened_board.message_id
    await lea.taps(SUBMIT, opened_board)
    assert "In review" in ((await now(room, opened_board)).text or "")


async def test_beyond_ten_drafts_there_are_pages_in_the_same_message(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    for day in range(1, 13):
        await lea.writes(dated(day))
    listed = await lea.writes("/drafts")
    assert [label for label in listed.labels if label.startswith("📂")] == [
        named(draft) for draft in range(12, 2, -1)
    ]
    await lea.taps(MORE, listed)
    second = await now(room, listed)
    assert second.labels == [named(2), named(1), BACK, ASIDE]
    assert "12 · 12 March" not in (second.text or "")
    await lea.taps(BACK, second)
    assert (await now(room, listed)).labels == listed.labels
    assert await last_message(room, lea.id) == listed.message_id


@pytest.mark.parametrize("role", ["translator", None])
async def test_who_does_not_draft_has_no_shelf(room: Newsroom, role: str | None) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    kim = await room.member("Kim", role) if role else await room.person("Kim")
    await rejected(lea, omar, REASON)
    answer = said("en", "error-not-your-role" if role else "error-not-a-member")
    assert await kim.asks("/drafts") == answer
    hello = (await room.sim.messages(kim.id))[-1]
    for act in ShelfAct:
        assert (await shelf(kim, hello, act, 1)).text == answer


async def test_forged_and_old_buttons_show_nothing_and_change_nothing(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "author")
    await lea.writes(TEXT)
    listed = await omar.writes("/drafts")
    others = (ShelfAct.OPEN, ShelfAct.SHARE, ShelfAct.OWN)
    for act in others:
        assert (await shelf(omar, listed, act, 1)).text == "This draft belongs to somebody else."
    for act in (*others, ShelfAct.LOOK, ShelfAct.READ, ShelfAct.REOPEN):
        assert (await shelf(omar, listed, act, 77)).text == "This draft does not exist."
    for act in (ShelfAct.USE, ShelfAct.DROP):
        answer = await shelf(omar, listed, act, 1)
        assert answer.text == "This text is not waiting any more. Nothing was changed."
    for act in (ShelfAct.LIST, ShelfAct.ASIDE, ShelfAct.KEPT):
        assert (await shelf(omar, listed, act, 2**63 - 1)).answered
    taken = await shelf(lea, listed, ShelfAct.REOPEN, 1)
    assert taken.text.startswith("Draft 1 is yours")
    assert "version 1" in ((await opens(lea, 1)).text or "")


async def test_the_list_works_in_private_alone(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    group = await desk_group(room, lea)
    answer = await lea.writes("/drafts", chat=group)
    assert answer.text == "Please write this to me in private."


async def test_the_lists_outlive_a_restart(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
            await rejected(lea, omar, REASON)
            listed = await lea.writes("/drafts")
        async with opened(sim, tmp_path) as room:
            lea.room = room
            await lea.taps(ASIDE, listed)
            aside = await now(room, listed)
        async with opened(sim, tmp_path) as room:
            lea.room = room
            await lea.taps(looking(1), aside)
            await lea.taps(REOPEN, await now(room, listed))
            await lea.sees("Draft 1 ·", "version 2")


@pytest.mark.parametrize(("language", "title"), [("es", "Tus borradores"), ("ar", "مسوداتك")])
async def test_the_list_speaks_the_language_of_its_reader(
    room: Newsroom, language: str, title: str
) -> None:
    lea = await room.member("Lea", "author", language)
    await lea.writes(TEXT)
    assert title in await lea.asks("/drafts")
