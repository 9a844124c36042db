"""The tour's reviewer at work: cards, a comment, verdicts, a time, and the way out to readers.

Must not know what is written, but by what the reviewer reads.
"""

import re

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot.simulator.client import SimMessage
from bot.simulator.tour_people import Player, Wanted, saying, with_button
from bot.simulator.tour_texts import COMMENT, REASON, WITNESS

_COUNTS = re.compile(r"(\d+) of (\d+)")
_EXACT = 3
"""Lines that are shown of messages that are shown in full elsewhere."""


async def approved(omar: Player) -> None:
    """Approve the flash, and follow it to the last reader."""
    omar.terminal.chapter("Omar sees what readers will see, and approves")
    omar.takes_phone()
    card = await omar.reads("the review card", with_button("Approve"))
    await omar.taps("Approve and publish", card)
    await _delivered(omar, await omar.reads("the progress", saying("Bulletin 1")))


async def commented(omar: Player) -> None:
    """Comment on one item by replying to the message with it, and ask for a change."""
    omar.terminal.chapter("Omar comments on one item, and asks for a change")
    omar.takes_phone()
    card = await omar.reads("the review card", with_button("Approve"), before=_EXACT)
    exact = await omar.finds("the message with the item", saying(WITNESS))
    await omar.writes(COMMENT, reply_to=exact.message_id, quote=WITNESS)
    await omar.reads("a word that it was noted", saying("Noted"))
    await omar.taps("changes", card)
    question = await omar.reads("the question for a reason")
    await omar.writes(REASON, reply_to=question.message_id)
    await omar.reads("a thank-you")


async def scheduled(omar: Player) -> None:
    """Approve the next version for later, move its time, and then publish it at once."""
    omar.terminal.chapter("Omar approves the new version, for later")
    omar.takes_phone()
    card = await omar.reads("the next review card", with_button("Approve"), before=_EXACT)
    await omar.taps("publish later", card)
    when = await omar.reads("the question when", with_button("At a time"))
    offers = await omar.turns("At a time", when, "times to choose", with_button("In an hour"))
    plan = await omar.turns("In an hour", offers, "the time", with_button("Move"))
    offers = await omar.turns("Move", plan, "times to choose", with_button("In 30 minutes"))
    moved = await omar.turns("In 30 minutes", offers, "the new time", with_button("Move"))
    omar.terminal.tell("\nThe power may be cut again before then. Omar does not wait.\n")
    progress = await omar.turns("Publish now", moved, "the progress", saying("Bulletin 2"))
    await _delivered(omar, progress)


async def _delivered(omar: Player, message: SimMessage) -> None:
    """Follow the bot's own progress message with a bar, unless it tells of the end already."""
    if _COUNTS.search(message.text or "") is None:
        return
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, console=omar.terminal.console) as bar:
        task = bar.add_task("Delivery", total=None)
        while (counts := _COUNTS.search(message.text or "")) is not None:
            done, total = int(counts[1]), int(counts[2])
            bar.update(task, completed=done, total=total)
            message = await omar.sees_change("progress", message, _moved(message))
        bar.update(task, completed=bar.tasks[0].total or 0)
    omar.terminal.shows(message)


def _moved(message: SimMessage) -> Wanted:
    """Whether the same message says something else."""
    return lambda each: each.text != message.text
