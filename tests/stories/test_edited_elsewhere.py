"""Stories of edited messages and albums where a draft is not its writer's alone any more, or is for
practice: each is taken or refused with a word, and nothing is lost."""

from pathlib import Path

from tests.chat import MovableClock, Newsroom, said
from tests.stories.desk import NORTH, SOUTH, TEXT, last_message
from tests.stories.guided import content, words
from tests.stories.messages import edits, sends
from tests.stories.pairs import DAWN, FIVE_MINUTES, asked, rewrites, two_at_one
from tests.stories.shelving import REOPEN, asks_file, now, opens, rejected

DUSK = NORTH.replace("noon", "dusk")


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


async def test_an_edit_while_another_is_at_the_draft_is_overtaken_by_a_later_one(
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
    kept = await lea.sees("Omar is editing", "Your edit is not lost", after=before)
    assert kept.message_id > board.message_id
    assert NORTH in await words(tmp_path)
    # Nothing of it is forgotten: the message says it, and the next edit counts in full.
    clock.ahead += FIVE_MINUTES
    await edits(lea, sent, TEXT.replace("noon", "dusk") + "– Shops closed.\n")
    assert DUSK in await words(tmp_path)
    assert "Shops closed." in await words(tmp_path)
    assert any("Nurses" in one for one in await words(tmp_path))
    # What was kept of the message was overtaken by this.
    assert await asks_file(tmp_path, "SELECT id FROM kept_texts") == []


async def test_an_album_for_a_draft_that_another_is_at_is_one_of_its_own(
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
    await lea.sees("Omar is editing draft 1", "draft 2", after=before)
    assert len((await content(tmp_path, 2)).media) == 2
    assert await asks_file(tmp_path, "SELECT count(*) FROM drafts") == [(2,)]


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
