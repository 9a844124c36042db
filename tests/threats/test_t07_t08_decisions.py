"""T07, many reviewers at once; T08, a text that is edited after its approval."""

import asyncio

from tests.chat import Newsroom, said
from tests.stories.desk import APPROVE, TEXT, received, submitted
from tests.threats.seen import entries, whole


async def test_t07_of_fifty_presses_at_once_one_publishes_and_one_is_recorded_as_it(
    room: Newsroom,
) -> None:
    reader, lea = await room.person("Rosa"), await room.member("Lea", "author")
    await reader.writes("/subscribe")
    team = [await room.member(f"Rev{number}", "reviewer") for number in range(5)]
    await submitted(lea)
    cards = [await one.sees("hash") for one in team]
    presses = zip(team * 10, cards * 10, strict=True)
    answers = await asyncio.gather(*(one.taps(APPROVE, card, 20.0) for one, card in presses))
    await room.settles()
    assert len(await received(room, reader.id)) == 1
    assert all(answer.text for answer in answers)
    approvals = [one for one in await entries(room) if one.act == "approve"]
    assert [one.subject for one in approvals if not one.refused] == ["draft 1, bulletin 1"]
    assert await whole(room)


async def test_t08_an_edit_voids_the_card_that_was_seen(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    sent = await room.sim.write(lea.id, lea.id, TEXT)
    board = await lea.sees("Draft", after=max(sent.message_ids))
    await lea.taps("✅ Submit", board)
    card = await omar.sees("hash")
    await room.sim.edit(lea.id, lea.id, sent.message_ids[0], TEXT.replace("flour", "weapons"))
    await room.settles()
    assert (await omar.taps(APPROVE, card)).text == said("en", "error-newer-revision")
    assert await room.bot.services.publishing.figures(1) is None  # type: ignore[arg-type]
    refused = [one for one in await entries(room) if one.who == "Omar" and one.refused]
    assert [one[1:] for one in refused] == [("approve", "draft 1", "error-newer-revision")]
