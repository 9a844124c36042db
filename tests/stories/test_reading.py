"""Stories of readers: they ask in many ways and places, turn pages, and get one message each."""

import re
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.rich import RichText
from bot.services.opening import load_theatre
from bot.services.ports import SystemClock
from bot.simulator.client import SimClient, SimMessage
from bot.simulator.server import running as simulating
from bot.text.names import Names
from bot.text.parse import parse
from bot.text.words import WordLists
from tests.chat import Newsroom, Person, opened, settings_for

WINTER = """Update 06-12-24

We write what we hear; some of it may turn out wrong.

# Southern front
– Teachers went on strike in Daraa.
– Reportedly, the market of Busra al-Sham opened again.

# Northern front
– A convoy with flour reached Minbij at noon.

Rumours
There is talk of an agreement in Damascus.
"""
EARLIER = """Update 05-12-24

# Southern front
– Rain flooded the road between Sweida and Daraa.
"""
LAST_YEAR = """Update 06-12-23

# Western front
– Fishermen of Tartous stayed ashore.
"""
SPRING = "Update 12-03-25\n\n# Eastern front\n" + "\n".join(
    f"– Well number {number} near Raqqa gives water again." for number in range(1, 13)
)
NOTHING = "I found nothing. Try fewer words, or another spelling."


async def fill(room: Newsroom, *texts: str) -> None:
    """Put updates into the archive."""
    names = Names(load_theatre(settings_for("http://127.0.0.1", Path())))
    source = RichText.plain("\n\n".join(texts))
    parsed = parse(source, names, WordLists.load(), SystemClock().now().date())
    report = await room.bot.services.publishing.import_archive(parsed.updates)
    assert len(report.added) == len(texts)


@pytest.fixture
async def rosa(room: Newsroom) -> Person:
    """A reader of a filled archive."""
    await fill(room, SPRING, WINTER, EARLIER, LAST_YEAR)
    return await room.person("Rosa")


def plain(message: SimMessage) -> str:
    """Return the words without the marks that keep scripts apart; every answer fits a message."""
    text = re.sub("[\u2066-\u2069]", "", message.text or "")
    assert len(text.encode("utf-16-le")) <= 2 * 4096
    return text


async def asks(person: Person, text: str, chat: int | None = None, **details: object) -> str:
    """Ask, and return the plain words of the one answer."""
    where = chat or person.id
    answer = await person.writes(text, chat=where, **details)
    await person.room.settles()
    later = await person.room.sim.messages(where, after=answer.message_id)
    assert not [each.text for each in later if each.by_bot], "more than one answer"
    return plain(answer)


async def turn(room: Newsroom, person: Person, label: str, message: SimMessage) -> SimMessage:
    """Tap a page's button and return the message as it stands then."""
    await person.taps(label, message)
    return (await room.sim.chat(message.chat_id)).message(message.message_id)


def turning(message: SimMessage) -> list[str]:
    """Return the labels of the buttons that turn pages."""
    return [one for one in message.labels if one in {"« Older", "Newer »", "On ›", "‹ Back"}]


async def test_nothing_was_published_yet(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    assert await asks(rosa, "/latest") == (
        "There is no bulletin yet. With /subscribe you will get the first one."
    )
    assert "No news from here yet." in await asks(rosa, "/front south")
    assert NOTHING in await asks(rosa, "/search manbij")
    assert "We published nothing about this day." in await asks(rosa, "/on 2024-12-06")


async def test_the_latest_is_the_newest_day_and_in_the_readers_language(
    room: Newsroom, rosa: Person
) -> None:
    latest = await asks(rosa, "/latest")
    assert "12 March 2025" in latest
    assert "Well number 12" in latest
    luz = await room.person("Luz", "es")
    assert "12 de marzo de 2025" in await asks(luz, "/latest")
    hello = await rosa.starts()
    await rosa.taps("📰 Read the latest", hello)
    await rosa.sees("Well number 12", after=hello.message_id)


async def test_a_front_has_names_in_many_languages(rosa: Person) -> None:
    names = ("south", "South", "SOUTHERN", "the southern front", "sur", "frente sur", "الجنوب")
    answers = [await asks(rosa, f"/front {name}") for name in names]
    assert set(answers) == {answers[0]}
    assert answers[0].startswith("📍 South\n")
    assert "flour" not in answers[0]
    # Newest first.
    assert 0 < answers[0].index("Teachers") < answers[0].index("Rain flooded the road")


async def test_a_front_that_is_misspelt_unknown_or_not_named(room: Newsroom, rosa: Person) -> None:
    guessed = await asks(rosa, "/front suoth")
    assert guessed.startswith("📍 South (I took “suoth” for it)")
    unknown = await rosa.writes("/front atlantis")
    assert plain(unknown) == "I don't know a front “atlantis”. Which front?"
    ask = await rosa.writes("/front")
    assert plain(ask) == "Which front?"
    assert ask.labels == unknown.labels
    for asked in (unknown, ask):
        shown = await turn(room, rosa, "South", asked)
        assert "Teachers went on strike" in plain(shown)


async def test_any_spelling_of_a_place_finds_any_other(rosa: Person) -> None:
    for asked in ("Manbij", "manbij", "MINBIJ", "minbij", "Menbij", "منبج"):
        answer = await asks(rosa, f"/search {asked}")
        assert answer.startswith(f"🔍 {asked}\n")
        assert "A convoy with flour reached Minbij at noon." in answer
        assert "bulletin 3 · 2024-12-06/S3" in answer


async def test_searching_finds_paragraphs_and_all_the_words(rosa: Person) -> None:
    assert "some of it may turn out wrong" in await asks(rosa, "/search turn out wrong")
    both = await asks(rosa, "/search daraa strike")
    assert "Teachers" in both
    assert "Rain" not in both
    # The last word may still be half written.
    assert "Teachers" in await asks(rosa, "/search teach")
    assert NOTHING in await asks(rosa, "/search zeppelin")
    assert "What shall I look for?" in await asks(rosa, "/search")


HOSTILE = (
    '"', '""', "'; DROP TABLE statements; --", "strike OR flour", "NEAR(strike daraa)",
    "words:strike", "strike*", "-strike", "^strike", "(strike", "NOT strike", "{strike}",
    'strike" AND "daraa', "%", "🌿", "a" * 190, "\u202estrike", "<b>strike", "&amp;",
)  # fmt: skip


async def test_no_search_can_do_harm(rosa: Person) -> None:
    for asked in HOSTILE:
        answer = await asks(rosa, f"/search {asked}")
        assert answer.startswith(("🔍 ", "What shall I look for?")), asked
    assert "Teachers" in await asks(rosa, "/search strike")


async def test_operators_are_words_like_any_other(rosa: Person) -> None:
    some = await asks(rosa, "/search strike OR flour")
    assert "Nothing says all of this. This says some of it:" in some
    assert NOTHING in await asks(rosa, "/search zeppelin OR airship")
    assert "Teachers" in await asks(rosa, '/search "strike in Daraa"')
    too_long = await asks(rosa, "/search " + "bread " * 40)
    assert too_long == "That is long for a question. Ask with a few words, at most 200 characters."


DAY = (
    "2024-12-06", "06-12-24", "6.12.2024", "6 Dec 2024", "6 December 2024", "6 dic 2024",
    "6 de diciembre de 2024", "6 ديسمبر 2024", "٦ كانون الأول ٢٠٢٤", "December 6, 2024",
)  # fmt: skip


async def test_a_day_is_written_in_many_ways(rosa: Person) -> None:
    for asked in DAY:
        answer = await asks(rosa, f"/on {asked}")
        assert answer.startswith("🗓 Friday, 6 December 2024\n"), asked
        assert "Teachers went on strike" in answer
        assert "talk of an agreement" in answer
        assert "Rain" not in answer


async def test_a_day_without_a_year_is_the_last_one_with_news(rosa: Person) -> None:
    for asked in ("6 Dec", "6 dic", "6 ديسمبر", "dec 6", "٦ ديسمبر"):
        answer = await asks(rosa, f"/on {asked}")
        assert answer.startswith("🗓 Friday, 6 December 2024\n")
    assert "We published nothing about this day." in await asks(rosa, "/on 7 Dec")


def update_of(day: date) -> str:
    """Return an update of a day."""
    return f"Update {day:%d-%m-%Y}\n\n# Southern front\n– A quiet day in Daraa.\n"


async def test_yesterday_is_a_day_too(room: Newsroom) -> None:
    yesterday = SystemClock().now().date() - timedelta(days=1)
    await fill(room, update_of(yesterday))
    for language, asked in (("en", "yesterday"), ("es", "ayer"), ("ar", "أمس"), ("en", "ayer")):
        reader = await room.person("Rosa", language)
        assert "A quiet day in Daraa." in await asks(reader, f"/on {asked}")


async def test_what_is_no_day_is_explained(rosa: Person) -> None:
    for asked in ("someday", "31-02-2024", "2024-02-31", "99", "0", "x" * 150):
        answer = await asks(rosa, f"/on {asked}")
        assert answer.startswith("I cannot read “"), asked
        assert "2024-12-06, or 6 Dec" in answer


async def test_a_day_that_is_not_named_is_asked_for(rosa: Person) -> None:
    assert (await asks(rosa, "/on")).startswith("Which day?")


async def test_pages_turn_forward_and_back(room: Newsroom, rosa: Person) -> None:
    first = await rosa.writes("/front east")
    assert "1–5 of 12" in plain(first)
    assert turning(first) == ["« Older"]
    second = await turn(room, rosa, "« Older", first)
    assert "6–10 of 12" in plain(second)
    assert turning(second) == ["« Older", "Newer »"]
    third = await turn(room, rosa, "« Older", second)
    assert "11–12 of 12" in plain(third)
    assert turning(third) == ["Newer »"]
    pages = [plain(page) for page in (first, second, third)]
    found = re.findall(r"Well number (\d+) ", "\n".join(pages))
    assert sorted(map(int, found)) == list(range(1, 13))
    back = await turn(room, rosa, "Newer »", third)
    assert plain(back) == plain(second)
    assert plain(await turn(room, rosa, "Newer »", back)) == plain(first)
    # The same page once more changes nothing and is no error.
    await rosa.taps("« Older", first)
    await rosa.taps("« Older", first)


async def test_a_long_question_turns_its_pages_too(room: Newsroom, rosa: Person) -> None:
    asked = "well number near raqqa gives water again well number near raqqa gives water again"
    first = await rosa.writes(f"/search {asked}")
    assert "1–5 of 12" in plain(first)
    second = await turn(room, rosa, "« Older", first)
    assert "6–10 of 12" in plain(second)
    assert asked in plain(second)
    day = await rosa.writes("/on 2025-03-12")
    assert turning(day) == ["On ›"]
    assert "6–10 of 12" in plain(await turn(room, rosa, "On ›", day))


async def test_pages_of_an_answer_with_very_long_items_are_one_message_each(
    room: Newsroom,
) -> None:
    lines = "\n".join(f"– Note {number}: {'word ' * 600}" for number in range(1, 6))
    await fill(room, f"Update 12-03-25\n\n# Southern front\n{lines}")
    rosa = await room.person("Rosa")
    page = await rosa.writes("/front south")
    seen = re.findall(r"Note (\d)", plain(page))
    while "« Older" in page.labels:
        page = await turn(room, rosa, "« Older", page)
        seen += re.findall(r"Note (\d)", plain(page))
    assert sorted(seen) == ["1", "2", "3", "4", "5"]
    latest = await rosa.writes("/latest")
    parts = [plain(latest)]
    while "On ›" in latest.labels:
        latest = await turn(room, rosa, "On ›", latest)
        parts.append(plain(latest))
    assert re.findall(r"Note (\d)", "\n".join(parts)) == ["1", "2", "3", "4", "5"]
    assert plain(await turn(room, rosa, "‹ Back", latest)) == parts[-2]


@pytest.fixture
async def sim() -> AsyncIterator[SimClient]:
    """A town whose bot can be stopped and started."""
    async with simulating() as served, SimClient(served.url) as client:
        yield client


async def test_pages_turn_after_a_restart_as_well(sim: SimClient, tmp_path: Path) -> None:
    async with opened(sim, tmp_path) as room:
        await fill(room, SPRING)
        rosa = await room.person("Rosa")
        first = await rosa.writes("/front east")
        words = await rosa.writes("/search well number near raqqa gives water again well number")
    async with opened(sim, tmp_path) as room:
        assert "6–10 of 12" in plain(await turn(room, rosa, "« Older", first))
        assert "6–10 of 12" in plain(await turn(room, rosa, "« Older", words))


async def test_in_a_group_anyone_may_ask_and_turn(room: Newsroom, rosa: Person) -> None:
    kim = await room.person("Kim")
    group = await room.sim.supergroup("Group", creator=rosa.id, members=[kim.id], bot="member")
    question = await room.sim.write(group, rosa.id, "/front east")
    first = await room.sim.wait_reply(group, question)
    assert first.reply_to == question
    second = await turn(room, kim, "« Older", first)
    assert "6–10 of 12" in plain(second)
    # Plain words are talk among people there.
    await room.sim.write(group, kim.id, "south")
    await room.sim.write(group, kim.id, "And you?", reply_to=first.message_id)
    await room.settles()
    assert not [
        each for each in await room.sim.messages(group, after=first.message_id) if each.by_bot
    ]


async def test_in_a_topic_the_answers_stay_there(room: Newsroom, rosa: Person) -> None:
    forum = await room.sim.supergroup("Forum", forum=True, creator=rosa.id, bot="member")
    topic = await room.sim.topic(forum, "Questions")
    for question in ("/latest", "/front", "/search daraa", "/on 6 Dec", "/help", "/on never"):
        answer = await rosa.writes(question, chat=forum, topic=topic)
        assert answer.thread == topic
    buttons = await rosa.writes("/front", chat=forum, topic=topic)
    shown = await turn(room, rosa, "East", buttons)
    assert shown.thread == topic
    shown = await turn(room, rosa, "« Older", shown)
    assert "6–10 of 12" in plain(shown)


async def test_in_a_channel_its_people_ask_by_a_post(room: Newsroom, rosa: Person) -> None:
    channel = await room.sim.channel("News", creator=rosa.id, bot="administrator")
    assert "Teachers" in await asks(rosa, "/front south", chat=channel)


async def test_plain_words_in_private_are_a_question(rosa: Person) -> None:
    for words, title in (
        ("south", "📍 South"),
        ("الجنوب", "📍 South"),
        ("Daraa", "🔍 Daraa"),
        ("strike daraa", "🔍 strike daraa"),
    ):
        answer = await asks(rosa, words)
        assert answer.startswith(title)
        assert "Teachers went on strike" in answer


async def test_an_edited_question_is_not_answered_again(room: Newsroom, rosa: Person) -> None:
    question = await room.sim.write(rosa.id, rosa.id, "/search daraa")
    answer = await room.sim.wait_reply(rosa.id, question)
    await room.sim.edit(rosa.id, rosa.id, question, "/search raqqa")
    await room.settles()
    assert not await room.sim.messages(rosa.id, after=answer.message_id)


async def test_a_photo_or_an_unknown_command_gets_a_hint(room: Newsroom, rosa: Person) -> None:
    assert "/help shows" in await asks(rosa, "/weather tomorrow")
    photo = await room.sim.send_photo(rosa.id, rosa.id)
    assert "I can only read words." in plain(await room.sim.wait_reply(rosa.id, photo))
