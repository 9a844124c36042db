"""Stories of readers who ask what was changed after it was published."""

import re

from bot.domain.change import ChangeKind
from bot.domain.draft import Confidence
from bot.domain.ids import BulletinNumber
from bot.domain.rich import RichText
from tests.chat import Newsroom, said
from tests.stories.board import now
from tests.stories.correcting import (
    REASON,
    TRUE,
    corrected,
    database,
    out,
    published,
)
from tests.stories.desk import approved
from tests.stories.looking_back import (
    BULLETIN,
    CHANGED,
    ITEM,
    TAKEN_BACK,
    changing,
    plain,
    says,
    turned,
)


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


async def test_when_all_was_taken_back_the_latest_is_not_said_to_be_the_first(
    room: Newsroom,
) -> None:
    _, _, rosa = await out(room)
    await changing(room, None, TAKEN_BACK)
    assert await rosa.asks("/latest") == said("en", "latest-taken-back")
