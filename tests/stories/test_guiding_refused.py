"""Stories of the guided way refused: old and forged presses, other people's drafts."""

from pathlib import Path

import pytest

from bot.domain.draft import Content, Kind
from tests.chat import Newsroom, said
from tests.stories.desk import NORTH, SOUTH, SUBMIT
from tests.stories.guided import (
    BOARD,
    content,
    forged,
    goes,
    led,
)
from tests.stories.shelving import DROP, LOST, USE

OLD_BUTTON = "This button is from an older message and no longer works."
SHARE, OWN = "k:s:1", "k:p:1"
NEWER = "There is a newer version of this draft. Nothing was changed."


async def test_an_empty_draft_cannot_be_submitted(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await room.member("Omar", "reviewer")
    await led(lea)
    board = await goes(lea, BOARD)
    answer = await lea.taps(SUBMIT, board)
    assert answer.text == said("en", "error-nothing-to-publish")


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        ("g:a:1:2:fatlantis", OLD_BUTTON),
        ("g:a:1:2:s7", OLD_BUTTON),
        ("g:k:1:2:novel", OLD_BUTTON),
        ("g:d:1:2:2024-02-31", OLD_BUTTON),
        ("g:d:1:2:9999-12-31", OLD_BUTTON),
        ("g:d:1:2:0001-01-01", OLD_BUTTON),
        ("g:j:1:2:1.denied", OLD_BUTTON),
        ("g:j:1:2:99.rumour", OLD_BUTTON),
        ("g:l:1:2:x", OLD_BUTTON),
        ("g:l:1:2:99", OLD_BUTTON),
        ("g:a:1:1:fsouth", NEWER),
        ("g:d:1:1:2024-12-06", NEWER),
        ("g:x:1:1:", NEWER),
        ("g:a:9:1:r", "This draft does not exist."),
    ],
)
async def test_old_and_forged_buttons_change_nothing(
    room: Newsroom, tmp_path: Path, data: str, answer: str
) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    shown = await lea.writes(NORTH)
    before = await content(tmp_path)
    refused = await forged(lea, shown, data)
    assert (refused.text, refused.show_alert) == (answer, True)
    assert await content(tmp_path) == before


async def test_only_its_author_is_led_through_a_draft(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    nora = await room.member("Nora", "author")
    rosa = await room.person("Rosa")
    await led(lea, "📍 North")
    await lea.writes(NORTH)
    theirs = await nora.writes("/draft")
    for data in ("g:a:1:2:r", "g:j:1:2:1.rumour", "g:k:1:2:flash", "g:s:1:2:"):
        refused = await forged(nora, theirs, data)
        assert refused.text == "This draft belongs to somebody else."
    hello = await rosa.writes("/start")
    assert (await forged(rosa, hello, "g:s:0:0:")).text == "Only members of the desk can do this."
    assert (await content(tmp_path)).kind is Kind.DAILY


async def test_a_member_who_was_removed_is_led_no_further(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    shown = await led(lea, "📍 North")
    sure = await room.admin.writes("/remove Lea")
    await room.admin.taps("Yes, remove Lea", sure)
    refused = await forged(lea, shown, "g:k:1:1:flash")
    assert refused.text == "Only members of the desk can do this."
    await lea.writes(NORTH, reply_to=shown.message_id)
    assert (await content(tmp_path)) == Content(day=(await content(tmp_path)).day)


async def test_two_members_are_led_through_a_shared_draft_one_at_a_time(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    nora = await room.member("Nora", "author")
    await forged(lea, await led(lea, "📍 North"), SHARE)
    mine = await goes(lea, "➕ Add", "📍 North")
    theirs = await nora.writes("/draft")
    await forged(nora, theirs, "g:a:1:1:fnorth")
    await nora.writes(SOUTH)
    for reply_to in (None, mine.message_id):
        late = await lea.writes(NORTH, reply_to=reply_to)
        assert "Nora is editing" in (late.text or "")
        assert LOST in (late.text or "")
        assert late.labels == [USE, DROP]
    assert [item.text.text for item in (await content(tmp_path)).items()] == [SOUTH]


async def test_what_answers_after_a_draft_was_closed_is_kept_until_it_is_open_again(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    nora = await room.member("Nora", "author")
    mine = await led(lea, "📍 North")
    await forged(lea, mine, SHARE)
    theirs = await nora.writes("/draft")
    await forged(nora, theirs, "g:a:1:1:fnorth")
    await nora.sees("Write what happened")
    await forged(lea, mine, OWN)
    late = await nora.writes(NORTH)
    assert "This draft belongs to somebody else." in (late.text or "")
    assert LOST in (late.text or "")
    assert "/cancel" in (late.text or "")
    assert (await nora.taps(USE, late)).text == "This draft belongs to somebody else."
    assert not (await content(tmp_path)).sections

    await nora.writes("/cancel")
    assert "Draft 2" in ((await nora.writes(SOUTH)).text or "")
    await forged(lea, mine, SHARE)
    assert (await nora.taps(USE, late)).text == "Your text is in place."
    assert [item.text.text for item in (await content(tmp_path)).items()] == [NORTH]
