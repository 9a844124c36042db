"""Stories of files on their way to readers: reviewed, chosen, sent by id, and never forwarded."""

import pytest

from bot.simulator.client import LedgerEntry
from tests.chat import Newsroom, Person, said
from tests.stories.board import DELETE, chosen
from tests.stories.desk import APPROVE, NORTH, SOUTH, SUBMIT
from tests.stories.test_media import BRIDGE, HEAD, boards


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    return await room.member("Lea", "author")


async def files_to(room: Newsroom, chat: int) -> list[LedgerEntry]:
    """Return the files that were sent to a chat without protection: to a reader."""
    await room.settles()
    methods = ("sendphoto", "sendvideo", "senddocument")
    return [
        one
        for one in await room.sim.ledger()
        if one.method in methods and one.chat_id == chat and not one.protected
    ]


async def test_readers_get_the_files_behind_the_words_and_never_a_forward(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    rosa, amal = await room.person("Rosa"), await room.person("Amal", "ar")
    for reader in (rosa, amal):
        await reader.writes("/subscribe")
    await room.sim.send_photo(lea.id, lea.id, text=f"{HEAD}– Reportedly, {BRIDGE}")
    (board,) = await boards(room, lea)
    await lea.taps(SUBMIT, board)
    # The card shows the file as readers of each language will see it.
    card = await room.admin.sees("hash")
    shown = [each for each in await room.sim.messages(room.admin.id) if each.file is not None]
    assert [each.message_id < card.message_id for each in shown] == [True, True]
    assert shown[0].protected
    await room.admin.taps(APPROVE, card)

    (photo,) = await files_to(room, rosa.id)
    assert photo.text == f"Reported: Reportedly, {BRIDGE}\nBulletin 1"
    words = await rosa.sees("Bulletin 1 ·")
    assert words.message_id < photo.message_id
    (arabic,) = await files_to(room, amal.id)
    assert "\u2068" in (arabic.text or "")
    everything = await room.sim.messages(rosa.id)
    assert all(each.forward_origin is None for each in everything)
    sent = {one.method for one in await room.sim.ledger()}
    assert not sent & {"forwardmessage", "forwardmessages", "copymessage", "copymessages"}


async def test_a_choice_of_fronts_chooses_the_files_too(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    rosa = await room.person("Rosa")
    await rosa.chooses(await rosa.writes("/subscribe"), "📍 Fronts", "South")
    await room.sim.send_photo(lea.id, lea.id, text=f"{HEAD}– {NORTH}")
    await room.sim.send_photo(lea.id, lea.id, b"2", text=f"# Southern front\n– {SOUTH}")
    (board,) = await boards(room, lea)
    assert "📎 2 files" in (board.text or "")
    await lea.taps(SUBMIT, board)
    await room.admin.taps(APPROVE, await room.admin.sees("hash"))

    (photo,) = await files_to(room, rosa.id)
    assert photo.text == f"{SOUTH}\nBulletin 1"


async def test_a_file_that_telegram_refuses_stops_its_bulletin_and_is_told(
    room: Newsroom, lea: Person
) -> None:
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    await room.sim.send_photo(lea.id, lea.id, text=f"{HEAD}– {NORTH}")
    (board,) = await boards(room, lea)
    await lea.taps(SUBMIT, board)
    card = await room.admin.sees("hash")
    await room.sim.fault(
        "error",
        method="sendPhoto",
        status=400,
        description="Bad Request: wrong file identifier/HTTP URL specified",
    )

    await room.admin.taps(APPROVE, card)

    await rosa.sees("Bulletin 1 ·", NORTH)
    assert await files_to(room, rosa.id) == []
    await room.admin.sees("Telegram refused the text of bulletin 1")


async def test_another_file_is_another_bulletin_to_approve(room: Newsroom, lea: Person) -> None:
    sent = await room.sim.send_photo(lea.id, lea.id, text=f"{HEAD}– {NORTH}")
    (board,) = await boards(room, lea)
    await lea.taps(SUBMIT, board)
    card = await room.admin.sees("hash")

    await room.sim.edit(lea.id, lea.id, sent, f"{HEAD}– {NORTH}", photo=b"another")
    await lea.sees(said("en", "edited-taken-back", draft="1"))

    assert "newer version" in (await room.admin.taps(APPROVE, card)).text
    (board,) = await boards(room, lea)
    assert "📎 one file" in (board.text or "")
    await lea.taps(SUBMIT, board)
    again = await room.admin.sees("hash", "version 2")
    assert again.text != card.text
    hashes = [(one.text or "").rpartition("hash")[2] for one in (card, again)]
    assert hashes[0] != hashes[1]


async def test_files_without_a_word_are_not_submitted(room: Newsroom, lea: Person) -> None:
    await room.sim.send_photo(lea.id, lea.id)
    (board,) = await boards(room, lea)
    refused = await lea.taps(SUBMIT, board)
    assert refused.text == said("en", "error-only-files")
    await lea.writes(f"{HEAD}– {BRIDGE}")
    (board,) = await boards(room, lea)
    assert (await lea.taps(SUBMIT, board)).text.startswith("Submitted")


async def test_files_whose_words_were_taken_away_are_not_submitted(
    room: Newsroom, lea: Person
) -> None:
    await room.sim.send_photo(lea.id, lea.id)
    await lea.writes(f"{HEAD}– {NORTH}\n– {BRIDGE}")
    (board,) = await boards(room, lea)
    board = await chosen(lea, board, "1", DELETE, "1", DELETE)
    assert "no items" in (board.text or "")
    assert (await lea.taps(SUBMIT, board)).text == said("en", "error-only-files")
