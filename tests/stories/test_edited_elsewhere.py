"""Stories of edited messages and albums where a draft is not its writer's alone any more, or is for
practice: each is taken or refused with a word, and nothing is lost."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.chat import MovableClock, Newsroom, Person, newsroom, said
from tests.stories.desk import NORTH, SOUTH, TEXT, last_message
from tests.stories.guided import content
from tests.stories.pairs import DAWN, FIVE_MINUTES, asked, rewrites, two_at_one
from tests.stories.shelving import REOPEN, asks_file, now, opens, rejected

DUSK = NORTH.replace("noon", "dusk")


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
async def room(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Newsroom]:
    """A newsroom whose clock can be put forward."""
    async with newsroom(tmp_path, clock) as found:
        yield found


async def sends(person: Person, text: str, **details: object) -> int:
    """Write a message, and return its number once the bot has answered."""
    sent = await person.room.sim.write(person.id, person.id, text, **details)  # type: ignore[arg-type]
    await person.room.sim.wait_reply(person.id, sent)
    await person.room.settles()
    return max(sent.message_ids)


async def edits(person: Person, message: int, text: str) -> None:
    await person.room.sim.edit(person.id, person.id, message, text)
    await person.room.settles()


async def words(folder: Path) -> list[str]:
    return [item.text.text for item in (await content(folder)).items()]


async def test_a_practice_draft_follows_its_message_and_takes_an_album(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    await lea.writes("/practice")
    sent = await sends(lea, TEXT)
    await edits(lea, sent, TEXT.replace("noon", "dusk"))
    assert await words(tmp_path) == [DUSK, SOUTH]
    await room.sim.send_album(lea.id, lea.id, [b"1", b"2"])
    await room.settles()
    assert [len(item.media) for item in (await content(tmp_path)).items()] == [0, 2]
    assert await asks_file(tmp_path, "SELECT practice FROM drafts") == [(1,)]


async def test_a_co_author_edits_the_message_that_was_theirs(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar, board, theirs = await two_at_one(room)
    question = await asked(omar, theirs)
    sent = await sends(omar, DAWN, reply_to=question.message_id)
    await edits(omar, sent, TEXT.replace("noon", "dusk"))
    assert await words(tmp_path) == [DUSK, SOUTH]
    assert "dusk" in ((await now(room, board)).text or "")
    assert "Omar is editing" in await lea.asks("/drafts")


async def test_an_edit_while_another_is_at_the_draft_is_refused_and_can_be_made_later(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "author")
    sent = await sends(lea, TEXT)
    board = await lea.sees("Draft 1")
    await asks_file(tmp_path, "UPDATE drafts SET shared = 1")
    theirs = await opens(omar, 1)
    await rewrites(omar, theirs, TEXT.replace("Teachers", "Nurses"))
    before = await last_message(room, lea.id)
    await edits(lea, sent, TEXT.replace("noon", "dusk"))
    refused = await lea.sees("Omar is working on this draft", after=before)
    assert refused.message_id > board.message_id
    assert NORTH in await words(tmp_path)
    # Nothing of it is forgotten: the message says it, and the next edit counts in full.
    clock.ahead += FIVE_MINUTES
    await edits(lea, sent, TEXT.replace("noon", "dusk") + "– Shops closed.\n")
    assert DUSK in await words(tmp_path)
    assert "Shops closed." in await words(tmp_path)
    assert any("Nurses" in one for one in await words(tmp_path))


async def test_an_album_for_a_draft_that_another_is_at_is_not_lost_silently(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "author")
    await sends(lea, TEXT)
    await asks_file(tmp_path, "UPDATE drafts SET shared = 1")
    theirs = await opens(omar, 1)
    await asked(omar, theirs)
    before = await last_message(room, lea.id)
    await room.sim.send_album(lea.id, lea.id, [b"1", b"2"])
    await room.settles()
    told = [
        each.text or ""
        for each in await room.sim.messages(lea.id)
        if each.by_bot and each.message_id > before
    ]
    assert sum("Omar is working on this draft" in one for one in told) == 2
    assert await asks_file(tmp_path, "SELECT count(*) FROM drafts") == [(1,)]


async def test_words_within_the_minute_for_a_draft_that_another_took_up_are_a_draft(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "author")
    await sends(lea, TEXT)
    await asks_file(tmp_path, "UPDATE drafts SET author = ?", omar.id)
    before = await last_message(room, lea.id)
    await lea.writes(f"– {SOUTH}")
    await lea.sees("Draft 2", after=before)


async def test_after_it_was_taken_up_again_the_message_is_its_authors(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "author")
    await rejected(lea, room.admin, "Not yet.")
    sent = next(
        each for each in await room.sim.messages(lea.id) if (each.text or "") == TEXT.strip()
    )
    listed = await lea.writes("/drafts")
    await lea.taps("🗂 Put aside", listed)
    await lea.taps("👁 Draft 1", await now(room, listed))
    await lea.taps(REOPEN, await now(room, listed))
    await room.settles()
    await edits(lea, sent.message_id, TEXT.replace("noon", "dusk"))
    assert await words(tmp_path) == [DUSK, SOUTH]
    # Somebody else's by now: refused with a word.
    await asks_file(tmp_path, "UPDATE drafts SET author = ?, shared = 0", omar.id)
    before = await last_message(room, lea.id)
    await edits(lea, sent.message_id, TEXT)
    await lea.sees(said("en", "error-not-your-draft"), after=before)
    assert await words(tmp_path) == [DUSK, SOUTH]
