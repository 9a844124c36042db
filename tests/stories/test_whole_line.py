"""The main job as a chat: write, review, publish, receive, ask."""

from tests.chat import Newsroom

UPDATE = """Update 12-03-25

A calm day on most fronts. We may be wrong in places.

# Northern front
– A convoy with flour reached Manbij at noon.
– Allegedly, the bridge of Qara Qozak is closed.

# Southern front
– Teachers went on strike in Daraa.
– Shops in Sweida stayed closed for the third day.

Rumours
There is talk of an agreement in Damascus.

Warm greetings!
"""


async def test_an_update_is_written_reviewed_corrected_published_received_and_asked_for(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer")
    rosa = await room.person("Rosa")
    sami = await room.person("Sami")
    channel = await room.sim.channel("News", bot="administrator", creator=room.admin.id)

    # Rosa wants everything, Sami the south alone, the channel everything.
    settings = await rosa.writes("/subscribe")
    assert "all fronts" in (settings.text or "")
    await sami.chooses(await sami.writes("/subscribe"), "📍 Fronts", "South")
    await room.sim.write(channel, room.admin.id, "/subscribe")
    await room.sim.wait_for(channel, lambda message: bool(message.labels))

    board = await lea.writes(UPDATE)
    assert "5 items" in (board.text or "")
    await lea.taps("✅ Submit", board)

    card = await omar.sees("hash")
    assert card.protected
    verdicts = ["✅ Approve and publish", "✏️ Ask for changes", "⛔ Reject"]
    assert [label for label in card.labels if label in verdicts] == verdicts
    exact = await omar.sees("Teachers went on strike in Daraa.")
    assert exact.message_id < card.message_id

    await omar.taps("✏️ Ask for changes", card)
    question = await omar.sees("what should change")
    await omar.writes("Which schools?", reply_to=question.message_id)
    verdict = await lea.sees("Omar asks for changes", "Which schools?")
    await lea.taps("✏️ Edit", verdict)
    question = await lea.sees("whole new text")
    board = await lea.writes(UPDATE.replace("Teachers", "Teachers of all schools"))
    await lea.taps("✅ Submit", board)

    card = await omar.sees("hash", "version 2")
    assert (await omar.taps("✅ Approve and publish", card)).text == "Published as bulletin 1."
    await lea.sees("approved by Omar", "bulletin 1")

    got = await rosa.sees("Bulletin 1", "Teachers of all schools", "flour reached Manbij")
    assert not got.protected
    mine = await sami.sees("Bulletin 1", "Teachers of all schools", "Left out")
    assert "flour" not in (mine.text or "")
    await room.sees(channel, "Bulletin 1", "flour reached Manbij")
    await omar.sees("Bulletin 1", "delivered")

    assert "Teachers of all schools" in await rosa.asks("/front south")
    assert "flour" in await rosa.asks("/search minbij")
    assert "flour" in await rosa.asks("/search منبج")
