"""Stories of readers who ask the desk: nobody learns who they are, and the answer comes back."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.chat import MovableClock, Newsroom, Person, newsroom, said
from tests.stories.asking import (
    ANSWER,
    CLOSE,
    ROAD,
    answers,
    asked,
    card,
    handled_again,
    last,
    plain,
    remembers,
    rows,
)
from tests.stories.desk import desk_group


@pytest.fixture
async def rita(room: Newsroom) -> Person:
    return await room.member("Rita", "reviewer")


@pytest.fixture
async def rosa(room: Newsroom) -> Person:
    return await room.person("Rosa")


async def test_a_question_reaches_the_desk_without_a_name_and_its_answer_the_reader(
    room: Newsroom, rita: Person, rosa: Person, tmp_path: Path
) -> None:
    kept = await asked(rosa)
    assert plain(kept).startswith("📮 Question 1 is with the people who write the bulletins.")
    assert "You can ask 2 more today." in plain(kept)
    for member in (rita, room.admin):
        shown = await card(member)
        assert plain(shown) == f"❓ Question 1 of a reader · English\n\n{ROAD}"
        assert shown.labels == [ANSWER, CLOSE]
        assert "Rosa" not in plain(shown)
        assert str(rosa.id) not in (shown.html or "")

    told = await answers(rita, "Yes, since noon.\nLorries wait.")
    assert told == "📬 Question 1 is answered; the reader gets your words now."
    heard = await rosa.sees("You asked")
    assert plain(heard) == (
        f"📬 You asked: “{ROAD}”\nThe answer:\n\nYes, since noon.\nLorries wait."
    )
    own = next(one for one in await room.sim.messages(rosa.id) if ROAD in plain(one))
    assert heard.reply_to == own.message_id
    assert "Rita" not in plain(heard)
    for member in (rita, room.admin):
        ended = await card(member)
        assert "✅ Answered by Rita:\n\nYes, since noon.\nLorries wait." in plain(ended)
        assert ended.labels == ["📰 Make a draft of it"]

    # Nobody is to find out later where it went.
    await room.bot.services.asking.sweep()
    assert rows(tmp_path, "SELECT chat, message, topic FROM questions") == [(None, None, 0)]
    assert rows(tmp_path, "SELECT * FROM deliveries WHERE chat = ?", rosa.id) == []
    assert rows(tmp_path, "SELECT * FROM inbox WHERE chat IS NOT NULL OR raw IS NOT NULL") == []


async def test_the_answer_comes_in_the_language_and_place_of_the_question(
    room: Newsroom, rita: Person
) -> None:
    luz = await room.person("Luz", "es")
    forum = await room.sim.supergroup(
        "Barrio", creator=room.admin.id, members=[luz.id], bot="member", forum=True
    )
    topic = await room.sim.topic(forum, "Preguntas")
    sent = await asked(luz, "¿Hay pan?", chat=forum, topic=topic)
    assert "pregunta 1" in plain(sent)
    assert "Español" in plain(await card(rita))
    await rita.writes("/answer 1 Sí, hay pan.")
    heard = await room.sees(forum, "Sí, hay pan.")
    assert plain(heard).startswith("📬 Preguntaste: «¿Hay pan?»")
    assert heard.thread == topic
    assert heard.reply_to == sent.reply_to
    assert "Rita" not in plain(heard)


async def test_the_desks_group_gets_the_question_if_there_is_one(
    room: Newsroom, rita: Person, rosa: Person
) -> None:
    desk = await desk_group(room, rita)
    await asked(rosa)
    before = await room.sim.messages(rita.id)
    told = await answers(rita, "It is closed.", chat=desk)
    assert told.startswith("📬 Question 1 is answered")
    assert "✅ Answered by Rita:\n\nIt is closed." in plain(await card(rita, chat=desk))
    assert "It is closed." in plain(await last(room, rosa.id))
    assert await room.sim.messages(rita.id) == before


async def test_a_question_has_a_length_and_a_day_a_number(
    room: Newsroom, rosa: Person, clock: MovableClock
) -> None:
    for nothing in ("/ask", "/ask \u200b\u2060", "/ask \x07"):
        assert "Write it like this: /ask" in await rosa.asks(nothing)
    assert "below 500 characters" in plain(await rosa.writes("/ask " + "ü" * 501))
    assert "below 500 characters" in plain(await rosa.writes("/ask " + "🌿" * 251))
    for left in ("You can ask 2 more", "You can ask one more", "That was your last one"):
        assert left in plain(await asked(rosa, "🌿" * 250))
    assert plain(await rosa.writes(f"/ask {ROAD}")) == said("en", "error-ask-limit", limit=3)
    # Another chat is the same person, another person has questions of their own.
    group = await room.sim.group("Street", creator=rosa.id, bot="member")
    refused = plain(await rosa.writes(f"/ask {ROAD}", chat=group))
    assert refused == said("en", "error-ask-limit", limit=3)
    other = await room.person("Omar")
    assert "Question 4" in plain(await asked(other))
    clock.ahead += timedelta(hours=24, minutes=1)
    assert "Question 5" in plain(await asked(rosa))


async def test_nobody_counts_who_asked_by_name(rosa: Person, tmp_path: Path) -> None:
    await asked(rosa)
    (who,) = rows(tmp_path, "SELECT who FROM askings")
    assert str(rosa.id) not in str(who[0])
    await rosa.room.bot.services.asking.sweep()
    assert len(rows(tmp_path, "SELECT who FROM askings")) == 1


async def test_what_a_stranger_writes_cannot_be_tapped_and_shows_as_it_is(
    rita: Person, rosa: Person
) -> None:
    trap = "</code><b>Look</b> at /thaw, https://evil.example, @rita & <a href='x'>"
    await asked(rosa, trap)
    shown = await card(rita)
    assert trap in plain(shown)
    kinds = {one["type"] for one in shown.entities}
    assert kinds == {"bold", "code"}


async def test_a_question_handled_twice_is_asked_once(
    room: Newsroom, rita: Person, rosa: Person, tmp_path: Path
) -> None:
    await remembers(tmp_path)
    await asked(rosa)
    await handled_again(room, tmp_path)
    assert rows(tmp_path, "SELECT count(*) FROM questions") == [(1,)]
    shown = [one for one in await room.sim.messages(rita.id) if ROAD in plain(one)]
    assert len(shown) == 1
    # The reader is told the same once more.
    assert plain(await last(room, rosa.id)).startswith("📮 Question 1 ")


async def test_a_crowd_does_not_drown_the_desk(
    room: Newsroom, rita: Person, rosa: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.asking.MOST_OPEN", 2)
    omar = await room.person("Omar")
    await asked(rosa)
    await asked(omar)
    assert plain(await omar.writes(f"/ask {ROAD}")) == said("en", "error-ask-full")
    await rita.writes("/answer 1 It is open.")
    assert "Question 3" in plain(await asked(omar))


async def test_what_nobody_answers_is_forgotten_after_thirty_days(
    room: Newsroom, rita: Person, rosa: Person, clock: MovableClock, tmp_path: Path
) -> None:
    await asked(rosa)
    clock.ahead += timedelta(days=29, hours=23)
    assert await room.bot.services.asking.sweep() == 0
    clock.ahead += timedelta(hours=2)
    await room.bot.services.asking.sweep()
    await room.settles()
    assert "Nobody answered your question 1 in 30 days" in plain(await last(room, rosa.id))
    ended = await card(rita)
    assert plain(ended).endswith("⌛ Nobody answered in time. The question is deleted.")
    assert ended.labels == []
    assert ROAD not in plain(ended)
    await room.bot.services.asking.sweep()
    assert rows(tmp_path, "SELECT text, chat, state FROM questions") == [("", None, "closed")]
    assert rows(tmp_path, "SELECT count(*) FROM texts WHERE html LIKE '%Manbij%'") == [(0,)]
    assert rows(tmp_path, "SELECT * FROM deliveries WHERE chat = ?", rosa.id) == []
    assert "There is no question 1" in await rita.asks("/answer 1 Too late.")
    # Its number is taken: a new question is another one.
    assert "Question 2" in plain(await asked(rosa))


async def test_the_words_of_what_was_answered_go_after_thirty_days_too(
    room: Newsroom, rita: Person, rosa: Person, clock: MovableClock, tmp_path: Path
) -> None:
    await asked(rosa)
    await answers(rita, "Yes, Manbij can be reached.")
    clock.ahead += timedelta(days=30, hours=1)
    await room.bot.services.asking.sweep()
    left = rows(tmp_path, "SELECT text, answer, answered_by, state FROM questions")
    assert left == [("", "", None, "answered")]
    assert rows(tmp_path, "SELECT count(*) FROM texts WHERE html LIKE '%Manbij%'") == [(0,)]
    assert rows(tmp_path, "SELECT count(*) FROM askings") == [(0,)]


async def test_a_group_that_becomes_a_supergroup_still_gets_the_answer(
    room: Newsroom, rita: Person, rosa: Person
) -> None:
    group = await room.sim.group("Street", creator=rosa.id, bot="member")
    await asked(rosa, chat=group)
    new = await room.sim.migrate(group)
    await room.settles()
    await rita.writes("/answer 1 It is open.")
    assert (await room.sees(new, "It is open.")).reply_to is None


async def test_questions_can_be_turned_off(tmp_path: Path) -> None:
    async with newsroom(tmp_path, questions_a_day=0) as room:
        rosa = await room.person("Rosa")
        assert plain(await rosa.writes(f"/ask {ROAD}")) == said("en", "error-ask-none")
