"""The tour's author at work: led through a flash, then an update with advice, then a change.

Must not know what reviewers do with it, but by what the bot tells the author.
"""

from datetime import date

from bot.simulator.client import SimMessage
from bot.simulator.tour_people import Player, Wanted, saying, with_button
from bot.simulator.tour_texts import EDITED, FLASH, SOURCE, changed, update

BOARD = 12
"""Lines that are shown of a board."""


async def led(lea: Player) -> None:
    """Be led through an urgent flash, button by button, and submit it."""
    lea.terminal.chapter("Something is urgent: Lea lets the bot lead her")
    lea.takes_phone()
    await lea.writes("/draft")
    offer = await lea.reads("the offer to lead her", with_button("🧭"), lines=4)
    day = await lea.turns("🧭", offer, "the question for the day", with_button("Today"))
    kind = await lea.turns("Today", day, "the question for the kind", with_button("⚡"))
    places = await lea.turns("⚡", kind, "the question for the front", with_button("South"))
    await lea.turns("South", places, "the question for an item", saying("Write what happened"))
    await lea.writes(FLASH)
    item = await lea.reads("the item", with_button("Confirmed"))
    sure = await lea.turns("Confirmed", item, "its confidence", with_button("✓ Confirmed"))
    await _source(lea, sure)


async def _source(lea: Player, screen: SimMessage) -> None:
    """Name the source of the item that was just written, and submit."""
    details = await lea.turns("🔗", screen, "the item's screen", with_button("🔗 Source"))
    await lea.taps("🔗 Source", details)
    question = await lea.reads("the question for a source", saying("one source"))
    await lea.writes(SOURCE, reply_to=question.message_id)
    board = await lea.reads("the board", with_button("Submit"))
    await lea.taps("Submit", board)


async def pasted(lea: Player, today: date) -> tuple[int, SimMessage]:
    """Paste an update; return the message, and the board with which the bot answers."""
    lea.terminal.chapter("In the evening Lea pastes the day's update, as she always wrote it")
    lea.takes_phone()
    sent = await lea.writes(update(today))
    return sent, await lea.reads("the draft as it was understood", with_button("hints"))


async def advised(lea: Player, board: SimMessage) -> None:
    """Read the proof-reader's hints, take some of the remedies, and submit."""
    lea.terminal.chapter("The bot proof-reads; one tap puts things right")
    lea.takes_phone()
    hints = await lea.turns("🔎", board, "the hints", saying("You decide"))
    for remedy in ("To the rumours", "Not “confirmed”", "Explain it"):
        await lea.taps(remedy, hints)
        hints = await lea.sees_change("the next hints", hints, _without(remedy))
    lea.terminal.shows(hints)
    board = await lea.turns("Back", hints, "the board", with_button("Submit"), lines=BOARD)
    await lea.taps("Submit", board)


def _without(label: str) -> Wanted:
    """Whether no button of the message has these words any more."""
    return lambda message: not any(label in each for each in message.labels)


async def mended(lea: Player, sent: int, today: date) -> None:
    """Read what the reviewer wants, edit one's own message, and submit again."""
    lea.terminal.chapter("Lea edits her own message, and the draft follows")
    lea.takes_phone()
    await lea.reads("the verdict", saying("asks for changes"))
    await lea.edits(sent, changed(today), EDITED)
    board = await lea.finds("the new version", _board_with("Southern front"))
    lea.terminal.shows(board, lines=BOARD)
    await lea.taps("Submit", board)


def _board_with(words: str) -> Wanted:
    """Whether a message is a board that can be submitted, and has these words."""
    submits, says = with_button("Submit"), saying(words)
    return lambda message: submits(message) and says(message)
