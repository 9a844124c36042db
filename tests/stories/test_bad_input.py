"""Stories of what goes wrong: a clear answer in the person's language, and nothing is lost."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from bot.simulator.client import PressAnswer, SimMessage
from tests.chat import CATALOGS, Newsroom, Person, said
from tests.handlers.builders import ENGLISH
from tests.stories.desk import APPROVE, NORTH, SUBMIT, TEXT, last_message

PREVIEW = "👁 Preview"
HEAD = "Update 12-03-25\n\n"
OLD_BUTTON = "This button is from an older message and no longer works."
UNKNOWN = "Something went wrong"


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    """An author."""
    return await room.member("Lea", "author")


async def previewed(author: Person, board: SimMessage) -> str:
    """Return what would be sent."""
    before = await last_message(author.room, author.id)
    await author.taps(PREVIEW, board)
    shown = await author.room.sim.messages(author.id, after=before)
    return "\n".join(each.text or "" for each in shown)


async def published(author: Person, text: str) -> None:
    """Let an author submit a text and the admin approve it."""
    board = await author.writes(text)
    before = await last_message(author.room, author.room.admin.id)
    await author.taps(SUBMIT, board)
    card = await author.room.admin.sees("hash", after=before)
    toast = await author.room.admin.taps(APPROVE, card)
    assert toast.text.startswith("Published as bulletin"), toast.text
    await author.room.settles()


@pytest.mark.parametrize("text", ["---", "• \n\n – \n***", "#"])
async def test_a_text_without_words_is_no_draft(lea: Person, text: str) -> None:
    await lea.writes(TEXT)
    assert await lea.asks(text) == said("en", "error-empty-text")
    assert (await lea.writes("/draft")).labels[1:] == ["Draft 1 · not submitted"]


async def test_a_paste_that_grows_too_long_is_refused_from_there_on_without_a_hole(
    room: Newsroom, lea: Person
) -> None:
    # Long words make it quick to read.
    lines = [f"– w{number} {'wheat' * 75}" for number in range(300)]
    text = HEAD + "\n".join(lines)
    assert len(text) > 110_000

    await room.sim.write(lea.id, lea.id, text)
    await room.settles()

    shown = [each for each in await room.sim.messages(lea.id) if each.by_bot]
    assert sum("I can take 95,000" in (each.text or "") for each in shown) > 2
    (board,) = [each for each in shown if "📝 Draft" in (each.text or "")]
    taken = [int(found) for found in re.findall(r"\bw(\d+)\b", await previewed(lea, board))]
    assert taken == list(range(len(taken)))
    assert len(taken) > 240
    # Later, a text is a draft of its own, and what was taken is kept.
    await room.sim.advance_clock(61)
    assert "Draft 2" in await lea.asks(TEXT)
    assert (await lea.writes("/draft")).labels[1:] == [
        "Draft 2 · not submitted",
        "Draft 1 · not submitted",
    ]


async def test_one_endless_line_is_one_item_and_is_named(lea: Person) -> None:
    words = [f"w{number}" for number in range(4_000)]
    board = await lea.sends("line.txt", f"{HEAD}– {' '.join(words)}".encode())
    assert "Line 3: this line is very long: “w0 w1" in (board.text or "")
    assert re.findall(r"\bw\d+\b", await previewed(lea, board)) == words


async def test_one_word_without_end_is_shown_whole(lea: Person) -> None:
    board = await lea.sends("word.txt", f"{HEAD}– {'x' * 10_000}".encode())
    assert "this line is very long" in (board.text or "")
    assert (await previewed(lea, board)).count("x") == 10_000


async def test_a_word_without_end_pasted_in_pieces_stays_one_word(
    room: Newsroom, lea: Person
) -> None:
    board = await lea.writes("y" * 9_000)
    await room.settles()
    board = (await room.sim.chat(lea.id)).message(board.message_id)
    shown = await previewed(lea, board)
    assert shown.count("y") - shown.count("day") - shown.count("ly") >= 9_000
    assert "y y" not in shown


async def test_a_binary_text_is_left_alone(lea: Person) -> None:
    assert await lea.asks("\ufffd\ufffdx\ufffd\ufffd" * 30) == said("en", "error-binary")
    assert "no open drafts" in await lea.asks("/draft")


MARKUP = [
    "<b>never closed",
    "closed only</b> <i",
    "<script>alert(1)</script>",
    "<a href='https://example.org'>a link</a>",
    "&amp; &lt; &#128512; &",
    "<tg-emoji emoji-id='1'>x</tg-emoji> < > <>",
    "{ $name } %s {0} {{x}}",
]


async def test_markup_in_a_paste_is_shown_as_it_stands_from_board_to_bulletin(
    room: Newsroom, lea: Person
) -> None:
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    for number, words in enumerate(MARKUP, start=1):
        text = f"{HEAD}# {words}\n– Convoy {number} {words} reached Manbij.\n\n{words}"
        assert words in ((await lea.writes(text)).text or "")
        await published(lea, text)
        got = await rosa.sees(f"Bulletin {number}")
        assert (got.text or "").count(words) == 3
        assert words in await rosa.asks(f"/search convoy {number}")


async def test_a_date_that_does_not_exist_is_named_and_today_taken(lea: Person) -> None:
    board = await lea.writes("Update 31-02-2025\n\n– A calm day in Daraa.")
    assert "Line 1: “31-02-2025” is not a date; I took" in (board.text or "")
    assert "1 · " in (board.text or "")


async def test_a_date_that_lies_ahead_is_named(lea: Person) -> None:
    ahead = datetime.now(UTC).date() + timedelta(days=40)  # noqa: TID251 - the person's calendar
    board = await lea.writes(f"Update {ahead:%d-%m-%Y}\n\n– A calm day in Daraa.")
    assert f"Line 1: {ENGLISH.date(ahead)} is still to come." in (board.text or "")


async def test_a_text_without_a_date_is_dated_today(lea: Person) -> None:
    board = await lea.writes("– A calm day in Daraa.")
    today = datetime.now(UTC).date()  # noqa: TID251 - the person's calendar
    assert f"I found no date and took {ENGLISH.date(today)}." in (board.text or "")


async def test_two_updates_of_one_day_are_two_drafts_and_two_bulletins(
    room: Newsroom, lea: Person
) -> None:
    first = await lea.writes(TEXT + "\n" + HEAD + "– Shops in Sweida stayed closed.\n")
    second = await lea.sees("Draft 2")
    assert "there is another update of 12 March 2025 in this text." in (second.text or "")
    for board in (first, second):
        before = await last_message(room, room.admin.id)
        await lea.taps(SUBMIT, board)
        await room.admin.taps(APPROVE, await room.admin.sees("hash", after=before))
    await room.settles()

    day = await lea.asks("/on 2025-03-12")
    for words in (NORTH, "Shops in Sweida", "bulletin 1", "bulletin 2", "2025-03-12/S3"):
        assert words in day


async def test_a_text_without_sections_is_a_bulletin_too(room: Newsroom, lea: Person) -> None:
    text = f"{HEAD}We have little to say today. It was calm in Daraa."
    board = await lea.writes(text)
    assert "I found no sections here." in (board.text or "")
    await lea.taps(SUBMIT, board)
    await room.admin.taps(APPROVE, await room.admin.sees("hash"))
    await room.settles()
    assert "We have little to say today." in await lea.asks("/latest")


async def test_a_title_alone_cannot_be_submitted(lea: Person) -> None:
    board = await lea.writes("Update 12-03-25")
    answer = await lea.taps(SUBMIT, board)
    assert (answer.text, answer.show_alert) == (
        "There is nothing in this draft to publish yet.",
        True,
    )


async def test_marks_that_turn_the_reading_direction_are_taken_out_and_named(lea: Person) -> None:
    # Some Telegram takes out itself; a file keeps them all.
    paste = f"{HEAD}– Paid to \u202egro.elpmaxe\u202c in Daraa\u200b.\x1b"
    board = await lea.sends("update.txt", paste.encode())
    text = board.text or ""
    assert "Line 3: there were hidden marks" in text
    assert "(U+202E U+202C U+200B); I took them out." in text
    assert "(U+001B); I took them out." in text
    shown = await previewed(lea, board)
    assert "Paid to gro.elpmaxe in Daraa." in shown
    assert not {"\u202e", "\u202c", "\u200b", "\x1b"} & set(shown)


async def test_questions_for_unknown_and_misspelt_fronts_are_answered(
    room: Newsroom, lea: Person
) -> None:
    await published(lea, TEXT)
    rosa = await room.person("Rosa")
    unknown = await rosa.writes("/front Atlantis")
    assert (unknown.text or "").startswith("I don't know a front “Atlantis”.")
    assert "South" in unknown.labels
    guessed = await rosa.asks("/front suoth")
    assert "I took “suoth” for it" in guessed
    assert "Teachers went on strike" in guessed


WRONG: list[tuple[str, str, dict[str, str | int]]] = [
    ("/nonsense", "unknown-command", {}),
    ("/on 31-02-2025", "error-unknown-date", {"found": "31-02-2025"}),
    ("/on someday", "error-unknown-date", {"found": "someday"}),
    ("/search", "error-empty-search", {}),
    ("/search !!!", "error-empty-search", {}),
    ("/search " + "x" * 300, "error-question-too-long", {"limit": 200}),
    ("x" * 300, "error-question-too-long", {"limit": 200}),
    ("/start join-wrong", "error-invite-invalid", {}),
    ("/subscribe @nobody_there", "error-chat-unreachable", {}),
]
"""What a reader writes, and the sentence that answers it."""


@pytest.mark.parametrize("language", CATALOGS.languages)
async def test_what_a_reader_gets_wrong_is_answered_in_their_language(
    room: Newsroom, language: str
) -> None:
    rosa = await room.person("Rosa", language)
    for text, key, values in WRONG:
        assert await rosa.asks(text) == said(language, key, **values)


async def test_a_picture_from_a_reader_is_answered(room: Newsroom) -> None:
    rosa = await room.person("Rosa", "es")
    sent = await room.sim.send_photo(rosa.id, rosa.id)
    assert (await room.sim.wait_reply(rosa.id, sent)).text == said("es", "reading-text-only")


HUGE = "9" * 30
FORGED = [
    "x",
    "nothing:of:ours",
    "d:submit",
    "d:submit:1:1:1",
    "d:submit:0:1",
    "d:submit:-1:1",
    "d:submit:01:1",
    "d:explode:1:1",
    "r:approve:1",
    "p:z:0:south",
    "p:b:0:none",
    "p:b:7:1",
    "p:b:0:99",
    f"d:submit:{HUGE}:1",
    f"d:submit:1:{HUGE}",
    f"d:edit:{HUGE}:{HUGE}",
    f"r:approve:{HUGE}:1",
    f"p:f:{HUGE}:south",
    f"p:w:{HUGE}:manbij",
    f"p:b:{HUGE}:1",
    f"p:b:0:{HUGE}",
    f"s:leave:{HUGE}:",
    f"s:toggle:-{HUGE}:south",
    "s:toggle:0:atlantis",
    "s:start:1:",
    "p:o:0:31-02-2025",
    "p:f:0:atlantis",
    "p:w:0:!",
    "i:boss",
    "m:",
    "m:Nobody",
    "l:",
    "\u202e:\x00",
]
"""Data that none of our buttons carries."""


async def test_a_forged_press_is_refused_and_changes_nothing(room: Newsroom, lea: Person) -> None:
    await published(lea, TEXT)
    await lea.writes(TEXT)
    for one in (room.admin, lea):
        last = (await room.sim.messages(one.id))[-1]
        for data in FORGED:
            answer = await room.sim.press(one.id, one.id, last.message_id, data=data, stale=True)
            assert answer.answered, data
            assert UNKNOWN not in answer.text, data
    await room.settles()
    assert (await lea.writes("/draft")).labels[1:] == ["Draft 2 · not submitted"]
    assert "Bulletin 1" in await lea.asks("/latest")
    assert "2 members" in await room.admin.asks("/members")


async def test_a_button_of_a_message_that_telegram_lost_is_refused(
    room: Newsroom, lea: Person
) -> None:
    board = await lea.writes(TEXT)
    await room.sim.delete(lea.id, lea.id, board.message_id)
    answer = await lea.taps(SUBMIT, board)
    assert (answer.text, answer.show_alert) == (OLD_BUTTON, True)
    assert (await lea.writes("/draft")).labels[1:] == ["Draft 1 · not submitted"]


async def test_another_s_draft_cannot_be_touched_with_forged_buttons(
    room: Newsroom, lea: Person
) -> None:
    board = await lea.writes(TEXT)
    kim = await room.member("Kim", "author")
    own = (await room.sim.messages(kim.id))[-1]

    async def forged(act: str) -> PressAnswer:
        data = f"d:{act}:1:1"
        return await room.sim.press(kim.id, kim.id, own.message_id, data=data, stale=True)

    for act in ("submit", "edit", "preview", "sure", "show"):
        assert (await forged(act)).text == "This draft belongs to somebody else.", act
    await room.settles()
    assert TEXT[-30:-1] not in str([each.text for each in await room.sim.messages(kim.id)])
    assert (await lea.taps(SUBMIT, board)).text.startswith("Submitted")
