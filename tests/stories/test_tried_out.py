"""Stories of what a person stumbled over who tried the desk: dead ends, riddles, hidden things."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chat import Newsroom, newsroom
from tests.stories.board import NOT_BEFORE, NOTE, answered, chosen, now, opened_by
from tests.stories.desk import (
    CHANGES,
    CLAIM,
    NORTH,
    REJECT,
    SHARE,
    SUBMIT,
    TEXT,
    approved,
    last_message,
    submitted,
)
from tests.stories.proofing import at_noon, hints, update

REASON = "Who saw the convoy?"
BREAD = "It is confirmed: bread came to Manbij today."
FLOUR = "A convoy with flour reached the bakeries of Manbij."


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """A newsroom on 14 March 2027."""
    async with newsroom(tmp_path, at_noon()) as found:
        yield found


async def test_the_board_says_of_what_kind_a_draft_is_and_the_press_says_it_too(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    assert "flash" not in (board.text or "")

    screen = await chosen(lea, board, "🏷 Kind")
    toast = await lea.taps("⚡ Urgent flash", screen)
    assert toast.text == "🏷 urgent flash"
    assert "12 March 2025 · ⚡ flash" in ((await now(lea, board)).text or "")


async def test_a_draft_that_was_sent_back_shows_the_request_until_it_is_changed(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    nora = await room.member("Nora", "author")
    board = await lea.writes(TEXT)
    await lea.taps(SHARE, board)
    hers = await opened_by(nora)
    await lea.taps(SUBMIT, await now(lea, board))
    card = await omar.sees("hash")
    await omar.taps(CHANGES, card)
    question = await omar.sees("what should change")
    await omar.writes(REASON, reply_to=question.message_id)
    verdict = await lea.sees(REASON, "asks for changes in your draft")
    assert "by its number" in (verdict.text or "")
    assert "📂 Draft 1" in verdict.labels
    await room.settles()

    for person, one in ((lea, board), (nora, hers)):
        shown = await now(person, one)
        assert f"✏️ Omar wants this changed: “{REASON}”" in (shown.text or "")
        assert "Nobody else sees it" not in (shown.text or "")
        assert SUBMIT not in shown.labels
    shown = await chosen(lea, board, "1", "Reported")
    assert REASON not in (shown.text or "")
    assert SUBMIT in shown.labels


async def test_a_rejection_says_how_to_go_on_and_leads_there(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await submitted(lea)
    await omar.taps(REJECT, await omar.sees("hash"))
    question = await omar.sees("why do you reject")
    await omar.writes(REASON, reply_to=question.message_id)

    verdict = await lea.sees("was rejected by Omar", REASON)
    assert "/drafts" in (verdict.text or "")
    assert verdict.labels == ["👁 Draft 1"]
    shown = await chosen(lea, verdict, "👁 Draft 1")
    assert "🔁 Take up" in shown.labels


async def test_the_lists_of_drafts_show_their_first_words(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await lea.writes(TEXT)
    await lea.writes("/practice")
    await lea.writes("/cancel")
    listed = await lea.writes("/drafts")
    assert "A convoy with flour reached" in (listed.text or "")
    started = await lea.writes("/draft")
    assert "1 · A convoy with flour reached" in (started.text or "")

    board = await lea.writes(TEXT.replace(NORTH, BREAD))
    await lea.taps(SUBMIT, board)
    await omar.taps(REJECT, await omar.sees("hash"))
    question = await omar.sees("why do you reject")
    await omar.writes(REASON, reply_to=question.message_id)
    await lea.taps("🗂 Put aside", listed)
    assert "It is confirmed: bread came" in ((await now(lea, listed)).text or "")


async def test_a_card_and_a_comment_say_how_to_comment_on_one_item(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    assert "“3: …”" in (card.text or "")
    kept = await omar.writes("Good work.", reply_to=card.message_id)
    assert "It is about: the whole draft" in (kept.text or "")
    assert "“3: …”" in (kept.text or "")
    kept = await omar.writes("1: Good work.", reply_to=card.message_id)
    assert "It is about: 1. " in (kept.text or "")
    assert "“3: …”" not in (kept.text or "")


async def test_a_hint_names_the_bulletin_as_people_do(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await approved(lea, omar, update("# North", f"– {FLOUR}", title="Update 13-03-27"))
    await room.settles()
    board = await lea.writes(update("# North", f"– {FLOUR}"))
    screen = await hints(lea, board, draft=2)
    assert f"Told already in bulletin 1, yesterday · 2027-03-13/S1: “{FLOUR}”" in (
        screen.text or ""
    )


async def test_what_lacks_a_source_can_be_given_one_from_the_hint(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(update("# North", f"– {BREAD}"))
    screen = await hints(lea, board)
    before = await last_message(room, lea.id)
    await lea.taps("1 · 🔗 Add a source", screen)
    question = await lea.sees("one source", after=before)
    shown = await lea.writes("The bakery", reply_to=question.message_id)
    assert f"1. Confirmed: {BREAD} 🔗" in (shown.text or "")
    assert not [label for label in shown.labels if label.startswith("🔎")]


async def test_what_is_published_is_not_accused_of_repeating_itself(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await approved(lea, omar, update("# North", f"– {FLOUR}"))
    card = await omar.sees("Approved by Omar and published")
    assert "Told already" not in (card.text or "")


async def test_times_are_told_on_the_collectives_clock_whose_zone_is_named(tmp_path: Path) -> None:
    async with newsroom(tmp_path, at_noon(), timezone="Europe/Athens") as room:
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        link = await room.admin.writes("/invite author")
        assert "EET" in (link.text or "")
        await submitted(lea)
        card = await omar.sees("hash")
        await omar.taps(CLAIM, card)
        await omar.sees("hash", "Omar is on it since 14:0", "EET")
        assert "EET" in await omar.asks("/queue")


async def test_what_is_odd_about_a_date_is_said_in_words(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT.replace("12-03-25", "20-03-27"))
    assert "20 March 2027 is still to come." in (board.text or "")
    board = await lea.writes("/draft A convoy with flour reached Manbij at noon.")
    assert "I found no date and took 14 March 2027." in (board.text or "")


async def test_readers_see_the_day_once_but_every_other_word_of_a_title(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    for title, shown in (
        ("Update 14-03-27", False),
        ("Daily update, Sunday 14 March 2027", False),
        ("🔴 Update 14-03-27", True),
        ("Update 14-03-27 for our friends", True),
    ):
        board = await lea.writes(f"/draft {update('# North', f'– {FLOUR}', title=title)}")
        await lea.taps("👁 Preview", board)
        seen = await lea.sees("Bulletin 1 ·", FLOUR, after=board.message_id)
        assert (title in (seen.text or "")) is shown, seen.text


async def test_the_board_marks_what_has_a_private_note(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    shown = await answered(lea, board, "1", NOTE, "From the driver.")
    assert f"1. {NORTH} 📝" in (shown.text or "")
    assert "driver" not in (shown.text or "")


async def test_a_preview_says_what_follows_later_and_the_card_counts_it(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    board = await lea.writes(TEXT)
    board = await answered(lea, board, "1", NOT_BEFORE, "18:30")
    await lea.taps("👁 Preview", board)
    await lea.sees("⏳ Follows as an addition", "18:30 UTC", after=board.message_id)
    await lea.taps(SUBMIT, board)
    await omar.sees("hash", "2 messages (one of them later)")
