"""Stories of the guided way: day, kind, sections, items one after the other, on one message."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.draft import Confidence, Content, Kind
from bot.domain.ids import ChatId, DraftId, MessageId, PersonId
from bot.domain.rich import RichText
from bot.services.guiding import Said, Spot
from bot.simulator.client import PressAnswer, SimClient, SimMessage
from storage.database import Database
from tests.chat import Newsroom, Person, opened, said, town
from tests.stories.desk import APPROVE, NORTH, SOUTH, SUBMIT, last_message, received

LEAD = "🧭 Lead me"
DAILY = "📰 Daily update"
SECTION = "➕ Another section"
BOARD = "📋 Board"
PREVIEW = "👁 Preview"
TOPIC = "✍️ My own topic"
RUMOURS = "💬 Rumours"
EVALUATION = "🔎 Evaluation"

OLD_BUTTON = "This button is from an older message and no longer works."
NEWER = "There is a newer version of this draft. Nothing was changed."


def starting(message: SimMessage, words: str) -> str:
    """Return the label of the button that starts with these words, ticked or not."""
    found = [label for label in message.labels if label.removeprefix("✓ ").startswith(words)]
    assert found, f"no button {words!r} among {message.labels}"
    return found[0]


async def screen(room: Newsroom, person: Person) -> SimMessage:
    """Return the newest message of the guided way, or the board, as it looks now."""
    messages = await room.sim.messages(person.id)
    return [each for each in messages if each.by_bot and each.labels][-1]


async def goes(person: Person, *labels: str) -> SimMessage:
    """Tap buttons one after the other, each on the screen that came of the one before."""
    for label in labels:
        shown = await screen(person.room, person)
        answer = await person.taps(starting(shown, label), shown)
        assert not answer.show_alert, answer.text
    return await screen(person.room, person)


async def led(person: Person, *labels: str) -> SimMessage:
    """Begin a draft of today and go on by these buttons."""
    await person.writes("/draft")
    return await goes(person, LEAD, "Today", DAILY, *labels)


async def content(folder: Path, draft: int = 1) -> Content:
    """Return what stands in the database."""
    database = await Database.open(folder / "bulletin.db")
    try:
        async with database.read() as stores:
            found = await stores.drafts.get(DraftId(draft))
            assert found is not None
            revision = await stores.drafts.revision(found.id, found.revision)
            assert revision is not None
            return revision.content
    finally:
        await database.close()


async def forged(person: Person, message: SimMessage, data: str) -> PressAnswer:
    """Press a button that is not there, or not any more."""
    return await person.room.sim.press(
        person.id, message.chat_id, message.message_id, data=data, stale=True
    )


async def test_draft_alone_offers_to_lead_and_lists_what_is_open(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    first = await lea.writes("/draft")
    assert "Just send me your text" in (first.text or "")
    assert first.labels == [LEAD]
    await led(lea)
    again = await lea.writes("/draft")
    assert again.labels == [LEAD, "Draft 1 · not submitted"]


async def test_a_member_is_led_from_the_day_to_the_readers(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")

    await lea.writes("/draft")
    day = await goes(lea, LEAD)
    assert "Which day is it about?" in (day.text or "")
    assert starting(day, "Today").startswith("✓")
    yesterday = starting(day, "Yesterday").partition(", ")[2]
    kind = await goes(lea, "Yesterday")
    assert "What will it be?" in (kind.text or "")
    assert starting(kind, "📰").startswith("✓")
    sections = await goes(lea, "⚡")
    assert "urgent flash" in (sections.text or "")
    assert {"📍 North", "📍 South", RUMOURS, EVALUATION, TOPIC} <= set(sections.labels)
    assert sections.message_id == day.message_id
    asks = await goes(lea, "📍 North")
    assert "Write what happened" in (asks.text or "")
    assert SUBMIT not in asks.labels

    item = await lea.writes(NORTH)
    assert NORTH in (item.text or "")
    assert "✓ Stated" in item.labels
    assert await goes(lea, "Confirmed")
    confirmed = await screen(room, lea)
    assert "✓ Confirmed" in confirmed.labels
    assert "· Confirmed" in (confirmed.text or "")
    await lea.writes("Allegedly a second convoy is on its way.")
    guessed = await screen(room, lea)
    assert "✓ Alleged" in guessed.labels
    assert {"1", "✓ 2"} <= set(guessed.labels)

    await goes(lea, SECTION, "📍 South")
    await lea.writes(SOUTH)
    await goes(lea, PREVIEW)
    preview = await lea.sees("Bulletin 1", NORTH, SOUTH)
    assert preview.message_id
    shown = await screen(room, lea)
    toast = await lea.taps(SUBMIT, shown)
    assert toast.text.startswith("Submitted")
    assert "In review" in ((await screen(room, lea)).text or "")

    card = await omar.sees("hash")
    assert (await omar.taps(APPROVE, card)).text == "Published as bulletin 1."
    await room.settles()
    (got,) = await received(room, rosa.id)
    assert yesterday in (got.text or "")
    assert NORTH in (got.text or "")


async def test_one_message_shows_where_one_is(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    before = await last_message(room, lea.id)
    first = await led(lea, "📍 North")
    second = await lea.writes(NORTH)
    assert second.message_id > first.message_id
    third = await lea.writes(SOUTH)
    await room.settles()
    screens = [
        each
        for each in await room.sim.messages(lea.id)
        if each.by_bot and each.message_id > before and each.labels
    ]
    assert [each.message_id for each in screens] == [third.message_id]


async def test_what_is_led_is_what_is_pasted_byte_for_byte(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    pasted = """# North
– A convoy with flour reached Manbij at noon.
– Allegedly the <b>bridge</b> of Tishreen is closed:
  – trucks wait on both sides.

# Bread and water
– The price of bread doubled in Homs.

# Rumours
– The airport is said to open again.

# Evaluation
It was a quiet day.

Nobody expects it to last.
"""
    board = await lea.writes(pasted)
    await led(lea, "📍 North")
    await lea.writes("A convoy with flour reached Manbij at noon.")
    await lea.writes(
        "- Allegedly the <b>bridge</b> of Tishreen is closed:\n  - trucks wait on both sides."
    )
    await goes(lea, SECTION, TOPIC)
    await lea.writes("Bread and water")
    await lea.writes("The price of bread doubled in Homs.")
    await goes(lea, SECTION, RUMOURS)
    await lea.writes("The airport is said to open again.")
    await goes(lea, SECTION, EVALUATION)
    await lea.writes("It was a quiet day.\n\nNobody expects it to last.")

    one, other = await content(tmp_path, 1), await content(tmp_path, 2)
    assert one == other
    before = await last_message(room, lea.id)
    await lea.taps(PREVIEW, board)
    await goes(lea, PREVIEW)
    await room.settles()
    shown = [each.html for each in await room.sim.messages(lea.id) if each.message_id > before]
    assert len(shown) == 2
    assert shown[0] == shown[1]


async def test_several_items_in_a_message_and_each_judged_on_its_own(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    shown = await lea.writes(
        "Shelling near Manbij.\n\nThe road to Aleppo is open.\n• Bread is short."
    )
    assert {"1", "2", "✓ 3"} <= set(shown.labels)
    await goes(lea, "1", "Rumour")
    found = (await content(tmp_path)).sections[0]
    assert [item.text.text for item in found.items()] == [
        "Shelling near Manbij.",
        "The road to Aleppo is open.",
        "Bread is short.",
    ]
    assert [(item.confidence, item.judged) for item in found.items()] == [
        (Confidence.RUMOUR, True),
        (Confidence.STATED, False),
        (Confidence.STATED, False),
    ]
    # More about an item is the board's: its button carries the item's key.
    more = (await screen(room, lea)).button("🔗 Sources, places…").data or ""
    assert more.startswith("e:i:1:")
    assert more.split(":")[4] == "1"


async def test_another_day_in_ones_own_words(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author", language="es")
    await lea.writes("/draft")
    await goes(lea, "🧭")
    asks = await goes(lea, "📅")
    assert "Escribe el día" in (asks.text or "")
    refused = await lea.writes("mañana o nunca, quizás")
    assert "mañana o nunca" in (refused.text or "")
    await lea.writes("6 de diciembre de 2024")
    kind = await screen(room, lea)
    assert "6 de diciembre de 2024" in (kind.text or "")
    assert any(label.startswith("✓ 📰") for label in kind.labels)
    assert (await content(tmp_path)).day.isoformat() == "2024-12-06"


async def test_a_topic_may_come_with_its_first_items(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, TOPIC)
    too_long = await lea.writes("word " * 40)
    assert "long for a heading" in (too_long.text or "")
    await lea.writes("Southern front\n– " + SOUTH)
    (section,) = (await content(tmp_path)).sections
    assert (section.front, len(section.blocks)) == ("south", 1)
    # A heading inside a message of items begins a section as it does in a pasted text.
    await lea.writes("More of the south.\n\n# Prices\n– Bread is dear.")
    shown = await lea.writes("So is fuel.")
    assert "Prices" in (shown.text or "")
    south, prices = (await content(tmp_path)).sections
    assert [block.text.text for block in south.blocks] == [SOUTH, "More of the south."]
    assert [block.text.text for block in prices.blocks] == ["Bread is dear.", "So is fuel."]


async def test_news_that_come_late_stand_before_rumours_and_evaluation(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, EVALUATION)
    await lea.writes("A quiet day.")
    await goes(lea, SECTION, RUMOURS)
    await lea.writes("The bridge is to open.")
    await goes(lea, SECTION, "📍 North")
    await lea.writes(NORTH)
    kinds = [section.kind.value for section in (await content(tmp_path)).sections]
    assert kinds == ["front", "rumours", "analysis"]


async def test_it_can_be_left_for_the_board_and_taken_up_again(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    await lea.writes(NORTH)
    board = await goes(lea, BOARD)
    assert "1. A convoy" in (board.text or "")
    # Left is left: the next text is a draft of its own again.
    other = await lea.writes("Update 12-03-25\n\n# South\n– Teachers went on strike.")
    assert "Draft 2" in (other.text or "")
    # The board offers ➕ 🗓 🏷 with these very buttons.
    await forged(lea, board, "g:a:1:2:")
    sections = await lea.sees("Which front or topic is next?")
    assert "✓ 📍 North" in sections.labels
    await lea.taps("✓ 📍 North", sections)
    await lea.writes("And another convoy.")
    assert "2. And another convoy." in ((await lea.sees("Draft 1", "another convoy")).text or "")


@pytest.mark.parametrize("shown", ["kind", "day"])
async def test_day_and_kind_of_any_draft_change_from_its_board(
    room: Newsroom, tmp_path: Path, shown: str
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes("Update 12-03-25\n\n# South\n– Teachers went on strike.")
    if shown == "kind":
        await forged(lea, board, "g:k:1:1:")
        after = await goes(lea, "⚡")
        assert (await content(tmp_path)).kind is Kind.FLASH
    else:
        await forged(lea, board, "g:d:1:1:")
        await goes(lea, "📅")
        after = await lea.writes("13-03-25")
        assert (await content(tmp_path)).day.isoformat() == "2025-03-13"
    assert "version 2" in (after.text or "")
    assert SUBMIT in after.labels


async def test_a_draft_in_review_comes_back_when_it_is_added_to(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    board = await lea.writes("Update 12-03-25\n\n# South\n– Teachers went on strike.")
    await lea.taps(SUBMIT, board)
    card = await omar.sees("hash")
    await forged(lea, board, "g:a:1:1:fnorth")
    await lea.writes(NORTH)
    assert (await omar.sees("hash", "Taken back")).labels == []
    assert (await omar.taps(APPROVE, card)).show_alert
    assert SUBMIT in (await screen(room, lea)).labels


async def test_after_the_submission_a_text_is_a_new_draft(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    await lea.writes(NORTH)
    await goes(lea, SUBMIT)
    fresh = await lea.writes("Teachers went on strike in Daraa.")
    assert "Draft 2" in (fresh.text or "")


async def test_a_whole_update_in_the_middle_is_a_draft_of_its_own(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, "📍 North")
    board = await lea.writes("Update 12-03-25\n\n# South\n– Teachers went on strike.")
    assert "Draft 2" in (board.text or "")
    assert not (await content(tmp_path, 1)).sections


async def test_an_empty_draft_cannot_be_submitted(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    await room.member("Omar", "reviewer")
    await led(lea)
    board = await goes(lea, BOARD)
    answer = await lea.taps(SUBMIT, board)
    assert answer.text == said("en", "error-nothing-to-publish")


async def test_several_drafts_at_once(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    one = await led(lea, "📍 North")
    two = await led(lea, "📍 South")
    assert one.message_id != two.message_id
    await lea.writes(SOUTH)
    # The other one is answered by a reply, or by tapping its section anew.
    await lea.writes(NORTH, reply_to=one.message_id)
    assert (await content(tmp_path, 1)).sections[0].front == "north"
    assert (await content(tmp_path, 2)).sections[0].front == "south"


async def test_a_double_tap_begins_one_draft(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    listed = await lea.writes("/draft")
    await asyncio.gather(lea.taps(LEAD, listed), lea.taps(LEAD, listed))
    await room.settles()
    assert (await lea.writes("/draft")).labels == [LEAD, "Draft 1 · not submitted"]


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        ("g:a:1:2:fatlantis", OLD_BUTTON),
        ("g:a:1:2:s7", OLD_BUTTON),
        ("g:k:1:2:novel", OLD_BUTTON),
        ("g:d:1:2:2024-02-31", OLD_BUTTON),
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


@pytest.fixture
async def sim() -> AsyncIterator[SimClient]:
    """A town with an admin, in which no bot runs yet."""
    async with town() as found:
        yield found


async def test_every_step_outlives_a_restart(sim: SimClient, tmp_path: Path) -> None:
    async with opened(sim, tmp_path) as room:
        lea = await room.member("Lea", "author")
        await lea.writes("/draft")
        await goes(lea, LEAD, "Yesterday")
    for labels in (["⚡"], ["📍 North"]):
        async with opened(sim, tmp_path) as room:
            lea = Person(room, lea.id, "Lea")
            await goes(lea, *labels)
    async with opened(sim, tmp_path) as room:
        await Person(room, lea.id, "Lea").writes(NORTH)
    async with opened(sim, tmp_path) as room:
        lea = Person(room, lea.id, "Lea")
        await lea.writes(SOUTH)
        await goes(lea, "Reported")
    found = await content(tmp_path)
    assert found.kind is Kind.FLASH
    assert [(item.text.text, item.confidence.value) for item in found.items()] == [
        (NORTH, "stated"),
        (SOUTH, "reported"),
    ]


@pytest.mark.parametrize("language", ["es", "ar"])
async def test_the_whole_way_in_other_languages(
    room: Newsroom, tmp_path: Path, language: str
) -> None:
    lea = await room.member("Lea", "author", language=language)
    await lea.writes("/draft")
    await goes(lea, "🧭")
    day = await screen(room, lea)
    await lea.taps(next(label for label in day.labels if label.startswith("✓")), day)
    await goes(lea, "⚡", "💬")
    shown = await lea.writes("The bridge is to open.")
    assert said(language, "guiding-kind-flash") in (shown.text or "").replace("\u2068", "")
    # Headings are the collective's words, in whatever language the buttons are.
    assert [(one.kind.value, str(one.heading)) for one in (await content(tmp_path)).sections] == [
        ("rumours", "Rumours")
    ]


async def test_a_message_handled_twice_adds_nothing_twice(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    asks = await led(lea, "📍 North")
    actor = await room.bot.services.members.actor(PersonId(lea.id), "en")
    guiding, drafting = room.bot.services.guiding, room.bot.services.drafting
    prompt = await drafting.prompt_for(actor, ChatId(lea.id), MessageId(asks.message_id))
    assert prompt is not None
    spot = Spot(chat=ChatId(lea.id), message=MessageId(asks.message_id + 1))
    words = Said(spot=spot, text=RichText.plain(NORTH), at=prompt.opened_at, language="en")
    first = await guiding.answer(actor, prompt, words)
    second = await guiding.answer(actor, prompt, words)
    assert second == first
    assert await guiding.again(actor, prompt.draft, spot) == first
    assert [item.text.text for item in (await content(tmp_path)).items()] == [NORTH]


async def test_a_member_who_was_removed_is_led_no_further(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    shown = await led(lea, "📍 North")
    sure = await room.admin.writes("/remove Lea")
    await room.admin.taps("Yes, remove Lea", sure)
    refused = await forged(lea, shown, "g:k:1:1:flash")
    assert refused.text == "Only members of the desk can do this."
    await lea.writes(NORTH, reply_to=shown.message_id)
    assert (await content(tmp_path)) == Content(day=(await content(tmp_path)).day)


async def test_tapping_what_is_so_already_voids_no_review(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    board = await lea.writes("Update 12-03-25\n\n# South\n– Teachers went on strike.")
    await lea.taps(SUBMIT, board)
    card = await omar.sees("hash")
    await forged(lea, board, "g:k:1:1:daily")
    await forged(lea, board, "g:d:1:1:2025-03-12")
    assert (await omar.taps(APPROVE, card)).text == "Published as bulletin 1."
