"""What happens in the tour after publication: a line was wrong and is corrected, and a rumour turns
out to be true; readers see both where they have the bulletin.

Must not know how copies are changed, but by what readers see.
"""

from bot.simulator.tour_opening import Cast
from bot.simulator.tour_people import Player, saying, with_button
from bot.simulator.tour_texts import CORRECT, CORRECTED, RUMOUR, TRUE

_TOP = 8
"""Lines that are shown of a message of which only the beginning is new."""
_CARD = 9
"""Lines of a review card that tell what differs."""


async def corrected(cast: Cast) -> None:
    """Correct an item of the update, through the normal review."""
    lea, rosa = cast.lea, cast.readers["everything"]
    lea.terminal.chapter("A line was wrong: Lea corrects it, and every copy changes")
    lea.takes_phone()
    await lea.writes(CORRECT)
    board = await lea.reads("the board of the correction", with_button("Submit"), lines=_TOP)
    item = await lea.turns("2", board, "the item", with_button("✏️ Text"), lines=_TOP)
    await lea.taps("✏️ Text", item)
    question = await lea.reads("the question for the text", saying("❓"))
    await lea.writes(CORRECTED, reply_to=question.message_id)
    board = await lea.reads("the board", with_button("Submit"), lines=2)
    await lea.taps("Submit", board)
    await _approved(cast.omar, "what differs")
    rosa.takes_phone("the same message as before")
    copy = await rosa.finds("the bulletin with its mark", saying("Bulletin 2", CORRECTED))
    rosa.terminal.shows(copy, lines=_TOP)


async def settled(cast: Cast) -> None:
    """Confirm a rumour; who has it is told in an answer to the bulletin."""
    lea = cast.lea
    lea.terminal.chapter("A rumour is confirmed, and those who had it are told")
    lea.takes_phone()
    await lea.writes("/rumours")
    listed = await lea.reads("the open rumours", saying(RUMOUR))
    await lea.taps("2 · ✔", listed)
    question = await lea.reads("the question why", saying("Why?"))
    await lea.writes(TRUE, reply_to=question.message_id)
    await lea.reads("a word that it was handed in", saying("Handed in"))
    await _approved(cast.omar, "Rumour → Confirmed")
    for choice, reader in cast.readers.items():
        reader.takes_phone(choice)
        await reader.reads("what became of the rumour")


async def _approved(omar: Player, words: str) -> None:
    """Approve what the card with these words is about; the messages before it are not shown."""
    omar.takes_phone()
    says, decides = saying(words), with_button("Approve")
    card = await omar.finds("the review card", lambda one: says(one) and decides(one))
    omar.terminal.shows(card, lines=_CARD)
    await omar.taps("Approve and publish", card)
