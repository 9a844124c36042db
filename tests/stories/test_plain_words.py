"""Stories of words without a command: a reader's are a question, and a member's too if they look
like one; nothing that was meant as an update is lost."""

import pytest

from bot.domain.ids import PersonId
from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person
from tests.stories.test_reading import EARLIER, WINTER, fill, plain, turn

UPDATE = "📝 It is an update"


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    """An author; there is an archive."""
    await fill(room, WINTER, EARLIER)
    return await room.member("Lea", "author")


@pytest.fixture
async def rosa(room: Newsroom) -> Person:
    """A reader of the archive."""
    await fill(room, WINTER, EARLIER)
    return await room.person("Rosa")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("south", "📍 South"),
        ("manbij", "🔍 manbij"),
        ("SNA", "📖 SNA"),
        ("who are the SNA?", "📖 SNA"),
        ("what happened in the south?", "📍 South"),
        ("Is it true about Manbij?", "📍 Manbij"),
        ("2024-12-06/S3", "2024-12-06/S3"),
    ],
)
async def test_a_reader_just_asks(rosa: Person, words: str, title: str) -> None:
    answer = await rosa.writes(words)
    assert title in plain(answer).splitlines()[0]
    assert UPDATE not in answer.labels


async def test_a_search_for_a_place_leads_to_its_timeline(room: Newsroom, rosa: Person) -> None:
    answer = await rosa.writes("manbij")
    shown = await turn(room, rosa, "📍 Manbij, day by day", answer)
    assert plain(shown).startswith("📍 Manbij")


@pytest.mark.parametrize(
    ("words", "title"),
    [("south", "📍 South"), ("manbij", "🔍 manbij"), ("who are the SNA?", "📖 SNA")],
)
async def test_a_member_who_asks_is_answered_and_no_draft_is_made(
    lea: Person, words: str, title: str
) -> None:
    answer = await lea.writes(words)
    assert plain(answer).startswith(title)
    assert UPDATE in answer.labels
    assert await drafts(lea) == 0


async def test_one_tap_makes_a_draft_of_it_and_only_one(room: Newsroom, lea: Person) -> None:
    answer = await lea.writes("Manbij bridge closed")
    assert plain(answer).startswith("🔍 Manbij bridge closed")
    await lea.taps(UPDATE, answer)
    board = await lea.sees("Draft 1", "Manbij bridge closed")
    await lea.taps(UPDATE, answer)
    await lea.taps(UPDATE, answer)
    await room.settles()
    assert await drafts(lea) == 1
    assert "✅ Submit" in board.labels


async def test_the_button_stays_while_pages_turn(room: Newsroom, lea: Person) -> None:
    lines = "\n".join(f"– Well number {number} gives water." for number in range(1, 9))
    await fill(room, f"Update 12-03-25\n\n# Eastern front\n{lines}")
    answer = await lea.writes("east")
    second = await turn(room, lea, "« Older", answer)
    assert UPDATE in second.labels
    await lea.taps(UPDATE, second)
    await lea.sees("Draft 1", "east")


@pytest.mark.parametrize(
    "words",
    [
        "# South\n– Bread came.",
        "– Manbij is quiet",
        "Manbij is quiet.",
        "Bread came to the villages near the river today",
        "Bread came",
        "Manbij 06-12-24",
    ],
)
async def test_what_looks_like_an_update_is_a_draft_as_ever(lea: Person, words: str) -> None:
    board = await lea.writes(words)
    assert "Draft 1" in plain(board)
    assert UPDATE not in board.labels


async def test_what_follows_an_update_within_a_minute_goes_on_with_it(
    room: Newsroom, lea: Person
) -> None:
    board = await lea.writes("Update 06-12-24\n\n# Northern front\n– Bread came to Manbij.")
    assert "Draft 1" in plain(board)
    await lea.writes("Daraa is quiet")
    await room.settles()
    assert await drafts(lea) == 1
    assert "Daraa is quiet" in plain(await lea.sees("Draft 1", "Daraa is quiet"))


async def test_a_message_that_is_gone_is_asked_for_once_more(room: Newsroom, lea: Person) -> None:
    answer: SimMessage = await lea.writes("south")
    asked = answer.reply_to
    assert asked is not None
    other = await lea.writes("/front south")
    data = answer.button(UPDATE).data
    assert data
    pressed = await room.sim.press(lea.id, lea.id, other.message_id, data=data, stale=True)
    assert "I can't see that message any more." in pressed.text
    assert await drafts(lea) == 0


async def test_a_reader_cannot_press_it(room: Newsroom, lea: Person) -> None:
    rosa = await room.person("Rosa")
    answer = await rosa.writes("south")
    pressed = await room.sim.press(
        rosa.id, rosa.id, answer.message_id, data=f"up:{answer.message_id - 1}", stale=True
    )
    assert "members" in pressed.text
    assert await drafts(lea) == 0


async def drafts(person: Person) -> int:
    """Return how many drafts somebody has open."""
    actor = await person.room.bot.services.members.actor(PersonId(person.id), "en")
    return len(await person.room.bot.services.drafting.drafts(actor))


async def test_a_command_is_understood_without_its_slash(rosa: Person) -> None:
    await rosa.writes("/subscribe")
    left = await rosa.writes("Unsubscribe")
    assert "Unsubscribed" in plain(left)
    assert "What you can do here" in await rosa.asks("help")


@pytest.mark.parametrize("words", ["today", "6 Dec", "yesterday"])
async def test_a_day_is_a_day_without_any_command(rosa: Person, words: str) -> None:
    assert plain(await rosa.writes(words)).startswith("🗓 ")


async def test_where_nothing_is_found_there_is_a_way_on(room: Newsroom, rosa: Person) -> None:
    nothing = await rosa.writes("/search zzzqqqzzz")
    assert "I found nothing." in plain(nothing)
    assert "South" in nothing.labels
    assert nothing.labels[-1] == "📰 Read the latest"
    await room.settles()
    assert plain(await turn(room, rosa, "South", nothing)).startswith("📍 South")
