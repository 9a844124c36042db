"""Stories of exactness: what is previewed and approved is what is sent, byte for byte."""

from bot.simulator.client import LedgerEntry
from bot.text import render
from bot.text.html import Html
from tests.chat import CATALOGS, Newsroom
from tests.stories.desk import APPROVE, SUBMIT, TEXT, received, submitted

PREVIEW = "👁 Preview"


async def test_what_the_author_previews_is_what_the_reviewer_sees_and_what_is_sent(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    rosa = await room.person("Rosa")
    await rosa.writes("/subscribe")
    long = TEXT + "".join(f"– Item {n}: the road to Sweida is open again.\n" for n in range(150))
    await lea.writes(long)
    await room.settles()
    board = (await room.sim.messages(lea.id))[-1]
    await lea.taps(SUBMIT, board)
    card = await room.admin.sees("hash")
    before = len(await room.sim.ledger())
    await lea.taps(PREVIEW, (await room.sim.chat(lea.id)).message(board.message_id))
    await room.admin.taps(APPROVE, card)
    await room.settles()

    got = await received(room, rosa.id)
    previewed = [one for one in (await room.sim.ledger())[before:] if one.chat_id == lea.id]
    shown = [one for one in await room.sim.ledger() if one.message_id < card.message_id]
    carded = [one for one in shown if one.chat_id == room.admin.id and one.protected]
    assert len(got) > 1
    assert [one.raw_sha256 for one in previewed if one.protected][: len(got)] == hashes(got)
    assert hashes(carded)[-len(got) :] == hashes(got)
    assert all(one.dropped_entities == 0 for one in got)


async def test_the_hash_on_the_card_is_that_of_what_all_readers_get(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    readers = [await room.person(name, name) for name in CATALOGS.languages]
    for reader in readers:
        await reader.writes("/subscribe")
    await submitted(lea)
    card = await room.admin.sees("hash")
    await room.admin.taps(APPROVE, card)
    await room.settles()

    sent = [one.raw or "" for reader in readers for one in await received(room, reader.id)]
    assert len(sent) == len(CATALOGS.languages)
    assert (card.text or "").endswith(render.fingerprint(map(Html, sent))[:8])


def hashes(entries: list[LedgerEntry]) -> list[str | None]:
    """Return what identifies the texts exactly as they were sent."""
    return [one.raw_sha256 for one in entries]
