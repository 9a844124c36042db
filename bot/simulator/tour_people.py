"""People of the tour: they write, tap and read, and what they see is printed.

Every wait ends with the event itself; one that does not come ends the tour with a sentence. Must
not know the story.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.simulator.client import SimClient, SimError, SimMessage
from bot.simulator.client_people import Place
from bot.simulator.terminal import Terminal

_PAYLOAD = re.compile(r"start=([\w-]+)")

Result = TypeVar("Result")
Wanted = Callable[[SimMessage], bool]


class TourEnded(Exception):
    """The tour cannot go on; the text is one clear sentence."""


def any_message(message: SimMessage) -> bool:
    """Whether the bot wrote it."""
    return message.by_bot


def with_button(word: str) -> Wanted:
    """Whether the bot wrote it and a button's label has this word."""
    return lambda message: message.by_bot and any(word in label for label in message.labels)


def saying(*words: str) -> Wanted:
    """Whether the bot wrote it with all these words."""
    return lambda message: message.by_bot and all(word in (message.text or "") for word in words)


def payload_of(link: SimMessage) -> str:
    """Return what a link of the bot's carries; raises TourEnded if there is no link."""
    found = _PAYLOAD.search(link.html or "")
    if found is None:
        raise TourEnded("The bot's invitation has no link in it.")
    return found[1]


@dataclass(frozen=True)
class Stage:
    """Where the tour plays; `patience` is how many seconds a person waits for a message."""

    sim: SimClient
    terminal: Terminal
    patience: float


class Player:
    """Somebody with a phone. `chat` is the private chat with the bot, or another that they see."""

    def __init__(self, stage: Stage, person: int, name: str, colour: str) -> None:
        self.sim, self.terminal, self.patience = stage.sim, stage.terminal, stage.patience
        self.id, self.name, self.colour = person, name, colour
        self._read: dict[int, int] = {}

    def takes_phone(self, where: str = "private chat with the bot") -> None:
        """From here on, this person's screen is shown."""
        self.terminal.open_chat(self.name, self.colour, where)

    async def starts(self, payload: str | None = None) -> None:
        """Press Start, or open a link with a payload."""
        sent = await self.sim.start(self.id, payload)
        self._read[self.id] = sent
        what = "the link of the invitation" if payload else "Start"
        self.terminal.taps(self.name, self.colour, what, "")

    async def writes(
        self, text: str, chat: int | None = None, *, reply_to: int = 0, brief: bool = False
    ) -> None:
        """Write into the chat; `brief` if the terminal has shown most of it before."""
        place = chat or self.id
        details = Place(reply_to=reply_to) if reply_to else Place()
        self._read[place] = await self.sim.write(place, self.id, text, **details)
        self.terminal.says(self.name, self.colour, text, brief=brief)

    async def reads(
        self,
        what: str,
        wanted: Wanted = any_message,
        chat: int | None = None,
        *,
        brief: bool = False,
    ) -> SimMessage:
        """Wait for a message and show it, and before it what came meanwhile, perhaps briefly.

        `what` names it in the sentence of TourEnded, if it does not come.
        """
        *before, found = await self._come(what, wanted, chat or self.id)
        for message in before:
            self.terminal.shows(message, brief=brief)
        self.terminal.shows(found)
        return found

    async def glances(self, what: str, chat: int | None = None) -> None:
        """Wait for a message and show its beginning."""
        for message in await self._come(what, any_message, chat or self.id):
            self.terminal.shows(message, brief=True)

    async def _come(self, what: str, wanted: Wanted, chat: int) -> list[SimMessage]:
        """Wait for a message; return the bot's messages since the last one read, up to it."""
        after = self._read.get(chat, 0)
        waiting = self.sim.wait_for(chat, wanted, after=after, within=self.patience)
        last = (await self.waits(what, waiting)).message_id
        self._read[chat] = last
        since = await self.sim.messages(chat, after=after)
        return [each for each in since if each.by_bot and each.message_id <= last]

    async def taps(self, word: str, message: SimMessage) -> None:
        """Tap the first button with this word, and show the answer over the chat."""
        label = next((label for label in message.labels if word in label), None)
        if label is None:
            raise TourEnded(f"{self.name} found no button “{word}”.")
        data = message.button(label).data
        pressed = self.sim.press(
            self.id, message.chat_id, message.message_id, data=data or "", within=self.patience
        )
        answer = await self.waits(f"an answer to the button “{label}”", pressed)
        if not answer.answered:
            raise TourEnded(f"{self.name} tapped “{label}”, and nothing happened.")
        self.terminal.taps(self.name, self.colour, label, answer.text)

    async def sees_change(self, what: str, message: SimMessage, wanted: Wanted) -> SimMessage:
        """Wait until a message that is there already has become what is wanted."""

        def same(each: SimMessage) -> bool:
            return each.message_id == message.message_id and wanted(each)

        waiting = self.sim.wait_for(message.chat_id, same, within=self.patience)
        return await self.waits(what, waiting)

    async def waits(self, what: str, waiting: Awaitable[Result]) -> Result:
        """Wait for something; raises TourEnded when it does not come."""
        try:
            return await waiting
        except TimeoutError:
            sentence = f"{self.name} waited {self.patience:g} seconds for {what}; it did not come."
        except SimError as error:
            sentence = f"{self.name} could not have {what}: {error}."
        raise TourEnded(sentence)
