"""Stories of what is the desk's alone: private notes cannot be passed on and go with publication;
what the parser noticed stays for the reviewers."""

from pathlib import Path

import pytest

from bot.domain.draft import ProblemCode
from tests.chat import Newsroom
from tests.stories.board import NOTE, answered, chosen
from tests.stories.desk import APPROVE, SUBMIT, TEXT, desk_group
from tests.stories.guided import goes, led
from tests.stories.proofing import hints
from tests.stories.shelving import asks_file, now

CANARY = "nurse Amina of the Tishreen hospital"


async def test_a_board_and_the_screens_of_items_cannot_be_passed_on(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    assert board.protected
    board = await answered(lea, board, "1", NOTE, CANARY)
    shown = await chosen(lea, board, "1")
    assert (CANARY in (shown.text or ""), shown.protected) == (True, True)


async def test_the_guided_way_ends_in_a_board_that_cannot_be_passed_on(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    await lea.writes("A convoy with flour reached Manbij at noon.")
    assert (await goes(lea, "📋 Board")).protected
    assert (await lea.writes("/practice")).protected


async def test_a_card_shows_no_notes_once_it_is_published(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    group = await desk_group(room, omar)
    board = await answered(lea, await lea.writes(TEXT), "1", NOTE, CANARY)
    await lea.taps(SUBMIT, board)
    card = await omar.sees("hash", CANARY)
    await omar.sees("hash", CANARY, chat=group)
    await omar.taps(APPROVE, card)
    await room.settles()
    closed = await now(room, card)
    assert "Approved by Omar" in (closed.text or "")
    for chat in (omar.id, group):
        assert CANARY not in str([each.text for each in await room.sim.messages(chat)])


@pytest.mark.parametrize("way", ["remedy", "guided"])
async def test_what_the_parser_noticed_outlives_a_step(
    room: Newsroom, tmp_path: Path, way: str
) -> None:
    lea = await room.member("Lea", "author")
    text = TEXT.replace("Update 12-03-25\n\n", "").replace("A convoy", "The SDF said: a convoy")
    board = await lea.writes(text)
    await room.settles()
    if way == "remedy":
        sheet = await hints(lea, board)
        label = next(label for label in sheet.labels if "Explain it" in label)
        await lea.taps(label, sheet)
    else:
        await goes(lea, "➕ Add", "📍 North")
        await lea.writes("12 trucks reached Kobane.")
    await room.settles()
    rows = await asks_file(tmp_path, "SELECT problems FROM revisions ORDER BY number")
    assert len(rows) > 1
    assert all(ProblemCode.NO_DATE in str(problems) for (problems,) in rows)
