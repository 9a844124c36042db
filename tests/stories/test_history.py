"""Stories of readers who ask what became of a statement."""

import re

import pytest

from bot.domain.draft import Confidence
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.rich import RichText
from tests.chat import Newsroom, Person
from tests.stories.board import chosen, now
from tests.stories.correcting import (
    REASON,
    TRUE,
    begun,
    bulletin,
    corrected,
    database,
    out,
    published,
)
from tests.stories.desk import NORTH, SOUTH, approved
from tests.stories.looking_back import (
    BULLETIN,
    ITEM,
    TAKEN_BACK,
    changing,
    plain,
    says,
    turned,
)
from tests.stories.test_reading import WINTER, fill

SPELLINGS = (
    "2025-03-12/S1", "2025-03-12/s1", "2025-03-12 s1", "2025-03-12-S1", "2025-03-12s1",
    "s1 of 12 Mar",
    "S1 12 March 2025", "12-03-25 S1", "s 1, 12/03/2025", "2025-03-12/1", "٢٠٢٥-٠٣-١٢/S١",
    "12 de marzo s1", "S1 12 آذار 2025",
)  # fmt: skip


async def test_a_statement_that_nothing_was_done_to(room: Newsroom) -> None:
    _, _, rosa = await out(room)
    answer = await rosa.writes(f"/item {ITEM}")
    lines = plain(answer).splitlines()
    assert lines[0] == f"{ITEM} · Wednesday, 12 March 2025 · bulletin 1"
    assert NORTH in lines
    assert "How certain: Stated" in lines
    assert re.search(r"📰 \d+ \w+ \d{4}, \d\d:\d\d UTC · published in bulletin 1", plain(answer))
    assert lines[-1] == "Nothing has changed since."
    assert answer.labels == [BULLETIN]
    shown = await turned(rosa, BULLETIN, answer)
    assert SOUTH in plain(shown)


async def test_a_correction_is_told_with_what_was_said_before_and_since(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    await published(lea, omar, await corrected(lea))
    text = plain(await rosa.writes(f"/item {ITEM}"))
    head, _, past = text.partition("History")
    assert TRUE in head
    assert NORTH not in head
    assert "change 1 of bulletin 1" in past
    assert past.index("published in bulletin 1") < past.index("✏️") < past.index(REASON)
    assert f"Before: {NORTH}\nSince then: {TRUE}" in past
    # What the correction left alone has no such line.
    assert "✏️" not in plain(await rosa.writes("/item 2025-03-12/S2"))


async def test_a_rumour_turns_step_by_step_in_order(room: Newsroom) -> None:
    _, _, rosa = await out(room)
    await says(room, 1, "First word.", confidence=Confidence.RUMOUR)
    await says(room, 1, "Nobody could say.", confidence=Confidence.UNVERIFIABLE)
    await says(
        room,
        1,
        "Two people saw it.",
        confidence=Confidence.CONFIRMED,
        sources=(RichText.plain("two teachers"),),
    )
    text = plain(await rosa.writes("/item 2025-03-12/S2"))
    assert "How certain: Confirmed" in text
    assert "Then: Stated" in text
    found = [text.index(line) for line in (
        "From Stated to Rumour", "🔎", "Nobody could say.", "From Rumour to Cannot be verified",
        "Two people saw it.", "From Cannot be verified to Confirmed", "Its sources were changed.",
    )]  # fmt: skip
    assert found == sorted(found)
    assert "Source: two teachers" in text


async def test_what_was_taken_out_is_still_known_by_its_name(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    board = await begun(lea)
    await chosen(lea, board, "1", "🗑 Delete")
    await published(lea, omar, await now(lea, board))
    text = plain(await rosa.writes(f"/item {ITEM}"))
    assert "🗑 This was taken out of the bulletin and no longer stands." in text
    assert f"Taken out: {NORTH}" in text
    assert NORTH not in await rosa.asks("/search flour")


async def test_what_was_added_later_says_so(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    await begun(lea)
    await published(lea, omar, await lea.writes("– Water is back in Raqqa."))
    text = plain(await rosa.writes("/item 2025-03-12/S3"))
    assert "Added: Water is back in Raqqa." in text
    assert "published in bulletin" not in text


async def test_a_paragraph_has_a_history_too(room: Newsroom) -> None:
    _, _, rosa = await out(
        room, f"Update 12-03-25\n\nIt was a long quiet day.\n\n# North\n– {NORTH}"
    )
    content = (await bulletin(room)).content
    assert content.intro
    intro = (RichText.plain("It was a long loud day."),)
    await changing(room, content.model_copy(update={"intro": intro}), "Not quiet at all.")
    text = plain(await rosa.writes("/item 2025-03-12/P1"))
    assert "Before: It was a long quiet day.\nSince then: It was a long loud day." in text
    assert "How certain" not in text
    await changing(room, content.model_copy(update={"intro": ()}), "We leave that out.")
    assert "Taken out: It was a long loud day." in plain(await rosa.writes("/item 2025-03-12/P1"))


async def test_what_settles_a_rumour_and_the_rumour_lead_to_each_other(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    await approved(lea, omar, "Update 13-03-25\n\n# North\n– The convoy is confirmed.")
    await room.settles()
    rumour, item = ItemId.read(ITEM), ItemId.read("2025-03-13/S1")
    content = (await bulletin(room)).content.keyed()
    two = BulletinNumber(2)
    async with database(room).write() as stores:
        now_ = room.bot.services.correcting._context.clock.now()  # noqa: SLF001
        await stores.proofs.settle(rumour, item, Confidence.CONFIRMED, now_)
    section = content.sections[0]
    (block,) = section.items()
    told = block.model_copy(update={"confidence": Confidence.CONFIRMED})
    sections = (section.model_copy(update={"blocks": (told,)}), *content.sections[1:])
    after = content.model_copy(update={"sections": sections})
    await changing(room, after, "Seen by two.", caused_by=two)
    answer = await rosa.writes(f"/item {ITEM}")
    assert "Because of what bulletin 2 says." in plain(answer)
    assert "What became of it: 2025-03-13/S1" in plain(answer)
    assert "start=item-2025-03-13-S1" in (answer.html or "")
    assert "Because of what bulletin 2 says." in plain(await rosa.writes("/corrections 1"))
    # What was taken back settles nothing for readers any more.
    await changing(room, None, TAKEN_BACK, number=2)
    assert "What became of it" not in plain(await rosa.writes(f"/item {ITEM}"))


async def test_what_the_archive_brought_has_its_history_too(room: Newsroom) -> None:
    await fill(room, WINTER)
    rosa = await room.person("Rosa")
    name = "2024-12-06/S2"
    text = plain(await rosa.writes(f"/item {name}"))
    assert "📰 6 December 2024 · in bulletin 1, from our archive\nThen: Reported" in text
    assert "Nothing has changed since." in text
    content = (await bulletin(room)).content.keyed()
    without = tuple(
        section.model_copy(
            update={"blocks": tuple(one for one in section.blocks if "Busra" not in one.text.text)}
        )
        for section in content.sections
    )
    await changing(room, content.model_copy(update={"sections": without}), "Not so.")
    text = plain(await rosa.writes(f"/item {name}"))
    assert "no longer stands" in text
    assert "the market of Busra al-Sham opened again" in text.partition("Taken out: ")[2]
    assert f"– {name} was taken out: " in plain(await rosa.writes("/corrections 1"))
    assert "flour" in plain(await rosa.writes("/item 2024-12-06/S3"))


async def test_a_name_is_written_in_many_ways(room: Newsroom) -> None:
    _, _, rosa = await out(room)
    for asked in SPELLINGS:
        assert plain(await rosa.writes(f"/item {asked}")).startswith(f"{ITEM} ·"), asked
    # And a name alone is no search.
    assert plain(await rosa.writes(ITEM)).startswith(f"{ITEM} ·")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("", "Which statement? Write its name"),
        ("the convoy", "I cannot read “the convoy” as the name of a statement."),
        ("S1", "Of which day is S1?"),
        ("S1 of never", "I cannot read “never” as a day."),
        ("2025-03-12/S7", "There is no 2025-03-12/S7. The last one of that day is 2025-03-12/S2."),
        ("2025-03-12/P1", "There is no 2025-03-12/P1. /on 2025-03-12 shows"),
        (
            "2025-03-10/S1",
            "The nearest day is 2025-03-12",
        ),
        ("2025-02-31/S1", "as a day."),
        ("2025-03-12/S0", "as the name of a statement."),
        ("S1 " * 60, "as the name of a statement."),
        ("<b>S1", "I cannot read “<b>” as a day."),
    ],
)
async def test_a_wrong_name_gets_the_nearest_help(room: Newsroom, asked: str, answer: str) -> None:
    _, _, rosa = await out(room)
    assert answer in plain(await rosa.writes(f"/item {asked}"))


async def test_help_comes_in_the_readers_language(room: Newsroom) -> None:
    await out(room)
    luz, nur = await room.person("Luz", "es"), await room.person("Nur", "ar")
    assert "La última de ese día es 2025-03-12/S2." in plain(
        await luz.writes("/item 2025-03-12/S9")
    )
    assert "لا يوجد 2025-03-12/S9" in plain(await nur.writes("/item 2025-03-12/S9"))
    assert "لم نغيّر شيئًا" in plain(await nur.writes("/corrections"))
    assert "Historia" in plain(await luz.writes(f"/item {ITEM}"))


async def test_before_anything_is_published(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    assert await rosa.asks(f"/item {ITEM}") == "Nothing has been published yet."
    assert await rosa.asks("/corrections") == (
        "We have not changed or taken back anything after it was published."
    )
    assert await rosa.asks("/corrections 1") == "There is no bulletin 1."


async def test_a_link_leads_from_a_name_to_its_history(room: Newsroom) -> None:
    _, _, rosa = await out(room)
    answer = await rosa.writes("/search flour")
    link = re.search(r'start=(item-[\w-]+)">2025-03-12/S1<', answer.html or "")
    assert link, answer.html
    ben = await room.sim.person("Ben", language_code="en")
    ben_ = Person(room, ben, "Ben")
    assert plain(await ben_.starts(link[1])).startswith(f"{ITEM} ·")
    # What fits nothing is refused politely, and says nothing else (threat T36).
    for payload in ("item-", "item-2025-03-12", "item-x_y-S1", "item-2025-99-99-S1", "item-S99999"):
        text = plain(await ben_.starts(payload))
        said_so = ("I cannot read", "Of which day", "This link is not whole")
        assert any(words in text for words in said_so), payload
        assert "went wrong" not in text


async def test_a_statement_in_other_letters_runs_with_the_readers(room: Newsroom) -> None:
    await out(room)
    nur = await room.person("Nur", "ar")
    shown = await nur.asks("/item 2025-03-12/S1")
    (line,) = [one for one in shown.splitlines() if NORTH in one]
    assert line.startswith("\u200f")
