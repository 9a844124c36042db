"""The tour's readers: what reaches them, and what they ask.

Must not know who wrote it.
"""

from bot.simulator.tour_opening import CHANNEL, Cast
from bot.simulator.tour_people import Player

_GLANCE = 4
"""Lines that are shown of what was shown in full before."""


async def flashed(cast: Cast) -> None:
    """Look at the flash in every chat; it is short."""
    cast.ada.terminal.chapter("Seconds later everybody has it")
    for choice, reader in cast.readers.items():
        reader.takes_phone(choice)
        await reader.reads("the flash")
    await _in_the_channel(cast)


async def received(cast: Cast) -> None:
    """Look at the update in every chat, each their own edition."""
    cast.ada.terminal.chapter("Everyone receives it, each their own edition")
    for choice, reader in cast.readers.items():
        reader.takes_phone(choice)
        await reader.reads("the bulletin", lines=0 if reader.name != "سلمى" else 9)
    await _in_the_channel(cast)


async def _in_the_channel(cast: Cast) -> None:
    cast.ada.takes_phone(f"channel “{CHANNEL}”")
    await cast.ada.reads("the bulletin in the channel", chat=cast.channel, lines=_GLANCE)


async def asked(reader: Player) -> None:
    """Ask for a front, for a word, and for a place that is misspelt."""
    reader.terminal.chapter("A reader asks")
    reader.takes_phone()
    await reader.writes("/front south")
    answer = await reader.reads("the answer")
    if answer.labels:
        await reader.turns(answer.labels[0], answer, "the next page")
    await reader.writes("/search Minbij")
    await reader.reads("the answer")
    await reader.writes("/search tishren dam")
    await reader.reads("the answer, in spite of a letter that is missing")
