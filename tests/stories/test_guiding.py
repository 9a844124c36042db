"""Stories of the guided way: day, kind, sections, items one after the other, on one message."""

from pathlib import Path

import pytest

from bot.domain.draft import Confidence
from tests.chat import Newsroom, said
from tests.stories.desk import APPROVE, NORTH, SOUTH, SUBMIT, last_message, received
from tests.stories.guided import (
    EVALUATION,
    LEAD,
    PREVIEW,
    RUMOURS,
    SECTION,
    TOPIC,
    content,
    goes,
    led,
    screen,
    starting,
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
    await goes(lea, "Confirmed")
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


async def test_an_evaluation_that_a_client_cut_in_two_is_one(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, EVALUATION)
    # As a client cuts it: behind the last word that has room.
    first = ("nobody knows what the night will bring " * 110).strip()[:4090]
    await lea.writes(first)
    await lea.writes("bring to us.\n\nWe need to sleep.")
    (section,) = (await content(tmp_path)).sections
    assert [block.text.text for block in section.blocks] == [
        f"{first} bring to us.",
        "We need to sleep.",
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
