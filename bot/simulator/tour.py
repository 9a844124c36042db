"""The demo's tour: one day of a news desk, as each person sees it in their chat.

It moves people through the control API and prints what they see; the bot on the other side is the
real one. Must not know the bot but by its messages, and must not start or stop it.
"""

from datetime import date

from rich.console import Console

from bot.simulator.client import SimClient
from bot.simulator.terminal import Terminal
from bot.simulator.tour_opening import Opening
from bot.simulator.tour_people import Stage, TourEnded
from bot.simulator.tour_reading import asked, chooses_a_digest, digested, flashed, received
from bot.simulator.tour_review import approved, commented, scheduled
from bot.simulator.tour_truth import corrected, settled
from bot.simulator.tour_writing import advised, led, mended, pasted

__all__ = ["Tour", "TourEnded"]

PATIENCE = 15.0
"""Seconds in which each message has to come; the bot needs a second or two."""


class Tour:
    """`await Tour(sim, console, today).play(admin=1001)`; `admin` is the bot's first admin."""

    def __init__(
        self, sim: SimClient, console: Console, today: date, patience: float = PATIENCE
    ) -> None:
        self._sim, self._today = sim, today
        self._terminal = Terminal(console)
        self._stage = Stage(sim, self._terminal, patience)
        self.people: dict[str, int] = {}
        """Everybody's id by name, and the channel's."""

    async def play(self, admin: int) -> None:
        """Tell the whole story; raises TourEnded when it cannot go on."""
        cast = await Opening(self._stage, self.people).play(admin)
        lea, omar = cast.lea, cast.omar
        await led(lea)
        await approved(omar)
        await flashed(cast)
        await chooses_a_digest(cast.daily)
        sent, board = await pasted(lea, self._today)
        await advised(lea, board)
        await commented(omar)
        await mended(lea, sent, self._today)
        await scheduled(omar)
        await received(cast)
        await corrected(cast)
        await settled(cast)
        await digested(cast.daily)
        await asked(cast.readers["everything"])

    def explain_playing(self) -> None:
        """Say how to go on by hand over the control API."""
        url, rosa = self._sim.url, self.people["Rosa"]
        self._terminal.chapter("It is yours now")
        self._terminal.tell("Everybody, by the number that stands for the person and their chat:")
        self._terminal.print(", ".join(f"{name} {number}" for name, number in self.people.items()))
        for what, path, order in (
            ("Write as Rosa", "write", f'{{"person_id": {rosa}, "text": "/latest"}}'),
            ("Read her chat", "chat", f'{{"chat_id": {rosa}}}'),
            (
                "Press a button of a message",
                "press",
                f'{{"person_id": {rosa}, "message_id": NUMBER, "label": "LABEL"}}',
            ),
        ):
            self._terminal.tell(f"{what}:")
            self._terminal.print(f"curl -s {url}/sim/{path} -d '{order}'")
        self._terminal.tell("Ctrl-C ends it.")
