"""Stories of readers who look back: a statement and what became of it, and what was changed after
it was published."""

import re

import pytest

from bot.domain.change import ChangeKind
from bot.domain.draft import Confidence, Content
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.rich import RichText
from bot.services.changing import Changing
from bot.simulator.client import SimMessage
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
from tests.stories.test_reading import WINTER, fill

ITEM = "2025-03-12/S1"
BULLETIN = "📰 Bulletin 1"
CHANGED = "🕓 Changes in 1"
TAKEN_BACK = "The place could be found from it."


def plain(message: SimMessage) -> str:
    """Return the words without the marks that keep scripts apart; every answer fits a message."""
    text = re.sub("[\u2066-\u2069\u200f]", "", message.text or "")
    assert 0 < len(text.encode("utf-16-le")) <= 2 * 4096
    return text


async def changing(
    room: Newsroom,
    content: Content | None,
    reason: str,
    number: int = 1,
    caused_by: BulletinNumber | None = None,
) -> None:
    """Change a bulletin as other parts of the desk do in their own transactions; None takes it
    back."""
    wanted = BulletinNumber(number)
    context = room.bot.services.correcting._context  # noqa: SLF001
    does = Changing(context, lambda: None)
    async with database(room).write() as stores:
        found = await stores.bulletins.get(wanted)
        assert found is not None
        if content is None:
            await does.retract(stores, found, reason, delete=False)
        else:
            now_ = context.clock.now()
            await does.change(
                stores, found, content, reason=reason, caused_by=caused_by, marks_at=now_
            )


async def says(room: Newsroom, place: int, reason: str = "So it was.", **fields: object) -> None:
    """Let an item of bulletin 1 be changed."""
    content = (await bulletin(room)).content.keyed()
    sections = list(content.sections)
    (block,) = sections[place].blocks
    told = block.model_copy(update=fields)
    sections[place] = sections[place].model_copy(update={"blocks": (told,)})
    await changing(room, content.model_copy(update={"sections": tuple(sections)}), reason)


async def turned(person: Person, label: str, message: SimMessage) -> SimMessage:
    """Tap a button and return the message as it stands then."""
    await person.taps(label, message)
    return await now(person, message)


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


async def test_of_a_bulletin_that_was_taken_back_no_words_are_told(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    await published(lea, omar, await corrected(lea))
    await changing(room, None, TAKEN_BACK)
    for question in (f"/item {ITEM}", "/corrections", "/corrections 1"):
        text = plain(await rosa.writes(question))
        assert TAKEN_BACK in text, question
        assert not any(word in text for word in ("flour", "rice", "Manbij")), question
    text = plain(await rosa.writes(f"/item {ITEM}"))
    assert "🚫 The bulletin was taken back" in text
    assert "bulletin 1 was taken back" in text.splitlines()[-2]
    shown = await turned(rosa, BULLETIN, await rosa.writes(f"/item {ITEM}"))
    assert "This bulletin was taken back" in plain(shown)
    assert CHANGED in shown.labels


SPELLINGS = (
    "2025-03-12/S1", "2025-03-12/s1", "2025-03-12 s1", "2025-03-12-S1", "2025-03-12s1",
    "s1 of 12 Mar",
    "S1 12 March 2025", "12-03-25 S1", "s 1, 12/03/2025", "2025-03-12/1", "٢٠٢٥-٠٣-١٢/S١",
    "12 de marzo s1", "S1 12 آذار 2025",
)  # fmt: skip


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
        assert "I cannot read" in text or "Of which day" in text, payload
        assert "went wrong" not in text


async def test_corrections_are_listed_by_day_the_newest_first(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    await approved(lea, omar, "Update 13-03-25\n\n# North\n– Snow fell in Afrin.")
    await room.settles()
    await says(room, 0, "Rice, not flour.", text=RichText.plain(TRUE))
    await says(room, 1, "Seen by two.", confidence=Confidence.CONFIRMED)
    await changing(room, None, "It was from last year.", number=2)
    answer = await rosa.writes("/corrections")
    lines = plain(answer).splitlines()
    assert lines[0] == "What we changed after it was published"
    assert re.fullmatch(r"🚫 \d\d:\d\d UTC · bulletin 2: It was from last year\.", lines[3])
    assert lines[4].endswith("bulletin 1: Seen by two.")
    assert lines[5].endswith("bulletin 1: Rice, not flour.")
    assert re.fullmatch(r"\w+, \d+ \w+ \d{4}", lines[2])
    assert answer.labels == ["🕓 Changes in 2", CHANGED]
    of_one = await turned(rosa, CHANGED, answer)
    text = plain(of_one)
    assert text.startswith("What we changed in bulletin 1 · Wednesday, 12 March 2025")
    assert text.index("Rice, not flour.") < text.index("Seen by two.")
    assert f"– {ITEM} now says: {TRUE}" in text
    assert "– 2025-03-12/S2: from Stated to Confirmed" in text
    assert text == plain(await rosa.writes("/corrections 1"))
    assert text == plain(await rosa.writes("/corrections #1"))
    assert "start=item-2025-03-12-S2" in (of_one.html or "")


async def test_a_bulletin_without_changes_says_so_and_no_number_is_explained(
    room: Newsroom,
) -> None:
    _, _, rosa = await out(room)
    assert "is as it was published." in await rosa.asks("/corrections 1")
    assert "There is no bulletin 99." in await rosa.asks("/corrections 99")
    assert "“soon” is not the number of a bulletin." in await rosa.asks("/corrections soon")
    assert "is not the number of a bulletin." in await rosa.asks("/corrections " + "9" * 40)


async def test_pages_of_many_changes_turn_and_never_expire(room: Newsroom) -> None:
    _, _, rosa = await out(room)
    for count in range(1, 14):
        words = RichText.plain(f"Sacks of rice: {count}. " + "word " * 60)
        await says(room, 0, f"Counted {count} times. " + "So " * 80, text=words)
    first = await rosa.writes("/corrections")
    assert "1–8 of 13" in plain(first)
    second = await turned(rosa, "« Older", first)
    assert "9–13 of 13" in plain(second)
    assert "Counted 1 times." in plain(second)
    # One more change moves the pages, and breaks no button.
    await says(room, 0, "Once more.", text=RichText.plain(TRUE))
    again = await turned(rosa, "Newer »", second)
    assert "Once more." in plain(again)
    for question, total in ((f"/item {ITEM}", 15), ("/corrections 1", 14)):
        page = await rosa.writes(question)
        seen = plain(page)
        while "On ›" in page.labels:
            page = await turned(rosa, "On ›", page)
            seen += plain(page)
        for count in range(1, 14):
            assert f"Counted {count} times." in seen, (question, count)
        assert f"–{total} of {total}" in seen or f"{total} of {total}" in seen
        assert "‹ Back" in page.labels


async def test_a_forged_button_is_refused(room: Newsroom) -> None:
    _, _, rosa = await out(room)
    below = await rosa.writes(f"/item {ITEM}")
    for data in ("y:i:9:2025-03-12/S1", "y:c:5:", "y:c:0:x", "y:i:0:", "y:z:0:1", "y:c:-1:1"):
        answer = await room.sim.press(
            rosa.id, below.chat_id, below.message_id, data=data, stale=True
        )
        assert answer.answered, data
        assert answer.text, data
        assert "went wrong" not in answer.text
    assert plain(await now(rosa, below)) == plain(below)


async def test_changed_bulletins_lead_there_and_others_do_not(room: Newsroom) -> None:
    _, _, rosa = await out(room)
    for question in ("/latest", "/on 2025-03-12"):
        assert CHANGED not in (await rosa.writes(question)).labels
    await says(room, 0, REASON, text=RichText.plain(TRUE))
    for question in ("/latest", "/on 2025-03-12"):
        answer = await rosa.writes(question)
        assert CHANGED in answer.labels
        shown = await turned(rosa, CHANGED, answer)
        assert REASON in plain(shown)
        assert TRUE in plain(await turned(rosa, BULLETIN, shown))


async def test_groups_topics_and_channels_ask_too(room: Newsroom) -> None:
    _, _, rosa = await out(room)
    await says(room, 0, REASON, text=RichText.plain(TRUE))
    group = await room.sim.supergroup("Group", creator=rosa.id, bot="member")
    forum = await room.sim.supergroup("Forum", forum=True, creator=rosa.id, bot="member")
    channel = await room.sim.channel("News", creator=rosa.id, bot="administrator")
    topic = await room.sim.topic(forum, "Questions")
    for question in (f"/item {ITEM}", "/corrections", "/corrections 1", "/item never"):
        for chat, where in ((group, None), (channel, None), (forum, topic)):
            details = {} if where is None else {"topic": where}
            answer = await rosa.writes(question, chat=chat, **details)
            assert answer.thread == where
            assert REASON in plain(answer) or "as the name of a statement" in plain(answer)
    shown = await rosa.writes("/corrections", chat=forum, topic=topic)
    assert (await turned(rosa, CHANGED, shown)).thread == topic


async def test_no_member_is_named(room: Newsroom) -> None:
    lea, omar, rosa = await out(room)
    await published(lea, omar, await corrected(lea))
    for question in (f"/item {ITEM}", "/corrections", "/corrections 1"):
        text = plain(await rosa.writes(question))
        for person in (lea, omar):
            assert person.name not in text
            assert str(person.id) not in text


async def test_the_kind_of_a_change_is_kept(room: Newsroom) -> None:
    await out(room)
    await says(room, 1, "First word.", confidence=Confidence.RUMOUR)
    await says(room, 1, "Two saw it.", confidence=Confidence.CONFIRMED)
    async with database(room).read() as stores:
        kinds = [one.kind for one in await stores.changes.of(BulletinNumber(1))]
    assert kinds == [ChangeKind.CORRECTION, ChangeKind.SETTLEMENT]
