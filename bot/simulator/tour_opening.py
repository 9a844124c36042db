"""How the tour begins: the desk comes together, and readers subscribe.

Must not know what is written later.
"""

import asyncio
from dataclasses import dataclass

from bot.simulator.tour_people import Player, Stage, TourEnded, payload_of, with_button

QUIET = 90
"""Subscribers besides those whose chats are shown, so that a delivery takes a few seconds."""

CHANNEL = "Notes from the River"
_BOT_READY = 30.0


@dataclass(frozen=True)
class Cast:
    """Who plays: the desk, the readers with what each of them chose, one who wants a message a day,
    and the channel."""

    ada: Player
    lea: Player
    omar: Player
    readers: dict[str, Player]
    daily: Player
    channel: int


class Opening:
    """`await Opening(stage, people).play(admin)`; writes down everybody's id in `people`."""

    def __init__(self, stage: Stage, people: dict[str, int]) -> None:
        self._stage, self._sim, self._people = stage, stage.sim, people

    async def play(self, admin: int) -> Cast:
        """Bring everybody together; return them."""
        await self._wait_for_bot()
        ada, lea, omar = await self._desk(admin)
        readers, channel = await self._audience(ada)
        daily = await self._player("Nour", "cyan")
        return Cast(ada, lea, omar, readers, daily, channel)

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
        self._people[name] = number
        return Player(self._stage, number, name, colour)

    async def _desk(self, admin: int) -> tuple[Player, Player, Player]:
        """Ada, named in the settings, invites Lea and Omar."""
        self._stage.terminal.chapter("The desk comes together")
        ada = await self._player("Ada", "magenta", person=admin)
        ada.takes_phone()
        await ada.starts()
        await ada.reads("a greeting")
        joined: list[Player] = []
        for name, role, colour in (("Lea", "author", "green"), ("Omar", "reviewer", "yellow")):
            if joined:
                ada.takes_phone()
            await ada.writes(f"/invite {role} {name}")
            link = await ada.reads("the invitation", lines=2 if joined else 0)
            member = await self._player(name, colour)
            member.takes_phone()
            await member.starts(payload_of(link))
            await member.reads("a welcome")
            joined.append(member)
        return ada, joined[0], joined[1]

    async def _audience(self, ada: Player) -> tuple[dict[str, Player], int]:
        """Three readers with different choices, a channel, and some more people."""
        self._stage.terminal.chapter("Readers subscribe, each to what they want")
        rosa = await self._player("Rosa", "red")
        rosa.takes_phone()
        await self._follow(rosa)
        carmen = await self._player("Carmen", "blue", "es")
        carmen.takes_phone("in Spanish, the south alone")
        await carmen.writes("/subscribe")
        settings = await carmen.reads("the settings", with_button("📍 Frentes"), lines=1)
        fronts = await carmen.turns("📍 Frentes", settings, "the fronts", with_button("Sur"))
        chosen = await carmen.turns("Sur", fronts, "the new choice", with_button("✓ Sur"))
        back = await carmen.turns("‹", chosen, "what she gets", with_button("🌙"))
        hours = await carmen.turns("🌙", back, "quiet hours", with_button("22:00–07:00"))
        quiet = await carmen.turns("22:00–07:00", hours, "the hours", with_button("✓ 22:00"))
        await carmen.turns("‹", quiet, "what she gets now", with_button("🌙"))
        salma = await self._player("سلمى", "bright_magenta", "ar")
        salma.takes_phone("in Arabic, everything")
        await self._follow(salma)
        channel = await self._channel(ada)
        await self._quiet_people()
        readers = {"everything": rosa, "in Spanish, the south alone": carmen}
        return readers | {"in Arabic, everything": salma}, channel

    async def _follow(self, reader: Player) -> None:
        """Press Start, and then the first button of the greeting."""
        await reader.starts()
        greeting = await reader.reads("a greeting")
        await reader.taps("", greeting)
        await reader.reads("the settings", lines=3)

    async def _channel(self, ada: Player) -> int:
        channel = await self._sim.channel(CHANNEL, bot="administrator", creator=ada.id)
        self._people[CHANNEL] = channel
        ada.takes_phone(f"channel “{CHANNEL}”, where the bot may post")
        await ada.writes("/subscribe", channel)
        await ada.reads("the settings of the channel", chat=channel, lines=1)
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
        self._stage.terminal.tell(f"\n{QUIET} more people subscribe.")
