"""Stories of people who share items from any chat: `@bot south manbij`."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.simulator.client import InlineAnswer
from tests.chat import MovableClock, Newsroom, Person
from tests.stories.desk import desk_group
from tests.stories.test_reading import EARLIER, SPRING, WINTER, fill, plain

MANY = "Update 14-03-25\n\n# Eastern front\n" + "\n".join(
    f"– Pump number {number} of Raqqa runs." for number in range(1, 61)
)


@pytest.fixture
async def rosa(room: Newsroom) -> Person:
    await fill(room, SPRING, WINTER, EARLIER)
    return await room.person("Rosa")


async def types(person: Person, words: str, offset: str = "") -> InlineAnswer:
    """Type behind the bot's name in some chat, and return what the bot offers."""
    answer = await person.room.sim.inline(person.id, words, offset=offset)
    assert answer.answered, f"nobody answered {words!r}"
    return answer


def offered(answer: InlineAnswer) -> list[str]:
    """Return the texts of the messages that one could send."""
    return [one["input_message_content"]["message_text"] for one in answer.results]


async def test_words_find_items_to_share_and_a_press_sends_one(
    room: Newsroom, rosa: Person
) -> None:
    answer = await types(rosa, "flour")
    (only,) = answer.results
    assert only["id"] == "2024-12-06/S3"
    assert only["title"] == "A convoy with flour reached Minbij at noon."
    assert only["description"] == "6 December 2024 · North"
    assert answer.button is None
    friends = await room.sim.group("Friends", creator=rosa.id, members=[room.admin.id])
    sent = await room.sim.choose(friends, rosa.id, answer.query_id, only["id"])
    shown = (await room.sim.chat(friends)).message(sent)
    said, source = plain(shown).split("\n")
    assert said == "A convoy with flour reached Minbij at noon."
    assert source.startswith("North · 6 December 2024")
    link = "https://t.me/bulletin_sim_bot?start=item-2024-12-06-S3"
    assert link in (shown.html or "")


async def test_nothing_typed_gives_the_newest_and_a_front_its_own(rosa: Person) -> None:
    newest = await types(rosa, "")
    ids = [one["id"] for one in newest.results]
    assert ids[0] == "2025-03-12/S1"
    assert len(ids) == 12 + 5
    south = await types(rosa, "southern front")
    assert [one["description"] for one in south.results] == [
        "6 December 2024 · South",
        "6 December 2024 · South",
        "5 December 2024 · South",
    ]
    assert south.results[1]["title"].startswith("Reported")
    assert offered(await types(rosa, "الجنوب")) == offered(south)


async def test_a_page_has_fifty_and_the_offset_leads_to_the_rest(
    room: Newsroom, rosa: Person
) -> None:
    await fill(room, MANY)
    first = await types(rosa, "raqqa")
    assert len(first.results) == 50
    assert first.next_offset == "50"
    second = await types(rosa, "raqqa", first.next_offset)
    assert second.next_offset == ""
    both = [one["id"] for one in (*first.results, *second.results)]
    assert len(both) == len(set(both)) == 72
    for forged in ("-1", "fifty", "٥", "9" * 60):
        assert (await types(rosa, "raqqa", forged)).results == []


async def test_what_finds_nothing_says_so_and_leads_to_the_bot(rosa: Person) -> None:
    for words in ("zeppelin", '"', "-", "x" * 256, "zeppelin OR (airship"):
        answer = await types(rosa, words)
        assert answer.results == []
        assert answer.button is not None
        assert answer.button["text"] == "Nothing found. Ask the bot itself"
    assert answer.button is not None
    hello = await rosa.starts(answer.button["start_parameter"])
    assert "📰 Read the latest" in hello.labels


@pytest.mark.usefixtures("rosa")
async def test_everybody_is_answered_in_their_own_language(room: Newsroom) -> None:
    luz = await room.person("Luz", "es")
    (flour,) = (await types(luz, "flour")).results
    assert flour["description"] == "6 de diciembre de 2024 · Norte"
    # Somebody who never met the bot, as Telegram tells their language.
    stranger = Person(room, await room.sim.person("Sami", language_code="ar"), "Sami")
    (flour,) = (await types(stranger, "flour")).results
    assert "الشمال" in flour["description"]
    assert "النشرة" in flour["input_message_content"]["message_text"]


async def test_an_item_too_long_for_a_message_is_cut_above_its_source(
    room: Newsroom, rosa: Person
) -> None:
    long = "A list of the villages: " + ", ".join(f"village <{n}>" for n in range(600)) + "."
    await fill(room, f"Update 15-03-25\n\n# Eastern front\n– {long}")
    answer = await types(rosa, "villages")
    (only,) = answer.results
    sent = await room.sim.choose(rosa.id, rosa.id, answer.query_id, only["id"])
    shown = plain((await room.sim.chat(rosa.id)).message(sent))
    assert "…" in shown
    assert shown.endswith("2025-03-15/S1")


@pytest.mark.usefixtures("rosa")
async def test_what_is_shared_through_the_bot_is_no_message_to_it(room: Newsroom) -> None:
    nina = await room.member("Nina", "author")
    desk = await desk_group(room, nina)
    await room.settles()
    answer = await types(nina, "flour")
    name = answer.results[0]["id"]
    before = len(await room.sim.ledger())
    await room.sim.choose(nina.id, nina.id, answer.query_id, name)
    last = max(one.message_id for one in await room.sim.messages(desk) if one.by_bot)
    await room.sim.choose(desk, nina.id, answer.query_id, name, reply_to=last)
    await room.settles()
    assert len(await room.sim.ledger()) == before
    assert "no open drafts" in await nina.asks("/drafts")


async def test_nothing_is_left_of_a_query(
    room: Newsroom, rosa: Person, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def everything() -> dict[str, list[object]]:
        with closing(sqlite3.connect(tmp_path / "bulletin.db")) as base:
            names = base.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
            return {
                name: base.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
                for (name,) in names
                if name not in {"inbox", "boots"}
            }

    await room.settles()
    before = everything()
    await types(rosa, "zeppelin over manbij")
    await room.settles()
    assert everything() == before
    with closing(sqlite3.connect(tmp_path / "bulletin.db")) as base:
        raws = base.execute("SELECT raw FROM inbox WHERE raw IS NOT NULL").fetchall()
    assert raws == []
    assert "zeppelin" not in caplog.text


async def test_a_strangers_flood_is_dropped_and_a_query_too_old_hurts_nobody(
    room: Newsroom, rosa: Person, clock: MovableClock
) -> None:
    sim = room.sim
    stranger = await sim.person("Sami")
    for _ in range(40):
        await sim.inline(stranger, "flour", within=0)
    await room.settles()
    requests = [one for one in await sim.requests() if one.method == "answerinlinequery"]
    assert 30 <= len(requests) < 40
    clock.ahead += timedelta(minutes=5)
    await sim.settings(query_lifetime=0)
    late = await sim.inline(rosa.id, "flour", within=0)
    await room.settles()
    assert not late.answered
    refused = [one for one in await sim.requests() if one.method == "answerinlinequery"][-1]
    assert refused.status == 400
    await sim.settings(query_lifetime=30)
    assert len((await types(rosa, "flour")).results) == 1
