"""Stories of an author: a text becomes a draft, and the draft another version, or nothing."""

from datetime import UTC, datetime
from pathlib import Path

from bot.simulator.client import SimMessage
from tests.chat import CATALOGS, Newsroom, Person, opened, said, town
from tests.stories.desk import (
    APPROVE,
    EDIT,
    MORE,
    NORTH,
    SHARE,
    SOUTH,
    SUBMIT,
    TEXT,
    acts,
    last_message,
    submitted,
)

NEWER = "There is a newer version of this draft. Nothing was changed."
PREVIEW = "👁 Preview"
DISCARD = "🗑 Discard"
WITHDRAW = "📥 Withdraw"
QUESTION = "whole new text"
HOUR = 3600


async def boards(room: Newsroom, author: Person) -> list[str]:
    """Return the boards in an author's chat, in order."""
    shown = (message.text or "" for message in await room.sim.messages(author.id))
    return [text for text in shown if text.startswith("📝 Draft")]


async def asked_to_edit(author: Person, board: SimMessage) -> SimMessage:
    """Let an author tap Edit; return the bot's question."""
    before = await last_message(author.room, author.id)
    await author.taps(EDIT, board)
    return await author.sees(QUESTION, after=before)


async def test_a_pasted_text_comes_back_as_the_bot_understood_it(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")

    board = await lea.writes(
        "Update 12-03-25\n\nA calm day. We may be wrong in places.\n\n"
        f"# Northern front\n– {NORTH}\n– Allegedly, a bridge near Kobane is closed.\n\n"
        "Rumours\nThere is talk of an agreement in Damascus.\n\nWarm greetings!"
    )

    text = board.text or ""
    assert text.startswith("📝 Draft 1 · Wednesday, 12 March 2025\nThis is how I understood it.")
    assert "Northern front → front: North" in text
    assert f"1. {NORTH}" in text
    assert "2. Alleged: Allegedly, a bridge near Kobane" in text
    assert "Rumours → rumours\n3. Rumour: There is talk" in text
    assert text.endswith("3 items, 2 sections · version 1")
    assert acts(board) == ["1", "2", "3", SUBMIT, EDIT, PREVIEW, DISCARD, *MORE, SHARE]


async def test_each_update_in_a_text_becomes_a_draft_of_its_own(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")

    await lea.writes(TEXT + "\nUpdate 11-03-25\n\n– Shops in Sweida stayed closed.\n")
    await room.settles()

    first, second = await boards(room, lea)
    assert "Draft 1 · Wednesday, 12 March 2025" in first
    assert SOUTH in first
    assert "Sweida" not in first
    assert "Draft 2 · Tuesday, 11 March 2025" in second
    assert "Shops in Sweida" in second


async def test_draft_with_a_text_writes_and_alone_lists_what_is_open(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    assert "You have no open drafts." in await lea.asks("/draft")

    board = await lea.writes(f"/draft {TEXT}")
    assert "2 items, 2 sections · version 1" in (board.text or "")
    await submitted(lea, TEXT.replace("12-03-25", "13-03-25"))

    drafts = await lea.writes("/draft")
    assert drafts.protected
    assert "Your open drafts:" in (drafts.text or "")
    assert drafts.labels[1:] == ["Draft 2 · in review", "Draft 1 · not submitted"]
    await lea.taps("Draft 1 · not submitted", drafts)
    again = await lea.sees("Draft 1", "12 March", after=drafts.message_id)
    assert again.labels == board.labels
    # Two boards with working buttons would be one too many.
    await room.settles()
    assert board.message_id not in [each.message_id for each in await room.sim.messages(lea.id)]


async def test_the_board_names_what_is_odd_by_its_line(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")

    board = await lea.writes(
        "Update 31-02-25\n\n# Sothern front\n– One.\n\n# Lunar front\n– Two.\n– <b>Three.\n"
    )

    text = board.text or ""
    day = datetime.now(UTC).date()  # noqa: TID251 - as the person's calendar says
    today = CATALOGS.localizer("en").date(day)
    assert "⚠️ 4 things to look at" in text
    assert f"Line 1: “31-02-25” is not a date; I took {today}." in text
    assert "Line 3: I took “Sothern front” for the front “South”." in text
    assert "Line 6: I don't know the front “Lunar front”." in text
    assert "Line 8: “<b>” looks like markup." in text
    await lea.taps(SUBMIT, board)
    assert "Line 6: I don't know the front “Lunar front”." in (
        (await room.admin.sees("hash")).text or ""
    )


async def test_an_edit_makes_a_new_version_and_the_old_board_does_nothing_any_more(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    old = await lea.writes(TEXT)

    question = await asked_to_edit(lea, old)
    assert question.force_reply
    back = await lea.sees("Update 12-03-25", SOUTH, after=old.message_id)
    assert back.text == TEXT.strip()
    new = await lea.writes(TEXT.replace("Teachers", "Nurses"))

    assert "Nurses went on strike" in (new.text or "")
    assert "version 2" in (new.text or "")
    await room.settles()
    left = [each.message_id for each in await room.sim.messages(lea.id)]
    assert not {old.message_id, question.message_id} & set(left)
    # A phone may still show what is deleted.
    for label in (SUBMIT, EDIT, DISCARD):
        answer = await lea.taps(label, old)
        assert (answer.text, answer.show_alert) == (said("en", "error-old-button"), True)
    assert (await lea.writes("/draft")).labels[1:] == ["Draft 1 · not submitted"]


async def test_a_button_of_an_older_version_changes_nothing(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    old = await lea.writes(TEXT)
    await lea.taps("1", old)
    await lea.taps("🗑 Delete", (await room.sim.chat(lea.id)).message(old.message_id))

    for label in (SUBMIT, EDIT):
        answer = await lea.taps(label, old)
        assert (answer.text, answer.show_alert) == (NEWER, True)
    await lea.taps(DISCARD, old)
    sure = (await room.sim.chat(lea.id)).message(old.message_id)
    assert (await lea.taps("Yes, discard it", sure)).text == NEWER
    assert (await lea.writes("/draft")).labels[-1:] == ["Draft 1 · not submitted"]


async def test_an_edit_may_come_as_a_file_or_in_several_messages(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)

    await asked_to_edit(lea, board)
    board = await lea.sends("new.txt", TEXT.replace("Teachers", "Farmers").encode())
    assert "Farmers" in (board.text or "")
    assert "version 2" in (board.text or "")

    await asked_to_edit(lea, board)
    items = [f"– Item {number} of a long day near Manbij." for number in range(300)]
    await lea.writes("\n".join(["Update 12-03-25", "", "# Northern front", *items]))
    await room.settles()
    last = (await boards(room, lea))[-1]
    assert "300 items, one section" in last
    assert (await lea.writes("/draft")).labels[1:] == ["Draft 1 · not submitted"]


async def test_a_draft_too_long_for_messages_comes_back_as_a_file(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    text = "\n".join(["Update 12-03-25", *(f"– Item {n} of a day." for n in range(900))])
    board = await lea.sends("long.md", text.encode())

    await lea.taps(EDIT, board)

    file = await room.sim.wait_for(lea.id, lambda each: each.by_bot and each.file is not None)
    assert file.file is not None
    assert (file.file.name, file.file.size) == ("draft-1.txt", len(text.encode()))
    assert "too long for messages" in (file.text or "")


async def test_an_edit_with_several_updates_is_refused_and_the_draft_stays(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    await asked_to_edit(lea, board)

    refusal = await lea.asks(TEXT + TEXT.replace("12-03-25", "11-03-25"))

    assert refusal.startswith("There are 2 updates in this text, but it replaces one draft.")
    assert await lea.asks("/cancel") == (
        "All right, I no longer wait for that answer. Nothing has changed."
    )
    assert await lea.asks("/cancel") == said("en", "guiding-cancel-nothing", draft="1")
    assert (await lea.taps(SUBMIT, board)).text == "Submitted. One reviewer has it now."


async def test_after_cancel_a_text_is_a_new_draft(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    await asked_to_edit(lea, board)
    await lea.writes("/cancel")

    other = await lea.writes(TEXT)
    assert "Draft 2" in (other.text or "")
    assert "version 1" in (other.text or "")


async def test_a_question_waits_an_hour_and_for_a_reply_as_long_as_it_takes(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    question = await asked_to_edit(lea, await lea.writes(TEXT))
    await room.sim.advance_clock(HOUR + 60)

    assert "Draft 2" in await lea.asks(TEXT)
    answer = await lea.writes(TEXT, reply_to=question.message_id)
    assert "Draft 1" in (answer.text or "")
    assert "version 2" in (answer.text or "")


async def test_editing_in_review_takes_the_draft_back(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await submitted(lea)
    card = await room.admin.sees("hash")
    shown = (await room.sim.chat(lea.id)).message(board.message_id)
    assert acts(shown) == ["1", "2", PREVIEW, EDIT, WITHDRAW, *MORE, SHARE]

    await asked_to_edit(lea, shown)
    board = await lea.writes(TEXT.replace("Teachers", "Nurses"))

    assert "Nobody else sees it until you submit it." in (board.text or "")
    closed = await room.admin.sees("Taken back by the author")
    assert closed.message_id == card.message_id
    assert (await room.admin.taps(APPROVE, card)).text == NEWER
    assert "Nothing waits for review" in await room.admin.asks("/queue")


async def test_discarding_asks_first(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)

    assert (await lea.taps(DISCARD, board)).text == said("en", "drafting-sure-discard")
    asking = (await room.sim.chat(lea.id)).message(board.message_id)
    assert asking.labels == ["Yes, discard it", "Keep it"]
    assert asking.text == f"{board.text}\n\n{said('en', 'drafting-sure-discard')}"
    await lea.taps("Keep it", asking)
    kept = (await room.sim.chat(lea.id)).message(board.message_id)
    assert (kept.text, kept.labels) == (board.text, board.labels)

    await lea.taps(DISCARD, kept)
    toast = await lea.taps("Yes, discard it", asking)
    assert toast.text == "Done. This draft will not be published."
    gone = (await room.sim.chat(lea.id)).message(board.message_id)
    assert "Withdrawn. It will not be published." in (gone.text or "")
    assert not gone.labels
    assert "You have no open drafts." in await lea.asks("/draft")
    assert (await lea.taps(SUBMIT, board)).text.startswith("This has been decided already.")


async def test_what_is_in_review_can_be_withdrawn(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await submitted(lea)
    card = await room.admin.sees("hash")
    shown = (await room.sim.chat(lea.id)).message(board.message_id)

    asked = await lea.taps(WITHDRAW, shown)
    assert asked.text == said("en", "drafting-sure-withdraw")
    await lea.taps("Yes, withdraw it", (await room.sim.chat(lea.id)).message(board.message_id))

    closed = await room.admin.sees("Withdrawn by the author.")
    assert closed.message_id == card.message_id
    assert not closed.labels
    assert (await room.admin.taps(APPROVE, card)).text.startswith("This has been decided already.")
    # Its number is free again.
    await submitted(lea)
    assert "to become bulletin 1." in (await boards(room, lea))[-1]


async def test_the_same_update_delivered_twice_makes_one_draft(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await lea.writes(TEXT)
    update = (await room.sim.stats()).next_update_id - 1

    await room.sim.redeliver(update)
    await room.settles()
    assert len(await boards(room, lea)) == 1
    assert (await lea.writes("/draft")).labels[1:] == ["Draft 1 · not submitted"]


async def test_one_draft_even_if_the_same_message_comes_under_another_number(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    board = await room.sim.wait_reply(lea.id, sent)
    person = {"id": lea.id, "is_bot": False, "first_name": "Lea", "language_code": "en"}
    chat = {"id": lea.id, "type": "private", "first_name": "Lea"}
    message = {"message_id": sent, "date": board.date, "from": person, "chat": chat, "text": TEXT}

    await room.sim.inject({"message": message})
    await room.settles()

    assert len(await boards(room, lea)) == 1
    assert (await lea.writes("/draft")).labels[1:] == ["Draft 1 · not submitted"]


async def test_readers_and_translators_write_no_drafts(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    tom = await room.member("Tom", "translator")

    assert await rosa.asks(f"/draft {TEXT}") == "Only members of the desk can do this."
    assert await tom.asks(f"/draft {TEXT}") == said("en", "error-not-your-role")
    for one in (rosa, tom):
        assert "Draft" not in await one.asks("Sweida")


async def test_after_a_restart_drafts_and_open_questions_are_still_there(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea = await room.member("Lea", "author")
            board = await lea.writes(TEXT)
            question = await asked_to_edit(lea, board)
            await room.settles()
        # What is written while nobody is at work waits at Telegram.
        await sim.write(lea.id, lea.id, TEXT.replace("Teachers", "Nurses"))
        async with opened(sim, tmp_path) as room:
            board = await room.sees(lea.id, "Draft 1", "Nurses", "version 2")
            assert board.message_id > question.message_id
            await Person(room, lea.id, "Lea").taps(SUBMIT, board)
            card = await room.admin.sees("hash")
            await room.settles()
        async with opened(sim, tmp_path) as room:
            toast = await room.admin.taps(APPROVE, card)
            assert toast.text == "Published as bulletin 1."
