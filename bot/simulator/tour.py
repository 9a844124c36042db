"""The demo's tour: one day of a news desk, as each person sees it in their chat.

It moves people through the control API and prints what they see; the bot on the other side is the
real one. Must not know the bot but by its messages, and must not start or stop it.
"""

import asyncio
import re

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot.simulator.client import SimClient, SimMessage
from bot.simulator.terminal import Terminal
from bot.simulator.tour_people import (
    Player,
    Stage,
    TourEnded,
    payload_of,
    saying,
    with_button,
)
from bot.simulator.tour_texts import CHANGED, REASON, UPDATE

__all__ = ["Tour", "TourEnded"]

QUIET = 90
"""Subscribers besides those whose chats are shown, so that a delivery takes a few seconds."""

PATIENCE = 15.0
"""Seconds in which each message has to come; the bot needs a second or two."""

_BOT_READY = 30.0
_CHANNEL = "Notes from the River"
_COUNTS = re.compile(r"(\d+) of (\d+)")


class Tour:
    """`await Tour(sim, console, admin=1001).play()`; `admin` is the bot's first admin."""

    def __init__(
        self, sim: SimClient, console: Console, admin: int, patience: float = PATIENCE
    ) -> None:
        self._sim = sim
        self._terminal = Terminal(console)
        self._stage = Stage(sim, self._terminal, patience)
        self._admin_id = admin
        self.people: dict[str, int] = {}
        """Everybody's id by name, and the channel's."""

    async def play(self) -> None:
        """Tell the whole story; raises TourEnded when it cannot go on."""
        await self._wait_for_bot()
        ada, lea, omar = await self._desk()
        readers, channel = await self._audience(ada)
        await self._writing(lea)
        await self._changes(lea, omar)
        progress = await self._approval(omar)
        await self._delivery(omar, progress)
        await self._receiving(readers, ada, channel)
        await self._asking(readers[0])

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

    async def _wait_for_bot(self) -> None:
        try:
            await self._sim.wait_requests("getupdates", within=_BOT_READY)
        except TimeoutError:
            raise TourEnded(f"The bot was not ready after {_BOT_READY:.0f} seconds.") from None

    async def _player(
        self, name: str, colour: str, language: str = "en", person: int | None = None
    ) -> Player:
        number = await (
            self._sim.person(name, language_code=language)
            if person is None
            else self._sim.person(name, language_code=language, id=person)
        )
        self.people[name] = number
        return Player(self._stage, number, name, colour)

    async def _desk(self) -> tuple[Player, Player, Player]:
        """Ada, named in the settings, invites Lea and Omar."""
        self._terminal.chapter("The desk comes together")
        ada = await self._player("Ada", "magenta", person=self._admin_id)
        ada.takes_phone()
        await ada.starts()
        await ada.reads("a greeting")
        joined = []
        for name, role, colour in (("Lea", "author", "green"), ("Omar", "reviewer", "yellow")):
            await ada.writes(f"/invite {role} {name}")
            link = await ada.reads("the invitation")
            member = await self._player(name, colour)
            member.takes_phone()
            await member.starts(payload_of(link))
            await member.reads("a welcome")
            joined.append(member)
            if role == "author":
                ada.takes_phone()
        return ada, joined[0], joined[1]

    async def _audience(self, ada: Player) -> tuple[list[Player], int]:
        """Three readers with different choices, a channel, and some more people."""
        self._terminal.chapter("Readers subscribe, each to what they want")
        rosa = await self._player("Rosa", "red")
        rosa.takes_phone()
        await self._follow(rosa)
        carmen = await self._player("Carmen", "blue", "es")
        carmen.takes_phone("in Spanish, the south alone")
        await carmen.writes("/subscribe")
        settings = await carmen.reads("the settings", with_button("Sur"))
        await carmen.taps("Sur", settings)
        changed = await carmen.sees_change("the new choice", settings, with_button("✓ Sur"))
        self._terminal.shows(changed)
        salma = await self._player("سلمى", "bright_magenta", "ar")
        salma.takes_phone("in Arabic, everything")
        await self._follow(salma)
        channel = await self._channel(ada)
        await self._quiet_people()
        return [rosa, carmen, salma], channel

    async def _follow(self, reader: Player) -> None:
        """Press Start, and then the first button of the greeting."""
        await reader.starts()
        greeting = await reader.reads("a greeting")
        await reader.taps("", greeting)
        await reader.reads("the settings")

    async def _channel(self, ada: Player) -> int:
        channel = await self._sim.channel(_CHANNEL, bot="administrator", creator=ada.id)
        self.people[_CHANNEL] = channel
        ada.takes_phone(f"channel “{_CHANNEL}”, where the bot may post")
        await ada.writes("/subscribe", channel)
        await ada.reads("the settings of the channel", chat=channel)
        return channel

    async def _quiet_people(self) -> None:
        """Let more people subscribe at the same time."""

        async def subscribe(number: int) -> None:
            person = await self._sim.person(f"Reader {number}", language_code="en")
            await self._sim.start(person)
            sent = await self._sim.write(person, person, "/subscribe")
            await self._sim.wait_reply(person, sent, within=_BOT_READY)

        try:
            async with asyncio.TaskGroup() as tasks:
                for number in range(1, QUIET + 1):
                    tasks.create_task(subscribe(number))
        except* TimeoutError:
            raise TourEnded("The bot did not answer everybody who subscribed.") from None
        self._terminal.tell(f"\n{QUIET} more people subscribe.")

    async def _writing(self, lea: Player) -> None:
        self._terminal.chapter("Lea pastes an update, as she always wrote it")
        lea.takes_phone()
        await lea.writes(UPDATE)
        board = await lea.reads("the draft as it was understood", with_button("Submit"))
        await lea.taps("Submit", board)

    async def _changes(self, lea: Player, omar: Player) -> None:
        self._terminal.chapter("Omar is handed the review card, and asks for a change")
        omar.takes_phone()
        card = await omar.reads("the review card", with_button("Approve"))
        await omar.taps("changes", card)
        question = await omar.reads("the question for a reason")
        await omar.writes(REASON, reply_to=question.message_id)
        await omar.reads("a thank-you")
        lea.takes_phone()
        verdict = await lea.reads("the verdict", with_button("Edit"))
        await lea.taps("Edit", verdict)
        await lea.reads("the question for the new text", saying("/cancel"), brief=True)
        await lea.writes(CHANGED, brief=True)
        board = await lea.reads("the new version", with_button("Submit"), brief=True)
        await lea.taps("Submit", board)

    async def _approval(self, omar: Player) -> SimMessage:
        self._terminal.chapter("Omar approves the next version")
        omar.takes_phone()
        card = await omar.reads("the next review card", with_button("Approve"), brief=True)
        await omar.taps("Approve", card)
        return await omar.reads("the progress")

    async def _delivery(self, omar: Player, message: SimMessage) -> None:
        """Follow the bot's own progress message with a bar."""
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
        with Progress(*columns, console=self._terminal.console) as bar:
            task = bar.add_task("Delivery", total=None)
            while (counts := _COUNTS.search(message.text or "")) is not None:
                done, total = int(counts[1]), int(counts[2])
                bar.update(task, completed=done, total=total)
                seen = message.text

                def moved(each: SimMessage, seen: str | None = seen) -> bool:
                    return each.text != seen

                message = await omar.sees_change("progress", message, moved)
            bar.update(task, completed=bar.tasks[0].total or 0)
        self._terminal.shows(message)

    async def _receiving(self, readers: list[Player], ada: Player, channel: int) -> None:
        self._terminal.chapter("Everyone receives it, each their own edition")
        for reader, choice in zip(
            readers,
            ("everything", "in Spanish, the south alone", "in Arabic, everything"),
            strict=True,
        ):
            reader.takes_phone(choice)
            await reader.reads("the bulletin")
        ada.takes_phone(f"channel “{_CHANNEL}”")
        await ada.glances("the bulletin in the channel", channel)

    async def _asking(self, reader: Player) -> None:
        self._terminal.chapter("A reader asks")
        reader.takes_phone()
        await reader.writes("/front south")
        answer = await reader.reads("the answer")
        if answer.labels:
            await reader.taps(answer.labels[0], answer)
            page = await reader.sees_change(
                "the next page", answer, lambda each: each.text != answer.text
            )
            self._terminal.shows(page)
        await reader.writes("/search Minbij")
        await reader.reads("the answer")
