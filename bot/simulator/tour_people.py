"""People of the tour: they write, tap and read, and what they see is printed.

Every wait ends with the event itself; one that does not come ends the tour with a sentence. Must
not know the story.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar, Unpack

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
        self, text: str, chat: int | None = None, *, lines: int = 0, **details: Unpack[Place]
    ) -> int:
        """Write into the chat, and show it or its first `lines`; return the message's id."""
        place = chat or self.id
        sent = await self.sim.write(place, self.id, text, **details)
        self._read[place] = sent
        quote = f"❝ {details['quote']} ❞\n" if "quote" in details else ""
        self.terminal.says(self.name, self.colour, quote + text, lines=lines)
        return sent

    async def edits(self, message_id: int, text: str, note: str) -> None:
        """Edit one's own message; a note tells what changed, since the rest was shown before."""
        await self.sim.edit(self.id, self.id, message_id, text)
        self.terminal.edits(self.name, self.colour, note)

    async def reads(
        self,
        what: str,
        wanted: Wanted = any_message,
        chat: int | None = None,
        *,
        lines: int = 0,
        before: int = 0,
    ) -> SimMessage:
        """Wait for a message and show it, and before it what came meanwhile.

        `lines` and `before` are how many lines are shown of it and of those before it; 0 is all.
        `what` names it in the sentence of TourEnded, if it does not come.
        """
        *earlier, found = await self._come(what, wanted, chat or self.id)
        for message in earlier:
            self.terminal.shows(message, lines=before)
        self.terminal.shows(found, lines=lines)
        return found

    async def finds(self, what: str, wanted: Wanted) -> SimMessage:
        """Return a message of the private chat that is there, or will be, without showing it."""
        return await self.waits(what, self.sim.wait_for(self.id, wanted, within=self.patience))

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

    async def turns(
        self, word: str, screen: SimMessage, what: str, wanted: Wanted = any_message, lines: int = 0
    ) -> SimMessage:
        """Tap a button of a message that then becomes something else; show and return that."""
        await self.taps(word, screen)

        def turned(each: SimMessage) -> bool:
            return (each.text, each.labels) != (screen.text, screen.labels) and wanted(each)

        changed = await self.sees_change(what, screen, turned)
        self.terminal.shows(changed, lines=lines)
        return changed

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
