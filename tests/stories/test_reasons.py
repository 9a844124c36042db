"""Stories of reviewers who say why: changes and rejections, and the reasons that come with them."""

from tests.chat import Newsroom
from tests.stories.desk import (
    APPROVE,
    CHANGES,
    EDIT,
    REJECT,
    SUBMIT,
    TEXT,
    desk_group,
    submitted,
)

CLOSED = "This question is closed, or it was put to somebody else."


async def test_changes_are_asked_for_in_private_and_the_author_is_told_why(room: Newsroom) -> None:
    lea = await room.member("Lea", "author", "es")
    omar = await room.member("Omar", "reviewer", "ar")
    board = await lea.writes(TEXT)
    await lea.taps("✅ A revisión", board)
    card = await omar.sees("Lea", "🗂")

    await omar.taps(card.labels[3], card)
    question = await room.sim.wait_for(omar.id, lambda each: each.force_reply)
    # Without replying to the question, soon after it.
    await omar.writes("Which schools, and since when?")
    verdict = await lea.sees("Omar", "pide cambios", "Which schools, and since when?")
    assert verdict.labels
    assert question.message_id > card.message_id
    closed = await omar.sees("🗂", "Which schools, and since when?")
    assert closed.labels == []


async def test_a_draft_is_rejected_on_the_desk_by_replying_to_the_question(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    kim = await room.person("Kim")
    group = await desk_group(room, omar, kim)
    await submitted(lea)
    card = await room.sees(group, "hash")

    await omar.taps(REJECT, card)
    question = await room.sees(group, "Omar, why do you reject draft 1?")
    # Somebody else's reply is not the reason, and a word beside it is not for us.
    await room.sim.write(group, kim.id, "Because!", reply_to=question.message_id)
    await room.sim.write(group, omar.id, "I think I know this text.")
    done = await omar.writes("This is an old text.", chat=group, reply_to=question.message_id)
    assert done.text == "Draft 1 is rejected, and its author has been told why."
    verdict = await lea.sees("rejected by Omar", "This is an old text.")
    assert verdict.labels == ["👁 Draft 1"]
    for chat in (omar.id, room.admin.id, group):
        assert (
            await room.sees(chat, "hash", "Rejected by Omar: This is an old text.")
        ).labels == []


async def test_a_reason_that_is_missing_or_too_long_is_asked_for_again(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    await omar.taps(CHANGES, card)
    question = await omar.sees("what should change")

    photo = await room.sim.send_photo(omar.id, omar.id, reply_to=question.message_id)
    assert "only use words" in ((await room.sim.wait_reply(omar.id, photo)).text or "")
    long = await omar.writes("why " * 300, reply_to=question.message_id)
    assert long.text == "This reason is too long; at most 1,000 characters fit."
    done = await omar.writes("Say where.", reply_to=question.message_id)
    assert done.text == "Thank you. The author of draft 1 has been told what to change."
    await lea.sees("Say where.")
    again = await omar.writes("And when.", reply_to=question.message_id)
    assert again.text == CLOSED


async def test_a_reason_with_markup_is_shown_as_it_was_written(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    await omar.taps(CHANGES, card)
    await omar.sees("what should change")
    await omar.writes("Is it <b>3 < 4</b> & why?")
    await lea.sees("Is it <b>3 < 4</b> & why?")
    await omar.sees("hash", "Is it <b>3 < 4</b> & why?")


async def test_what_a_reviewer_sent_back_is_not_submitted_again_unchanged(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    board = await submitted(lea)
    card = await omar.sees("hash")
    await omar.taps(CHANGES, card)
    await omar.sees("what should change")
    await omar.writes("Say where.")
    verdict = await lea.sees("asks for changes")
    assert SUBMIT not in verdict.labels

    # The board above still knows the way.
    answer = await lea.taps(SUBMIT, board)
    assert (answer.text or "").startswith("A reviewer asked for changes in this version. Change it")
    await lea.taps(EDIT, verdict)
    await lea.sees("whole new text")
    board = await lea.writes(TEXT.replace("noon", "dawn"))
    assert (await lea.taps(SUBMIT, board)).text.startswith("Submitted")
    again = await omar.sees("hash", "version 2")
    assert (await omar.taps(APPROVE, again)).text == "Published as bulletin 1."


async def test_a_reason_that_comes_too_late_is_answered_politely(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    await submitted(lea)
    card, other = await omar.sees("hash"), await room.admin.sees("hash")
    await omar.taps(REJECT, card)
    question = await omar.sees("why do you reject")
    await room.admin.taps(APPROVE, other)
    late = await omar.writes("It is old.", reply_to=question.message_id)
    assert late.text == CLOSED


async def test_a_reason_never_decides_another_draft_than_its_question_named(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    await submitted(lea)
    await submitted(lea, TEXT.replace("12-03-25", "13-03-25"))
    cards = [await omar.sees(f"Draft {number}", "hash") for number in (1, 2)]
    questions = []
    for number, card in enumerate(cards, start=1):
        await omar.taps(REJECT, card)
        questions.append(await omar.sees(f"reject draft {number}"))
    await room.admin.taps(APPROVE, await room.admin.sees("Draft 1", "hash"))
    await omar.sees("Draft 1", "Approved by")

    late = await omar.writes("It is old.", reply_to=questions[0].message_id)
    assert late.text == CLOSED
    # Quoting the card is a way to answer as well.
    done = await omar.writes("This one is old.", reply_to=cards[1].message_id)
    assert done.text == "Draft 2 is rejected, and its author has been told why."


async def test_on_the_desk_a_reason_that_comes_too_late_is_answered_as_well(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    group = await desk_group(room, omar)
    await submitted(lea)
    card = await room.sees(group, "hash")
    await omar.taps(REJECT, card)
    question = await room.sees(group, "why do you reject")
    await room.admin.taps(APPROVE, card)
    await room.settles()
    late = await omar.writes("It is old.", chat=group, reply_to=question.message_id)
    assert late.text == CLOSED
