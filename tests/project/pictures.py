"""The README's pictures of chats: scenes that the real bot plays, printed as text.

`python -m tests.project.pictures` writes them anew. One story on one day, at a fixed time: what is
said must not depend on the day, the machine or its speed.
"""

import asyncio
import re
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from rich.console import Console

from bot.simulator.terminal import Terminal
from bot.simulator.tour_people import Player, Stage, saying, with_button
from tests.chat import Newsroom, Person, newsroom
from tests.stories.times import ZONE, PassingClock

README = Path(__file__).parents[2] / "README.md"
WIDTH = 76
PATIENCE = 20.0

UPDATE = """\
Update 06-12-26

A quiet day. We may be wrong in places.

# Northern front
– A convoy with flour reached Manbij at noon.
– Allegedly, the bridge of Qara Qozak is closed.

# Southern front
– Teachers went on strike in Daraa.
– We hear rumours that the crossing of Nasib opens tomorrow.

Rumours
The SDF and Damascus are said to talk.

Warm greetings!
"""


class Desk(NamedTuple):
    """The people of the pictures: one writes, two decide, one reads."""

    lea: Player
    omar: Player
    kim: Player
    rosa: Player

    def seen_in(self, picture: Console) -> None:
        """From here on, what people do is printed in this picture."""
        for player in self:
            player.terminal = Terminal(picture)


async def pasted(desk: Desk) -> None:
    """An update as it is pasted, and the board that the bot makes of it."""
    desk.lea.takes_phone()
    await desk.lea.writes(UPDATE)
    await desk.lea.reads("the board", with_button("Submit"))


async def advised(desk: Desk) -> None:
    """What the proof-reader says, and what one tap does."""
    lea = desk.lea
    lea.takes_phone()
    board = await lea.finds("the board", with_button("🔎"))
    hints = await lea.turns("🔎", board, "the hints", saying("You decide"))
    left = await lea.turns("To the rumours", hints, "the other hint", saying("one hint"))
    await lea.taps("Explain it", left)
    done = await lea.sees_change("no more hints", left, saying("nothing to point out"))
    lea.terminal = Terminal(unseen())
    board = await lea.turns("Back", done, "the board", with_button("Submit"))
    await lea.taps("Submit", board)


async def voted(desk: Desk) -> None:
    """What reviewers see, and one vote of two."""
    omar = desk.omar
    card = await omar.finds("the card", with_button("Approve"))
    omar.takes_phone()
    omar.terminal.shows(await omar.finds("the exact message", saying("Bulletin 1", "flour")))
    await omar.turns("Approve and publish", card, "the vote", saying("approvals: 1 of 2"))


async def scheduled(desk: Desk) -> None:
    """The second vote, and a time that is set and moved."""
    kim = desk.kim
    card = await kim.finds("the card with a vote", saying("approvals: 1 of 2"))
    kim.takes_phone()
    await kim.taps("publish later", card)
    when = await kim.finds("the question when", with_button("At a time"))
    kim.terminal.shows(when)
    offers = await kim.turns("At a time", when, "times", with_button("Today 21:00"))
    await kim.turns("Today 21:00", offers, "the plan", with_button("Move"))
    await kim.writes("/at 18:30")
    await kim.reads("the plan", with_button("Move"))


async def followed(desk: Desk) -> None:
    """What a reader chooses in the one settings message."""
    rosa = desk.rosa
    rosa.takes_phone()
    await rosa.writes("/subscribe")
    settings = await rosa.reads("the settings", with_button("Fronts"))
    rosa.terminal, shown = Terminal(unseen()), rosa.terminal
    fronts = await rosa.turns("Fronts", settings, "the fronts", with_button("South"))
    south = await rosa.turns("South", fronts, "the south", with_button("✓ South"))
    home = await rosa.turns("‹ Settings", south, "what she gets", with_button("Quiet hours"))
    rosa.terminal = shown
    quiet = await rosa.turns("Quiet hours", home, "the quiet hours", with_button("22:00–07:00"))
    rosa.terminal = Terminal(unseen())
    hours = await rosa.turns("22:00–07:00", quiet, "the hours", with_button("✓ 22:00"))
    rosa.terminal = shown
    await rosa.turns("‹ Settings", hours, "what she gets", with_button("Quiet hours"))


SCENES = {
    "paste": pasted,
    "hints": advised,
    "vote": voted,
    "schedule": scheduled,
    "settings": followed,
}
"""The pictures by their names in the README, in the order of the story."""


def unseen() -> Console:
    """Return a console without colours that prints for nobody yet."""
    return Console(file=StringIO(), width=WIDTH, color_system=None, force_terminal=False)


async def pictures() -> dict[str, str]:
    """Play the story and return the pictures by name."""
    shown = {}
    with TemporaryDirectory() as folder:
        clock = PassingClock()
        async with newsroom(Path(folder), clock, timezone=ZONE, quorum_daily=2) as room:
            desk = await _desk(room)
            for name, play in SCENES.items():
                console = unseen()
                desk.seen_in(console)
                await play(desk)
                await room.settles()
                shown[name] = _printed(console)
    return shown


async def _desk(room: Newsroom) -> Desk:
    lea = await room.member("Lea", "author")
    omar, kim = await room.member("Omar", "reviewer"), await room.member("Kim", "reviewer")
    rosa = await room.person("Rosa")
    await room.settles()
    stage = Stage(room.sim, Terminal(unseen()), PATIENCE)

    def player(person: Person, colour: str) -> Player:
        return Player(stage, person.id, person.name, colour)

    return Desk(
        player(lea, "green"), player(omar, "yellow"), player(kim, "blue"), player(rosa, "red")
    )


def _printed(console: Console) -> str:
    assert isinstance(console.file, StringIO)
    lines = [line.rstrip() for line in console.file.getvalue().strip("\n").splitlines()]
    return "```text\n" + "\n".join(lines) + "\n```\n"


def replaced(text: str, name: str, picture: str) -> str:
    """Return the text with this picture between its marks."""
    pattern = re.compile(
        rf"(<!-- picture {name}:[^>]*-->\n).*?(<!-- end of picture {name} -->)", re.DOTALL
    )
    return pattern.sub(lambda found: found[1] + picture + found[2], text)


def main() -> None:
    text = README.read_text(encoding="utf-8")
    for name, picture in asyncio.run(pictures()).items():
        text = replaced(text, name, picture)
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
