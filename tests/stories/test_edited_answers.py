"""Stories of members who edit a message that answered a question about a part of a draft."""

from pathlib import Path

import pytest

from bot.domain.draft import Item, SectionKind
from tests.chat import Newsroom, Person, said
from tests.stories.board import FIRST, LONGER, SECOND, WORDS, asked
from tests.stories.desk import NORTH, SOUTH
from tests.stories.guided import BOARD, EVALUATION, TOPIC, content, goes, led
from tests.stories.messages import edits, sends

DAWN = NORTH.replace("noon", "dawn")


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    return await room.member("Lea", "author")


async def words(folder: Path) -> list[str]:
    return [
        block.text.text for section in (await content(folder)).sections for block in section.blocks
    ]


async def test_the_new_text_of_an_item(room: Newsroom, lea: Person, tmp_path: Path) -> None:
    board = await lea.writes(LONGER)
    question = await asked(lea, board, "1", WORDS)
    sent = await sends(lea, NORTH, reply_to=question.message_id)
    key = next(iter((await content(tmp_path)).items())).key
    await edits(lea, sent, "Allegedly a convoy reached Kobane.")
    first, second, *_ = (await content(tmp_path)).items()
    assert (first.text.text, first.confidence.value) == (
        "Allegedly a convoy reached Kobane.",
        "alleged",
    )
    assert first.key == key
    assert "kobane" in "".join(first.places)
    assert second.text.text == SECOND
    await edits(lea, sent, "– One.\n– Two.")
    assert said("en", "error-one-item") in [each.text for each in await room.sim.messages(lea.id)]
    assert (await words(tmp_path))[0] == "Allegedly a convoy reached Kobane."


async def test_an_item_that_was_told_anew_since_is_not_overwritten(
    room: Newsroom, lea: Person, tmp_path: Path
) -> None:
    board = await lea.writes(LONGER)
    question = await asked(lea, board, "1", WORDS)
    sent = await sends(lea, DAWN, reply_to=question.message_id)
    board = await lea.sees("Draft 1", "version 2")
    question = await asked(lea, board, "1", WORDS)
    await sends(lea, FIRST.replace("noon", "night"), reply_to=question.message_id)
    await edits(lea, sent, DAWN.replace("dawn", "dusk"))
    told = said("en", "edited-unplaced", draft="1")
    assert told in [each.text for each in await room.sim.messages(lea.id)]
    assert (await words(tmp_path))[0] == FIRST.replace("noon", "night")


async def test_items_of_the_guided_way(lea: Person, tmp_path: Path) -> None:
    await led(lea, "📍 North")
    first = await sends(lea, f"{NORTH}\n\nThe road is open.")
    await sends(lea, SOUTH)
    keys = [item.key for item in (await content(tmp_path)).items()]
    await edits(lea, first, f"{DAWN}\n\nThe road is open.\n\nThe bridge is not.")
    assert await words(tmp_path) == [DAWN, "The road is open.", "The bridge is not.", SOUTH]
    items = list((await content(tmp_path)).items())
    assert all(isinstance(item, Item) for item in items)
    assert [items[0].key, items[1].key, items[3].key] == keys
    await edits(lea, first, DAWN)
    assert await words(tmp_path) == [DAWN, SOUTH]


async def test_items_of_the_guided_way_judged_and_moved_since(lea: Person, tmp_path: Path) -> None:
    await led(lea, "📍 North")
    sent = await sends(lea, NORTH)
    await goes(lea, "Confirmed", BOARD)
    await edits(lea, sent, DAWN)
    (item,) = (await content(tmp_path)).items()
    assert (item.text.text, item.confidence.value, item.judged) == (DAWN, "confirmed", True)


async def test_a_topic_with_its_items(lea: Person, tmp_path: Path) -> None:
    await led(lea, TOPIC)
    sent = await sends(lea, f"Northern front\n– {NORTH}")
    await edits(lea, sent, f"Southern front\n– {SOUTH}\n– {NORTH}")
    (section,) = (await content(tmp_path)).sections
    assert section.heading
    assert (section.heading.text, section.front) == ("Southern front", "south")
    assert [item.text.text for item in section.items()] == [SOUTH, NORTH]


async def test_an_evaluation(lea: Person, tmp_path: Path) -> None:
    await led(lea, EVALUATION)
    sent = await sends(lea, "It was a quiet day.\n\nNobody expects it to last.")
    await edits(lea, sent, "It was a calm day.\n\nNobody expects it to last.\n\nWe wait.")
    (section,) = (await content(tmp_path)).sections
    assert section.kind is SectionKind.ANALYSIS
    assert not list(section.items())
    assert await words(tmp_path) == [
        "It was a calm day.",
        "Nobody expects it to last.",
        "We wait.",
    ]
