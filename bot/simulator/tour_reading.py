"""The tour's readers: what reaches them, and what they ask.

Must not know who wrote it.
"""

from bot.simulator.tour_opening import CHANNEL, Cast
from bot.simulator.tour_people import Player, saying, with_button

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


async def chooses_a_digest(reader: Player) -> None:
    """Choose one message a day, and open what else there is to choose."""
    reader.terminal.chapter("A reader wants one message a day, and no rumours")
    reader.takes_phone()
    await reader.writes("/subscribe")
    settings = await reader.reads("the settings", with_button("🕗 When"))
    when = await reader.turns("🕗 When", settings, "when", with_button("A digest a day"))
    daily = await reader.turns("A digest a day", when, "the new choice", with_button("📬"))
    home = await reader.turns("‹", daily, "the settings", with_button("⚖️"), lines=1)
    floor = await reader.turns("⚖️", home, "how certain", with_button("No rumours"))
    chosen = await reader.turns("No rumours", floor, "the choice", with_button("✓ No rumours"))
    await reader.turns("‹", chosen, "what Nour gets", with_button("🕗 When"))


async def digested(reader: Player) -> None:
    """Ask for the digest, which would come in the morning, at once."""
    reader.terminal.chapter("The digest: what was published since, as it reads by now")
    reader.takes_phone()
    await reader.writes("/subscribe")
    settings = await reader.reads("the settings", with_button("🕗 When"), lines=2)
    when = await reader.turns("🕗 When", settings, "when", with_button("📬"))
    await reader.taps("📬", when)
    await reader.reads("the digest", saying("🗞"))


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
