"""Stories of the desk and the questions of readers: who answers, once, and what comes of it."""

from pathlib import Path

import pytest

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person, said
from tests.stories.asking import (
    ANSWER,
    CLOSE,
    DRAFT,
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
from tests.stories.desk import SUBMIT, desk_group, forges, received
from tests.stories.shelving import asks_file

OPEN = "The road is open."


@pytest.fixture
async def rita(room: Newsroom) -> Person:
    return await room.member("Rita", "reviewer")


@pytest.fixture
async def rosa(room: Newsroom) -> Person:
    """A reader who has asked."""
    someone = await room.person("Rosa")
    await asked(someone)
    return someone


async def told(room: Newsroom, person: Person) -> list[str]:
    """Return the answers that a reader got."""
    await room.settles()
    found = [plain(one) for one in await room.sim.messages(person.id) if one.by_bot]
    return [words for words in found if words.startswith("📬")]


async def test_only_who_may_review_answers_closes_and_sees_what_waits(
    room: Newsroom, rita: Person, rosa: Person
) -> None:
    lea = await room.member("Lea", "author")
    shown = await card(rita)
    for someone, code in ((lea, "error-not-your-role"), (rosa, "error-not-a-member")):
        mine = await someone.writes("/help")
        for label in (ANSWER, CLOSE):
            assert (await forges(someone, label, shown, mine)).text == said("en", code)
        for command in ("/questions", f"/answer 1 {OPEN}"):
            assert await someone.asks(command) == said("en", code)
    assert await told(room, rosa) == []
    assert (await card(rita)).labels == [ANSWER, CLOSE]


async def test_a_question_is_answered_once_whoever_is_quicker(
    room: Newsroom, rita: Person, rosa: Person
) -> None:
    shown = await card(rita)
    hers = await card(room.admin)
    await room.admin.taps(ANSWER, hers)
    prompt = await room.admin.sees("What is the answer to question")
    assert await rita.asks(f"/answer 1 {OPEN}") == said("en", "question-told", number="1")
    await room.settles()
    late = await room.admin.writes("It is closed.", reply_to=prompt.message_id)
    assert plain(late) == said("en", "error-no-question")
    settled = said("en", "error-question-settled", number="1")
    for label in (ANSWER, CLOSE):
        assert (await rita.taps(label, shown)).text == settled
        assert (await room.admin.taps(label, hers)).text == settled
    assert await rita.asks("/answer 1 Again.") == settled
    assert len(await told(room, rosa)) == 1


async def test_an_answer_handled_twice_is_given_once(
    room: Newsroom, rita: Person, rosa: Person, tmp_path: Path
) -> None:
    await remembers(tmp_path)
    said_first = await rita.asks(f"/answer 1 {OPEN}")
    await room.settles()
    await handled_again(room, tmp_path)
    assert plain(await last(room, rita.id)) == said_first
    assert len(await told(room, rosa)) == 1
    log = rows(tmp_path, "SELECT who, act, subject FROM audit WHERE act = 'answer'")
    assert log == [("Rita", "answer", "question 1")]

    await asked(rosa)
    await rita.taps(CLOSE, await card(rita, 2))
    await room.settles()
    await handled_again(room, tmp_path)
    closed = "Your question 2 was closed without an answer."
    heard = [plain(one) for one in await room.sim.messages(rosa.id)]
    assert len([words for words in heard if words.startswith(closed)]) == 1
    assert "✖ Closed by Rita, without an answer." in plain(await card(rita, 2))
    assert (await card(rita, 2)).labels == []


async def test_what_is_no_reply_to_the_prompt_is_no_answer(
    room: Newsroom, rita: Person, rosa: Person
) -> None:
    await rita.taps(ANSWER, await card(rita))
    prompt = await rita.sees("What is the answer to question")
    board = await rita.writes("Update 12-03-25\n\n# North\n– A bridge was opened in Manbij.")
    assert SUBMIT in board.labels
    # Words, not a picture.
    photo = await room.sim.send_photo(rita.id, rita.id, reply_to=prompt.message_id)
    refused = await room.sim.wait_reply(rita.id, photo)
    assert "There are no words in this answer." in plain(refused)
    long = await rita.writes("x" * 2001, reply_to=prompt.message_id)
    assert "below 2,000 characters" in plain(long)
    assert await told(room, rosa) == []
    # The prompt still stands.
    assert "is answered" in plain(await rita.writes(OPEN, reply_to=prompt.message_id))
    assert len(await told(room, rosa)) == 1


async def test_in_the_group_the_one_who_pressed_answers(
    room: Newsroom, rita: Person, rosa: Person
) -> None:
    omar = await room.member("Omar", "reviewer")
    desk = await desk_group(room, rita, omar)
    await asked(rosa)
    await rita.taps(ANSWER, await card(rita, 2, desk))
    prompt = await rita.sees("What is the answer to question", chat=desk)
    other = await omar.writes("No.", chat=desk, reply_to=prompt.message_id)
    assert plain(other) == said("en", "error-no-question")
    await rita.writes(OPEN, chat=desk, reply_to=prompt.message_id)
    assert len(await told(room, rosa)) == 1


async def test_who_was_removed_meanwhile_answers_nothing(
    room: Newsroom, rita: Person, rosa: Person
) -> None:
    await rita.taps(ANSWER, await card(rita))
    prompt = await rita.sees("What is the answer to question")
    await room.admin.asks("/remove Rita")
    sure = await room.admin.sees("End the membership of Rita")
    await room.admin.taps("Yes, remove Rita", sure)
    late = await rita.writes(OPEN, reply_to=prompt.message_id)
    assert plain(late) == said("en", "error-not-a-member")
    assert await told(room, rosa) == []


async def test_in_a_freeze_one_can_ask_but_nothing_goes_to_readers(
    room: Newsroom, rita: Person, rosa: Person
) -> None:
    await rita.writes("/freeze")
    assert "Question 2" in plain(await asked(rosa))
    frozen = said("en", "error-question-frozen")
    assert (await rita.taps(ANSWER, await card(rita, 2))).text == frozen
    assert await rita.asks(f"/answer 2 {OPEN}") == frozen
    assert await told(room, rosa) == []
    await rita.thaws()
    await room.admin.thaws()
    await room.settles()
    assert "is answered" in await rita.asks(f"/answer 2 {OPEN}")
    assert len(await told(room, rosa)) == 1


async def test_what_waits_is_listed_oldest_first_in_pages(room: Newsroom, rita: Person) -> None:
    assert "No question waits." in await rita.asks("/questions")
    for name in ("Ann", "Bea", "Cem"):
        someone = await room.person(name)
        for number in range(2):
            await asked(someone, f"{name} asks {number} <b>")
    page = await rita.writes("/questions")
    assert "6 questions wait" in plain(page)
    assert plain(page).index("Ann asks 0 <b>") < plain(page).index("Cem asks 0 <b>")
    assert page.labels == [*(f"✍️ Answer {number}" for number in range(1, 6)), "On ›"]
    page = await turned(room, rita, "On ›", page)
    assert "6. Cem asks 1 <b>" in plain(page)
    assert page.labels == ["✍️ Answer 6", "‹ Back"]
    await rita.taps("✍️ Answer 6", page)
    prompt = await rita.sees("What is the answer to question 6")
    await rita.writes(OPEN, reply_to=prompt.message_id)
    await room.settles()
    page = await turned(room, rita, "‹ Back", page)
    assert "5 questions wait" in plain(page)


async def turned(room: Newsroom, person: Person, label: str, page: SimMessage) -> SimMessage:
    """Tap a page's button and return the message as it stands then."""
    await person.taps(label, page)
    return (await room.sim.chat(page.chat_id)).message(page.message_id)


async def test_question_and_answer_become_a_draft_that_goes_through_the_review(
    room: Newsroom, rita: Person, rosa: Person
) -> None:
    await answers(rita, f"{OPEN}\nSince noon.")
    shown = await card(rita)
    toast = await rita.taps(DRAFT, shown)
    assert toast.text.startswith("Draft 1 is yours, and not submitted yet.")
    board = await rita.sees("Questions of readers")
    assert f"{OPEN} Since noon." in plain(board)
    # Twice is once; and what somebody else made of it is theirs.
    assert (await rita.taps(DRAFT, shown)).text == toast.text
    other = await forges(room.admin, DRAFT, shown, await room.admin.writes("/help"))
    assert other.text == said("en", "error-question-drafted", draft="1")
    assert plain(await card(room.admin)).endswith("📝 Draft 1 was made of it.")
    assert (await card(room.admin)).labels == []

    board = await rita.sees("Questions of readers", after=board.message_id)
    handed = await rita.taps(SUBMIT, board)
    assert handed.text.startswith("Submitted"), handed.text
    mine = await room.admin.sees("hash")
    await room.admin.taps("✅ Approve and publish", mine)
    await rosa.writes("/subscribe")
    await room.settles()
    latest = plain(await rosa.writes("/latest"))
    assert latest.index("Questions of readers") < latest.index(ROAD) < latest.index(OPEN)
    assert "Rosa" not in latest


async def test_what_has_no_answer_makes_no_draft(
    room: Newsroom, rita: Person, rosa: Person
) -> None:
    mine = await rita.writes("/help")
    for data, code in (
        ("qu:d:1", "error-question-unanswered"),
        ("qu:d:9", "error-no-such-question"),
        ("qu:a:9", "error-no-such-question"),
        ("qu:c:9", "error-no-such-question"),
    ):
        press = await room.sim.press(rita.id, rita.id, mine.message_id, data=data, stale=True)
        number = data.rpartition(":")[2]
        assert press.text == said("en", code, number=number), data
    assert await told(room, rosa) == []
    assert await received(room, rosa.id) == []


async def test_a_number_that_is_none_is_answered_plainly(rita: Person) -> None:
    assert "Write it like this: /answer 12" in await rita.asks("/answer")
    assert "is no number of a question" in await rita.asks("/answer twelve It is open.")
    assert "is no number of a question" in await rita.asks(f"/answer {'9' * 30} It is open.")
    assert "There is no question" in await rita.asks("/answer 12 It is open.")


async def test_an_answer_whose_reader_is_forgotten_goes_nowhere(
    room: Newsroom, rita: Person, rosa: Person, tmp_path: Path
) -> None:
    await asks_file(tmp_path, "UPDATE questions SET chat = NULL, message = NULL")
    heard = await rita.asks(f"/answer 1 {OPEN}")
    assert "wants to hear no more of it" in heard
    assert await told(room, rosa) == []
    assert (await card(rita)).labels == [DRAFT]


async def test_a_question_on_its_way_to_somebody_shows_the_answer_of_another(
    room: Newsroom, rita: Person
) -> None:
    rosa = await room.person("Rosa")
    await room.settles()
    before = len(await room.sim.requests("sendmessage"))
    held = await room.sim.fault("hold", method="sendMessage", chat_id=rita.id, times=1)
    await rosa.writes(f"/ask {ROAD}")
    # The reader's answer, the admin's copy, and Rita's, which Telegram holds.
    await room.sim.wait_requests("sendmessage", before + 3)
    assert "is answered" in await room.admin.asks(f"/answer 1 {OPEN}")
    await room.sim.withdraw_fault(held)
    ended = await card(rita)
    assert "✅ Answered by Admin:" in plain(ended)
    assert ended.labels == [DRAFT]
    assert len(await told(room, rosa)) == 1


async def test_a_reader_who_blocked_the_bot_stops_nothing(
    room: Newsroom, rita: Person, rosa: Person, tmp_path: Path
) -> None:
    await room.sim.block(rosa.id)
    assert "is answered" in await rita.asks(f"/answer 1 {OPEN}")
    await room.settles()
    assert "✅ Answered by Rita:" in plain(await card(rita))
    assert rows(tmp_path, "SELECT chat FROM questions") == [(None,)]
    sent = "SELECT state, trouble FROM deliveries WHERE chat = ?"
    assert rows(tmp_path, sent, rosa.id) == [("failed", "blocked")]
    await room.bot.services.asking.sweep()
    assert rows(tmp_path, sent, rosa.id) == []
