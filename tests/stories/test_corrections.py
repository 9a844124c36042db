"""Stories of corrections: what is out and wrong is corrected through the normal review, and says so
wherever it is read."""

import pytest

from bot.domain.change import ChangeKind
from tests.chat import Newsroom
from tests.stories.board import answered, now
from tests.stories.correcting import (
    CORRECT,
    ONE,
    REASON,
    SAY,
    TRUE,
    begun,
    bulletin,
    corrected,
    database,
    handed_in,
    history,
    latest,
    out,
    published,
)
from tests.stories.desk import (
    APPROVE,
    CHANGES,
    NORTH,
    REJECT,
    SOUTH,
    SUBMIT,
    acts,
    approved,
    forges,
    last_message,
)

MARK = "✏️ Corrected on "


async def test_a_correction_goes_through_review_and_the_bulletin_says_what_changed(
    room: Newsroom,
) -> None:
    lea, omar, _ = await out(room)
    before = await bulletin(room)
    board = await corrected(lea)
    assert "✏️ Correction of bulletin 1" in (board.text or "")
    assert f"“{REASON}”" in (board.text or "")
    assert "Nobody else sees it" in (board.text or "")
    assert SAY in acts(board)

    card = await handed_in(lea, omar, board)
    assert "✏️ Correction of bulletin 1: what differs" in (card.text or "")
    assert "rice" in (card.text or "")
    assert "flour" in (card.text or "")
    toast = await omar.taps(APPROVE, card)
    assert toast.text == "Bulletin 1 is corrected. All copies are being changed."
    await room.settles()

    after = await bulletin(room)
    assert (after.version, after.day, after.published_at) == (1, before.day, before.published_at)
    shown = await latest(await room.person("Ben"))
    lines = (shown.text or "").splitlines()
    assert lines[0].startswith("Bulletin 1 ·")
    assert lines[1].startswith(MARK)
    assert lines[1].endswith(REASON)
    assert TRUE in (shown.text or "")
    assert NORTH not in (shown.text or "")
    assert SOUTH in (shown.text or "")
    (change,) = await history(room)
    assert (change.kind, change.reason) == (ChangeKind.CORRECTION, REASON)
    assert [item.text.text for item in change.before.items()] == [NORTH, SOUTH]
    await lea.sees("All copies of bulletin 1 are being changed")
    assert "Bulletin 1 is corrected" in ((await now(lea, board)).text or "")
    assert "bulletin 1 is corrected" in ((await now(omar, card)).text or "")


async def test_what_is_approved_is_what_is_stored_for_the_copies(room: Newsroom) -> None:
    lea, omar, _ = await out(room)
    before = await last_message(room, omar.id)
    await published(lea, omar, await corrected(lea))
    card = await omar.sees("Bulletin 1 ·", TRUE, after=before)
    async with database(room).read() as stores:
        (choice,) = {choice for _, choice in await stores.editions.known(ONE)}
        assert await stores.editions.get(ONE, "en", choice, 1) == (card.html,)
        assert [one.items for one in (await stores.editions.shown(ONE, 1))["en", choice]] == [
            (1, 2)
        ]
        revision = await stores.drafts.revision((await history(room))[0].draft or 0, 2)  # type: ignore[arg-type]
    assert revision is not None
    assert (await history(room))[0].hash == revision.hash == (await bulletin(room)).hash


async def test_the_search_finds_what_stands_now_under_the_old_name(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    await published(lea, omar, await corrected(lea))
    assert "2025-03-12/S1" in await rosa.asks("/search rice")
    assert TRUE in await rosa.asks("/front north")
    assert NORTH not in await rosa.asks("/search flour")
    assert TRUE in await rosa.asks("/on 2025-03-12")


async def test_an_item_that_is_taken_out_is_found_no_more_and_a_new_one_gets_the_next_name(
    room: Newsroom,
) -> None:
    lea, omar, rosa = await out(room)
    board = await begun(lea)
    await lea.taps("1", board)
    await lea.taps("🗑 Delete", await now(lea, board))
    added = await lea.writes("– Water is back in Raqqa.")
    toast = await published(lea, omar, added)
    assert toast.text.startswith("Bulletin 1 is corrected")
    assert "2025-03-12/S3" in await rosa.asks("/search raqqa")
    assert NORTH not in await rosa.asks("/search flour")
    assert NORTH not in await rosa.asks("/on 2025-03-12")


async def test_without_a_sentence_to_readers_it_asks_and_is_not_submitted(room: Newsroom) -> None:
    lea, omar, _ = await out(room)
    before = await last_message(room, lea.id)
    board = await begun(lea, "/correct 1")
    question = await lea.sees("❓", "What changes in bulletin 1?", after=before)
    assert "Readers are not told yet" in (board.text or "")
    board = await answered(lea, board, "1", "✏️ Text", TRUE)
    toast = await lea.taps(SUBMIT, board)
    assert toast.text.startswith("Tell readers in one sentence")
    told = await lea.writes(REASON, reply_to=question.message_id)
    assert f"“{REASON}”" in (told.text or "")
    assert (await published(lea, omar, told)).text.startswith("Bulletin 1 is corrected")
    again = await last_message(room, lea.id)
    assert (await begun(lea, "/correct 1")).message_id > again


async def test_the_sentence_can_be_changed_and_is_named_on_the_next_card(room: Newsroom) -> None:
    lea, omar, _ = await out(room)
    board = await corrected(lea)
    card = await handed_in(lea, omar, board)
    await omar.taps(CHANGES, card)
    await omar.writes("Say it shorter.")
    await room.settles()
    before = await last_message(room, lea.id)
    await lea.taps(SAY, await now(lea, board))
    question = await lea.sees("❓", after=before)
    told = await lea.writes("Rice, not flour.", reply_to=question.message_id)
    card = await handed_in(lea, omar, told)
    assert "To readers:" in (card.text or "")
    await omar.taps(APPROVE, card)
    await room.settles()
    assert [one.reason for one in await history(room)] == ["Rice, not flour."]


async def test_nothing_that_differs_is_refused_in_plain_words(room: Newsroom) -> None:
    lea, _, _ = await out(room)
    toast = await lea.taps(SUBMIT, await begun(lea))
    assert toast.text.startswith("Nothing in this differs from bulletin 1")
    assert await history(room) == ()


async def test_a_sentence_too_long_is_refused_and_the_question_stays(room: Newsroom) -> None:
    lea, _, _ = await out(room)
    before = await last_message(room, lea.id)
    await begun(lea, "/correct 1")
    question = await lea.sees("❓", after=before)
    answer = await lea.writes("x" * 301, reply_to=question.message_id)
    assert "at most 300 characters" in (answer.text or "")
    told = await lea.writes(REASON, reply_to=question.message_id)
    assert f"“{REASON}”" in (told.text or "")
    assert "at most 300" in await lea.asks("/correct 1 " + "y" * 301)


async def test_who_wrote_the_original_may_correct_but_not_approve_the_correction(
    room: Newsroom,
) -> None:
    lea, omar = await room.member("Lea", "reviewer"), await room.member("Omar", "reviewer")
    kim = await room.member("Kim", "author")
    await approved(lea, omar)
    await room.settles()
    before = await last_message(room, lea.id)
    card = await handed_in(kim, omar, await corrected(kim))
    toast = await forges(lea, APPROVE, card, (await room.sim.messages(lea.id))[0])
    assert toast.text == ("You wrote bulletin 1, so somebody else has to decide on its correction.")
    assert not [
        one
        for one in await room.sim.messages(lea.id)
        if one.message_id > before and "hash" in (one.text or "")
    ]
    assert await history(room) == ()
    toast = await omar.taps(APPROVE, card)
    assert toast.text.startswith("Bulletin 1 is corrected")


async def test_a_correction_that_is_rejected_changes_nothing(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    card = await handed_in(lea, omar, await corrected(lea))
    await omar.taps(REJECT, card)
    await omar.writes("It was flour.")
    await room.settles()
    assert (await bulletin(room)).version == 0
    assert NORTH in ((await latest(rosa)).text or "")
    assert "Corrected" not in ((await latest(rosa)).text or "")


async def test_a_correction_uses_up_no_number(room: Newsroom) -> None:
    lea, omar, _ = await out(room)
    await published(lea, omar, await corrected(lea))
    other = "Update 13-03-25\n\n# Southern front\n– Schools are open.\n"
    toast = await approved(lea, omar, other)
    assert toast.text == "Published as bulletin 2."


async def test_the_approver_of_the_bulletin_gets_another_progress_message(room: Newsroom) -> None:
    lea, omar, _ = await out(room)
    before = await last_message(room, omar.id)
    await published(lea, omar, await corrected(lea))
    await omar.sees("Bulletin 1: delivered", after=before)


@pytest.mark.parametrize("role", ["author", "reviewer", "admin"])
async def test_members_who_draft_have_a_button_where_a_bulletin_is_shown(
    room: Newsroom, role: str
) -> None:
    lea, _, rosa = await out(room)
    member = await room.member("Kim", role)
    shown = await latest(member)
    before = shown.message_id
    await member.taps(CORRECT, shown)
    await member.sees("Correction of bulletin 1", after=before)
    assert CORRECT not in (await latest(rosa)).labels
    toast = await forges(rosa, CORRECT, shown, await latest(rosa))
    assert toast.text == "Only members of the desk can do this."
    group = await room.sim.group("All", creator=lea.id, members=[lea.id], bot="member")
    assert CORRECT not in (await lea.writes("/latest", chat=group)).labels


async def test_a_translator_and_a_reader_may_not_correct(room: Newsroom) -> None:
    _, _, rosa = await out(room)
    kim = await room.member("Kim", "translator")
    assert "Only members of the desk" in await rosa.asks("/correct 1 x")
    assert "Your role does not include this" in await kim.asks("/correct 1 x")
    async with database(room).read() as stores:
        assert await stores.drafts.correcting(ONE) == ()


async def test_what_is_asked_wrongly_is_answered_plainly(room: Newsroom) -> None:
    lea, _, _ = await out(room)
    assert "Write it like this: /correct 12" in await lea.asks("/correct")
    assert "Write it like this: /correct 12" in await lea.asks("/correct one")
    assert "Write it like this: /correct 12" in await lea.asks("/correct " + "9" * 30)
    assert "There is no bulletin 7" in await lea.asks("/correct 7 x")


async def test_the_same_command_again_goes_on_with_the_same_correction(room: Newsroom) -> None:
    lea, _, _ = await out(room)
    await corrected(lea)
    board = await begun(lea, "/correct 1 Rice.")
    assert "“Rice.”" in (board.text or "")
    assert "rice reached Manbij" in (board.text or "")
    async with database(room).read() as stores:
        assert len(await stores.drafts.correcting(ONE)) == 1


async def test_a_whole_new_text_keeps_the_names_and_the_sentence(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    board = await begun(lea)
    before = await last_message(room, lea.id)
    await lea.taps("✏️ Edit", board)
    question = await lea.sees("❓", after=before)
    text = f"# Northern front\n– {TRUE}\n\n# Southern front\n– {SOUTH}\n– Nurses joined them.\n"
    board = await lea.writes(text, reply_to=question.message_id)
    assert f"“{REASON}”" in (board.text or "")
    await published(lea, omar, board)
    assert "2025-03-12/S1" in await rosa.asks("/search rice")
    assert "2025-03-12/S2" in await rosa.asks("/search teachers")
    assert "2025-03-12/S3" in await rosa.asks("/search nurses")


async def test_the_preview_shows_the_mark(room: Newsroom) -> None:
    lea, _, _ = await out(room)
    board = await corrected(lea)
    before = await last_message(room, lea.id)
    await lea.taps("👁 Preview", await now(lea, board))
    shown = await lea.sees("Bulletin 1 ·", after=before)
    assert MARK in (shown.text or "")
    assert REASON in (shown.text or "")
